/** What somebody is told without being stopped: something that was done, or something that goes on. */
export interface Toast {
  readonly id: number
  readonly text: string
  /** Takes back what the toast tells of. */
  readonly undo?: () => Promise<unknown>
  /** What it tells of, by its id: a later toast about the same takes its place, because what it offers has passed. */
  readonly about?: string | undefined
  /** How far it has come; without a total it only says that it goes on. Without this the toast goes away by itself. */
  readonly progress?: { readonly done: number; readonly total: number }
  readonly state: 'shown' | 'undoing' | 'failed'
}

/** Long-lasting work as a toast: told how far it has come, and taken away when it ends. */
export interface ProgressToast {
  readonly report: (done: number, total: number) => void
  readonly end: () => void
}

/** Long enough to read it and to reach the button with a keyboard; it stands still under a pointer or the focus. */
const STAYS = 12_000
const MOST = 3

type Later = (act: () => void, ms: number) => () => void

const goesByItself = ({ progress, state }: Toast) => progress === undefined && state === 'shown'

/** The toasts that are shown, the newest last, at most three that go away by themselves. */
export class ToastShelf {
  readonly #later: Later
  readonly #listeners = new Set<() => void>()
  readonly #leaving = new Map<number, () => void>()
  #toasts: readonly Toast[] = []
  #paused = false
  #last = 0

  constructor(later: Later) {
    this.#later = later
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly read = (): readonly Toast[] => this.#toasts

  /** Tells what was done, and may offer to take it back; answers how to take that away once it is of no use. */
  tell(text: string, undo?: () => Promise<unknown>, about?: string): () => void {
    for (const toast of this.#toasts) if (about && toast.about === about) this.dismiss(toast.id)
    const id = this.#add({ text, about, ...(undo && { undo }) })
    this.#leaveLater(id)
    for (const { id: oldest } of this.#toasts.filter(goesByItself).slice(0, -MOST)) this.dismiss(oldest)
    return () => this.dismiss(id)
  }

  /** Tells of work that goes on, until it ends. */
  follow(text: string): ProgressToast {
    const id = this.#add({ text, progress: { done: 0, total: 0 } })
    return {
      report: (done, total) => this.#change(id, { progress: { done, total } }),
      end: () => this.dismiss(id),
    }
  }

  /** Takes back what a toast tells of; what cannot be taken back is said and may be tried again. */
  async undo(id: number): Promise<void> {
    const toast = this.#toasts.find((one) => one.id === id)
    if (toast?.undo === undefined || toast.state === 'undoing') return
    this.#stay(id)
    this.#change(id, { state: 'undoing' })
    try {
      await toast.undo()
      this.dismiss(id)
    } catch {
      this.#change(id, { state: 'failed' })
    }
  }

  dismiss(id: number): void {
    this.#stay(id)
    this.#put(this.#toasts.filter((toast) => toast.id !== id))
  }

  /** Nothing leaves while somebody is looking at it or walks through it. */
  pause(): void {
    this.#paused = true
    for (const id of this.#leaving.keys()) this.#stay(id)
  }

  resume(): void {
    this.#paused = false
    for (const toast of this.#toasts) if (goesByItself(toast)) this.#leaveLater(toast.id)
  }

  #add(toast: Omit<Toast, 'id' | 'state'>): number {
    this.#last += 1
    this.#put([...this.#toasts, { ...toast, id: this.#last, state: 'shown' }])
    return this.#last
  }

  #leaveLater(id: number): void {
    this.#stay(id)
    if (!this.#paused)
      this.#leaving.set(
        id,
        this.#later(() => this.dismiss(id), STAYS),
      )
  }

  #stay(id: number): void {
    this.#leaving.get(id)?.()
    this.#leaving.delete(id)
  }

  #change(id: number, part: Partial<Toast>): void {
    this.#put(this.#toasts.map((toast) => (toast.id === id ? { ...toast, ...part } : toast)))
  }

  #put(toasts: readonly Toast[]): void {
    this.#toasts = toasts
    for (const listener of this.#listeners) listener()
  }
}
