import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useRouterState } from '@tanstack/react-router'
import { overviewQuery } from '../features/records/web/overview-query.ts'
import { kindsQuery } from '../features/records/web/space-queries.ts'
import { uiStrings } from '../web/strings/ui-strings.ts'
import { browserStrings } from './browser-strings.ts'

// The longer address first.
const PLACES = [
  ['/import', browserStrings.import],
  ['/profile', browserStrings.profile],
  ['/organisation/members', browserStrings.members],
  ['/organisation/teams', browserStrings.teams],
  ['/organisation/tokens', browserStrings.tokens],
  ['/organisation', browserStrings.organisation],
] as const

/** Where the person is: portfolio, case, screen, record. */
export function BrowserBreadcrumb() {
  const { space } = useParams({ strict: false })
  const pathname = useRouterState({ select: ({ location }) => location.pathname })
  const place = PLACES.find(([path]) => pathname === path || pathname.startsWith(`${path}/`))?.[1]
  return (
    <nav className="breadcrumb" aria-label={uiStrings.breadcrumb}>
      <ol>
        <li>
          <Link to="/">{browserStrings.portfolio}</Link>
        </li>
        {space === undefined ? (
          place !== undefined && <li aria-current="page">{place}</li>
        ) : (
          <CaseCrumbs space={space} />
        )}
      </ol>
    </nav>
  )
}

const SCREENS: { readonly [part: string]: string } = {
  matrix: browserStrings.matrix,
  findings: browserStrings.findings,
  import: browserStrings.import,
  reports: browserStrings.reports,
  history: browserStrings.history,
  access: browserStrings.access,
}

function CaseCrumbs({ space }: { readonly space: string }) {
  const { kind, ref } = useParams({ strict: false })
  const screen = useRouterState({ select: ({ location }) => location.pathname.split('/')[3] ?? '' })
  const { data: overview } = useQuery(overviewQuery(space))
  const { data: kinds } = useQuery(kindsQuery)
  const params = { space }
  return (
    <>
      <li>
        <Link to="/cases/$space" params={params} activeOptions={{ exact: true }}>
          {overview?.space.name ?? browserStrings.thisCase}
        </Link>
      </li>
      {screen === 'hazards' && (
        <li>
          <Link to="/cases/$space/hazards" params={params}>
            {browserStrings.hazardLog}
          </Link>
        </li>
      )}
      {screen === 'records' && (
        <li>
          <Link to="/cases/$space/records" params={params}>
            {browserStrings.records}
          </Link>
        </li>
      )}
      {kind !== undefined && (
        <li>
          <Link to="/cases/$space/records/$kind" params={{ space, kind }}>
            {kinds?.find(({ name }) => name === kind)?.plural ?? kind}
          </Link>
        </li>
      )}
      {SCREENS[screen] !== undefined && <li aria-current="page">{SCREENS[screen]}</li>}
      {ref !== undefined && <li aria-current="page">{ref}</li>}
    </>
  )
}
