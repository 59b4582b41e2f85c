import type { Id, SafetyRecord } from '../record/record.ts'
import { NOTHING, type RuleResult } from './finding.ts'
import type { RecordRule, SpaceRule } from './rule.ts'
import type { EngineView } from './rule-view.ts'

/** Runs a rule on one of its records; throws when it speaks with another's code or about another record. */
export function runOnRecord(rule: RecordRule, subject: SafetyRecord, view: EngineView): RuleResult {
  view.turnTo(rule, subject)
  const result = rule.check(subject, view)
  if (result !== NOTHING) assertOwn(rule.code, subject.id, result)
  return result
}

/** Runs a rule on the whole space; throws when it speaks with another's code or about a single record. */
export function runOnSpace(rule: SpaceRule, view: EngineView): RuleResult {
  view.turnTo(rule, null)
  const result = rule.check(view)
  if (result !== NOTHING) assertOwn(rule.code, view.space.id, result)
  return result
}

function assertOwn(code: string, subject: Id, result: RuleResult): void {
  for (const finding of result.findings) {
    if (finding.code !== code || finding.subject !== subject) {
      throw new Error(`${code} spoke as ${finding.code} about ${finding.subject} when it was run on ${subject}.`)
    }
  }
}
