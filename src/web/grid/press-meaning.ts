import { chosenBy, type Press } from './cell-moves.ts'
import { type CellRange, type GridSize, rangeAt } from './cell-range.ts'
import type { GridLine } from './grid-line.ts'
import { isCalledBy, type RowAction } from './row-action.ts'

interface GridPress extends Press {
  readonly altKey: boolean
  /** The key as the keyboard has it, whatever sign it writes. */
  readonly code: string
}

interface Ground<Row> {
  readonly line: GridLine<Row> | undefined
  readonly range: CellRange
  readonly size: GridSize
  readonly actions: readonly RowAction<Row>[]
}

/** What a key means to a grid whose cell has the focus. */
export type Meaning<Row> =
  /** Folds or unfolds the group, by its key. */
  | { readonly does: 'fold'; readonly group: string }
  /** Is meant for the grid, and changes nothing: a group stands already as it is asked to. */
  | { readonly does: 'nothing' }
  /** Makes the column wider, or narrower. */
  | { readonly does: 'widen'; readonly by: 1 | -1 }
  | { readonly does: 'act'; readonly action: RowAction<Row> }
  /** Chooses cells; what was chosen apart is let go, or stays. */
  | { readonly does: 'choose'; readonly range: CellRange; readonly letsGo: boolean }
  | { readonly does: 'pick' | 'fill' | 'empty' | 'enter' }
  | { readonly does: 'type'; readonly text: string }

/** So many rows are a page. */
const PAGE = 8

/** What a key means, or null when it means nothing here. */
export function meaningOf<Row>(press: GridPress, { line, range, size, actions }: Ground<Row>): Meaning<Row> | null {
  const { key, altKey, ctrlKey, shiftKey } = press
  if (altKey) {
    if (shiftKey && key === 'ArrowLeft') return { does: 'widen', by: -1 }
    if (shiftKey && key === 'ArrowRight') return { does: 'widen', by: 1 }
    const action = ctrlKey ? undefined : actions.find((one) => isCalledBy(one, press))
    if (action !== undefined) return { does: 'act', action }
  } else {
    const fold = line?.is === 'group' && !shiftKey && !ctrlKey ? folding(key, line.isFolded) : 'not'
    if (fold === 'stay') return { does: 'nothing' }
    if (line?.is === 'group' && fold === 'turn') return { does: 'fold', group: line.key }
    const next = chosenBy(range, press, size, PAGE)
    if (next !== null) return { does: 'choose', range: next, letsGo: ctrlKey && key.toLowerCase() === 'a' }
  }
  if (ctrlKey && key === ' ') return { does: 'pick' }
  if (ctrlKey && key.toLowerCase() === 'd') return { does: 'fill' }
  if (key === 'Delete' || key === 'Backspace') return { does: 'empty' }
  if (key === 'F2' || key === 'Enter') return { does: 'enter' }
  if (key === 'Escape') return { does: 'choose', range: rangeAt(range.anchor), letsGo: true }
  const isSign = key.length === 1 && key !== ' ' && !ctrlKey && !altKey
  return isSign ? { does: 'type', text: key } : null
}

/** What a key does to the head of a group: it folds or unfolds it, leaves it as it is, or means something else. */
function folding(key: string, isFolded: boolean): 'turn' | 'stay' | 'not' {
  if (key === 'Enter' || key === ' ') return 'turn'
  if (key === 'ArrowLeft') return isFolded ? 'stay' : 'turn'
  if (key === 'ArrowRight') return isFolded ? 'turn' : 'stay'
  return 'not'
}
