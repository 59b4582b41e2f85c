import type { Authority } from '../../domain/permission/permission.ts'
import type { Id } from '../../domain/record/record.ts'
import { isRefusal, type Refusal } from '../../domain/record/refusal.ts'
import type { Block, Cell, Table } from '../../platform/documents/blocks.ts'
import { HeadingNumbers } from '../../platform/documents/heading-numbers.ts'
import type { Letterhead } from '../../platform/documents/letterhead.ts'
import type { Picture } from '../../platform/documents/picture.ts'
import type { PrintedDocument } from '../../platform/documents/printed-document.ts'
import { NOT_RECORDED } from '../../platform/documents/shorthand.ts'
import { plainText, type Text } from '../../platform/documents/text.ts'
import type { Snapshot } from '../living/living-queries.ts'
import { readCase } from './case-queries.ts'
import type { PreviewBlock, PreviewCell, PreviewTable, PreviewText, ReportPreview } from './report-preview-contract.ts'
import { reportSnapshotOf } from './report-snapshot-queries.ts'
import type { ReportName } from './reports-contract.ts'
import type { ReportMakers } from './reports-service.ts'

/** Shows what a report would say now, part by part. */
export interface ReportPreviews {
  of(authority: Authority, space: Id, report: ReportName, part: number): Promise<ReportPreview | Refusal>
}

/** What previews are made with. */
export interface ReportPreviewTools {
  readonly makers: ReportMakers
  readonly openWhole: (authority: Authority, space: Id) => Promise<Snapshot | Refusal>
  readonly letterheadOf: (authority: Authority) => Promise<Letterhead>
}

/** Puts a report together once for each state of the case, and gives out the part that somebody looks at. */
export function createReportPreviews({ makers, openWhole, letterheadOf }: ReportPreviewTools): ReportPreviews {
  return {
    of: async (authority, space, report, part) => {
      const letterhead = await letterheadOf(authority)
      const snapshot = await openWhole(authority, space)
      if (isRefusal(snapshot)) return snapshot
      const { details, parts } = snapshot.once(`preview of ${report} for ${nameOf(letterhead)}`, () => {
        const reading = readCase(reportSnapshotOf(snapshot, letterhead), snapshot.today)
        return partsOf(makers[report].document(reading, { hazards: MOST_ROWS }))
      })
      const at = Math.min(part, parts.length - 1)
      return {
        title: details.title,
        version: details.version,
        status: details.status,
        parts: parts.map(({ title, number, missing }) => ({ title, number, missing })),
        part: at,
        blocks: [...(parts[at]?.blocks ?? [])],
      }
    },
  }
}

/** Tells one letterhead from another: the organisation may change it while the case stays as it is. */
function nameOf({ organisation, logo, coverText }: Letterhead): string {
  return JSON.stringify([organisation, logo?.digest, coverText])
}

interface Part {
  title: string
  number: string
  missing: number
  blocks: PreviewBlock[]
}

const COVER = 'Cover'

/** A document cut at its headings of the first level, numbered as in print; its list of contents is what a preview has itself. */
export function partsOf({ details, sections }: PrintedDocument): {
  readonly details: PrintedDocument['details']
  readonly parts: readonly Part[]
} {
  const parts: Part[] = [{ title: COVER, number: '', missing: 0, blocks: [] }]
  const numbers = new HeadingNumbers()
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    const number = block.type === 'heading' && block.numbered ? numbers.next(block.level) : ''
    if (block.type === 'heading' && block.level === 1) parts.push({ title: block.text, number, missing: 0, blocks: [] })
    const part = parts.at(-1)
    const shown = previewBlock(block, number)
    if (part === undefined || shown === null) continue
    part.blocks.push(shown)
    part.missing += missingIn(block)
  }
  return { details, parts: parts.filter(({ blocks }) => blocks.some(({ type }) => type !== 'heading')) }
}

function previewBlock(block: Block, number: string): PreviewBlock | null {
  switch (block.type) {
    case 'contents':
    case 'page-break':
      return null
    case 'heading':
      return { type: 'heading', level: block.level, text: block.text, number }
    case 'table':
      return previewTable(block)
    case 'bullets':
      return { type: 'bullets', items: block.items.map(previewText) }
    case 'key-values':
      return {
        type: 'key-values',
        entries: block.entries.map(({ key, value }) => ({ key, value: previewText(value) })),
      }
    case 'callout':
      return { type: 'callout', tone: block.tone, title: block.title, lines: block.lines.map(previewText) }
    case 'title-page': {
      const { logo, lines, ...shown } = block
      return { ...shown, lines: [...lines], ...(logo === undefined ? {} : { logo: shownLogo(logo) }) }
    }
    case 'paragraph':
      return { ...block, text: previewText(block.text) }
    case 'signature': {
      const { digest: _digest, ...shown } = block
      return shown
    }
  }
}

function shownLogo({ alt, width, height, digest }: Picture) {
  return { address: `/api/organisation/logo?version=${digest}`, alt, width, height }
}

/** The most rows of one table that a preview shows. */
const MOST_ROWS = 200

function previewTable({ type, look, caption, columns, head, rows, leftOut }: Table): PreviewTable {
  // A table that was ended for the preview ends with a hazard; any other is ended here.
  const shown = leftOut === undefined ? rows.slice(0, MOST_ROWS) : rows
  return {
    type,
    look,
    ...(caption === undefined ? {} : { caption }),
    columns: columns.map(({ width }) => ({ width })),
    head: head.map((row) => row.map(previewCell)),
    rows: shown.map((row) => row.map(previewCell)),
    more: leftOut === undefined ? { of: 'row', count: rows.length - shown.length } : { of: 'hazard', count: leftOut },
  }
}

function previewCell({ anchor: _anchor, text, ...cell }: Cell): PreviewCell {
  return { ...cell, text: previewText(text) }
}

function previewText(text: Text): PreviewText {
  return typeof text === 'string' ? text : [...text]
}

/** How often a block says that something is not recorded. */
function missingIn(block: Block): number {
  return textsOf(block).filter((text) => plainText(text) === NOT_RECORDED).length
}

function textsOf(block: Block): readonly Text[] {
  switch (block.type) {
    case 'paragraph':
      return [block.text]
    case 'bullets':
      return block.items
    case 'key-values':
      return block.entries.map(({ value }) => value)
    case 'table':
      return block.rows.flatMap((row) => row.map(({ text }) => text))
    default:
      return []
  }
}
