import type { Level } from './blocks.ts'

/** A fill with the ink that stays readable on it, as RGB hexadecimal without a hash. */
export interface Shade {
  readonly fill: string
  readonly ink: string
}

/** The inks and lines of every printed document. */
export const INK = '212B32'
export const MUTED_INK = '4C6272'
export const HEADING_INK = '005EB8'
export const RULE = 'B9B9B9'
export const STRONG_RULE = '4C6272'

/** Fills of table heads. */
export const BANNER: Shade = { fill: '212B32', ink: 'FFFFFF' }
export const HEAD: Shade = { fill: 'E8EDEE', ink: INK }

/** Pale fills with dark ink for levels 1 to 4; only the worst is white on dark. The number is always printed too. */
export const LEVEL_SHADES: Readonly<Record<Level, Shade>> = {
  1: { fill: 'CFE8D8', ink: INK },
  2: { fill: 'FFF4D3', ink: INK },
  3: { fill: 'FFE3C2', ink: INK },
  4: { fill: 'F7D4D1', ink: INK },
  5: { fill: '8A1538', ink: 'FFFFFF' },
}

/** Fill and edge of a callout by its tone. */
export const TONES = {
  plain: { fill: 'E8EDEE', edge: '005EB8' },
  warning: { fill: 'FFF4D3', edge: 'FFB81C' },
  danger: { fill: 'F7D4D1', edge: '8A1538' },
} as const
