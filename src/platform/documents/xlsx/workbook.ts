import type { Level } from '../blocks.ts'
import type { Picture } from '../picture.ts'

/** How a cell looks; the renderer alone knows fonts and colours. */
export type CellLook =
  | 'plain'
  | 'title'
  | 'note'
  | 'label'
  | 'banner'
  | 'head'
  | 'column-head'
  | 'body'
  | 'centred'
  | `level-${Level}`

/** A formula together with the value it has now, so that a reader that does not calculate still sees it. */
export interface Formula {
  readonly formula: string
  readonly result: number | string
}

/** A calendar day, `YYYY-MM-DD`, kept as a real date in the file. */
export interface DateValue {
  readonly date: string
}

/** One cell. Text is always stored as text, whatever it begins with; only a `Formula` is ever calculated. */
export interface SheetCell {
  readonly value: string | number | Formula | DateValue
  readonly look: CellLook
  readonly rowSpan?: number
  readonly colSpan?: number
}

/** A row by column; `undefined` leaves a cell out, as it must where a span covers it. */
export interface SheetRow {
  /** Points; without it the spreadsheet fits the height to the text. */
  readonly height?: number
  readonly cells: readonly (SheetCell | undefined)[]
}

/** A column: its width in characters. A hidden one carries ids for a later import. */
export interface SheetColumn {
  readonly width: number
  readonly hidden?: boolean
}

/** Cells that offer a list: the name of a range in the workbook, or words. */
export interface DropDown {
  readonly range: string
  readonly from: { readonly name: string } | { readonly words: readonly string[] }
}

/** A picture that fills a cell, counted from 0: whoever places it makes the cell as large as it is to be. */
export interface PlacedPicture {
  readonly picture: Picture
  readonly row: number
  readonly column: number
}

/** One sheet of a workbook. Ranges are written as in a spreadsheet, `B5:B40`. */
export interface Sheet {
  readonly name: string
  readonly page: 'a4-portrait' | 'a4-landscape' | 'a3-landscape'
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly SheetRow[]
  readonly dropDowns?: readonly DropDown[]
  /** Ranges that hold a level and are coloured by it, also after somebody changes it. */
  readonly levelRanges?: readonly string[]
  readonly frozen?: { readonly rows: number; readonly columns: number }
  readonly filter?: string
  /** Printed on one page, however small it gets; else it is as wide as a page and as long as it needs. */
  readonly onOnePage?: true
  /** Rows repeated at the top of every printed page, counted from 1. */
  readonly repeatedRows?: { readonly first: number; readonly last: number }
  readonly pictures?: readonly PlacedPicture[]
}

/** A range that formulas and drop-downs call by name. */
export interface NamedRange {
  readonly name: string
  readonly sheet: string
  readonly range: string
}

/** A whole workbook, ready for a renderer. */
export interface Workbook {
  readonly title: string
  readonly organisation: string
  /** Printed at the foot of every page, with the page number. */
  readonly footer: string
  /** `YYYY-MM-DD`; becomes the file's own date. */
  readonly date: string
  readonly sheets: readonly Sheet[]
  readonly names: readonly NamedRange[]
  /** Name of the sheet that is shown first. */
  readonly opensOn: string
}
