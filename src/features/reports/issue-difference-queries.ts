import { scopeOf, type Authority } from '../../domain/permission/permission.ts'
import type { Id } from '../../domain/record/record.ts'
import { isRefusal, type Refusal } from '../../domain/record/refusal.ts'
import type { Database } from '../../platform/database/transaction.ts'
import { documentDifference } from '../../platform/documents/difference/document-difference.ts'
import type { Letterhead } from '../../platform/documents/letterhead.ts'
import { differencesOf } from '../changes/difference-queries.ts'
import { caseInTime, type Spans } from '../changes/span-queries.ts'
import type { Snapshot } from '../living/living-queries.ts'
import { recordsAt } from '../records/records-queries.ts'
import type { IssueDifferenceQuery, IssueDifferenceView } from './issue-difference-contract.ts'
import { recordsBehind, sectionView } from './issue-difference-view-queries.ts'
import { issueMoment, versionIssued, versionNow } from './issue-version-queries.ts'
import type { ReportName } from './reports-contract.ts'
import type { ReportMakers } from './reports-service.ts'

/** What differs between two versions of a report. */
export interface IssueDifferences {
  between(
    authority: Authority,
    space: Id,
    report: ReportName,
    query: IssueDifferenceQuery,
  ): Promise<IssueDifferenceView | Refusal>
}

/** What comparing is done with. */
export interface IssueDifferenceTools {
  readonly database: Database
  readonly spans: Spans
  readonly makers: ReportMakers
  readonly openWhole: (authority: Authority, space: Id) => Promise<Snapshot | Refusal>
  readonly letterheadOf: (authority: Authority) => Promise<Letterhead>
}

/**
 * Makes both versions again of the case as it was, compares what they say, and names the records behind. The letterhead of
 * an issue is nowhere but in its files, so the present one stands on both and is no difference.
 */
export function createIssueDifferences(tools: IssueDifferenceTools): IssueDifferences {
  const { database, spans, makers, openWhole, letterheadOf } = tools
  /** The moment of an issue, with its record as it was when it was made: later it may have been superseded. */
  const momentOf = async (authority: Authority, snapshot: Snapshot, report: ReportName, name: string) => {
    const moment = issueMoment(snapshot, report, name)
    if (isRefusal(moment)) return moment
    const { record } = moment
    const [first] = await database.transaction(scopeOf(authority), (tx) =>
      recordsAt(tx, [{ id: record.id, revision: 1 }]),
    )
    return first === undefined ? moment : { ...moment, record: { ...record, state: first.state, fields: first.fields } }
  }
  return {
    between: async (authority, space, report, { since, until, rows }) => {
      const letterhead = await letterheadOf(authority)
      const snapshot = await openWhole(authority, space)
      if (isRefusal(snapshot)) return snapshot
      const one = await momentOf(authority, snapshot, report, since)
      if (isRefusal(one)) return one
      const other = until === undefined ? null : await momentOf(authority, snapshot, report, until)
      if (isRefusal(other)) return other
      // A case is read forwards, whichever was named first.
      const [earlier, later] = other !== null && other.sequence < one.sequence ? [other, one] : [one, other]
      const sequences = [earlier.sequence, ...(later === null ? [] : [later.sequence])]
      const inTime = await caseInTime(spans, authority, snapshot, sequences)
      const maker = makers[report]
      const before = versionIssued(maker, inTime, earlier, letterhead)
      const after =
        later === null ? versionNow(maker, snapshot, letterhead) : versionIssued(maker, inTime, later, letterhead)
      const sections = documentDifference(before.document, after.document)
      const span = await spans.between(authority, snapshot, before.version.sequence, after.version.sequence)
      const records = recordsBehind(snapshot, differencesOf(snapshot, span))
      return {
        since: before.version,
        until: after.version,
        sections: sections.map((section) => sectionView(records, section, rows)),
      }
    },
  }
}
