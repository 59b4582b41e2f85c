import { z } from 'zod'
import type { Field } from '../record/field.ts'
import { fingerprintOf } from '../record/fingerprint.ts'
import { MemoryGraph } from '../record/graph.ts'
import type { Change } from '../record/change.ts'
import type { IsoDate, Json } from '../record/json.ts'
import type { Link, SeenTogether } from '../record/link.ts'
import { isLiving, type Id, type SafetyRecord } from '../record/record.ts'
import { REGISTRY } from '../registry.ts'
import { DEFAULT_MATRIX } from '../risk/default-matrix.ts'
import type { Rule } from './rule.ts'
import type { LivingContext } from './context.ts'

/** A hash good enough to tell fingerprints apart in tests. */
const hash = (text: string) => text

/** The context of the tests: the product's kinds with the rules given. */
export function contextOf(rules: readonly Rule[]): LivingContext {
  return { registry: REGISTRY, rules, hash }
}

const NOW = '2026-01-01T00:00:00.000Z'
/** The days among which tests move. */
export const DAYS: readonly IsoDate[] = [
  '2026-01-01',
  '2026-02-01',
  '2026-03-01',
  '2026-06-01',
  '2027-01-01',
  '2028-01-01',
]
const WORDS = ['Wrong patient', 'wrong  patient', 'Delay', 'H-1', 'C-2', 'because of a fault', 'Fails to alert']
const MATRIX = { ...DEFAULT_MATRIX, version: 'ours 2', levels: DEFAULT_MATRIX.levels.map((row) => row.toReversed()) }

/** Numbers chosen by fast-check, used up one after another as choices among what there is. */
export class Choices {
  readonly #numbers: readonly number[]
  #used = 0

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers
  }

  below(limit: number): number {
    const number = this.#numbers[this.#used++ % Math.max(1, this.#numbers.length)] ?? 0
    return limit <= 0 ? 0 : (number + this.#used) % limit
  }

  among<T>(options: readonly T[]): T | undefined {
    return options[this.below(options.length)]
  }
}

/** A space that is changed at random, one change at a time, each made of several small edits. */
export class LivingWorld {
  readonly graph: MemoryGraph
  readonly #kinds: readonly string[]
  #made: number

  /** Begins with an empty space, or with one that has something in it. */
  constructor(
    kinds: readonly string[],
    graph = new MemoryGraph({ id: 'space', type: 'manufacturer-case', name: 'Test' }),
  ) {
    this.#kinds = kinds
    this.graph = graph
    // No reference stands twice in a space: those that are made number on from those that are there.
    this.#made = [...graph.records()].length
  }

