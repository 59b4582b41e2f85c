import type { MatrixMovements, MatrixView, Movement } from '../living-contract.ts'

/** One cell of a matrix by its words. */
export interface Place {
  readonly severity: string
  readonly likelihood: string
}

/** The words that stand in the picture. */
export interface MatrixSvgWords {
  readonly initial: string
  readonly residual: string
  readonly movement: string
}

const CELL = { width: 104, height: 58 }
const ROW_HEAD = 96
const TITLE = 34
const COLUMN_HEAD = 26
const GAP = 28
const FONT = 'font-family="Arial, sans-serif"'

/** Pale fills with dark ink, the highest level white on dark: the same as on the screen, in the light. */
const FILLS = ['#cfe8d8', '#fff4d3', '#ffe3c2', '#f7d4d1', '#8a1538']
const INK = '#212b32'
const SOFT = '#4c6272'

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
  return svg({ width: 3 * width + 2 * GAP, height }, [
    at(0, panel(matrix, words.initial, counted('initial'))),
    at(width + GAP, panel(matrix, words.residual, counted('residual'))),
    at(2 * (width + GAP), panel(matrix, words.movement, numbered) + arrows(matrix, matrix.moves, null)),
  ])
}

/** The way from initial to residual alone; where a place is given, only what left or reached it stands out. */
export function movementSvg(matrix: MatrixMovements, place: Place | null): string {
  const { width, height } = panelSize(matrix)
  const drawn = panel(matrix, '', numbered) + arrows(matrix, matrix.moves, place)
  return svg({ width, height: height - TITLE }, [`<g transform="translate(0 ${-TITLE})">${drawn}</g>`])
}

function svg({ width, height }: Size, parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" lang="en"><rect width="${width}" height="${height}" fill="#ffffff"/>${parts.join('')}</svg>`
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

function panel(matrix: MatrixView, title: string, inside: Inside): string {
  const highest = Math.max(...matrix.levels.map(({ level }) => level))
  const columns = matrix.severities.map((word, place) =>
    label(word, ROW_HEAD + (place + 0.5) * CELL.width, TITLE + 16, 12, SOFT, 'middle'),
  )
  const rows = matrix.likelihoods.map((word, place) =>
    label(word, ROW_HEAD - 8, rowMiddle(matrix, place) + 4, 12, SOFT, 'end'),
  )
  const cells = matrix.cells.map((cell) => {
    const [x, y] = middleOf(matrix, cell)
    const fill = FILLS[Math.round(((cell.level - 1) / Math.max(1, highest - 1)) * (FILLS.length - 1))] ?? '#ffffff'
    const ink = fill === FILLS.at(-1) ? '#ffffff' : INK
    const [left, top] = [x - CELL.width / 2 + 1, y - CELL.height / 2 + 1]
    const box = `<rect x="${left}" y="${top}" width="${CELL.width - 2}" height="${CELL.height - 2}" rx="3" fill="${fill}"/>`
    return box + inside(cell, x, y, ink)
  })
  return label(title, ROW_HEAD, 18, 15, INK, 'start', true) + [...columns, ...rows, ...cells].join('')
}

/** About so many characters of the smallest size fit into a cell. */
const FIT = 18

/** A text in lines that fit into a cell. */
function wrapped(text: string): readonly string[] {
  return text.split(' ').reduce<readonly string[]>((lines, word) => {
    const last = lines.at(-1)
    return last === undefined || last.length + word.length >= FIT
      ? [...lines, word]
      : [...lines.slice(0, -1), `${last} ${word}`]
  }, [])
}

function arrows(matrix: MatrixView, moves: readonly Movement[], place: Place | null): string {
  const drawn = moves.filter(({ from, to }) => isOnMatrix(matrix, from) && isOnMatrix(matrix, to))
  const most = Math.max(1, ...drawn.map(({ count }) => count))
  return drawn
    .map((move) =>
      arrow(matrix, move, { most, aside: asideOf(move, drawn), pale: place !== null && !touches(move, place) }),
    )
    .join('')
}

const LANE = 24
const LANES_WIDE = 84

/** How far aside an arrow runs, so that those within one column, or one row, stand beside each other. */
function asideOf(move: Movement, all: readonly Movement[]): number {
  const same = lineOf(move)
  if (same === null) return 0
  const beside = all.filter((other) => lineOf(other) === same)
  const lane = Math.min(LANE, LANES_WIDE / Math.max(1, beside.length - 1))
  return (beside.indexOf(move) - (beside.length - 1) / 2) * lane
}

/** The column, or the row, that a movement stays within. */
function lineOf({ from, to }: Movement): string | null {
  if (from.severity === to.severity) return `column ${from.severity}`
  return from.likelihood === to.likelihood ? `row ${from.likelihood}` : null
}

/** Whether a movement leaves or reaches a place. */
function touches({ from, to }: Movement, place: Place): boolean {
  return isAt(from, place) || isAt(to, place)
}

/** Whether two places are one. */
export function isAt(one: Place, other: Place): boolean {
  return one.severity === other.severity && one.likelihood === other.likelihood
}

interface Drawing {
  readonly most: number
  readonly aside: number
  readonly pale: boolean
}

function arrow(matrix: MatrixView, { from, to, count }: Movement, { most, aside, pale }: Drawing): string {
  const [x, y] = middleOf(matrix, from)
  const [toX, toY] = middleOf(matrix, to)
  const length = Math.hypot(toX - x, toY - y)
  const [dx, dy] = [(toX - x) / length, (toY - y) / length]
  const along = (start: number, side: number) => [x + dx * start - dy * side, y + dy * start + dx * side] as const
  const width = 2 + (4 * count) / most
  const head = 8 + width
  const end = length - 8
  const [x1, y1] = along(8, aside)
  const [bx, by] = along(end - head, aside)
  const points = [along(end, aside), along(end - head, aside + head / 2), along(end - head, aside - head / 2)]
  const [lx, ly] = along(length / 2, aside)
  return (
    `<g opacity="${pale ? 0.15 : 1}">` +
    `<path d="M${n(x1)} ${n(y1)}L${n(bx)} ${n(by)}" fill="none" stroke="${INK}" stroke-width="${n(width)}" stroke-opacity="0.75"/>` +
    `<polygon points="${points.map(([px, py]) => `${n(px)},${n(py)}`).join(' ')}" fill="${INK}"/>` +
    `<circle cx="${n(lx)}" cy="${n(ly)}" r="10" fill="#ffffff" stroke="${INK}"/>` +
    `${label(String(count), lx, ly + 4, 11, INK, 'middle', true)}</g>`
  )
}

function isOnMatrix({ severities, likelihoods }: MatrixView, place: Place): boolean {
  return severities.includes(place.severity) && likelihoods.includes(place.likelihood)
}

function rowMiddle({ likelihoods }: MatrixView, place: number): number {
  return TITLE + COLUMN_HEAD + (likelihoods.length - place - 0.5) * CELL.height
}

function middleOf(matrix: MatrixView, place: Place): readonly [x: number, y: number] {
  const column = matrix.severities.indexOf(place.severity)
  return [ROW_HEAD + (column + 0.5) * CELL.width, rowMiddle(matrix, matrix.likelihoods.indexOf(place.likelihood))]
}

function label(
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

const n = (value: number) => String(Math.round(value * 10) / 10)

const ESCAPES: { readonly [character: string]: string } = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escaped(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => ESCAPES[character] ?? character)
}
