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

/** The records of a case file by the name that its links call them, each with its fingerprint where the file has one. */
export class FiledEnds {
  readonly #records: readonly SafetyRecord[]
  readonly #fingerprints: readonly string[]
  readonly #nameOf: (record: SafetyRecord) => string
  readonly #places = new Map<string, number>()

  constructor(
    records: readonly SafetyRecord[],
    fingerprints: readonly string[],
    nameOf: (record: SafetyRecord) => string,
  ) {
    this.#records = records
    this.#fingerprints = fingerprints
    this.#nameOf = nameOf
    for (const [place, record] of records.entries()) this.#places.set(nameOf(record), place)
  }

  /** A name that several records share, of which a link could mean any. */
  sharedName(): string | undefined {
    if (this.#places.size === this.#records.length) return undefined
    const names = this.#records.map(this.#nameOf)
    return names.find((name, place) => this.#places.get(name) !== place)
  }

  /** The fingerprint that the file has of one of its records. */
  fingerprintOf(record: SafetyRecord): string | undefined {
    const place = this.#places.get(this.#nameOf(record))
    return place !== undefined && this.#records[place] === record ? this.#fingerprints[place] : undefined
  }

  /** The whole link, or null where one of its ends is no record of the file, or its look none of the looks. */
  whole({ id, role, from, to, look, seen = null, ended = null }: FiledLink, looks: readonly Look[]): Link | null {
    const fromPlace = this.#places.get(from) ?? -1
    const toPlace = this.#places.get(to) ?? -1
    const fromId = this.#records[fromPlace]?.id
    const toId = this.#records[toPlace]?.id
    if (fromId === undefined || toId === undefined) return null
    if (look === undefined) return { id, role, from: fromId, to: toId, seen, ended }
    const looked = looks[look]
    const fromThen = this.#fingerprints[fromPlace]
    const toThen = this.#fingerprints[toPlace]
    if (looked === undefined || fromThen === undefined || toThen === undefined) return null
    const { by, at, answer } = looked
    return { id, role, from: fromId, to: toId, seen: { from: fromThen, to: toThen, by, at, answer }, ended }
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
