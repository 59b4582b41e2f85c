import type { Change } from '../../../domain/record/change.ts'
import type { Fields, Json } from '../../../domain/record/json.ts'
import type { Link } from '../../../domain/record/link.ts'
import type { Id, SafetyRecord } from '../../../domain/record/record.ts'
import { readHazards } from '../../reports/hazard-queries.ts'
import { hazardLog, type LogHazard } from '../../reports/hazard-log-queries.ts'
import type { ImportRating } from '../exchange-contract.ts'
import { ratingFields } from './field-values.ts'
import { OwnReferences, PREFIX } from './own-reference.ts'
import type { RatedLog } from '../rate/rated-log.ts'
import type { Parties } from './parties.ts'
import type { ProposalTools } from './proposal-tools.ts'

const FIRST_STATE = { hazard: 'open', cause: '', control: 'proposed', evidence: 'submitted' } as const

/** The kinds of record an import makes. */
export type ImportedKind = keyof typeof PREFIX

/** Collects the records and links of one proposal, so that what several hazards share is made once. */
export class ProposalDraft {
  readonly tools: ProposalTools
  /** Whose the log is, and each of its controls. */
  readonly parties: Parties
  readonly #added: SafetyRecord[] = []
  readonly #revised = new Map<Id, SafetyRecord>()
  readonly #links: Link[] = []
  readonly #linksTo = new Map<Id, Link[]>()
  readonly #shared = new Map<string, Id>()
  readonly #ratings = new Map<ImportRating, Json | undefined>()
  readonly #references: OwnReferences
  #exported: ReadonlyMap<Id, LogHazard> | null = null

  constructor({ hazards }: RatedLog, tools: ProposalTools, parties: Parties) {
    this.tools = tools
    this.parties = parties
    this.#references = new OwnReferences(
      tools.present,
      hazards.map(({ found }) => found.ref),
    )
  }

  /** The log as the case would export it now, by hazard; made once, when the first exported row is compared. */
  exportedNow(id: Id): LogHazard | undefined {
    const { present, matrix } = this.tools
    if (present === null) return undefined
    this.#exported ??= new Map(
      hazardLog(readHazards(present, matrix), matrix).map((hazard) => [hazard.record.id, hazard]),
    )
    return this.#exported.get(id)
  }

  /** A rating as a hazard's field holds it; hazards that are rated in the same words share it. */
  ratingFields(rating: ImportRating, justification: string | null): Json | undefined {
    const { tools, parties } = this
    const fields = () => ratingFields(rating, justification, tools.matrix, parties.rater)
    if (justification !== null) return fields()
    if (!this.#ratings.has(rating)) this.#ratings.set(rating, fields())
    return this.#ratings.get(rating)
  }

  /** What a new record is called: as in the source where that can be kept, else by the next number of its kind. */
  referenceFor(kind: ImportedKind, inSource: string | null = null): string {
    return this.#references.keep(inSource) ?? this.#references.fresh(() => this.tools.newRef(PREFIX[kind]))
  }

  /** Makes a new record; `sourceId` says where in the source it stood. */
  add(
    kind: ImportedKind,
    fields: Fields,
    sourceId: string,
    state: string = FIRST_STATE[kind],
    ref: string = this.referenceFor(kind),
  ): Id {
    const { newId, now, source } = this.tools
    const id = newId()
    this.#added.push({
      id,
      kind,
      ref,
      revision: 1,
      state,
      fields,
      retired: null,
      origin: { source, sourceId },
      recordedAt: now,
    })
    return id
  }

  /** Makes a record once for each key; null as key makes a new one every time. */
  addShared(key: string | null, make: () => Id): Id {
    const known = key === null ? undefined : this.#shared.get(key)
    if (known !== undefined) return known
    const id = make()
    if (key !== null) this.#shared.set(key, id)
    return id
  }

  /** Puts a new revision of a record of the case into the proposal. */
  revise(record: SafetyRecord, fields: Fields, state = record.state): void {
    const before = this.#revised.get(record.id) ?? {
      ...record,
      revision: record.revision + 1,
      recordedAt: this.tools.now,
    }
    this.#revised.set(record.id, { ...before, state, fields: { ...before.fields, ...fields } })
  }

  /** Joins two records once. */
  link(from: Id, role: string, to: Id): void {
    const known = this.#linksTo.get(to)
    if (known?.some((link) => link.from === from && link.role === role) === true) return
    const link = { id: this.tools.newId(), role, from, to, seen: null, ended: null }
    this.#links.push(link)
    if (known === undefined) this.#linksTo.set(to, [link])
    else known.push(link)
  }

  change(): Change {
    return { records: [...this.#added, ...this.#revised.values()], links: this.#links }
  }
}
