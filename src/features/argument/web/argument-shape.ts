import type { ElementKind } from '../../../domain/argument/argument-notation.ts'

const SLANT = 18

/** The outline of an element in the notation, as an SVG path in a box of that size (GSN v3, 1:2.2). */
export function outlineOf(kind: ElementKind, width: number, height: number): string {
  switch (kind) {
    case 'goal':
    case 'counter-argument':
      return `M1 1H${width - 1}V${height - 1}H1Z`
    case 'strategy':
      return `M${SLANT} 1H${width - 1}L${width - SLANT} ${height - 1}H1Z`
    case 'solution':
    case 'assumption':
    case 'justification':
      return ellipse(width, height)
    case 'context':
      return rounded(width, height)
  }
}

/** The letter that stands at the foot of an element: what tells an assumption from a justification. */
export function letterOf(kind: ElementKind): string {
  return kind === 'assumption' ? 'A' : kind === 'justification' ? 'J' : ''
}

/** The diamond beneath an element that is left undeveloped, centred on its lower edge. */
export function diamondOf(width: number, height: number): string {
  const middle = width / 2
  return `M${middle} ${height - 1}l8 8l-8 8l-8 -8Z`
}

function ellipse(width: number, height: number): string {
  const rx = width / 2 - 1
  const ry = height / 2 - 1
  return `M1 ${height / 2}a${rx} ${ry} 0 1 1 ${rx * 2} 0a${rx} ${ry} 0 1 1 ${-rx * 2} 0Z`
}

function rounded(width: number, height: number): string {
  const r = height / 2 - 1
  return `M${r + 1} 1H${width - r - 1}a${r} ${r} 0 0 1 0 ${r * 2}H${r + 1}a${r} ${r} 0 0 1 0 ${-r * 2}Z`
}
