import { textOf, type SafetyRecord } from '../record/record.ts'
import { REGISTRY } from '../registry.ts'
import { CaseBuilder } from './rules/rule-case.test-support.ts'
import { FINDING_LEVELS, NOTHING } from './finding.ts'
import type { RecordRule } from './rule.ts'

/** Finds in every record what its title says: a goal called "broken" is broken. */
export const MARKED: RecordRule = {
  code: 'TST-01',
  sentence: 'No record is marked.',
  clauses: ['DCB0129 3.3.1'],
  level: 'attention',
  remedy: 'Take the mark away.',
  reads: [],
  on: REGISTRY.kinds.map(({ name }) => name),
  paths: [],
  check(subject) {
    const title = textOf(subject, titleField(subject.kind))
    const level = FINDING_LEVELS.find((one) => one === title)
    if (level === undefined) return NOTHING
    const sentence = `${subject.ref} is marked.`
    return { findings: [{ code: 'TST-01', subject: subject.id, level, sentence, remedy: '', about: [] }], until: null }
  },
}

/** Builds cases whose records are marked with a level, or left to hold. */
export class MarkedCase extends CaseBuilder {
  mark(kind: string, level = 'sound', state?: string): SafetyRecord {
    return this.add(kind, { [titleField(kind)]: level }, state === undefined ? {} : { state })
  }
}

/** The record under another mark. */
export function marked(record: SafetyRecord, level: string): SafetyRecord {
  const fields = { ...record.fields, [titleField(record.kind)]: level }
  return { ...record, fields, revision: record.revision + 1 }
}

function titleField(kind: string): string {
  return REGISTRY.kind(kind)?.title ?? ''
}
