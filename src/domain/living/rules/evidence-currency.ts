import { fieldsOf } from '../../record/kind.ts'
import type { SafetyRecord } from '../../record/record.ts'
import { evidence } from '../../safety-case/evidence.ts'
import type { LinkPath, RuleView } from '../rule.ts'

/** From a run of evidence to the other runs that show the same thing. */
export const OTHER_RUNS: readonly LinkPath[] = [
  ['>shows-implemented', '<shows-implemented'],
  ['>shows-effective', '<shows-effective'],
  ['>result-of', '<result-of'],
]

const SHOWS = ['shows-implemented', 'shows-effective', 'result-of'] as const

/**
 * Whether a later run of the same series has taken this one's place everywhere it is used; only the latest run of a
 * series counts, and of a run that failed only what passed or failed after it. Looks along `OTHER_RUNS`.
 */
export function isSupersededRun(subject: SafetyRecord, view: RuleView): boolean {
  const { series, producedOn, result } = fieldsOf(evidence, subject)
  if (series === undefined || producedOn === undefined) return false
  const replaces = (other: SafetyRecord) =>
    isLaterRun(other, series, producedOn) && (result !== 'failed' || isConclusive(other))
  let used = false
  for (const role of SHOWS) {
    for (const { record } of view.along(subject, `>${role}`)) {
      used = true
      const later = view.along(record, `<${role}`).some((other) => replaces(other.record))
      if (!later) return false
    }
  }
  return used
}

function isLaterRun(record: SafetyRecord, series: string, producedOn: string): boolean {
  const other = fieldsOf(evidence, record)
  return other.series === series && (other.producedOn ?? '') > producedOn && record.state !== 'withdrawn'
}

function isConclusive(record: SafetyRecord): boolean {
  const { result } = fieldsOf(evidence, record)
  return result === 'passed' || result === 'failed'
}

/** Whether the evidence is still offered for something; withdrawn evidence is kept and shows nothing. */
export function isOffered(subject: SafetyRecord): boolean {
  return subject.state !== 'withdrawn'
}
