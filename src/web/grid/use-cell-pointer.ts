import { type PointerEvent as ReactPointerEvent, useRef } from 'react'
import type { CellAt } from './cell-range.ts'

interface Options {
  /** Puts the cursor into a cell, or draws the choice out to it. Answers whether that may be. */
  readonly onPick: (at: CellAt, draws: boolean) => boolean
}

/** Choosing cells with a pointer: press and draw, or press with Shift; a finger scrolls and only puts the cursor. */
export function useCellPointer({ onPick }: Options) {
  const isDrawing = useRef(false)
  return {
    onPointerDown: (event: ReactPointerEvent) => {
      const at = cellUnder(event.target)
      const isElsewhere =
        event.target instanceof Element && event.target.closest('a, button, textarea, select') !== null
      if (at === null || event.button !== 0 || isElsewhere) return
      if (!onPick(at, event.shiftKey)) {
        event.preventDefault()
        return
      }
      isDrawing.current = event.pointerType !== 'touch'
      const end = () => {
        isDrawing.current = false
      }
      window.addEventListener('pointerup', end, { once: true })
      window.addEventListener('pointercancel', end, { once: true })
    },
    onPointerOver: (event: ReactPointerEvent) => {
      const at = isDrawing.current ? cellUnder(event.target) : null
      if (at !== null) onPick(at, true)
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
