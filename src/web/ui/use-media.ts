import { useSyncExternalStore } from 'react'

/** Whether a media query matches now, following the window. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => window.matchMedia(query).matches,
  )
}

/** The width under which tables become cards. */
export const NARROW = '(max-width: 760px)'
