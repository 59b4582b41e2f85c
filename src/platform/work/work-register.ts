import type { Maker } from '../../domain/permission/permission.ts'
import type { Refusal } from '../../domain/record/refusal.ts'
import { isRefusal } from '../../domain/record/refusal.ts'

/** How far a piece of long work has come; `total` 0 means that nobody can say. */
export interface Progress {
  readonly step: string
  readonly done: number
  readonly total: number
}

/** Long work that a person can leave and find again. */
export interface Work {
  readonly id: string
  readonly maker: Maker
  readonly kind: string
  readonly state: 'running' | 'done' | 'refused' | 'failed'
  readonly progress: Progress
  readonly result: unknown
  readonly refusal: Refusal | null
}

/** Tells how far the work has come. */
export type Report = (step: string, done?: number, total?: number) => void

/** The long work of one process; finished work is forgotten after an hour. */
export interface WorkRegister {
  start(maker: Maker, kind: string, run: (report: Report) => Promise<unknown>): Work
  find(id: string): Work | undefined
  /** How many are running. */
  running(): number
}

const KEPT_MS = 3_600_000

/** Makes a register; `now` is in milliseconds. */
export function createWorkRegister(tools: {
  readonly newId: () => string
  readonly now: () => number
  readonly onFailure: (error: unknown) => void
}): WorkRegister {
  /** With when it ended; null while it runs. */
  type Registered = Work & { readonly endedAt: number | null }
  const works = new Map<string, Registered>()

  const update = (id: string, change: Partial<Registered>): void => {
    const work = works.get(id)
    if (work !== undefined) works.set(id, { ...work, ...change })
  }

  const forgetOld = (): void => {
    const forgotten = tools.now() - KEPT_MS
    for (const [id, { endedAt }] of works) if (endedAt !== null && endedAt < forgotten) works.delete(id)
  }

  const finish = async (id: string, run: (report: Report) => Promise<unknown>): Promise<void> => {
    try {
      const result = await run((step, done = 0, total = 0) => update(id, { progress: { step, done, total } }))
      update(id, isRefusal(result) ? { state: 'refused', refusal: result } : { state: 'done', result })
    } catch (error) {
      tools.onFailure(error)
      update(id, { state: 'failed' })
    }
    update(id, { endedAt: tools.now() })
  }

  return {
    start: (maker, kind, run) => {
      forgetOld()
      const work = {
        id: tools.newId(),
        maker,
        kind,
        state: 'running' as const,
        progress: { step: 'Starting', done: 0, total: 0 },
        result: null,
        refusal: null,
        endedAt: null,
      }
      works.set(work.id, work)
      void finish(work.id, run)
      return work
    },
    find: (id) => works.get(id),
    running: () => [...works.values()].filter(({ state }) => state === 'running').length,
  }
}
