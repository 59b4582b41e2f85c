import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { type CellAt, type CellRange, type GridSize, rangeAt, within } from './cell-range.ts'
import { leftRanges } from './left-places.ts'

const START: CellRange = rangeAt({ row: 0, column: 0 })

/** What is chosen in a grid; the focus follows it as long as the grid has the focus. */
export function useCellRange(
  scroller: RefObject<HTMLDivElement | null>,
  size: GridSize,
  keyOf: (row: number) => string | number,
  entry: string,
) {
  const [left] = useState(() => leftRanges.at(entry))
  const [asked, setRange] = useState(left ?? START)
  const [isPlaced, setPlaced] = useState(left !== undefined)
  const [returns, comeBack] = useState(0)
  const follows = useRef(false)
  const range = { anchor: within(asked.anchor, size), head: within(asked.head, size) }
  const { anchor, head } = range
  const focus = () => {
    if (!follows.current) return
    const show = () => cellAt(scroller.current, head)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    const cell = cellAt(scroller.current, anchor)
    // What is being written in the cell keeps the focus: whoever types fast has opened the next before this comes.
    if (cell?.contains(document.activeElement) === false) cell.focus({ preventScroll: true })
    show()
    // Rows that came into view turn out to be higher or lower than they were taken for.
    requestAnimationFrame(show)
  }
  const latest = useRef(focus)
  useLayoutEffect(() => {
    latest.current = focus
  })
  useLayoutEffect(() => latest.current(), [anchor.row, anchor.column, head.row, head.column, returns])
  const key = keyOf(anchor.row)
  // A row that has been read takes the place of the one that stood for it, and the focus would be lost with that.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) latest.current()
  }, [key])
  const choose = useCallback(
    (next: CellRange, focused: 'follow' | 'stay' = 'follow') => {
      follows.current = focused === 'follow'
      setPlaced(focused === 'follow')
      setRange(next)
      if (focused === 'follow') leftRanges.leave(entry, next)
    },
    [entry],
  )
  return {
    range,
    /** Whether somebody has put the cursor where it is; until then nothing is chosen, and the first cell only waits for the focus. */
    isPlaced,
    choose,
    /** Whether the focus is in the grid, as the browser tells it. */
    follow: (has: boolean) => {
      follows.current = has
      if (has) setPlaced(true)
    },
    /** Gives the focus back to the cell, once what stood in it is gone: at once, or the next letter typed would be lost. */
    refocus: () => {
      follows.current = true
      comeBack((count) => count + 1)
      requestAnimationFrame(() => latest.current())
    },
  }
}

function cellAt(scroller: HTMLElement | null, { row, column }: CellAt): HTMLElement | null {
  const line = scroller?.querySelector(`tr[data-index="${row}"]`)
  // The head of a group is one cell, whichever column the cursor stands in.
  return line?.querySelector<HTMLElement>(`[data-column="${column}"]`) ?? line?.querySelector('[data-column]') ?? null
}
