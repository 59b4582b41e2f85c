import type { MatrixMovements, MatrixView } from '../living-contract.ts'
import { arrows } from './matrix-svg-arrows.ts'
import {
  CELL,
  COLUMN_HEAD,
  label,
  LIGHT,
  middleOf,
  type Palette,
  type Place,
  ROW_HEAD,
  rowMiddle,
  TITLE,
} from './matrix-svg-ground.ts'

/** The words that stand in the picture. */
export interface MatrixSvgWords {
  readonly initial: string
  readonly residual: string
  readonly movement: string
}

const GAP = 28

interface Size {
  readonly width: number
  readonly height: number
}

function panelSize({ severities, likelihoods }: MatrixView): Size {
  return {
    width: ROW_HEAD + severities.length * CELL.width,
    height: TITLE + COLUMN_HEAD + likelihoods.length * CELL.height,
  }
}

/** The whole figure: initial and residual with their counts, and the way between them. */
export function matrixFigureSvg(matrix: MatrixMovements, words: MatrixSvgWords): string {
  const { width, height } = panelSize(matrix)
  return svg({ width: 3 * width + 2 * GAP, height }, LIGHT, [
    at(0, panel(matrix, words.initial, counted('initial'), LIGHT)),
    at(width + GAP, panel(matrix, words.residual, counted('residual'), LIGHT)),
    at(2 * (width + GAP), panel(matrix, words.movement, numbered, LIGHT) + arrows(matrix, matrix.moves, null, LIGHT)),
  ])
}

/** The way from initial to residual alone; where a place is given, only what left or reached it stands out. */
export function movementSvg(matrix: MatrixMovements, place: Place | null, palette: Palette): string {
  const { width, height } = panelSize(matrix)
  const drawn = panel(matrix, '', numbered, palette) + arrows(matrix, matrix.moves, place, palette)
  return svg({ width, height: height - TITLE }, palette, [`<g transform="translate(0 ${-TITLE})">${drawn}</g>`])
}

function svg({ width, height }: Size, { paper }: Palette, parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" lang="en"><rect width="${width}" height="${height}" fill="${paper}"/>${parts.join('')}</svg>`
}

function at(x: number, content: string): string {
  return `<g transform="translate(${x} 0)">${content}</g>`
}

type Cell = MatrixView['cells'][number]

/** What stands in a cell, seen from its middle. */
type Inside = (cell: Cell, x: number, y: number, ink: string) => string

/** How many hazards, and level and word beneath. */
function counted(rating: 'initial' | 'residual'): Inside {
  return (cell, x, y, ink) => {
    const count = cell[rating] === 0 ? '' : label(String(cell[rating]), x, y, 18, ink, 'middle', true)
    const lines = wrapped(`${cell.level} ${cell.word}`).toReversed()
    const words = lines.map((line, place) => label(line, x, y + CELL.height / 2 - 8 - place * 11, 10, ink, 'middle'))
    return count + words.join('')
  }
}

/** The level in the corner: where arrows go, words would be in their way. */
function numbered(cell: Cell, x: number, y: number, ink: string): string {
  return label(String(cell.level), x - CELL.width / 2 + 8, y - CELL.height / 2 + 15, 10, ink, 'start')
}

function panel(matrix: MatrixView, title: string, inside: Inside, palette: Palette): string {
  const { fills, soft } = palette
  const highest = Math.max(...matrix.levels.map(({ level }) => level))
  const columns = matrix.severities.map((word, place) =>
    label(word, ROW_HEAD + (place + 0.5) * CELL.width, TITLE + 16, 12, soft, 'middle'),
  )
  const rows = matrix.likelihoods.map((word, place) =>
    label(word, ROW_HEAD - 8, rowMiddle(matrix, place) + 4, 12, soft, 'end'),
  )
  const cells = matrix.cells.map((cell) => {
    const [x, y] = middleOf(matrix, cell)
    const fill = fills[Math.round(((cell.level - 1) / Math.max(1, highest - 1)) * (fills.length - 1))] ?? palette.paper
    const ink = fill === fills.at(-1) ? palette.highestInk : palette.ink
    const [left, top] = [x - CELL.width / 2 + 1, y - CELL.height / 2 + 1]
    const box = `<rect x="${left}" y="${top}" width="${CELL.width - 2}" height="${CELL.height - 2}" rx="3" fill="${fill}"/>`
    return box + inside(cell, x, y, ink)
  })
  return label(title, ROW_HEAD, 18, 15, palette.ink, 'start', true) + [...columns, ...rows, ...cells].join('')
}

/** About so many characters of the smallest size fit into a cell. */
const FIT = 18

/** A text in lines that fit into a cell. */
function wrapped(text: string): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length >= FIT) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines
}
