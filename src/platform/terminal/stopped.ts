/** The signals that stop a command, with the exit code by which a shell knows each: 128 and its number. */
const CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const

/** How long what was begun elsewhere may take to be taken back. */
const PATIENCE_MS = 5_000

const begun = new Set<() => Promise<unknown>>()
let isStopped = false

/** Says how to take back what a command has begun, should somebody stop it; gives what to call once that is over. */
export function takenBackWhenStopped(takeBack: () => Promise<unknown>): () => void {
  begun.add(takeBack)
  return () => begun.delete(takeBack)
}

/** The value of a promise; none ever comes where somebody stopped the command meanwhile, so that it goes no further. */
export async function unlessStopped<T>(promise: Promise<T>): Promise<T> {
  const value = await promise
  return isStopped ? new Promise<never>(() => undefined) : value
}

/** From now on a signal takes back what was begun and ends the process with its code; a second one ends it at once. */
export function endWhenStopped(): void {
  for (const [signal, code] of Object.entries(CODES)) {
    process.once(signal, () => {
      isStopped = true
      const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
      const takenBack = Promise.allSettled([...begun].map((takeBack) => takeBack()))
      void Promise.race([takenBack, late]).then(() => process.exit(code))
    })
  }
}
