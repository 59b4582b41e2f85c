/** A screen with the entries of the build that stand before it, and the most bytes of gzipped script they may have. */
export interface Budget {
  readonly screen: string
  readonly entries: readonly string[]
  readonly most: number
}

export interface Script {
  readonly file: string
  readonly bytes: number
}

export const BUDGETS: readonly Budget[]
export function scriptsOf(folder: string, entries: readonly string[]): readonly Script[]
export function oversizes(folder: string, budgets?: readonly Budget[]): readonly string[]
export function bytesOf(scripts: readonly Script[]): number
