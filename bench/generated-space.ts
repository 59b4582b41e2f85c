import { hash } from 'node:crypto'
import type { Change } from '../src/domain/record/change.ts'
import { fingerprintOf } from '../src/domain/record/fingerprint.ts'
import type { SpaceHead } from '../src/domain/record/graph.ts'
import type { Fields } from '../src/domain/record/json.ts'
import type { Link } from '../src/domain/record/link.ts'
import type { SafetyRecord } from '../src/domain/record/record.ts'
import { REGISTRY } from '../src/domain/registry.ts'

/** The day on which every generated case is looked at. */
export const BENCH_DAY = '2026-06-15'
/** The instant at which everything generated was recorded. */
export const BENCH_INSTANT = `${BENCH_DAY}T09:00:00.000Z`

/** The hash that benchmarks use, as the server does. */
export const sha256 = (text: string): string => hash('sha256', text)

/** Collects records and links with ids and references counted up, so that the same calls give the same case. */
export class GeneratedSpace {
  readonly space: SpaceHead = { id: idOf(0), type: 'manufacturer-case', name: 'Generated case' }
  readonly records: SafetyRecord[] = []
  readonly links: Link[] = []
  readonly #counts = new Map<string, number>()
  readonly #prints = new Map<string, string>()
  #ids = 0

  /** Adds a record in the given state, or the first of its kind. */
  add(kindName: string, fields: Fields, state?: string): SafetyRecord {
    const kind = REGISTRY.kind(kindName)
    if (kind === undefined) throw new Error(`There is no kind ${kindName}.`)
    const count = (this.#counts.get(kindName) ?? 0) + 1
    this.#counts.set(kindName, count)
    const record: SafetyRecord = {
      id: this.#nextId(),
      kind: kindName,
      ref: `${kind.prefix}-${count}`,
      revision: 1,
      state: state ?? kind.states?.first ?? '',
      fields,
      retired: null,
      origin: null,
      recordedAt: BENCH_INSTANT,
    }
    this.records.push(record)
    this.#prints.set(record.id, fingerprintOf(kind, record, sha256))
    return record
  }

  /** Joins two records whose ends somebody has seen together. */
  join(role: string, from: SafetyRecord, to: SafetyRecord): Link {
    const ends = { from: this.#prints.get(from.id) ?? '', to: this.#prints.get(to.id) ?? '' }
    const seen = { ...ends, by: 'A. Example', at: BENCH_INSTANT, answer: 'still-valid' as const }
    const link: Link = { id: this.#nextId(), role, from: from.id, to: to.id, seen, ended: null }
    this.links.push(link)
    return link
  }

  get change(): Change {
    return { records: this.records, links: this.links }
  }

  #nextId(): string {
    return idOf((this.#ids += 1))
  }
}

/** A UUID version 7 of a fixed instant, counted up in its last twelve digits. */
function idOf(count: number): string {
  return `019ec000-0000-7000-8000-${count.toString(16).padStart(12, '0')}`
}
