import type { Block, Cell, Table } from './blocks.ts'
import type { DocumentDetails } from './printed-document.ts'
import { orNotRecorded } from './shorthand.ts'

/** One earlier or present version of a document. */
export interface VersionEntry {
  readonly version: string
  readonly date: string
  readonly summary: string
}

/** A person who reviews or approves, with the date and version when they have done so. */
export interface PersonEntry {
  readonly name: string
  readonly title: string
  readonly date: string
  readonly version: string
}

/** A document that this one refers to. */
export interface RelatedDocument {
  readonly reference: string
  readonly title: string
  readonly version: string
}

/** Who stands behind a document, and what went before it. */
export interface DocumentControl {
  readonly programme: string
  readonly project: string
  readonly director: string
  readonly owner: string
  readonly author: string
  readonly history: readonly VersionEntry[]
  readonly reviewers: readonly PersonEntry[]
  readonly approvers: readonly PersonEntry[]
  readonly related: readonly RelatedDocument[]
}

/** The table under the title: who and which version. */
export function controlTable(details: DocumentDetails, control: DocumentControl): Table {
  const pair = (left: string, leftValue: string, right: string, rightValue: string): Cell[] => [
    name(left),
    { text: orNotRecorded(leftValue) },
    name(right),
    { text: orNotRecorded(rightValue) },
  ]
  return {
    type: 'table',
    look: 'ruled',
    columns: [{ width: 26 }, { width: 29 }, { width: 23 }, { width: 22 }],
    head: [],
    rows: [
      pair('Directorate / programme', control.programme, 'Document reference', details.reference),
      pair('Project', control.project, 'Status', details.status),
      pair('Director', control.director, 'Version', details.version),
      pair('Owner', control.owner, 'Version issue date', details.date),
      [name('Author'), { text: orNotRecorded(control.author), colSpan: 3 }],
    ],
  }
}

/** The document management page: revision history, reviewers, approvers and related documents. */
export function documentManagement(control: DocumentControl): readonly Block[] {
  return [
    { type: 'heading', level: 1, text: 'Document management', numbered: false },
    subheading('Revision history'),
    listing(
      [12, 16, 72],
      ['Version', 'Date', 'Summary of changes'],
      control.history.map((entry) => [entry.version, entry.date, entry.summary]),
    ),
    subheading('Reviewers'),
    people('Reviewer', control.reviewers),
    subheading('Approved by'),
    people('Name', control.approvers),
    subheading('Related documents'),
    listing(
      [8, 30, 47, 15],
      ['Ref', 'Document reference', 'Title', 'Version'],
      control.related.map((entry, place) => [String(place + 1), entry.reference, entry.title, entry.version]),
    ),
  ]
}

function people(first: string, entries: readonly PersonEntry[]): Table {
  return listing(
    [26, 46, 16, 12],
    [first, 'Title / responsibility', 'Date', 'Version'],
    entries.map((entry) => [entry.name, entry.title, entry.date, entry.version]),
  )
}

/** An empty listing still shows its head and says so: a reader must see that nothing was left out. */
function listing(widths: readonly number[], head: readonly string[], rows: readonly (readonly string[])[]): Table {
  return {
    type: 'table',
    look: 'ruled',
    columns: widths.map((width) => ({ width })),
    head: [head.map(name)],
    rows:
      rows.length > 0
        ? rows.map((row) => row.map((text) => ({ text })))
        : [[{ text: orNotRecorded(undefined), colSpan: head.length }]],
  }
}

function subheading(text: string): Block {
  return { type: 'heading', level: 2, text, numbered: false }
}

function name(text: string): Cell {
  return { text, role: 'head' }
}
