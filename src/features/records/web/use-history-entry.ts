import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'

/**
 * The entry of the browser's history at which a screen is shown; empty where the router has given it no name. While the
 * next screen is on its way the history is there already, and this one is still where it was.
 */
export function useHistoryEntry(): string {
  const {
    pathname,
    state: { __TSR_key: key = '' },
  } = useLocation()
  const [here] = useState(pathname)
  const [entry, setEntry] = useState(key)
  if (pathname === here && entry !== key) setEntry(key)
  return entry
}
