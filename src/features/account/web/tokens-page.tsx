import { useQuery } from '@tanstack/react-query'
import { EmptyState } from '../../../web/ui/empty-state.tsx'
import { Loading } from '../../../web/ui/loading.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { ServicePage } from '../../../web/ui/service-page.tsx'
import { GuardedLink } from './guarded-link.tsx'
import { PermissionReason, useMay } from '../../records/web/permission-guard.tsx'
import { tokensQuery } from './token-calls.ts'
import { TokensCard } from './tokens-card.tsx'
import { tokenStrings } from './token-strings.ts'

/** The service tokens of the organisation; only whoever manages them may see them. */
export function TokensPage() {
  const may = useMay('token.manage')
  const { data, error, refetch } = useQuery({ ...tokensQuery, enabled: may })
  // Where there is none yet, the way to the first stands where the list would.
  const isEmpty = data?.length === 0
  const begin = (
    <GuardedLink action="token.manage" to="/organisation/tokens/new">
      {tokenStrings.newToken}
    </GuardedLink>
  )
  return (
    <ServicePage title={tokenStrings.title} actions={isEmpty ? undefined : begin}>
      <p>{tokenStrings.lead}</p>
      <PermissionReason action="token.manage" />
      {error && <ProblemNotice error={error} retry={refetch} />}
      {may && data === undefined && error === null && <Loading />}
      {isEmpty && (
        <EmptyState title={tokenStrings.emptyTitle} actions={begin}>
          {tokenStrings.emptyAbout}
        </EmptyState>
      )}
      {data !== undefined && data.length > 0 && <TokensCard tokens={data} />}
    </ServicePage>
  )
}
