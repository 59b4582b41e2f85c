import { useQuery } from '@tanstack/react-query'
import type { WorkShown } from '../../../web/parts/screen-parts.tsx'
import { StillToCome } from '../../../web/ui/loading.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { useMay } from '../../records/web/permission-guard.tsx'
import { sessionQuery } from '../../records/web/space-queries.ts'
import { EXAMPLE_CASE } from '../portfolio-contract.ts'
import { BeginCaseCard } from './begin-case-card.tsx'
import { DropLog } from './drop-log.tsx'
import { HeldCasesCard } from './held-cases-card.tsx'
import { portfolioQuery } from './portfolio-query.ts'
import './start-work.css'

// Beside one another they are of one height; beneath one another there is room for more.
const FEW = 3
const SOME = 5

/** The ways to work: first the cases somebody holds; for a newcomer with nothing else to do first how to begin one. */
export function StartWork({ leads }: WorkShown) {
  const { data, error, refetch } = useQuery(portfolioQuery)
  const { data: session } = useQuery(sessionQuery)
  const mayBegin = useMay('space.create')
  if (error) return <ProblemNotice error={error} retry={refetch} />
  if (data === undefined || session === undefined) return <StillToCome />
  const { cases } = data
  const isNew = leads && cases.every(({ space }) => space.name === EXAMPLE_CASE)
  const held = <HeldCasesCard key="held" cases={cases} person={session.person} shown={leads ? FEW : SOME} />
  const begin = [mayBegin && <DropLog key="drop" />, <BeginCaseCard key="begin" cases={cases} />]
  return <div className="start-work">{isNew ? [...begin, held] : [held, ...begin]}</div>
}
