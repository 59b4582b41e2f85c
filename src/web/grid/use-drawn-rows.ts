import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect } from 'react'

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
  /** Told which rows are in view. */
  readonly onView?: (first: number, last: number) => void
}

/** Draws only the rows in view, each as high as it turns out to be. */
export function useDrawnRows({ scroller, count, keyOf, kept, usual, margin = 0, all = false, onView }: Options) {
  // oxlint-disable-next-line react/incompatible-library -- rows move on every scroll: nothing here may be remembered
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: usual,
    getItemKey: keyOf,
    overscan: 6,
    scrollPaddingStart: margin,
    scrollPaddingEnd: margin,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), ...kept.filter((row) => row < count)])].toSorted((a, b) => a - b),
  })
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
