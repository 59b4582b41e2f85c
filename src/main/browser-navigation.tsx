import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { Overview } from '../features/living/living-contract.ts'
import { overviewQuery } from '../features/records/web/overview-query.ts'
import { ApiProblem } from '../web/api/api-problem.ts'
import { numberText } from '../web/text/words.ts'
import { classNames } from '../web/ui/class-names.ts'
import { CASE_SCREENS, HOME_SCREENS, ORGANISATION_SCREENS } from './browser-screens.ts'
import { browserStrings } from './browser-strings.ts'
import '../web/layout/navigation.css'

/** The way to every screen: the organisation's, and those of the case that is open. */
export function BrowserNavigation() {
  const { space } = useParams({ strict: false })
  return (
    <>
      {HOME_SCREENS.map(({ to, name }) => (
        <Link key={to} className="nav-link" to={to} activeOptions={{ exact: true, includeSearch: false }}>
          {name}
        </Link>
      ))}
      {space !== undefined && <CaseNavigation space={space} />}
      <OrganisationNavigation />
    </>
  )
}

/** The kind of record that a screen shows; as long as a case has none of it, the way there is quiet. */
const SHOWS: { readonly [part: string]: string } = {
  matrix: 'hazard',
  argument: 'goal',
  trace: 'hazard',
  workshops: 'workshop',
}

function CaseNavigation({ space }: { readonly space: string }) {
  const { data, error } = useQuery(overviewQuery(space))
  // A case that is not there, or not for this person, has no screens.
  if (error instanceof ApiProblem && !error.mayPass) return null
  const ofKind = (name: string | undefined) => data?.kinds.find(({ kind }) => kind === name)?.total ?? 0
  const counts: { readonly [part: string]: number } = { hazards: ofKind('hazard'), findings: findingsOf(data) }
  return (
    <>
      <h2 className="nav-heading">{data?.space.name ?? browserStrings.thisCase}</h2>
      {CASE_SCREENS.map(({ part, to, name }) => (
        <Link
          key={to}
          className={classNames('nav-link', data && part in SHOWS && ofKind(SHOWS[part]) === 0 && 'is-bare')}
          to={to}
          params={{ space }}
          activeOptions={{ exact: part === '', includeSearch: false }}
        >
          {name}
          <Count count={counts[part] ?? 0} />
        </Link>
      ))}
    </>
  )
}

function OrganisationNavigation() {
  return (
    <>
      <h2 className="nav-heading">{browserStrings.organisation}</h2>
      {ORGANISATION_SCREENS.map(({ to, name }) => (
        <Link key={to} className="nav-link" to={to} activeOptions={{ exact: to === '/organisation' }}>
          {name}
        </Link>
      ))}
    </>
  )
}

function Count({ count }: { readonly count: number }) {
  return count > 0 ? <span className="nav-count">{numberText(count)}</span> : null
}

function findingsOf(overview: Overview | undefined): number {
  return Object.values(overview?.standing.levels ?? {}).reduce((sum, count) => sum + count, 0)
}
