import type { ArgumentPart } from '../argument-contract.ts'

const SLANT = 18
/** How high the tab of a folder is, and the foot of an away goal that names what it stands for. */
export const TAB = 16
export const FOOT = 26

/** The outline of a part in the notation, as an SVG path in a box of that size (GSN v3, 1:2.2 and modular extension). */
export function outlineOf(kind: ArgumentPart['kind'], width: number, height: number): string {
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
    case 'module':
      return folderOf(width, height)
  }
}

/** The letter that stands at the foot of an element: what tells an assumption from a justification. */
export function letterOf(kind: ArgumentPart['kind']): string {
  return kind === 'assumption' ? 'A' : kind === 'justification' ? 'J' : ''
}

/** The line above the foot of an away goal, and the small folder in it (GSN v3 modular extension). */
export function awayFootOf(width: number, height: number): string {
  const top = height - FOOT
  return `M1 ${top}H${width - 1}M8 ${top + 19}V${top + 8}h5v2h9v9Z`
}

/** The cross over an element that was defeated (GSN v3 dialectic extension). */
export function crossOf(width: number, height: number): string {
  return `M1 1L${width - 1} ${height - 1}M${width - 1} 1L1 ${height - 1}`
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

function folderOf(width: number, height: number): string {
  return `M1 1H${Math.round(width * 0.4)}V${TAB}H${width - 1}V${height - 1}H1Z`
}

function rounded(width: number, height: number): string {
  const r = height / 2 - 1
  return `M${r + 1} 1H${width - r - 1}a${r} ${r} 0 0 1 0 ${r * 2}H${r + 1}a${r} ${r} 0 0 1 0 ${-r * 2}Z`
}
