import { fieldsOf } from '../../record/kind.ts'
import type { SafetyRecord } from '../../record/record.ts'
import { REGISTRY } from '../../registry.ts'
import { HAZARD_RATINGS, hazard } from '../../safety-case/hazard.ts'
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
  sentence: 'Every reference in the text of a hazard names a record that is in use.',
  clauses: ['DCB0129 3.3.1', 'DCB0160 3.3.1'],
  level: 'note',
  remedy: 'Correct the reference, or restore the record that it names.',
  on: ['hazard'],
  paths: [],
  reads: ['references'],
  check(subject, view) {
    for (const text of textsOf(subject)) {
      if (text === undefined || !DASH_BEFORE_NUMBER.test(text)) continue
      const unknown = text.match(REFERENCES)?.find((reference) => !isKnown(reference, subject, view))
      if (unknown === undefined) continue
      return found(hazardReferenceUnknown, subject, {
        sentence: `The text names ${unknown}, but no record of that reference is in use here.`,
      })
    }
    return NOTHING
  },
}

function textsOf(subject: SafetyRecord): readonly (string | undefined)[] {
  const { description, effect, hazardousSituation, harm, notes, ...ratings } = fieldsOf(hazard, subject)
  const rationales = HAZARD_RATINGS.map((which) => ratings[which]?.rationale)
  return [description, effect, hazardousSituation, harm, notes, ...rationales]
}

/** What a file called the hazard that came from it is no reference to a record of this case. */
function isKnown(reference: string, subject: SafetyRecord, view: RuleView): boolean {
  return reference === subject.origin?.sourceId || view.byReference(reference).size > 0
}
