import { fieldsOf } from '../../record/kind.ts'
import type { SafetyRecord } from '../../record/record.ts'
import { REGISTRY } from '../../registry.ts'
import { hazard } from '../../safety-case/hazard.ts'
import { NOTHING } from '../finding.ts'
import type { RecordRule, RuleView } from '../rule.ts'
import { found } from './answer.ts'

const PREFIXES = REGISTRY.kinds
  .map((kind) => kind.prefix)
  .filter((prefix) => prefix.length > 1 || prefix === 'H')
  .join('|')
const REFERENCES = new RegExp(String.raw`\b(?:${PREFIXES})-\d{1,6}\b`, 'gu')
/** What every reference has, and most texts do not. */
const DASH_BEFORE_NUMBER = /-\d/u

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
    const { description, notes, initial, residual } = fieldsOf(hazard, subject)
    const unknown =
      unknownIn(description, subject, view) ??
      unknownIn(notes, subject, view) ??
      unknownIn(initial?.rationale, subject, view) ??
      unknownIn(residual?.rationale, subject, view)
    if (unknown === undefined) return NOTHING
    return found(hazardReferenceUnknown, subject, { sentence: `The text names ${unknown}, which does not exist here.` })
  },
}

function unknownIn(text: string | undefined, subject: SafetyRecord, view: RuleView): string | undefined {
  if (text === undefined || !DASH_BEFORE_NUMBER.test(text)) return undefined
  return text.match(REFERENCES)?.find((reference) => !isKnown(reference, subject, view))
}

/** What a file called the hazard that came from it is no reference to a record of this case. */
function isKnown(reference: string, subject: SafetyRecord, view: RuleView): boolean {
  return reference === subject.origin?.sourceId || view.byReference(reference).size > 0
}
