import type { MatrixView } from '../living-contract.ts'

/** One cell of a matrix by its words. */
export interface Place {
  readonly severity: string
  readonly likelihood: string
}

/** The measures of the picture, in pixels: a cell, the words before a row, a title, the words over a column. */
export const CELL = { width: 104, height: 58 }
export const ROW_HEAD = 96
export const TITLE = 34
export const COLUMN_HEAD = 26

const FONT = 'font-family="Arial, sans-serif"'

/** Dark on the pale fills. */
export const INK = '#212b32'

/** The height of the middle of a row, by its place from the least likely. */
export function rowMiddle({ likelihoods }: MatrixView, place: number): number {
  return TITLE + COLUMN_HEAD + (likelihoods.length - place - 0.5) * CELL.height
}

/** The middle of a cell. */
export function middleOf(matrix: MatrixView, place: Place): readonly [x: number, y: number] {
  const column = matrix.severities.indexOf(place.severity)
  return [ROW_HEAD + (column + 0.5) * CELL.width, rowMiddle(matrix, matrix.likelihoods.indexOf(place.likelihood))]
}

/** A text at a point, safe whatever it holds. */
export function label(
  text: string,
  x: number,
  y: number,
  size: number,
  fill: string,
  anchor: 'start' | 'middle' | 'end',
  bold = false,
): string {
  const weight = bold ? ' font-weight="bold"' : ''
  return `<text x="${n(x)}" y="${n(y)}" ${FONT} font-size="${size}"${weight} fill="${fill}" text-anchor="${anchor}">${escaped(text)}</text>`
}

/** A measure to a tenth of a pixel. */
export const n = (value: number) => String(Math.round(value * 10) / 10)

const ESCAPES: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => ESCAPES[character] ?? character)
}

/** Whether two places are one. */
export function isAt(one: Place, other: Place): boolean {
  return one.severity === other.severity && one.likelihood === other.likelihood
}
