import type { Neighbour, Step } from './rule.ts'

/** Who was met along which step from one record; made for the few steps that rules take, and to be used again. */
export class MetAlong {
  readonly #steps: Step[] = []
  readonly #met: (readonly Neighbour[])[] = []
  // Counted here, because emptying a map or a list gives its room away, and every record would ask for it anew.
  #count = 0

  get(step: Step): readonly Neighbour[] | undefined {
    for (let place = 0; place < this.#count; place++) if (this.#steps[place] === step) return this.#met[place]
    return undefined
  }

  keep(step: Step, met: readonly Neighbour[]): readonly Neighbour[] {
    this.#steps[this.#count] = step
    this.#met[this.#count] = met
    this.#count += 1
    return met
  }

  forget(): void {
    this.#count = 0
  }
}
