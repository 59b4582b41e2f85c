import type { GraphPlace, MemoryGraph } from '../../domain/record/graph.ts'
import type { Link, SeenTogether } from '../../domain/record/link.ts'
import type { Id, SafetyRecord } from '../../domain/record/record.ts'

/** Who last looked at two records together, when, and with what answer; a great many links share one look. */
export type Look = Omit<SeenTogether, 'from' | 'to'>

/**
 * A link as a case file keeps it: its ends by their references. `look` is the place of a look at both ends as they stand
 * in the file; a look at ends that have changed since is written out as `seen`.
 */
export interface FiledLink {
  readonly id: Id
  readonly role: string
  readonly from: string
  readonly to: string
  readonly look?: number | undefined
  readonly seen?: SeenTogether | null
  readonly ended?: Link['ended']
}

/** The records of a case file in their graph, by the name that its links call them. */
export class FiledEnds {
  readonly #graph: MemoryGraph
  readonly #nameOf: (record: SafetyRecord) => string
  readonly #fingerprints: readonly string[]
  readonly #numbers = new Map<string, number>()
  readonly #places: readonly GraphPlace[]

  /** Adds the records to the graph; each has the fingerprint of its number, where the file has any. */
  constructor(
    graph: MemoryGraph,
    records: readonly SafetyRecord[],
    nameOf: (record: SafetyRecord) => string,
    fingerprints: readonly string[],
  ) {
    this.#graph = graph
    this.#nameOf = nameOf
    this.#fingerprints = fingerprints
    this.#places = records.map((record) => graph.add(record))
    records.forEach((record, number) => this.#numbers.set(nameOf(record), number))
  }

  /** A name that several records share, of which a link could mean any. */
  sharedName(): string | undefined {
    if (this.#numbers.size === this.#places.length) return undefined
    const names = this.#places.map(({ record }) => (record === undefined ? '' : this.#nameOf(record)))
    return names.find((name, number) => this.#numbers.get(name) !== number)
  }

  /** The fingerprint that the file has of one of its records. */
  fingerprintOf(record: SafetyRecord): string | undefined {
    const number = this.#numbers.get(this.#nameOf(record)) ?? -1
    return this.#places[number]?.record === record ? this.#fingerprints[number] : undefined
  }

  /** Adds a link to the graph; false where one of its ends is no record of the file, or its look none of the looks. */
  join({ id, role, from, to, look, seen = null, ended = null }: FiledLink, looks: readonly Look[]): boolean {
    const fromNumber = this.#numbers.get(from) ?? -1
    const toNumber = this.#numbers.get(to) ?? -1
    const fromPlace = this.#places[fromNumber]
    const toPlace = this.#places[toNumber]
    if (fromPlace?.record === undefined || toPlace?.record === undefined) return false
    const together = look === undefined ? seen : this.#asTheyStand(looks[look], fromNumber, toNumber)
    if (together === undefined) return false
    const link = { id, role, from: fromPlace.record.id, to: toPlace.record.id, seen: together, ended }
    this.#graph.join(link, fromPlace, toPlace)
    return true
  }

  #asTheyStand(look: Look | undefined, fromNumber: number, toNumber: number): SeenTogether | undefined {
    const from = this.#fingerprints[fromNumber]
    const to = this.#fingerprints[toNumber]
    if (look === undefined || from === undefined || to === undefined) return undefined
    return { from, to, by: look.by, at: look.at, answer: look.answer }
  }
}

/** Shortens links for a file, and gathers the looks that they share. */
export class LinkFiler {
  readonly #ends = new Map<Id, { readonly ref: string; readonly fingerprint: string }>()
  readonly #places = new Map<string, number>()
  readonly looks: Look[] = []

  constructor(records: readonly SafetyRecord[], fingerprints: readonly string[]) {
    for (const [place, { id, ref }] of records.entries()) {
      this.#ends.set(id, { ref, fingerprint: fingerprints[place] ?? '' })
    }
  }

  /** The link as the file keeps it; its ends must be among the records. */
  filed({ id, role, from, to, seen, ended }: Link): FiledLink {
    const fromEnd = this.#ends.get(from)
    const toEnd = this.#ends.get(to)
    if (fromEnd === undefined || toEnd === undefined) throw new Error(`Link ${id} joins a record that is not filed.`)
    const isOfPresent = seen !== null && seen.from === fromEnd.fingerprint && seen.to === toEnd.fingerprint
    return {
      id,
      role,
      from: fromEnd.ref,
      to: toEnd.ref,
      ...(isOfPresent ? { look: this.#placeOf(seen) } : seen === null ? {} : { seen }),
      ...(ended === null ? {} : { ended }),
    }
  }

  #placeOf({ by, at, answer }: SeenTogether): number {
    const key = JSON.stringify([by, at, answer])
    const known = this.#places.get(key)
    if (known !== undefined) return known
    this.#places.set(key, this.looks.length)
    return this.looks.push({ by, at, answer }) - 1
  }
}
