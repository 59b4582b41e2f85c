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

/** What a picture is drawn with. */
export interface Palette {
  readonly paper: string
  readonly ink: string
  /** The words beside the cells. */
  readonly soft: string
  /** From the lowest level to the highest. */
  readonly fills: readonly string[]
  /** On the fill of the highest level. */
  readonly highestInk: string
}

/** Pale fills with dark ink, the highest level white on dark: the screen in the light, paper, and what is taken away. */
export const LIGHT: Palette = {
  paper: '#ffffff',
  ink: '#212b32',
  soft: '#4c6272',
  fills: ['#cfe8d8', '#fff4d3', '#ffe3c2', '#f7d4d1', '#8a1538'],
  highestInk: '#ffffff',
}

/** The screen in the dark. */
export const DARK: Palette = {
  paper: '#1b242b',
  ink: '#f5f7f8',
  soft: '#b3c0c9',
  fills: ['#1c4630', '#4a3f12', '#6a4110', '#6a2522', '#b3194c'],
  highestInk: '#ffffff',
}

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
