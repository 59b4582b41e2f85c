import type { Picture } from './picture.ts'
import type { Text } from './text.ts'

/** A heading of level 1 to 4. Numbered headings enter the contents; `anchor` lets text lead to it. */
export interface Heading {
  readonly type: 'heading'
  readonly level: 1 | 2 | 3 | 4
  readonly text: string
  readonly numbered: boolean
  readonly anchor?: string
}

/** A paragraph; a muted one steps back, as *Not recorded* does. */
export interface Paragraph {
  readonly type: 'paragraph'
  readonly text: Text
  readonly muted?: boolean
}

/** A list without order. */
export interface Bullets {
  readonly type: 'bullets'
  readonly items: readonly Text[]
}

/** Names with values, printed as a ruled table with the names in bold. */
export interface KeyValues {
  readonly type: 'key-values'
  readonly entries: readonly { readonly key: string; readonly value: Text }[]
}

/** A boxed remark. The tone chooses its colour; the title says in words what the colour means. */
export interface Callout {
  readonly type: 'callout'
  readonly tone: 'plain' | 'warning' | 'danger'
  readonly title: string
  readonly lines: readonly Text[]
}

/** A risk level as a table cell shows it: 1 is the least, 5 the worst. */
export type Level = 1 | 2 | 3 | 4 | 5

/** The part a cell plays: a strong head (white on black), a head, or body text. */
export type CellRole = 'banner' | 'head' | 'body'

/**
 * One cell. Spans work as in HTML: the cells that a span covers are left out of their rows. The plain words of a head
 * or of a level are printed bold; runs say for themselves what is.
 */
export interface Cell {
  readonly text: Text
  readonly role?: CellRole
  readonly level?: Level
  readonly align?: 'left' | 'centre'
  readonly rowSpan?: number
  readonly colSpan?: number
  readonly anchor?: string
}

/** A column: its share of the table's width, relative to the other columns. */
export interface Column {
  readonly width: number
}

/** Whether a row is the title of those beneath it: one head as wide as the table. A page should not end with it. */
export function isTitleRow(row: readonly Cell[], { columns }: Pick<Table, 'columns'>): boolean {
  return row.length === 1 && row[0]?.role === 'head' && row[0].colSpan === columns.length
}

/**
 * A table whose head rows are repeated on every page. `ruled` has only horizontal lines, as document control has;
 * `grid` has all of them; `dense` is a grid in small print for very wide tables.
 */
export interface Table {
  readonly type: 'table'
  readonly look: 'ruled' | 'grid' | 'dense'
  readonly caption?: string
  readonly columns: readonly Column[]
  readonly head: readonly (readonly Cell[])[]
  readonly rows: readonly (readonly Cell[])[]
  /** How many things that would have rows of their own are left out at its end; a document that is printed has them all. */
  readonly leftOut?: number
}

/** The first page: what the document is, of what, by whom and when; above it a logo, beneath it words in small print. */
export interface TitlePage {
  readonly type: 'title-page'
  readonly title: string
  readonly subject: string
  readonly organisation: string
  readonly lines: readonly string[]
  readonly logo?: Picture
  readonly smallPrint?: string
}

/** The list of numbered headings with their pages. */
export interface Contents {
  readonly type: 'contents'
  readonly depth: 1 | 2 | 3
}

/** Space for one person's decision; each part not yet known prints an empty line to fill in. */
export interface SignatureBlock {
  readonly type: 'signature'
  readonly meaning: string
  readonly name?: string
  readonly role?: string
  readonly signedAt?: string
  readonly digest?: string
}

/** The next block starts on a new page. */
export interface PageBreak {
  readonly type: 'page-break'
}

/** A piece of a document that says what it is, and nothing about a file format. */
export type Block =
  | Heading
  | Paragraph
  | Bullets
  | KeyValues
  | Callout
  | Table
  | TitlePage
  | Contents
  | SignatureBlock
  | PageBreak
