import { fieldsOf } from '../../record/kind.ts'
import { issuedDocument } from '../../safety-case/issued-document.ts'
import { NOTHING } from '../finding.ts'
import type { RuleView, SpaceRule } from '../rule.ts'
import { found } from './answer.ts'

/** DOC-06: each report goes out together with an issued version of the log. */
export const reportWithoutHazardLog: SpaceRule = {
  code: 'DOC-06',
  sentence: 'A safety case report is issued together with a hazard log.',
  clauses: ['DCB0129 3.3.3', 'DCB0160 Hazard Log: with each report'],
  level: 'attention',
  remedy: 'Issue the version of the hazard log that the report speaks of.',
  on: 'space',
  reads: ['presence'],
  check(view) {
    if (!isIssued(view, 'Clinical Safety Case Report') || isIssued(view, 'Hazard Log')) return NOTHING
    return found(reportWithoutHazardLog, view.space, {
      sentence: 'A safety case report is issued, but no hazard log is.',
    })
  },
}

function isIssued(view: RuleView, type: string): boolean {
  for (const id of view.present('issued-document')) {
    const record = view.record(id)
    if (record?.state === 'issued' && fieldsOf(issuedDocument, record).type === type) return true
  }
  return false
}
