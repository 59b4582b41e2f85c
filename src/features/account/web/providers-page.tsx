import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '../../../web/ui/empty-state.tsx'
import { Loading } from '../../../web/ui/loading.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { ShownOnce } from '../../../web/ui/shown-once.tsx'
import { ServicePage } from '../../../web/ui/service-page.tsx'
import { sessionQuery } from '../../records/web/space-queries.ts'
import { GuardedLink } from './guarded-link.tsx'
import { PermissionReason, useMay } from '../../records/web/permission-guard.tsx'
import { providersQuery } from './provider-calls.ts'
import { ProviderCard } from './provider-card.tsx'
import { providerStrings } from './provider-strings.ts'
import { signInAddressOf } from './sign-in-organisation.ts'

/** The identity providers of the organisation; only whoever manages the organisation may see them. */
export function ProvidersPage() {
  const may = useMay('organisation.manage')
  const { data: session } = useQuery(sessionQuery)
  const { data, error, refetch } = useQuery({ ...providersQuery, enabled: may })
  // Where there is none yet, the way to the first stands where the list would.
  const isEmpty = data?.length === 0
  const begin = (
    <GuardedLink action="organisation.manage" to="/organisation/providers/new">
      {providerStrings.newProvider}
    </GuardedLink>
  )
  return (
    <ServicePage title={providerStrings.title} actions={isEmpty ? undefined : begin}>
      <p>{providerStrings.lead}</p>
      <PermissionReason action="organisation.manage" />
      {error && <ProblemNotice error={error} retry={refetch} />}
      {may && data === undefined && error === null && <Loading />}
      {isEmpty && (
        <EmptyState title={providerStrings.emptyTitle} actions={begin}>
          {providerStrings.emptyAbout}
        </EmptyState>
      )}
      {session !== undefined && data !== undefined && data.length > 0 && (
        <ShownOnce
          label={providerStrings.signInAddress}
          about={providerStrings.signInAddressAbout}
          value={signInAddressOf(session.organisation.id)}
        />
      )}
      {data?.map((provider) => (
        <ProviderCard key={provider.id} provider={provider} />
      ))}
    </ServicePage>
  )
}
