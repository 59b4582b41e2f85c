import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useState } from 'react'
import { placesLeft } from '../../../web/grid/left-places.ts'
import { type StopAt, stopAfter, stopNear, type StopsOf } from './stop-moves.ts'

interface Options {
  readonly container: RefObject<HTMLElement | null>
  readonly rows: number
  readonly stopsOf: StopsOf
  /** The entry of the browser's history: who comes back to it finds the stop where they left it. */
  readonly entry: string
}

const leftStops = placesLeft<StopAt>()

/** What a stop needs to be found by the arrows. */
export interface StopMark {
  readonly 'data-row': number
  readonly 'data-column': number
  readonly 'data-place': number
}

/** One tab stop for a whole trace: arrows move it, and it is given the focus wherever it went. */
export function useStops({ container, rows, stopsOf, entry }: Options) {
  const [wanted, setWanted] = useState<StopAt>(leftStops.at(entry) ?? { row: 0, column: 0, place: 0 })
  // Counts the moves: each of them takes the focus, once what it leads to is drawn.
  const [moves, setMoves] = useState(0)
  const at = stopNear(wanted, rows, stopsOf)

  useEffect(() => {
    if (moves > 0) container.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  }, [moves, container])

  const want = (stop: StopAt) => {
    setWanted(stop)
    leftStops.leave(entry, stop)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || markOf(event.target) === null) return
    const next = stopAfter(at, event.key, event.ctrlKey || event.metaKey, rows, stopsOf)
    if (next === null) return
    event.preventDefault()
    want(next)
    setMoves((count) => count + 1)
  }
  const onFocus = (event: FocusEvent) => {
    const mark = markOf(event.target)
    if (mark !== null) want(mark)
  }
  return {
    at,
    keys: { onKeyDown, onFocus },
    /** Gives the focus back to the stop, or to what took its place. */
    refocus: () => setMoves((count) => count + 1),
  }
}

/** Marks a stop for the arrows. */
export function markedStop({ row, column, place }: StopAt): StopMark {
  return { 'data-row': row, 'data-column': column, 'data-place': place }
}

function markOf(target: EventTarget): StopAt | null {
  const stop = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-place]') : null
  if (stop === null) return null
  const { row, column, place } = stop.dataset
  return { row: Number(row), column: Number(column), place: Number(place) }
}
