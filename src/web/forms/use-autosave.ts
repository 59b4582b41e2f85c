import { useEffect, useState, useSyncExternalStore } from 'react'
import { Autosaver, type SaveState } from './autosaver.ts'

interface Options<V> {
  /** The value as the server has it, and the revision it was read at. */
  readonly stored: V
  readonly revision: number
  /** Stores a value made from a revision; resolves to the revision that holds it. It is taken once. */
  readonly save: (value: V, revision: number) => Promise<number>
  readonly same: (a: V, b: V) => boolean
}

export interface Autosave<V> {
  readonly value: V
  readonly state: SaveState
  readonly error: Error | null
  /** Takes a new value; it is saved when typing rests, or at once. */
  readonly change: (value: V, when: 'rest' | 'now') => void
  /** Saves what is waiting now: the person left the field, or tries again. */
  readonly flush: () => void
  readonly keepMine: (revision: number) => void
  readonly takeStored: () => void
}

/** How long typing rests before it is saved, in milliseconds. */
const REST = 700

function whenRested(act: () => void): () => void {
  const timer = window.setTimeout(act, REST)
  return () => window.clearTimeout(timer)
}

/** An Autosaver joined to a screen: sent again when the network is back, and before the screen is left. */
export function useAutosave<V>({ stored, revision, save, same }: Options<V>): Autosave<V> {
  const [saver] = useState(() => new Autosaver<V>({ save, same, whenRested }))
  const { draft, state, error } = useSyncExternalStore(saver.subscribe, saver.read)
  const unsaved = draft !== null && draft.acknowledged === null

  useEffect(() => {
    if (!unsaved) return undefined
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    window.addEventListener('online', saver.flush)
    return () => {
      window.removeEventListener('beforeunload', warn)
      window.removeEventListener('online', saver.flush)
    }
  }, [unsaved, saver])

  // Leaving the screen sends what still waits; the request outlives the component.
  useEffect(() => saver.flush, [saver])

  // An acknowledged value is shown until the screen has read the revision that holds it.
  const shown = draft !== null && (draft.acknowledged === null || draft.acknowledged > revision)
  return {
    value: shown ? draft.value : stored,
    state,
    error,
    change: (value, when) => saver.change(value, revision, when),
    flush: saver.flush,
    keepMine: saver.keepMine,
    takeStored: saver.takeStored,
  }
}
