import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { Overview } from '../features/living/living-contract.ts'
import { overviewQuery } from '../features/records/web/overview-query.ts'
import { browserStrings } from './browser-strings.ts'
import '../web/layout/navigation.css'

/** The way to every screen: the organisation's, and those of the case that is open. */
export function BrowserNavigation() {
  const { space } = useParams({ strict: false })
  return (
    <>
      <Link className="nav-link" to="/" activeOptions={{ exact: true }}>
        {browserStrings.portfolio}
      </Link>
      {space !== undefined && <CaseNavigation space={space} />}
      <OrganisationNavigation />
    </>
  )
}

function CaseNavigation({ space }: { readonly space: string }) {
  const { data } = useQuery(overviewQuery(space))
  const params = { space }
  return (
    <>
      <h2 className="nav-heading">{data?.space.name ?? browserStrings.thisCase}</h2>
      <Link className="nav-link" to="/cases/$space" params={params} activeOptions={{ exact: true }}>
        {browserStrings.overview}
      </Link>
      <Link className="nav-link" to="/cases/$space/hazards" params={params} activeOptions={{ includeSearch: false }}>
        {browserStrings.hazardLog}
        <Count count={hazardsOf(data)} />
      </Link>
      <Link className="nav-link" to="/cases/$space/matrix" params={params}>
        {browserStrings.matrix}
      </Link>
      <Link className="nav-link" to="/cases/$space/findings" params={params} activeOptions={{ includeSearch: false }}>
        {browserStrings.findings}
        <Count count={findingsOf(data)} />
      </Link>
      <Link className="nav-link" to="/cases/$space/records" params={params}>
        {browserStrings.records}
      </Link>
      <Link className="nav-link" to="/cases/$space/import" params={params} activeOptions={{ includeSearch: false }}>
        {browserStrings.import}
      </Link>
      <Link className="nav-link" to="/cases/$space/reports" params={params} activeOptions={{ includeSearch: false }}>
        {browserStrings.reports}
      </Link>
      <Link className="nav-link" to="/cases/$space/history" params={params}>
        {browserStrings.history}
      </Link>
      <Link className="nav-link" to="/cases/$space/access" params={params}>
        {browserStrings.access}
      </Link>
    </>
  )
}

function OrganisationNavigation() {
  return (
    <>
      <h2 className="nav-heading">{browserStrings.organisation}</h2>
      <Link className="nav-link" to="/organisation/members">
        {browserStrings.members}
      </Link>
      <Link className="nav-link" to="/organisation/teams">
        {browserStrings.teams}
      </Link>
      <Link className="nav-link" to="/organisation/tokens">
        {browserStrings.tokens}
      </Link>
      <Link className="nav-link" to="/organisation" activeOptions={{ exact: true }}>
        {browserStrings.settings}
      </Link>
    </>
  )
}

function Count({ count }: { readonly count: number }) {
  return count > 0 ? <span className="nav-count">{count.toLocaleString('en-GB')}</span> : null
}

function hazardsOf(overview: Overview | undefined): number {
  return overview?.kinds.find(({ kind }) => kind === 'hazard')?.total ?? 0
}

function findingsOf(overview: Overview | undefined): number {
  return Object.values(overview?.standing.levels ?? {}).reduce((sum, count) => sum + count, 0)
}
