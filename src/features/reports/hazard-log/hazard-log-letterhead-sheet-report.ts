import type { Letterhead } from '../../../platform/documents/letterhead.ts'
import { COVER_LOGO, fittedIn } from '../../../platform/documents/picture.ts'
import { layOut } from '../../../platform/documents/xlsx/lay-out.ts'
import { rowHeights } from '../../../platform/documents/xlsx/row-heights.ts'
import type { CellLook, Sheet, SheetCell } from '../../../platform/documents/xlsx/workbook.ts'
import { LETTERHEAD_SHEET } from '../hazard-log-names-queries.ts'

const WIDTH = 96
const POINTS_PER_MILLIMETRE = 72 / 25.4
/** Seven of the 96 pixels on an inch. */
const CHARACTERS_PER_MILLIMETRE = 96 / 25.4 / 7
const NAME_HEIGHT = 50
const BLANK: SheetCell = { value: '', look: 'plain' }

/**
 * The sheet *Letterhead*: logo, name and cover text of the organisation. It stands before the five of the template, none
 * of which it touches; an organisation that has set neither logo nor text has none. The cell of the logo is as large as
 * the logo, because a spreadsheet draws a picture from cell to cell.
 */
export function letterheadSheet({ organisation, logo, coverText }: Letterhead): Sheet | null {
  if (logo === null && coverText === '') return null
  const { width, height } = logo === null ? COVER_LOGO : fittedIn(COVER_LOGO, logo)
  const logoWidth = width * CHARACTERS_PER_MILLIMETRE
  const columns = [{ width: logoWidth }, { width: WIDTH - logoWidth }]
  const line = (value: string, look: CellLook): readonly SheetCell[] => [{ value, look, colSpan: columns.length }]
  const lines = coverText.split('\n').map((text) => line(text, 'note'))
  const above = logo === null ? [] : [[BLANK, BLANK]]
  const grid = layOut([...above, line(organisation, 'title'), ...lines], columns.length)
  const heights = rowHeights(grid, columns)
  const given = [...(logo === null ? [] : [height * POINTS_PER_MILLIMETRE]), NAME_HEIGHT]
  return {
    name: LETTERHEAD_SHEET,
    page: 'a4-portrait',
    columns,
    rows: grid.map((cells, place) => ({ cells, height: given[place] ?? heights[place] ?? 0 })),
    ...(logo === null ? {} : { pictures: [{ picture: logo, row: 0, column: 0 }] }),
  }
}
