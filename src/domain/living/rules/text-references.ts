import { fieldsOf } from '../../record/kind.ts'
import type { SafetyRecord } from '../../record/record.ts'
import { REGISTRY } from '../../registry.ts'
import { hazard } from '../../safety-case/hazard.ts'
import { NOTHING } from '../finding.ts'
import type { RecordRule } from '../rule.ts'
import { found } from './answer.ts'

const PREFIXES = REGISTRY.kinds
  .map((kind) => kind.prefix)
  .filter((prefix) => prefix.length > 1 || prefix === 'H')
  .join('|')
const REFERENCE = new RegExp(String.raw`\b(?:${PREFIXES})-\d{1,6}\b`, 'u')
const REFERENCES = new RegExp(REFERENCE.source, 'gu')

/** HAZ-26: a text that sends the reader to a record that is not there. */
export const hazardReferenceUnknown: RecordRule = {
  code: 'HAZ-26',
  sentence: 'Every reference in the text of a hazard names a record that exists.',
  clauses: ['DCB0129 3.3.1'],
  level: 'note',
  remedy: 'Correct the reference, or restore the record that it names.',
  on: ['hazard'],
  paths: [],
  reads: ['references'],
  check(subject, view) {
    if (!mentions(subject)) return NOTHING
    const unknown = referencesIn(subject).find((reference) => view.byReference(reference).size === 0)
    if (unknown === undefined) return NOTHING
    return found(hazardReferenceUnknown, subject, { sentence: `The text names ${unknown}, which does not exist here.` })
  },
}

function textsOf(subject: SafetyRecord): readonly (string | undefined)[] {
  const { description, notes, initial, residual } = fieldsOf(hazard, subject)
  return [description, notes, initial?.rationale, residual?.rationale]
}

function mentions(subject: SafetyRecord): boolean {
  return textsOf(subject).some((text) => text !== undefined && REFERENCE.test(text))
}

function referencesIn(subject: SafetyRecord): readonly string[] {
  return textsOf(subject).flatMap((text) => [...(text ?? '').matchAll(REFERENCES)].map(([reference]) => reference))
}
