import { refusalFor, scopeOf, type Authority } from '../../domain/permission/permission.ts'
import { fieldsOf } from '../../domain/record/kind.ts'
import type { Graph } from '../../domain/record/graph.ts'
import type { Id } from '../../domain/record/record.ts'
import { isRefusal, refuse, type Refusal } from '../../domain/record/refusal.ts'
import { isSameVersion } from '../../domain/safety-case/document-version.ts'
import { isApproval, issuedDocument, type IssuedFile } from '../../domain/safety-case/issued-document.ts'
import { baseline } from '../../domain/signing/baseline.ts'
import type { Database } from '../../platform/database/transaction.ts'
import type { Letterhead } from '../../platform/documents/letterhead.ts'
import { digestOfFile, keptFile, type FileToKeep, type KeptFile } from '../../platform/files/files-store.ts'
import type { RequestKey } from '../../platform/http/preconditions.ts'
import type { Snapshot } from '../living/living-queries.ts'
import type { Applied, RecordsService } from '../records/records-service.ts'
import { allOf } from './graph-queries.ts'
import type { ReportSnapshot } from './case-queries.ts'
import { issueGround, issueProposal, type IssueProposalTools } from './issue-proposal.ts'
import type { IssueBody, Issued, IssuedDocumentsView } from './issued-documents-contract.ts'
import { issuedDocumentsOf, TYPE_OF, versionsOf } from './issued-documents-queries.ts'
import { reportSnapshotOf } from './report-snapshot-queries.ts'
import type { ReportsService } from './reports-service.ts'

/** An issued file as it is given out. */
export interface IssuedBytes extends KeptFile, Pick<IssuedFile, 'name' | 'digest'> {}

/** Issues reports: what they said, and of what, stays as it was. */
export interface IssuedDocuments {
  /** Makes the files, freezes the case they are made of, and keeps both in one step with the record of the issue. */
  issue(authority: Authority, space: Id, body: IssueBody, key?: RequestKey): Promise<Issued | Refusal>
  list(authority: Authority, space: Id): Promise<IssuedDocumentsView | Refusal>
  /** The exact bytes of one file of a document, named by id or reference. */
  fetch(authority: Authority, space: Id, document: string, format: string): Promise<IssuedBytes | Refusal>
}

/** What issuing needs. */
export interface IssuingTools extends IssueProposalTools {
  readonly database: Database
  readonly records: RecordsService
  readonly reports: ReportsService
  /** The case as it stands, for whoever may read it. */
  readonly open: (authority: Authority, space: Id) => Promise<Snapshot | Refusal>
  /** The same, refused while something of it is kept from them: a document is of the whole case. */
  readonly openWhole: (authority: Authority, space: Id) => Promise<Snapshot | Refusal>
  readonly letterheadOf: (authority: Authority) => Promise<Letterhead>
  readonly today: () => string
}

/** How often a document is made anew because somebody else issued one in the same moment. */
const ATTEMPTS = 3

/** Joins the reports to the records and to the files they name. */
export function createIssuedDocuments(tools: IssuingTools): IssuedDocuments {
  const { records } = tools
  return {
    issue: async (authority, space, body, key) => {
      const refusal = refusalFor(authority, 'report.issue') ?? refusalOf(body)
      if (refusal !== null) return refusal
      const letterhead = await tools.letterheadOf(authority)
      for (let attempt = 1; ; attempt += 1) {
        const snapshot = await tools.openWhole(authority, space)
        if (isRefusal(snapshot)) return snapshot
        const taken = takenVersion(snapshot, body)
        if (taken !== null) return (await answeredBefore(records, authority, key)) ?? taken
        const ground = issueGround(snapshot, body, tools)
        const reference = nextReference(snapshot.graph)
        const made = await filesOf(tools, reportSnapshotOf(snapshot, letterhead, { ...body, reference }), body)
        if (isRefusal(made)) return made
        const { files, kept } = made
        const propose = (nextRef: (prefix: string) => string) => {
          const refs = { document: nextRef(issuedDocument.prefix), baseline: nextRef(baseline.prefix) }
          // The reference stands on every page.
          if (refs.document !== reference) return overtaken()
          return issueProposal({ ground, body, files, issuedBy: authority.actor.name }, refs, tools)
        }
        const why = `Issued ${TYPE_OF[body.report]} ${body.version}`
        const stored = await records.store(authority, space, propose, why, 'report.issue', { key, files: kept })
        if (!isRefusal(stored)) return issuedIn(stored)
        if (stored.code !== 'CLASH' || attempt === ATTEMPTS) return stored
      }
    },

    list: async (authority, space) => {
      const snapshot = await tools.open(authority, space)
      return isRefusal(snapshot) ? snapshot : snapshot.once('issued documents', () => issuedDocumentsOf(snapshot.graph))
    },

    fetch: async (authority, space, document, format) => {
      const snapshot = await tools.openWhole(authority, space)
      if (isRefusal(snapshot)) return snapshot
      const record = allOf(snapshot.graph, issuedDocument.name).find(
        ({ id, ref }) => id === document || ref === document,
      )
      if (record === undefined) {
        return refuse('UNKNOWN_RECORD', `There is no issued document "${document}".`, 'Use one of the list.')
      }
      const file = fieldsOf(issuedDocument, record).files?.find((one) => one.format === format)
      const kept =
        file === undefined
          ? undefined
          : await tools.database.transaction(scopeOf(authority), (tx) =>
              keptFile(tx, snapshot.graph.space.id, file.digest),
            )
      if (file === undefined || kept === undefined) return notKept(record.ref, format)
      return { ...kept, name: file.name, digest: file.digest }
    },
  }
}

