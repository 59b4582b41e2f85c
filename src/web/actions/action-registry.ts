import type { ScreenAction } from './screen-action.ts'

/** One screen's place in the registry: what it offers as long as it is shown. */
export interface Offer {
  readonly put: (actions: readonly ScreenAction[]) => void
  readonly end: () => void
}

const NOTHING: readonly ScreenAction[] = []

/** Every action of what is shown: the shell's and the screen's, the newest offer first where two have the same keys. */
export class ActionRegistry {
  readonly #offers = new Map<symbol, readonly ScreenAction[]>()
  readonly #listeners = new Set<() => void>()
  #all = NOTHING

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly read = (): readonly ScreenAction[] => this.#all

  offer(): Offer {
    const key = Symbol('offer')
    return {
      put: (actions) => {
        this.#offers.set(key, actions)
        this.#changed()
      },
      end: () => {
        this.#offers.delete(key)
        this.#changed()
      },
    }
  }

  /** The action that the keys call: of two with the same keys the one offered last. */
  called(keys: string): ScreenAction | undefined {
    return this.#all.findLast((action) => action.keys === keys)
  }

  #changed(): void {
    this.#all = [...this.#offers.values()].flat()
    for (const listener of this.#listeners) listener()
  }
}
