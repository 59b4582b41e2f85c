import type { Id, SafetyRecord } from '../../record/record.ts'
import type { RuleView } from '../rule.ts'

/** The living module that an element belongs to; undefined where it belongs to none. A rule declares the path to it. */
export function moduleOf(record: SafetyRecord, view: RuleView): Id | undefined {
  return view.along(record, '>in-module')[0]?.record.id
}