/** The answer that the same request got before; null where it got none. */
async function answeredBefore(
  records: RecordsService,
  authority: Authority,
  key: RequestKey | undefined,
): Promise<Issued | Refusal | null> {
  const before = key === undefined ? null : await records.answered(authority, key)
  return before === null || isRefusal(before) ? before : issuedIn(before)
}

/** Makes every file of an issue. What each says is put together at once, so that all say the same. */
async function filesOf(
  { reports, today }: IssuingTools,
  snapshot: ReportSnapshot,
  { report, formats, version }: IssueBody,
): Promise<{ readonly files: readonly IssuedFile[]; readonly kept: readonly FileToKeep[] } | Refusal> {
  const asked = [...new Set(formats)]
  const rendered = await Promise.all(
    asked.map((format) => reports.renderReport({ report, format, snapshot, today: today() })),
  )
  const files: IssuedFile[] = []
  const kept: FileToKeep[] = []
  for (const [place, made] of rendered.entries()) {
    const format = asked[place]
    if (isRefusal(made)) return made
    if (format === undefined) continue
    const { bytes: content, fileName, mediaType } = made
    if (content.byteLength > MOST_BYTES) return tooLarge(format)
    const digest = digestOfFile(content)
    files.push({ format, name: issuedName(fileName, version), mediaType, bytes: content.byteLength, digest })
    kept.push({ digest, sort: format, content })
  }
  return { files, kept }
}

/** The most bytes of one file of a document. */
const MOST_BYTES = 100 * 1024 * 1024

function tooLarge(format: string): Refusal {
  return refuse(
    'TOO_LARGE',
    `The ${format.toUpperCase()} has more than ${MOST_BYTES / 1_048_576} MB.`,
    'Issue it in another format, or shorten the longest texts.',
  )
}

/** `…-2026-03-04.pdf` with the version before its ending. */
function issuedName(name: string, version: string): string {
  const mark = version.replaceAll(/[^\w.-]+/g, '-')
  return name.replace(/(?=\.\w+$)/, `-v${mark}`)
}

/** The reference that the next document will be given unless somebody is faster. */
function nextReference(graph: Graph): string {
  const { name, prefix } = issuedDocument
  const numbers = allOf(graph, name).map(({ ref }) => Number(/^DOC-(\d+)$/.exec(ref)?.[1] ?? 0))
  return `${prefix}-${Math.max(0, ...numbers) + 1}`
}

function refusalOf({ state, approvals }: IssueBody): Refusal | null {
  if (state !== 'issued' || approvals.some(isApproval)) return null
  return refuse(
    'APPROVAL_NEEDED',
    'Nobody has approved this version.',
    'Name who approved it and when, or issue it for review.',
  )
}

function takenVersion({ graph }: Snapshot, { report, version }: IssueBody): Refusal | null {
  const taken = versionsOf(graph, report).find((given) => isSameVersion(given, version))
  if (taken === undefined) return null
  return refuse('VERSION_TAKEN', `Version ${taken} of this document is already on record.`, 'Take the next version.')
}

function overtaken(): Refusal {
  return refuse('CLASH', 'Another document was issued in the same moment.', 'Issue it again.')
}

function notKept(ref: string, format: string): Refusal {
  return refuse(
    'FILE_NOT_KEPT',
    `The ${format.toUpperCase()} of ${ref} is not kept here.`,
    'Look at its location, or ask whoever issued it.',
  )
}

function issuedIn({ records }: Applied): Issued {
  const record = records.find(({ kind }) => kind === issuedDocument.name)
  if (record === undefined) throw new Error('Issuing left no document behind.')
  const { version = '', digest = '' } = fieldsOf(issuedDocument, record)
  return { document: record.ref, version, digest }
}
