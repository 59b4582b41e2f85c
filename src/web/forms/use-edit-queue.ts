import { createContext, use, useSyncExternalStore } from 'react'
import { ApiProblem, UNREACHABLE } from '../api/api-problem.ts'
import { EditQueue } from './edit-queue.ts'
import { KeptEdits } from './kept-edits.ts'

const BAD_GATEWAY = 502

/** Whether what was refused may go through later as it is: the server is away, or nobody is signed in any more. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof ApiProblem)) return false
  return error.code === UNREACHABLE || error.code === 'NOT_SIGNED_IN' || error.status >= BAD_GATEWAY
}

const Queue = createContext(
  new EditQueue(isAway, (act, ms) => {
    const timer = setTimeout(act, ms)
    return () => clearTimeout(timer)
  }),
)

/** The one queue through which every edit that saves itself is sent. */
export function useEditQueue(): EditQueue {
  return use(Queue)
}

/** Whether what is written waits, as far as is known: nothing that needs the server can be done meanwhile. */
export function useServerAway(): boolean {
  const queue = useEditQueue()
  return useSyncExternalStore(queue.subscribe, queue.isStopped)
}

const keptByPerson = new Map<string, KeptEdits>()

/** What a person's edits wait in; a browser that keeps nothing for this site keeps them as long as the page. */
export function keptEditsOf(person: string): KeptEdits {
  const known = keptByPerson.get(person)
  if (known !== undefined) return known
  const made = new KeptEdits(browserStore(), person)
  keptByPerson.set(person, made)
  return made
}

function browserStore(): ConstructorParameters<typeof KeptEdits>[0] {
  try {
    return localStorage
  } catch {
    const held = new Map<string, string>()
    return {
      getItem: (name) => held.get(name) ?? null,
      setItem: (name, text) => void held.set(name, text),
      removeItem: (name) => void held.delete(name),
    }
  }
}
