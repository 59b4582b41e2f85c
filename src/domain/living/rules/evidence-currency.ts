import { fieldsOf } from '../../record/kind.ts'
import type { SafetyRecord } from '../../record/record.ts'
import { evidence } from '../../safety-case/evidence.ts'
import type { LinkPath, Neighbour, RuleView } from '../rule.ts'

/** From a run of evidence to the other runs that show the same thing. */
export const OTHER_RUNS: readonly LinkPath[] = [
  ['>shows-implemented', '<shows-implemented'],
  ['>shows-effective', '<shows-effective'],
  ['>result-of', '<result-of'],
  ['>shows-conformance', '<shows-conformance'],
]

const SHOWS = ['shows-implemented', 'shows-effective', 'result-of', 'shows-conformance'] as const

/** Whether a later run of its series has taken this one's place everywhere it is used. Looks along `OTHER_RUNS`. */
export function isSupersededRun(subject: SafetyRecord, view: RuleView): boolean {
  if (fieldsOf(evidence, subject).series === undefined) return false
  const uses = SHOWS.flatMap((role) =>
    view.along(subject, `>${role}`).map(({ record }) => view.along(record, `<${role}`)),
  )
  return uses.length > 0 && uses.every((runs) => isReplaced(subject, runs))
}

/**
 * Whether a later run of its series has taken a run's place among all that show the same thing: only the latest run of
 * a series counts, of two on one day the one linked later, and of a run that failed only what passed or failed after it.
 */
export function isReplaced(run: SafetyRecord, runs: readonly Neighbour[]): boolean {
  const { series, producedOn, result } = fieldsOf(evidence, run)
  if (series === undefined || producedOn === undefined) return false
  let isLinkedLater = false
  for (const { record } of runs) {
    const other = fieldsOf(evidence, record)
    const isLater = (other.producedOn ?? '') > producedOn || (isLinkedLater && other.producedOn === producedOn)
    if (isLater && other.series === series && isOffered(record) && (result !== 'failed' || isConclusive(record)))
      return true
    if (record.id === run.id) isLinkedLater = true
  }
  return false
}

function isConclusive(record: SafetyRecord): boolean {
  const { result } = fieldsOf(evidence, record)
  return result === 'passed' || result === 'failed'
}

/** Whether the evidence is still offered for something; withdrawn evidence is kept and shows nothing. */
export function isOffered(subject: SafetyRecord): boolean {
  return subject.state !== 'withdrawn'
}

/** Whether evidence shows anything of what it is offered for; a failed run does, and breaks it (EVD-01). */
export function shows({ record }: Neighbour, offered: readonly Neighbour[]): boolean {
  return isOffered(record) && fieldsOf(evidence, record).result !== 'inconclusive' && !isReplaced(record, offered)
}

/** Whether evidence is still offered and shows neither one thing nor the other. */
export function isInconclusive({ record }: Neighbour): boolean {
  return isOffered(record) && fieldsOf(evidence, record).result === 'inconclusive'
}
