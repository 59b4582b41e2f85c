import { useRef, useState } from 'react'
import type { z } from 'zod'

/** Puts something else in the place of what is kept; null when it has been taken, or given up. */
type Keep<T> = (change: (before: T | null) => T | null) => void

/**
 * What is being written in a form, kept in this tab: it outlives the form and a reload until it is taken. What cannot be
 * read, as after a change of this program, is begun anew. The place must stay the same while the form is shown.
 */
export function useKept<T>(place: string, schema: z.ZodType<T>): readonly [kept: T | null, keep: Keep<T>] {
  const [shown, show] = useState<T | null>(() => keptAt(place, schema))
  const latest = useRef(shown)
  const keep: Keep<T> = (change) => {
    latest.current = change(latest.current)
    // At once, and not when it is shown: the form may be gone by then.
    keepAt(place, latest.current)
    show(latest.current)
  }
  return [shown, keep]
}

function keptAt<T>(place: string, schema: z.ZodType<T>): T | null {
  try {
    return schema.parse(JSON.parse(sessionStorage.getItem(place) ?? 'null'))
  } catch {
    return null
  }
}

function keepAt(place: string, value: unknown): void {
  try {
    if (value === null) sessionStorage.removeItem(place)
    else sessionStorage.setItem(place, JSON.stringify(value))
  } catch {
    // A browser that keeps nothing for this site, or has no room left, keeps it as long as the form is shown.
  }
}
