import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { leftPlaces } from './left-places.ts'

interface Options {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly count: number
  /** The same function as long as the rows are the same: each new one measures all of them anew. */
  readonly keyOf: (index: number) => string | number
  /** Rows that stay drawn wherever they are scrolled to: those with the focus and the end of the choice. */
  readonly kept: readonly number[]
  /** How high a row usually is, in pixels. */
  readonly usual: (index: number) => number
  /** How far from the edge a row is shown, in pixels, so that its focus is not cut. */
  readonly margin?: number
  /** Every row is drawn, one beneath the other, wherever it is scrolled to: paper does not scroll. */
  readonly all?: boolean
  /** The entry of the browser's history: who comes back to it finds the rows scrolled as they left them. */
  readonly entry?: string
  /** Told which rows are in view. */
  readonly onView?: (first: number, last: number) => void
}

/** Draws only the rows in view, each as high as it turns out to be. */
export function useDrawnRows({ scroller, count, keyOf, kept, usual, margin = 0, all = false, entry, onView }: Options) {
  const [left] = useState(() => (entry === undefined ? undefined : leftPlaces.at(entry)))
  const scrolled = useRef({ entry: '', offset: 0 })
  // What scrolls may be drawn around the rows, and is there only once they have been drawn a first time.
  const [, drawAgain] = useState(false)
  useEffect(() => drawAgain(true), [])
  // oxlint-disable-next-line react/incompatible-library -- rows move on every scroll: nothing here may be remembered
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: usual,
    getItemKey: keyOf,
    overscan: 6,
    initialOffset: left?.offset ?? 0,
    initialMeasurementsCache: left?.rows ?? [],
    onChange: ({ scrollOffset }) => (scrolled.current = { entry: entry ?? '', offset: scrollOffset ?? 0 }),
    scrollPaddingStart: margin,
    scrollPaddingEnd: margin,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), ...kept.filter((row) => row < count)])].toSorted((a, b) => a - b),
  })
  useEffect(
    () => () => {
      const { entry: there, offset } = scrolled.current
      if (there !== '') leftPlaces.leave(there, { offset, rows: virtual.takeSnapshot() })
    },
    [virtual],
  )
  const first = virtual.range?.startIndex ?? 0
  const last = virtual.range?.endIndex ?? 0
  useEffect(() => onView?.(first, last), [first, last, onView])
  return {
    drawn: all ? Array.from({ length: count }, (_, index) => ({ index, start: 0, end: 0 })) : virtual.getVirtualItems(),
    height: all ? 0 : virtual.getTotalSize(),
    measure: virtual.measureElement,
    /** Scrolls no further than to where a row is seen. */
    show: (index: number) => virtual.scrollToIndex(index, { align: 'auto' }),
  }
}
