import { useCallback, useEffect, useRef, useState } from 'react'

/** Where a value stands: as the server has it, waiting, on its way, acknowledged, or not saved. */
export type SaveState = 'clean' | 'waiting' | 'saving' | 'saved' | 'failed'

interface Options<V> {
  /** The value as the server has it, and the revision it was read at. */
  readonly stored: V
  readonly revision: number
  /** Stores a value made from a revision; resolves to the revision that holds it. */
  readonly save: (value: V, revision: number) => Promise<number>
  readonly same: (a: V, b: V) => boolean
  /** How long typing may go on before it is saved, in milliseconds. */
  readonly delay?: number
}

export interface Autosave<V> {
  readonly value: V
  readonly state: SaveState
  readonly error: Error | null
  /** Takes a new value; it is saved when typing rests, or at once. */
  change(value: V, when?: 'rest' | 'now'): void
  /** Saves what is waiting now: the person left the field. */
  flush(): void
  /** Saves what the person has here over what somebody else stored at `revision`. */
  keepMine(revision: number): void
  /** Gives up what the person has here for what is stored. */
  takeStored(): void
}

interface Draft<V> {
  readonly value: V
  /** The revision in front of the person when they began. */
  readonly revision: number
  /** The revision that holds the value since the server acknowledged it; it is shown until the screen reads that one. */
  readonly acknowledged?: number
}

const DELAY = 700

/**
 * Saves one value by itself. It is called saved only when the server has acknowledged it; what could not be saved
 * stays in the field and is sent again when the network is back. One save at a time: what is typed meanwhile follows.
 */
export function useAutosave<V>({ stored, revision, save, same, delay = DELAY }: Options<V>): Autosave<V> {
  const [draft, setDraft] = useState<Draft<V> | null>(null)
  const [state, setState] = useState<SaveState>('clean')
  const [error, setError] = useState<Error | null>(null)
  const latest = useRef({ draft, stored, revision, save, same })
  latest.current = { draft, stored, revision, save, same }
  const timer = useRef<number | undefined>(undefined)
  const busy = useRef(false)

  const put = useCallback((next: Draft<V> | null) => {
    latest.current = { ...latest.current, draft: next }
    setDraft(next)
  }, [])

  const send = useCallback(async () => {
    window.clearTimeout(timer.current)
    const sent = latest.current.draft
    if (sent === null || sent.acknowledged !== undefined || busy.current) return
    busy.current = true
    setState('saving')
    setError(null)
    try {
      const acknowledged = await latest.current.save(sent.value, sent.revision)
      busy.current = false
      const now = latest.current.draft
      if (now !== null && !latest.current.same(now.value, sent.value)) {
        put({ value: now.value, revision: acknowledged })
        void send()
        return
      }
      put({ ...sent, acknowledged })
      setState('saved')
    } catch (failure) {
      busy.current = false
      setError(failure instanceof Error ? failure : new Error(String(failure)))
      setState('failed')
    }
  }, [put])

  const change = useCallback(
    (value: V, when: 'rest' | 'now' = 'rest') => {
      const before = latest.current.draft
      const began = before?.acknowledged ?? before?.revision ?? latest.current.revision
      put({ value, revision: before?.acknowledged === undefined ? began : Math.max(began, latest.current.revision) })
      window.clearTimeout(timer.current)
      if (when === 'now') void send()
      else {
        if (!busy.current) setState('waiting')
        timer.current = window.setTimeout(() => void send(), delay)
      }
    },
    [delay, put, send],
  )

  const flush = useCallback(() => {
    if (latest.current.draft !== null) void send()
  }, [send])

  const keepMine = useCallback(
    (over: number) => {
      const mine = latest.current.draft
      if (mine === null) return
      put({ value: mine.value, revision: over })
      void send()
    },
    [put, send],
  )

  const takeStored = useCallback(() => {
    window.clearTimeout(timer.current)
    put(null)
    setError(null)
    setState('clean')
  }, [put])

  useEffect(() => {
    if (state !== 'failed') return undefined
    window.addEventListener('online', flush)
    return () => window.removeEventListener('online', flush)
  }, [state, flush])

  const unsaved = draft !== null && draft.acknowledged === undefined
  useEffect(() => {
    if (!unsaved) return undefined
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [unsaved])

  // Leaving the screen sends what still waits; the request outlives the component.
  useEffect(() => () => void send(), [send])

  const read = draft === null || (draft.acknowledged !== undefined && revision >= draft.acknowledged)
  return { value: read ? stored : draft.value, state, error, change, flush, keepMine, takeStored }
}
