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
    at(
      0,
      panel(matrix, words.initial, (cell) => String(cell.initial)),
    ),
    at(
      width + GAP,
      panel(matrix, words.residual, (cell) => String(cell.residual)),
    ),
    at(2 * (width + GAP), panel(matrix, words.movement, () => '') + arrows(matrix, matrix.moves, null)),
  ])
}

/** The way from initial to residual alone; where a place is given, only what left or reached it stands out. */
export function movementSvg(matrix: MatrixMovements, place: Place | null): string {
  const { width, height } = panelSize(matrix)
  const drawn = panel(matrix, '', () => '') + arrows(matrix, matrix.moves, place)
  return svg({ width, height: height - TITLE }, [`<g transform="translate(0 ${-TITLE})">${drawn}</g>`])
}

function svg({ width, height }: Size, parts: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" lang="en"><rect width="${width}" height="${height}" fill="#ffffff"/>${parts.join('')}</svg>`
}

function at(x: number, content: string): string {
  return `<g transform="translate(${x} 0)">${content}</g>`
}

function panel(matrix: MatrixView, title: string, countOf: (cell: MatrixView['cells'][number]) => string): string {
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
    const count = countOf(cell)
    return (
      `<rect x="${left}" y="${top}" width="${CELL.width - 2}" height="${CELL.height - 2}" rx="3" fill="${fill}"/>` +
      (count === '' || count === '0' ? '' : label(count, x, y, 18, ink, 'middle', true)) +
      label(`${cell.level} ${cell.word}`, x, y + CELL.height / 2 - 8, 10, ink, 'middle')
    )
  })
  return label(title, ROW_HEAD, 18, 15, INK, 'start', true) + [...columns, ...rows, ...cells].join('')
}

function arrows(matrix: MatrixView, moves: readonly Movement[], place: Place | null): string {
  const most = Math.max(1, ...moves.map(({ count }) => count))
  return moves.map((move) => arrow(matrix, move, most, place === null || touches(move, place))).join('')
}

/** Whether a movement leaves or reaches a place. */
function touches({ from, to }: Movement, place: Place): boolean {
  return isAt(from, place) || isAt(to, place)
}

/** Whether two places are one. */
export function isAt(one: Place, other: Place): boolean {
  return one.severity === other.severity && one.likelihood === other.likelihood
}

function arrow(matrix: MatrixView, { from, to, count }: Movement, most: number, standsOut: boolean): string {
  if (!isOnMatrix(matrix, from) || !isOnMatrix(matrix, to)) return ''
  const [x1, y1] = middleOf(matrix, from)
  const [x2, y2] = middleOf(matrix, to)
  const length = Math.hypot(x2 - x1, y2 - y1)
  const [dx, dy] = [(x2 - x1) / length, (y2 - y1) / length]
  const width = 2 + (5 * count) / most
  const head = 9 + width
  // Bowed a little to one side, so that two ways along one row can be told apart.
  const bow = 14 + length / 6
  const [mx, my] = [(x1 + x2) / 2 - dy * bow, (y1 + y2) / 2 + dx * bow]
  const [lx, ly] = [(x1 + x2) / 4 + mx / 2, (y1 + y2) / 4 + my / 2]
  const [ex, ey] = [x2 - dx * 12, y2 - dy * 12]
  const [bx, by] = [ex - dx * head, ey - dy * head]
  const points = `${n(ex)},${n(ey)} ${n(bx - (dy * head) / 2)},${n(by + (dx * head) / 2)} ${n(bx + (dy * head) / 2)},${n(by - (dx * head) / 2)}`
  return (
    `<g opacity="${standsOut ? 1 : 0.15}">` +
    `<path d="M${n(x1)} ${n(y1)}Q${n(mx)} ${n(my)} ${n(bx)} ${n(by)}" fill="none" stroke="${INK}" stroke-width="${n(width)}" stroke-opacity="0.75"/>` +
    `<polygon points="${points}" fill="${INK}"/>` +
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
