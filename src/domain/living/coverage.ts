import type { Graph } from '../record/graph.ts'
import { fieldsOf, type FieldsOf } from '../record/kind.ts'
import { isLiving, type SafetyRecord } from '../record/record.ts'
import { issuedDocument, type Approval } from '../safety-case/issued-document.ts'
import { release } from '../safety-case/release.ts'
import { compareReferences } from './finding-order.ts'

const REPORT: FieldsOf<typeof issuedDocument>['type'] = 'Clinical Safety Case Report'
const CSO_ROLE = /\b(?:clinical safety officer|cso)\b/iu
const COVERS = 'covers'

/** Whether a record is a living safety case report that is issued (DCB0129 3.5.1). */
export function isIssuedReport(record: SafetyRecord): boolean {
  if (record.kind !== issuedDocument.name || !isLiving(record) || record.state !== 'issued') return false
  return fieldsOf(issuedDocument, record).type === REPORT
}

/** Whether it is approved by the CSO as well (DCB0129 3.5.2). */
function isSignedReport(record: SafetyRecord | undefined): boolean {
  if (record === undefined || !isIssuedReport(record)) return false
  return (fieldsOf(issuedDocument, record).approvals ?? []).some(isApprovalByCso)
}

/** Whether any report of the space is signed. */
export function hasSignedReport(graph: Graph): boolean {
  for (const id of graph.idsOfKind(issuedDocument.name)) if (isSignedReport(graph.record(id))) return true
  return false
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
  return graph.linksTo(covered.id).some((link) => link.role === COVERS && isSignedReport(graph.record(link.from)))
}

function isApprovalByCso({ decision, role }: Approval): boolean {
  return decision !== 'declined' && CSO_ROLE.test(role)
}
