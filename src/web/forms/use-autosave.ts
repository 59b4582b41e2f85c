import { useEffect, useState, useSyncExternalStore } from 'react'
import { Autosaver, type Keeper, type SaveState } from './autosaver.ts'
import { useEditQueue } from './use-edit-queue.ts'

interface Options<V> {
  /** The value as the server has it, and the revision it was read at. */
  readonly stored: V
  readonly revision: number
  /** Stores a value made from a revision, once for each key; resolves to the revision that holds it. It is taken once. */
  readonly save: (value: V, revision: number, key: string) => Promise<number>
  /** Where what is not saved waits over a reload. It is taken once. */
  readonly keeper?: Keeper<V>
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
  /** Stores both versions as one over what somebody else stored. */
  readonly join: (value: V, revision: number) => void
  readonly takeStored: () => void
}

/** How long typing rests before it is saved, in milliseconds. */
const REST = 700

function whenRested(act: () => void): () => void {
  const timer = window.setTimeout(act, REST)
  return () => window.clearTimeout(timer)
}

/** An Autosaver joined to a screen: sent again when the server is back, and before the screen is left. */
export function useAutosave<V>({ stored, revision, save, same, keeper }: Options<V>): Autosave<V> {
  const queue = useEditQueue()
  const [saver] = useState(() => new Autosaver<V>({ save, same, keeper, whenRested }))
  const { draft, state, error } = useSyncExternalStore(saver.subscribe, saver.read)
  const isKept = keeper !== undefined
  const unsaved = draft !== null && draft.acknowledged === null

  useEffect(() => {
    if (!unsaved) return undefined
    const callOff = queue.onRetry(saver.flush)
    // What is kept needs no warning: it is still there after a reload.
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    if (isKept) return callOff
    window.addEventListener('beforeunload', warn)
    return () => {
      callOff()
      window.removeEventListener('beforeunload', warn)
    }
  }, [unsaved, isKept, saver, queue])

  // What waited from before is sent now; leaving the screen sends what still waits, and the request outlives it.
  useEffect(() => {
    saver.flush()
    return saver.flush
  }, [saver])

  // An acknowledged value is shown until the screen has read the revision that holds it.
  const shown = draft !== null && (draft.acknowledged === null || draft.acknowledged > revision)
  return {
    value: shown ? draft.value : stored,
    state,
    error,
    change: (value, when) => saver.change(value, revision, when),
    flush: saver.flush,
    keepMine: saver.keepMine,
    join: saver.join,
    takeStored: saver.takeStored,
  }
}
