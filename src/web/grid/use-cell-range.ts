import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { type CellAt, type CellRange, type GridSize, rangeAt, within } from './cell-range.ts'

const START: CellRange = rangeAt({ row: 0, column: 0 })

/** What is chosen in a grid; the focus follows it as long as the grid has the focus. */
export function useCellRange(scroller: RefObject<HTMLDivElement | null>, size: GridSize) {
  const [asked, setRange] = useState(START)
  const follows = useRef(false)
  const range = { anchor: within(asked.anchor, size), head: within(asked.head, size) }
  const { anchor, head } = range
  const focus = () => {
    if (!follows.current) return
    cellAt(scroller.current, anchor)?.focus({ preventScroll: true })
    cellAt(scroller.current, head)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  const latest = useRef(focus)
  useLayoutEffect(() => {
    latest.current = focus
  })
  useLayoutEffect(() => latest.current(), [anchor.row, anchor.column, head.row, head.column])
  return {
    range,
    choose: (next: CellRange) => {
      follows.current = true
      setRange(next)
    },
    /** Whether the focus is in the grid, as the browser tells it. */
    follow: (has: boolean) => {
      follows.current = has
    },
    /** Gives the focus back to the cell, once what stood in it is gone. */
    refocus: () => {
      follows.current = true
      requestAnimationFrame(() => latest.current())
    },
  }
}

function cellAt(scroller: HTMLElement | null, { row, column }: CellAt): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>(`tr[data-index="${row}"] > [data-column="${column}"]`) ?? null
}
