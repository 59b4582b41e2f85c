import type { MatrixView, Movement } from '../living-contract.ts'
import { isAt, label, middleOf, n, type Palette, type Place } from './matrix-svg-ground.ts'

/** The ways from initial to residual; where a place is given, those that neither leave nor reach it are pale. */
export function arrows(matrix: MatrixView, moves: readonly Movement[], place: Place | null, palette: Palette): string {
  const drawn = moves.filter(({ from, to }) => isOnMatrix(matrix, from) && isOnMatrix(matrix, to))
  const most = Math.max(1, ...drawn.map(({ count }) => count))
  return drawn
    .map((move) =>
      arrow(matrix, move, {
        palette,
        most,
        aside: asideOf(move, drawn),
        pale: place !== null && !touches(move, place),
      }),
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

interface Drawing {
  readonly palette: Palette
  readonly most: number
  readonly aside: number
  readonly pale: boolean
}

function arrow(matrix: MatrixView, { from, to, count }: Movement, { palette, most, aside, pale }: Drawing): string {
  const { ink, paper } = palette
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
    `<path d="M${n(x1)} ${n(y1)}L${n(bx)} ${n(by)}" fill="none" stroke="${ink}" stroke-width="${n(width)}" stroke-opacity="0.75"/>` +
    `<polygon points="${points.map(([px, py]) => `${n(px)},${n(py)}`).join(' ')}" fill="${ink}"/>` +
    `<circle cx="${n(lx)}" cy="${n(ly)}" r="10" fill="${paper}" stroke="${ink}"/>` +
    `${label(String(count), lx, ly + 4, 11, ink, 'middle', true)}</g>`
  )
}

function isOnMatrix({ severities, likelihoods }: MatrixView, place: Place): boolean {
  return severities.includes(place.severity) && likelihoods.includes(place.likelihood)
}

/** Whether a movement leaves or reaches a place. */
function touches({ from, to }: Movement, place: Place): boolean {
  return isAt(from, place) || isAt(to, place)
}
