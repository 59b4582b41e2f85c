import type { IsoDate } from '../../record/json.ts'
import type { Id, SafetyRecord } from '../../record/record.ts'
import type { SpaceHead } from '../../record/graph.ts'
import { NOTHING, type RuleResult } from '../finding.ts'
import type { Rule } from '../rule.ts'

/** What a finding adds to its rule: the particulars, the records they name, and a remedy fitter than the general one. */
interface Particulars {
  readonly sentence: string
  readonly about?: readonly SafetyRecord[]
  readonly remedy?: string
  /** The day on which this finding gives way to another, as *about to lapse* does to *lapsed*. */
  readonly until?: IsoDate
}

const NO_ONE: readonly Id[] = []

/** The answer of a rule that found one thing wrong with its subject. */
export function found(rule: Rule, subject: SafetyRecord | SpaceHead, particulars: Particulars): RuleResult {
  const { sentence, about, remedy = rule.remedy, until = null } = particulars
  const others = about === undefined ? NO_ONE : about.map((record) => record.id)
  return {
    findings: [{ code: rule.code, subject: subject.id, level: rule.level, sentence, remedy, about: others }],
    until,
  }
}

/** The answer of a rule that finds nothing now and will look again on the given day. */
export function nothingUntil(day: IsoDate): RuleResult {
  return { findings: NOTHING.findings, until: day }
}
