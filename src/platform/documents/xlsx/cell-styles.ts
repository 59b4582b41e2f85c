import type { CellStyle, FillStyle } from 'hucre'
import { BANNER, HEAD, HEADING_INK, INK, LEVEL_SHADES, MUTED_INK, RULE, type Shade } from '../palette.ts'
import type { CellLook } from './workbook.ts'

const FONT = 'Arial'
const EDGE = { style: 'thin', color: { rgb: RULE } } as const
const BOXED = { top: EDGE, right: EDGE, bottom: EDGE, left: EDGE }
const TOP_LEFT = { horizontal: 'left', vertical: 'top', wrapText: true } as const
const CENTRED = { horizontal: 'center', vertical: 'center', wrapText: true } as const

/** A fill of one colour. */
export function solid(rgb: string): FillStyle {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb }, bgColor: { rgb } }
}

/** The style of each look. */
export const CELL_STYLES: Readonly<Record<CellLook, CellStyle>> = {
  plain: { font: { name: FONT, size: 10, color: { rgb: INK } }, alignment: TOP_LEFT },
  title: { font: { name: FONT, size: 20, bold: true, color: { rgb: HEADING_INK } }, alignment: { vertical: 'center' } },
  note: { font: { name: FONT, size: 10, color: { rgb: MUTED_INK } }, alignment: TOP_LEFT },
  label: {
    font: { name: FONT, size: 10, bold: true, color: { rgb: INK } },
    fill: solid(HEAD.fill),
    border: BOXED,
    alignment: TOP_LEFT,
  },
  banner: headLook(BANNER, 14),
  head: headLook(HEAD, 12),
  'column-head': headLook(HEAD, 10),
  body: { font: { name: FONT, size: 10, color: { rgb: INK } }, border: BOXED, alignment: TOP_LEFT },
  centred: { font: { name: FONT, size: 10, color: { rgb: INK } }, border: BOXED, alignment: CENTRED },
  'level-1': headLook(LEVEL_SHADES[1], 11),
  'level-2': headLook(LEVEL_SHADES[2], 11),
  'level-3': headLook(LEVEL_SHADES[3], 11),
  'level-4': headLook(LEVEL_SHADES[4], 11),
  'level-5': headLook(LEVEL_SHADES[5], 11),
}

function headLook(shade: Shade, size: number): CellStyle {
  return {
    font: { name: FONT, size, bold: true, color: { rgb: shade.ink } },
    fill: solid(shade.fill),
    border: BOXED,
    alignment: CENTRED,
  }
}
