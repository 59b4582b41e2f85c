/** Keys that follow each other within this time belong together, in milliseconds. */
const TOGETHER = 1_200

/** Follows the keys that somebody presses one after the other, until they are the keys of something. */
export class KeySequence {
  #pressed: readonly string[] = []
  #at = Number.NEGATIVE_INFINITY

  /** Takes a key pressed at a moment; answers which of the sequences it completes, or null. */
  press(key: string, at: number, sequences: readonly string[]): string | null {
    const before = at - this.#at <= TOGETHER ? this.#pressed : []
    this.#at = at
    for (const pressed of [[...before, key], [key]]) {
      const text = pressed.join(' ')
      if (sequences.includes(text)) {
        this.#pressed = []
        return text
      }
      if (sequences.some((sequence) => sequence.startsWith(`${text} `))) {
        this.#pressed = pressed
        return null
      }
    }
    this.#pressed = []
    return null
  }
}
