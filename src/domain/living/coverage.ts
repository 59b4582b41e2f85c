import type { Graph } from '../record/graph.ts'
import { fieldsOf, type FieldsOf } from '../record/kind.ts'
import { livingPointingAt } from '../record/living-records.ts'
import { isLiving, type SafetyRecord } from '../record/record.ts'
import { isApprovalByCso, issuedDocument, lastWords } from '../safety-case/issued-document.ts'
import { release } from '../safety-case/release.ts'
import { compareReferences } from './finding-order.ts'

const REPORT: FieldsOf<typeof issuedDocument>['type'] = 'Clinical Safety Case Report'
const COVERS = 'covers'

/** Whether any report of the space is signed and in force: issued with the approval of the CSO (DCB0129 3.5.1, 3.5.2). */
export function hasSignedReport(graph: Graph): boolean {
  for (const id of graph.idsOfKind(issuedDocument.name)) {
    const record = graph.record(id)
    if (record?.state === 'issued' && isSignedReport(record)) return true
  }
  return false
}

/**
 * Whether a record is a safety case report that was issued with the approval of the CSO, so that it speaks for the releases
 * it covers (DCB0129 3.5.2). A newer report takes nothing from the release of an older one; a withdrawn one speaks no more.
 */
export function isSignedReport(record: SafetyRecord): boolean {
  if (record.kind !== issuedDocument.name || !isLiving(record)) return false
  const { type, issuedOn, approvals = [] } = fieldsOf(issuedDocument, record)
  const wasIssued = record.state === 'issued' || (record.state === 'superseded' && issuedOn !== undefined)
  return wasIssued && type === REPORT && lastWords(approvals).some(isApprovalByCso)
}

/** The newest living release that has not been withdrawn, by its reference; null when there is none. */
export function newestRelease(graph: Graph): SafetyRecord | null {
  let newest: SafetyRecord | null = null
  for (const id of graph.idsOfKind(release.name)) {
    const record = graph.record(id)
    if (record === undefined || !isLiving(record) || record.state === 'withdrawn') continue
    if (newest === null || compareReferences(record.ref, newest.ref) > 0) newest = record
  }
  return newest
}

/** Whether a signed report covers the release (DCB0129 7.1.2). */
export function isCovered(graph: Graph, covered: SafetyRecord): boolean {
  return livingPointingAt(graph, covered.id, COVERS).some(isSignedReport)
}
