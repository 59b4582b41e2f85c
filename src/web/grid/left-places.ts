import type { VirtualItem } from '@tanstack/react-virtual'
import type { CellRange } from './cell-range.ts'

/** Where somebody was in a list of which only the rows in view are drawn, when they left it for another screen. */
export interface LeftPlace {
  /** How far it was scrolled, in pixels, and how high the rows were that had been drawn until then. */
  readonly offset: number
  readonly rows: VirtualItem[]
}

/** So many lists are remembered; whoever goes back further begins at the top. */
const MOST = 30

/** Remembers a place for each entry of the browser's history. */
export function placesLeft<Place>() {
  const places = new Map<string, Place>()
  return {
    at: (entry: string): Place | undefined => places.get(entry),
    leave: (entry: string, place: Place) => {
      places.delete(entry)
      places.set(entry, place)
      const [oldest] = places.keys()
      if (places.size > MOST && oldest !== undefined) places.delete(oldest)
    },
  }
}

/** By the entry of the browser's history: the way back leads to the place, and a link to the top. */
export const leftPlaces = placesLeft<LeftPlace>()

/** The cells that were chosen there. */
export const leftRanges = placesLeft<CellRange>()