  /** Makes one small edit of what there is, the earlier edits of the same change included. */
  edit(action: EditName, choices: Choices, change: Draft): void {
    const record = choices.among([...change.records.values(), ...this.#records()])
    const latest = record === undefined ? undefined : (change.records.get(record.id) ?? record)
    if (action === 'create') this.#create(choices, change)
    else if (action === 'unlink' || action === 'review') this.#touchLink(action, choices, change)
    else if (latest !== undefined) this.#editRecord(action, latest, choices, change)
  }

  #editRecord(action: EditName, record: SafetyRecord, choices: Choices, change: Draft): void {
    const put = (after: Partial<SafetyRecord>) =>
      change.records.set(record.id, { ...record, ...after, revision: record.revision + 1 })
    const kind = REGISTRY.kind(record.kind)
    if (kind === undefined) return
    if (action === 'link') this.#link(record, choices, change)
    else if (action === 'retire')
      put({ retired: isLiving(record) ? { reason: 'Test', on: '2026-01-01', by: 'T' } : null })
    else if (action === 'move') put({ state: choices.among(Object.keys(kind.states?.labels ?? { '': '' })) ?? '' })
    else {
      const [name, field] = choices.among(Object.entries(kind.fields)) ?? []
      const value = field === undefined ? undefined : valueOf(field, choices)
      const { [name ?? '']: _, ...others } = record.fields
      if (name !== undefined) put({ fields: value === undefined ? others : { ...record.fields, [name]: value } })
    }
  }

  #create(choices: Choices, change: Draft): void {
    const kind = REGISTRY.kind(choices.among(this.#kinds) ?? 'hazard')
    if (kind === undefined) return
    const number = ++this.#made
    const fields: { [name: string]: Json } = {}
    for (const [name, field] of Object.entries(kind.fields)) {
      const value = field.required || choices.below(2) === 0 ? valueOf(field, choices) : undefined
      if (value !== undefined) fields[name] = value
    }
    const id = `${kind.prefix}${number}`
    const ref = `${kind.prefix}-${number}`
    const state = choices.among(Object.keys(kind.states?.labels ?? { '': '' })) ?? ''
    change.records.set(id, {
      id,
      kind: kind.name,
      ref,
      revision: 1,
      state,
      fields,
      retired: null,
      origin: null,
      recordedAt: NOW,
    })
  }

  #link(from: SafetyRecord, choices: Choices, change: Draft): void {
    const role = choices.among(REGISTRY.kind(from.kind)?.links ?? [])
    const all = new Map([...this.#records(), ...change.records.values()].map((record) => [record.id, record]))
    const to = choices.among([...all.values()].filter(({ kind }) => role?.to.includes(kind) === true))
    if (role === undefined || to === undefined) return
    const id = `L${++this.#made}`
    const seen = choices.below(2) === 0 ? null : seenTogether(from, to, choices)
    change.links.set(id, { id, role: role.role, from: from.id, to: to.id, seen, ended: null })
  }

  #touchLink(action: 'unlink' | 'review', choices: Choices, change: Draft): void {
    const living = [...this.graph.links()].filter(({ id, ended }) => ended === null && !change.links.has(id))
    const link = choices.among(living)
    const from = this.graph.record(link?.from ?? '')
    const to = this.graph.record(link?.to ?? '')
    if (link === undefined || from === undefined || to === undefined) return
    const ended = action === 'unlink' ? { reason: 'Test', by: 'T', at: NOW } : null
    change.links.set(link.id, { ...link, ended, seen: seenTogether(from, to, choices) })
  }

  #records(): readonly SafetyRecord[] {
    return [...this.graph.ids()].flatMap((id) => this.graph.record(id) ?? [])
  }
}

/** The small edits of which changes are made. */
export const EDITS = ['create', 'edit', 'edit', 'retire', 'link', 'link', 'unlink', 'review', 'move'] as const
export type EditName = (typeof EDITS)[number]

/** A change being put together. */
export class Draft {
  readonly records = new Map<Id, SafetyRecord>()
  readonly links = new Map<Id, Link>()

  get change(): Change {
    return { records: [...this.records.values()], links: [...this.links.values()] }
  }
}

function seenTogether(from: SafetyRecord, to: SafetyRecord, choices: Choices): SeenTogether {
  const print = (record: SafetyRecord) => {
    const kind = REGISTRY.kind(record.kind)
    return kind === undefined || choices.below(3) === 0 ? 'another' : fingerprintOf(kind, record, hash)
  }
  const answer = choices.below(5) === 0 ? 'ask' : 'still-valid'
  return { from: print(from), to: print(to), by: 'T', at: NOW, answer }
}

/** A value that the field takes, or none. */
function valueOf(field: Field, choices: Choices): Json | undefined {
  const severity = choices.among(DEFAULT_MATRIX.severities) ?? ''
  const likelihood = choices.among(DEFAULT_MATRIX.likelihoods) ?? ''
  const word = choices.among(WORDS) ?? ''
  const day = choices.among(DAYS) ?? ''
  const matrix = z.json().parse(choices.below(2) === 0 ? DEFAULT_MATRIX : MATRIX)
  const candidates: readonly Json[] = [
    choices.among(field.choices) ?? word,
    day,
    choices.below(2) === 0,
    choices.below(12) + 1,
    [word],
    { severity, likelihood, level: choices.below(5) + 1, rationale: word, ratedOn: day, matrixVersion: MATRIX.version },
    { severity },
    matrix,
    { found: choices.below(2) === 0, checkedOn: day },
    [{ name: word, role: 'Clinical Safety Officer', decision: 'approved', on: day }],
    [{ what: word, role: word }],
    [{ name: word }],
  ]
  const fitting = candidates.filter((candidate) => field.schema.safeParse(candidate).success)
  return choices.among(fitting)
}
