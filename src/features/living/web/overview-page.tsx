import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../../web/ui/empty-state.tsx'
import { Loading } from '../../../web/ui/loading.tsx'
import { Page } from '../../../web/ui/page.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { overviewQuery } from '../../records/web/overview-query.ts'
import { useSpace } from '../../records/web/use-space.ts'
import type { Overview } from '../living-contract.ts'
import { lazyPart } from '../../../web/parts/lazy-part.tsx'
import { KindsCard } from './kinds-card.tsx'
import { livingStrings } from './living-strings.ts'
import { PeopleCard } from './people-card.tsx'
import { RecentCard } from './recent-card.tsx'
import { ResidualCard } from './residual-card.tsx'
import { StandingCard } from './standing-card.tsx'
import './overview.css'

const FirstStepsCard = lazyPart(() => import('./first-steps-card.tsx'), 'FirstStepsCard')

/** The first screen of a case: how it stands, why, and what changed. */
export function OverviewPage() {
  const space = useSpace()
  const { data, error, refetch } = useQuery(overviewQuery(space))
  if (data === undefined) {
    return (
      <Page title={livingStrings.overview}>
        {error ? <ProblemNotice error={error} retry={refetch} /> : <Loading />}
      </Page>
    )
  }
  return (
    <Page title={data.space.name} about={aboutOf(data)} actions={data.kinds.length > 0 && <Actions space={space} />}>
      {data.kinds.length === 0 && <Empty space={space} />}
      <FirstStepsCard key={space} overview={data} />
      <StandingCard overview={data} />
      <div className="overview-pair">
        <RecentCard recent={data.recent.slice(0, 6)} />
        <ResidualCard matrix={data.matrix} />
      </div>
      <div className="overview-made">
        {data.kinds.length > 0 && <KindsCard kinds={data.kinds} />}
        <PeopleCard people={data.people} />
      </div>
    </Page>
  )
}

function aboutOf({ space, product, release, plan }: Overview): string {
  const parts = [
    space.type === 'deployment-case' ? livingStrings.deploymentCase : livingStrings.manufacturerCase,
    product !== null && product !== space.name ? product : '',
    release === null ? '' : livingStrings.inRelease(release.version, release.stateLabel),
    plan === null ? '' : livingStrings.planOf(plan.version, plan.matrix, plan.inForce),
    plan === null || plan.phase === null ? '' : livingStrings.phase(plan.phase),
  ]
  return parts.filter((part) => part !== '').join(' · ')
}

function Actions({ space }: { readonly space: string }) {
  return (
    <>
      <Link className="button" to="/cases/$space/reports" params={{ space }}>
        {livingStrings.report}
      </Link>
      <Link className="button button-primary" to="/cases/$space/hazards" params={{ space }}>
        {livingStrings.openLog}
      </Link>
    </>
  )
}

function Empty({ space }: { readonly space: string }) {
  const actions = (
    <>
      <Link className="button button-primary" to="/cases/$space/import" params={{ space }}>
        {livingStrings.importLog}
      </Link>
      <Link className="button" to="/cases/$space/hazards" params={{ space }} search={{ create: 'hazard' }}>
        {livingStrings.writeHazard}
      </Link>
    </>
  )
  return (
    <EmptyState title={livingStrings.emptyTitle} actions={actions}>
      {livingStrings.emptyAbout}
    </EmptyState>
  )
}
