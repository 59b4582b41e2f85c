import { type PointerEvent as ReactPointerEvent, useRef } from 'react'
import type { CellAt } from './cell-range.ts'

/** What a press on a cell asks for: the cursor there, the choice drawn out to it, or its row added or taken away. */
export interface CellPress {
  readonly at: CellAt
  readonly draws: boolean
  readonly isApart: boolean
}

interface Options {
  /** Does what is asked for; answers whether that may be. */
  readonly onPick: (press: CellPress) => boolean
}

/**
 * Choosing cells with a pointer: press and draw, press with Shift, or with Ctrl for rows apart; a finger scrolls and only
 * puts the cursor.
 */
export function useCellPointer({ onPick }: Options) {
  const isDrawing = useRef(false)
  return {
    onPointerDown: (event: ReactPointerEvent) => {
      const at = cellUnder(event.target)
      const isElsewhere =
        event.target instanceof Element && event.target.closest('a, button, textarea, select') !== null
      if (at === null || event.button !== 0 || isElsewhere) return
      const isApart = event.ctrlKey || event.metaKey
      if (!onPick({ at, draws: event.shiftKey, isApart })) {
        event.preventDefault()
        return
      }
      isDrawing.current = event.pointerType !== 'touch' && !isApart
      const end = () => {
        isDrawing.current = false
      }
      window.addEventListener('pointerup', end, { once: true })
      window.addEventListener('pointercancel', end, { once: true })
    },
    onPointerOver: (event: ReactPointerEvent) => {
      const at = isDrawing.current ? cellUnder(event.target) : null
      if (at !== null) onPick({ at, draws: true, isApart: false })
    },
  }
}

/** The cell in which an element stands. */
export function cellUnder(target: EventTarget | null): CellAt | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
  const row = cell?.closest<HTMLElement>('[data-index]')
  if (!cell || !row) return null
  return { row: Number(row.dataset['index']), column: Number(cell.dataset['column']) }
}
