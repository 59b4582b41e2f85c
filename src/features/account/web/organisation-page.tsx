import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card } from '../../../web/ui/card.tsx'
import { Loading } from '../../../web/ui/loading.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { ServicePage } from '../../../web/ui/service-page.tsx'
import { CoverTextCard } from './cover-text-card.tsx'
import { LogoCard } from './logo-card.tsx'
import { organisationQuery } from './organisation-calls.ts'
import { organisationStrings } from './organisation-strings.ts'
import { PermissionReason } from '../../records/web/permission-guard.tsx'
import { SettingsForm } from './settings-form.tsx'

/** What the organisation is, how people sign in to it, its identity providers, its logo and cover text, and starting another. */
export function OrganisationPage() {
  const { data, error, refetch } = useQuery(organisationQuery)
  return (
    <ServicePage title={organisationStrings.title} about={data?.name ?? null}>
      {error && <ProblemNotice error={error} retry={refetch} />}
      {data === undefined && error === null && <Loading />}
      {data && (
        <>
          <PermissionReason action="organisation.manage" />
          <Card title={organisationStrings.settings}>
            <SettingsForm key={data.id} organisation={data} />
          </Card>
          <Card title={organisationStrings.providers}>
            <div className="stack">
              <p>{organisationStrings.providersAbout}</p>
              <div>
                <Link className="button" to="/organisation/providers">
                  {organisationStrings.openProviders}
                </Link>
              </div>
            </div>
          </Card>
          <LogoCard organisation={data} />
          <CoverTextCard key={`cover ${data.id}`} organisation={data} />
          <Card title={organisationStrings.startTitle}>
            <div className="stack">
              <p>{organisationStrings.startAbout}</p>
              <div>
                <Link className="button" to="/organisation/new">
                  {organisationStrings.startTitle}
                </Link>
              </div>
            </div>
          </Card>
        </>
      )}
    </ServicePage>
  )
}
