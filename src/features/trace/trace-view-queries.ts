import { textOf } from '../../domain/record/record.ts'
import type { TraceChain } from '../../domain/trace/trace-chain.ts'
import type { TraceGap } from '../../domain/trace/trace-gap.ts'
import { lineOf } from '../living/finding-queries.ts'
import type { Snapshot } from '../living/living-queries.ts'
import type { TraceChainView, TraceGapView } from './trace-contract.ts'

/** A gap on the wire: what is missing, beside which record, and how it would be joined to it. */
export function gapView(snapshot: Snapshot, gap: TraceGap): TraceGapView {
  const { step, missing, record, sentence, remedy, finding, isDue } = gap
  const isAfter = missing === 'after'
  const [before = step.kind] = step.after
  const otherEnd = step.end === 'from' ? 'to' : 'from'
  return {
    stage: missingStage(gap),
    at: lineOf(snapshot, record),
    role: step.role,
    end: isAfter ? step.end : otherEnd,
    kind: isAfter ? step.kind : before,
    sentence,
    remedy,
    code: finding?.code ?? null,
    level: finding?.level ?? null,
    due: isDue,
  }
}

/** The stage at which nothing stands; before a record that serves no hazard it is the hazard. */
function missingStage({ step, missing }: TraceGap): TraceGapView['stage'] {
  return missing === 'after' ? step.stage : (step.after[0] ?? step.stage)
}

/** Names a chain by the records it passes; the first word is its root. */
export function chainId({ members, gap }: TraceChain): string {
  return [...members.map(({ record }) => record.id), ...(gap === null ? [] : [gap.step.stage])].join(' ')
}

/** A chain on the wire. */
export function chainView(snapshot: Snapshot, chain: TraceChain): TraceChainView {
  const { members, lead, end, gap } = chain
  const last = members.at(-1)?.record
  return {
    id: chainId(chain),
    members: members.map(({ stage, record }) => ({ stage, record: lineOf(snapshot, record) })),
    lead: lead === null ? null : gapView(snapshot, lead),
    end,
    gap: gap === null ? null : gapView(snapshot, gap),
    party: end === 'elsewhere' && last !== undefined ? textOf(last, 'party') : null,
  }
}
