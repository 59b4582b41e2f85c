import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useRouterState } from '@tanstack/react-router'
import { overviewQuery } from '../features/records/web/overview-query.ts'
import { kindsQuery } from '../features/records/web/space-queries.ts'
import { uiStrings } from '../web/strings/ui-strings.ts'
import { CASE_SCREENS, HOME_SCREENS, ORGANISATION_SCREENS, OTHER_SCREENS } from './browser-screens.ts'
import { browserStrings } from './browser-strings.ts'

// The longer address first: the last of the organisation's begins all of them.
const PLACES = [...ORGANISATION_SCREENS.toSorted((one, other) => other.to.length - one.to.length), ...OTHER_SCREENS]

/** Where the person is: a case, its screen and record below the portfolio; everything else below what waits for them. */
export function BrowserBreadcrumb() {
  const { space } = useParams({ strict: false })
  return (
    <nav className="breadcrumb" aria-label={uiStrings.breadcrumb}>
      <ol>{space === undefined ? <PlaceCrumbs /> : <CaseCrumbs space={space} />}</ol>
    </nav>
  )
}

function PlaceCrumbs() {
  const pathname = useRouterState({ select: ({ location }) => location.pathname })
  const home = HOME_SCREENS.find(({ to }) => to === pathname)
  if (home !== undefined) return <li aria-current="page">{home.name}</li>
  const isAt = (path: string) => pathname === path || pathname.startsWith(`${path}/`)
  const place = PLACES.find(({ to }) => isAt(to))
  return (
    <>
      <li>
        <Link to="/">{browserStrings.now}</Link>
      </li>
      {place !== undefined && (
        <li aria-current={place.to === pathname ? 'page' : undefined}>
          {place.to === pathname ? (
            place.name
          ) : (
            <Link to={place.to} activeOptions={{ exact: true }}>
              {place.name}
            </Link>
          )}
        </li>
      )}
    </>
  )
}

function CaseCrumbs({ space }: { readonly space: string }) {
  const { kind, ref } = useParams({ strict: false })
  const [screen, ...within] = useRouterState({ select: ({ location }) => location.pathname })
    .split('/')
    .slice(3)
  const here = CASE_SCREENS.find(({ part }) => part !== '' && part === screen)
  const isInside = within.length > 0
  const { data: overview } = useQuery(overviewQuery(space))
  const { data: kinds } = useQuery(kindsQuery)
  const params = { space }
  return (
    <>
      <li>
        <Link to="/portfolio">{browserStrings.portfolio}</Link>
      </li>
      <li>
        <Link to="/cases/$space" params={params} activeOptions={{ exact: true }}>
          {overview?.space.name ?? browserStrings.thisCase}
        </Link>
      </li>
      {here !== undefined && (
        <li aria-current={isInside ? undefined : 'page'}>
          {isInside ? (
            <Link to={here.to} params={params}>
              {here.name}
            </Link>
          ) : (
            here.name
          )}
        </li>
      )}
      {kind !== undefined && (
        <li>
          <Link to="/cases/$space/records/$kind" params={{ space, kind }}>
            {kinds?.find(({ name }) => name === kind)?.plural ?? kind}
          </Link>
        </li>
      )}
      {ref !== undefined && <li aria-current="page">{ref}</li>}
    </>
  )
}
