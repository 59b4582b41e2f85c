import { useSyncExternalStore } from 'react'

/** Where the browser keeps that a person wants no single-key shortcuts (WCAG 2.1.4). */
const SWITCHED_OFF = 'safecase:no-single-keys'

const listeners = new Set<() => void>()

/** Whether keys without Ctrl call actions in this browser. */
export function singleKeysOn(): boolean {
  try {
    return globalThis.localStorage?.getItem(SWITCHED_OFF) !== 'yes'
  } catch {
    // A browser that keeps nothing for this site has nothing switched off.
    return true
  }
}

/** Switches them on or off, in every screen of this browser. */
export function switchSingleKeys(on: boolean): void {
  if (on) localStorage.removeItem(SWITCHED_OFF)
  else localStorage.setItem(SWITCHED_OFF, 'yes')
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The same, followed by a screen. */
export function useSingleKeys(): boolean {
  return useSyncExternalStore(subscribe, singleKeysOn)
}
