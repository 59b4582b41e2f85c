import type { DocumentControl, PersonEntry } from '../../../platform/documents/document-control.ts'
import type { DocumentDetails } from '../../../platform/documents/printed-document.ts'
import { NOT_RECORDED } from '../../../platform/documents/shorthand.ts'
import { layOut } from '../../../platform/documents/xlsx/lay-out.ts'
import { rowHeights } from '../../../platform/documents/xlsx/row-heights.ts'
import type { Sheet, SheetCell, SheetColumn, SheetRow } from '../../../platform/documents/xlsx/workbook.ts'
import { subjectOf, type CaseReading } from '../case-queries.ts'
import { issueDateOf } from '../document-control-queries.ts'
import { withShownDates } from '../graph-queries.ts'
import { COVER_SHEET, HISTORY_SHEET, REFERENCES_SHEET } from '../hazard-log-names-queries.ts'

const COVER_COLUMNS = [{ width: 28 }, { width: 34 }, { width: 24 }, { width: 28 }]
const HISTORY_COLUMNS = [{ width: 26 }, { width: 18 }, { width: 44 }, { width: 14 }]
const REFERENCE_COLUMNS = [{ width: 10 }, { width: 50 }, { width: 14 }, { width: 28 }]

/** The sheet *Cover Page*: which log this is, of what, in which version, and who owns it. */
export function coverSheet(reading: CaseReading, details: DocumentDetails, control: DocumentControl): Sheet {
  const pair = (left: string, leftValue: string, right: string, rightValue: string): SheetCell[] => [
    label(left),
    body(leftValue),
    label(right),
    body(rightValue),
  ]
  const retired = reading.retiredHazards.length
  const rows: readonly (readonly SheetCell[])[] = [
    [{ value: `Clinical Safety ${details.title}`, look: 'title', colSpan: 4 }],
    [{ value: subjectOf(reading), look: 'note', colSpan: 4 }],
    [{ value: '', look: 'plain', colSpan: 4 }],
    [{ value: 'Document control', look: 'banner', colSpan: 4 }],
    pair('Programme', control.programme, 'Document record id', details.reference),
    pair('Sub-programme / project', control.project, 'Status', details.status),
    pair('Programme director', control.director, 'Version', details.version),
    pair('Owner', control.owner, 'Version date', issueDateOf(reading)),
    [label('Author'), { ...body(control.author), colSpan: 3 }],
    [{ value: '', look: 'plain', colSpan: 4 }],
    [
      label('Hazards'),
      { ...body(`${reading.hazards.length} in the log, ${retired} retired and listed last`), colSpan: 3 },
    ],
    [label('Standing of the case'), { ...body(withShownDates(reading.snapshot.standing.sentence)), colSpan: 3 }],
    [{ value: '', look: 'plain', colSpan: 4 }],
    [{ value: HOW_TO_RETURN, look: 'note', colSpan: 4 }],
  ]
  const heights = new Map([
    [0, 36],
    [3, 24],
  ])
  return {
    name: COVER_SHEET,
    page: 'a4-landscape',
    columns: COVER_COLUMNS,
    rows: fitted(rows, COVER_COLUMNS, heights),
  }
}

const HOW_TO_RETURN =
  'This workbook can be edited and imported again. Hidden columns of the hazard log keep the identity of each row: a changed row comes back as a change to review, a row without identity as a proposal, and a missing row deletes nothing.'

/** The sheet *Version History*: versions, reviewers and approvers. */
export function historySheet(control: DocumentControl): Sheet {
  const rows: readonly (readonly SheetCell[])[] = [
    [{ value: 'Version history', look: 'banner', colSpan: 4 }],
    [head('Version'), head('Date'), { ...head('Summary of changes'), colSpan: 2 }],
    ...orNotRecorded(
      control.history.map((entry) => [body(entry.version), body(entry.date), { ...body(entry.summary), colSpan: 2 }]),
    ),
    [{ value: '', look: 'plain', colSpan: 4 }],
    ...people('Reviewers', control.reviewers),
    [{ value: '', look: 'plain', colSpan: 4 }],
    ...people('Approved by', control.approvers),
  ]
  return {
    name: HISTORY_SHEET,
    page: 'a4-portrait',
    columns: HISTORY_COLUMNS,
    rows: fitted(rows, HISTORY_COLUMNS),
  }
}

function people(title: string, entries: readonly PersonEntry[]): readonly (readonly SheetCell[])[] {
  return [
    [{ value: title, look: 'banner', colSpan: 4 }],
    [head('Name'), head('Date'), head('Title / responsibility'), head('Version')],
    ...orNotRecorded(
      entries.map((entry) => [body(entry.name), body(entry.date), body(entry.title), body(entry.version)]),
    ),
  ]
}

/** The sheet *References*: the documents this log refers to. */
export function referencesSheet(control: DocumentControl): Sheet {
  const rows = [
    [head('Ref'), head('Document'), head('Version'), head('Document reference')],
    ...orNotRecorded(
      control.related.map((entry, place) => [
        { value: place + 1, look: 'centred' } satisfies SheetCell,
        body(entry.title),
        body(entry.version),
        body(entry.reference),
      ]),
    ),
  ]
  return {
    name: REFERENCES_SHEET,
    page: 'a4-portrait',
    columns: REFERENCE_COLUMNS,
    rows: fitted(rows, REFERENCE_COLUMNS),
  }
}

function orNotRecorded(rows: readonly (readonly SheetCell[])[]): readonly (readonly SheetCell[])[] {
  return rows.length > 0 ? rows : [[{ value: NOT_RECORDED, look: 'note', colSpan: 4 }]]
}

function label(value: string): SheetCell {
  return { value, look: 'label' }
}

function head(value: string): SheetCell {
  return { value, look: 'column-head' }
}

function body(value: string): SheetCell {
  return { value: value === '' ? NOT_RECORDED : value, look: 'body' }
}

/** Rows as tall as their text; those named are given a height. */
function fitted(
  rows: readonly (readonly SheetCell[])[],
  columns: readonly SheetColumn[],
  given: ReadonlyMap<number, number> = new Map(),
): readonly SheetRow[] {
  const grid = layOut(rows, columns.length)
  const heights = rowHeights(grid, columns)
  return grid.map((cells, place) => ({ cells, height: given.get(place) ?? heights[place] ?? 0 }))
}
