import { fieldsOf } from '../../record/kind.ts'
import type { SafetyRecord } from '../../record/record.ts'
import { evidence } from '../../safety-case/evidence.ts'
import { release } from '../../safety-case/release.ts'
import { NOTHING } from '../finding.ts'
import type { Neighbour, RecordRule, RuleView } from '../rule.ts'
import { found } from './answer.ts'
import { isOffered, isSupersededRun, OTHER_RUNS } from './evidence-currency.ts'
import { sameWords } from './same-words.ts'

/** EVD-09: evidence made only on releases that are gone shows another product than the one in use. */
export const evidenceOlderThanRelease: RecordRule = {
  code: 'EVD-09',
  sentence: 'Current evidence was made on a release that has not been withdrawn.',
  clauses: ['DCB0129 7.3.1', 'DCB0160 Modification and maintenance: process applied', 'IEC 62304 5.7.5'],
  level: 'attention',
  remedy: 'Repeat the evidence on a release in use as the next run of its series, or withdraw it.',
  on: ['evidence'],
  paths: [['>made-on'], ...OTHER_RUNS],
  reads: [],
  check(subject, view) {
    const releases = view.along(subject, '>made-on')
    if (releases.length === 0 || !isOffered(subject) || !releases.every(isWithdrawn)) return NOTHING
    if (isSupersededRun(subject, view)) return NOTHING
    const about = releases.map(({ record }) => record).slice(0, 5)
    const versions = about.map((record) => fieldsOf(release, record).version).join(', ')
    return found(evidenceOlderThanRelease, subject, { sentence: `Made only on ${versions}, now withdrawn.`, about })
  },
}

function isWithdrawn(neighbour: Neighbour): boolean {
  return neighbour.record.state === 'withdrawn'
}

/** EVD-10: evidence that shows nothing is a leftover, or a link that was forgotten. */
export const evidenceOfNothing: RecordRule = {
  code: 'EVD-10',
  sentence: 'Every item of evidence shows something.',
  clauses: ['DCB0129 3.1.3', 'DCB0160 Clinical Risk Management File: documents and evidence'],
  level: 'note',
  remedy: 'Link the evidence to the control, verification, solution or product that it is for, or withdraw it.',
  on: ['evidence'],
  paths: [['>shows-implemented'], ['>shows-effective'], ['>result-of'], ['>shows-conformance'], ['<cites']],
  reads: [],
  check(subject, view) {
    if (!isOffered(subject) || showsSomething(subject, view)) return NOTHING
    return found(evidenceOfNothing, subject, { sentence: 'The evidence is linked to nothing that it shows.' })
  },
}

function showsSomething(subject: SafetyRecord, view: RuleView): boolean {
  return (
    view.linked(subject, '>shows-effective') ||
    view.linked(subject, '>shows-implemented') ||
    view.linked(subject, '>result-of') ||
    view.linked(subject, '>shows-conformance') ||
    view.linked(subject, '<cites')
  )
}

/** EVD-11: a second pair of eyes. */
export const evidenceReviewedByAuthor: RecordRule = {
  code: 'EVD-11',
  sentence: 'Nobody reviews their own evidence.',
  clauses: ['DCB0129 2.4.1', 'DCB0160 Competencies of personnel: competent people'],
  level: 'note',
  remedy: 'Ask somebody else to review it.',
  on: ['evidence'],
  paths: [],
  reads: [],
  check(subject) {
    const { author, reviewer } = fieldsOf(evidence, subject)
    if (author === undefined || reviewer === undefined || !isOffered(subject) || !sameWords(author, reviewer))
      return NOTHING
    return found(evidenceReviewedByAuthor, subject, { sentence: 'Author and reviewer are the same person.' })
  },
}
