import type { Id, SafetyRecord } from '../../domain/record/record.ts'
import type { Json } from '../../domain/record/json.ts'

/** Where a word stands: places of records, and beside each how much it says there. */
interface Posting {
  readonly places: number[]
  readonly weights: number[]
}

const WORD = /[\p{L}\p{N}]+/gu
const IN_REFERENCE = 16
const IN_TITLE = 4
const IN_TEXT = 1
/** A word that is the wanted one, and not only begins like it, says this much more. */
const EXACT = 2
/** The beginning that a word shares with others is worth looking for from this length. */
const SHORTEST_BEGINNING = 2
const ROOM_FOR_EARLIER = 1_000

/** The words of records, each under the records that hold it; a new version of a record takes the place of the old. */
export class WordIndex {
  readonly #titleOf: (record: SafetyRecord) => string
  readonly #postings = new Map<string, Posting>()
  readonly #records: (SafetyRecord | null)[] = []
  readonly #places = new Map<Id, number>()

  constructor(titleOf: (record: SafetyRecord) => string) {
    this.#titleOf = titleOf
  }

  /** How many records it holds, each in one version. */
  get size(): number {
    return this.#places.size
  }

  /** Whether most of what it holds are earlier versions, so that a new index would be quicker. */
  get isWorn(): boolean {
    return this.#records.length > ROOM_FOR_EARLIER + 2 * this.#places.size
  }

  /** Whether the index holds this very version of the record. */
  holds(record: SafetyRecord): boolean {
    const place = this.#places.get(record.id)
    return place !== undefined && this.#records[place] === record
  }

  /** Reads the words of a record, in place of those of any earlier version. */
  take(record: SafetyRecord): void {
    const before = this.#places.get(record.id)
    if (before !== undefined) this.#records[before] = null
    const place = this.#records.push(record) - 1
    this.#places.set(record.id, place)
    this.#post(place, record.ref, IN_REFERENCE)
    this.#post(place, this.#titleOf(record), IN_TITLE)
    this.#postAll(place, Object.values(record.fields))
  }

  /** The records that hold, for each beginning, a word that begins so; those that say most of them first. */
  find(beginnings: readonly string[], limit: number): readonly SafetyRecord[] {
    const scores = new Float64Array(this.#records.length)
    const met = new Uint8Array(this.#records.length)
    for (const [turn, beginning] of beginnings.entries()) this.#score(beginning, turn, scores, met)
    const found: { readonly record: SafetyRecord; readonly score: number }[] = []
    for (const [place, record] of this.#records.entries()) {
      if (record !== null && met[place] === beginnings.length) found.push({ record, score: scores[place] ?? 0 })
    }
    // Ids count up as records are made: the order of equals is the same in every process.
    const best = found.toSorted((a, b) => b.score - a.score || (a.record.id < b.record.id ? -1 : 1))
    return best.slice(0, limit).map(({ record }) => record)
  }

  /** Counts one wanted beginning in the places where all the earlier ones were met. */
  #score(beginning: string, turn: number, scores: Float64Array, met: Uint8Array): void {
    for (const [word, { places, weights }] of this.#postingsOf(beginning)) {
      const share = word === beginning ? EXACT : 1
      for (let at = 0; at < places.length; at += 1) {
        const place = places[at] ?? 0
        if ((met[place] ?? 0) < turn) continue
        met[place] = turn + 1
        scores[place] = (scores[place] ?? 0) + share * (weights[at] ?? 0)
      }
    }
  }

  #postingsOf(beginning: string): readonly (readonly [string, Posting])[] {
    if (beginning.length < SHORTEST_BEGINNING) {
      const posting = this.#postings.get(beginning)
      return posting === undefined ? [] : [[beginning, posting]]
    }
    return [...this.#postings].filter(([word]) => word.startsWith(beginning))
  }

  #postAll(place: number, values: readonly Json[]): void {
    for (const value of values) {
      if (typeof value === 'string') this.#post(place, value, IN_TEXT)
      else if (typeof value === 'number') this.#post(place, String(value), IN_TEXT)
      else if (typeof value === 'object' && value !== null) this.#postAll(place, Object.values(value))
    }
  }

  #post(place: number, text: string, weight: number): void {
    for (const word of wordsIn(text)) {
      const posting = this.#postings.get(word)
      if (posting === undefined) this.#postings.set(word, { places: [place], weights: [weight] })
      else if (posting.places.at(-1) !== place) {
        posting.places.push(place)
        posting.weights.push(weight)
      } else posting.weights.push((posting.weights.pop() ?? 0) + weight)
    }
  }
}

/** The words of a text, in lower case. */
export function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(WORD) ?? []
}
