import type { ReadFormat } from './read-format.ts'

/** A run of cells in one row that the source merged into one. */
export interface Merge {
  readonly row: number
  readonly column: number
  readonly width: number
}

/** A table as read: text cells, rows from the top, and a way to name the place of each row. */
export interface Grid {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
  readonly merges: readonly Merge[]
  /** Whether the first row is known to be a header, as in Markdown; else the header has to be found. */
  readonly headed: boolean
  /** The rows that the source strikes through as a whole; absent where it strikes none, or its format cannot. */
  readonly struck?: ReadonlySet<number>
  readonly where: (row: number) => string
}

/** One item of a list with what is nested in it. */
export interface ListItem {
  readonly text: string
  readonly items: readonly ListItem[]
  readonly where: string
  /** Whether its own text is struck through as a whole; absent where it is not. */
  readonly struck?: true
}

/** A piece of a document in reading order; headings that are only bold text have level 7, and what is `struck` is so as a whole. */
export type Block =
  | {
      readonly kind: 'heading'
      readonly level: number
      readonly text: string
      readonly where: string
      readonly struck?: true
    }
  | { readonly kind: 'text'; readonly text: string; readonly where: string; readonly struck?: true }
  | { readonly kind: 'list'; readonly items: readonly ListItem[]; readonly where: string }
  | { readonly kind: 'table'; readonly grid: Grid }
  /** Something that is not read, kept so that it can be accounted for. */
  | { readonly kind: 'aside'; readonly where: string; readonly reason: string }

/** Values of a JSON, YAML or TOML file. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [name: string]: Plain }

/** What a reader makes of one file; `structure` only for JSON, YAML, TOML and front matter that lists objects. */
export interface ReadDocument {
  readonly file: string
  readonly format: ReadFormat
  readonly blocks: readonly Block[]
  readonly structure: Plain | undefined
  /** Front matter of a Markdown page, empty elsewhere. */
  readonly frontMatter: string
  /** The title that the properties of a workbook give; absent elsewhere. */
  readonly title?: string
}

/** The level of a heading that is only bold text. */
export const BOLD_HEADING = 7
