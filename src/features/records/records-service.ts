import { permitted, refusalFor, scopeOf, type Action, type Authority } from '../../domain/permission/permission.ts'
import type { Change } from '../../domain/record/change.ts'
import { refusalOfPlace, type Decider } from '../../domain/record/decide.ts'
import type { EventBody } from '../../domain/record/event.ts'
import { fingerprintIn, type HashText } from '../../domain/record/fingerprint.ts'
import type { SpaceHead } from '../../domain/record/graph.ts'
import type { IsoInstant } from '../../domain/record/json.ts'
import type { SpaceType } from '../../domain/record/kind.ts'
import type { KindRegistry } from '../../domain/record/kind-registry.ts'
import type { Link } from '../../domain/record/link.ts'
import type { Id, SafetyRecord } from '../../domain/record/record.ts'
import { isRefusal, refuse, type Refusal } from '../../domain/record/refusal.ts'
import { unknownSpace } from '../../domain/record/unknown-space.ts'
import type { AuthorisedTransaction, Database } from '../../platform/database/transaction.ts'
import { keepFile, type FileToKeep } from '../../platform/files/files-store.ts'
import type { RequestKey } from '../../platform/http/preconditions.ts'
import { keepAnswer, takeAnswer } from './answers-store.ts'
import type { BatchStep } from './record-batch-contract.ts'
import { jsonSchema, keptAnswerSchema } from './records-contract.ts'
import { Draft } from './records-draft.ts'
import { eventsOfChange } from './records-events.ts'
import { groundFor } from './records-ground.ts'
import { hasCome, headOf, type SpaceState } from './records-queries.ts'
import { createSpace, lockRecords, storeChange } from './records-store.ts'
import { lockReferenceCounters } from './references-store.ts'
import { keepingsFor, refusalOfKept, shownOf, withheldRefusal } from './withheld-ground.ts'
import { referencesAfter, type ReferenceGiver } from './references.ts'

/** What a finished use case left behind: the records and links it touched, in that order, and the new sequence. */
export interface Applied {
  readonly records: readonly SafetyRecord[]
  readonly links: readonly Link[]
  readonly sequence: number
}

/** Makes a change with the references it is handed; runs again when the transaction does, so it has no other effect. */
export type Proposal = (nextRef: (prefix: string) => string) => Change | Refusal

/** How a use case is told apart from a repeat of it (kept 30 days), and why it was done. */
export interface ApplyOptions {
  readonly why?: string | undefined
  readonly key?: RequestKey | undefined
  /** The sequence at which the steps were planned; what they create may not have come from somebody else since. */
  readonly plannedAt?: number | undefined
  /** A service of the product writes what nobody writes by hand. */
  readonly byProduct?: boolean | undefined
  /** Kept with the change: the files that its records name. */
  readonly files?: readonly FileToKeep[] | undefined
}

/** What commits together with a whole change: the files its records name, and the answer to a repeat of the request. */
export type StoredAlong = Pick<ApplyOptions, 'key' | 'files'>

/** The use cases of the record mechanism: every write of every kind goes through one of these. */
export interface RecordsService {
  /** Under an id that names what it is started for, it is started once: who asks again is answered the same space. */
  startSpace(authority: Authority, name: string, type: SpaceType, id?: Id): Promise<SpaceHead | Refusal>
  /** Starts a space with what it holds from its first day on: all of it, or no space. */
  startSpaceWith(
    authority: Authority,
    space: Pick<SpaceHead, 'name' | 'type'>,
    change: Change,
    why: string,
  ): Promise<SpaceHead | Refusal>
  /** Takes all the steps in one transaction, or none of them. */
  apply(
    authority: Authority,
    space: Id,
    steps: readonly BatchStep[],
    options?: ApplyOptions,
  ): Promise<Applied | Refusal>
  /** Stores a whole change that a person reviewed, such as an import; its references are given out here. */
  store(
    authority: Authority,
    space: Id,
    propose: Proposal,
    why: string,
    needs?: Action,
    along?: StoredAlong,
  ): Promise<Applied | Refusal>
  /** What the same request was answered before; null where it is new. */
  answered(authority: Authority, key: RequestKey): Promise<Applied | Refusal | null>
}

/** What the service is made from; clock, ids and hash are handed in. */
export interface RecordsTools {
  readonly database: Database
  readonly registry: KindRegistry
  readonly hash: HashText
  readonly newId: () => Id
  readonly now: () => string
  readonly today: () => string
  readonly ruleSetVersion: string
}

const ACTION_OF: { readonly [D in BatchStep['do']]: Action } = {
  create: 'record.write',
  change: 'record.write',
  move: 'record.write',
  retire: 'record.retire',
  restore: 'record.retire',
  link: 'record.write',
  'end-link': 'record.write',
  review: 'link.review',
  'take-back-review': 'link.review',
}

/** How many records and links make a change after which the database is tidied. */
const LARGE = 1_000

/** Wires the use cases to a database. */
export function createRecordsService(tools: RecordsTools): RecordsService {
  const inOrganisation = <T>(authority: Authority, work: (tx: AuthorisedTransaction) => Promise<T>) =>
    tools.database.transaction(scopeOf(authority), work)

  const decider = (authority: Authority): Decider => ({
    registry: tools.registry,
    actor: authority.actor.name,
    now: tools.now(),
    today: tools.today(),
  })

  const personalFields = personalFieldsIn(tools.registry)

  const commit = (
    tx: AuthorisedTransaction,
    authority: Authority,
    space: Id,
    occurredAt: IsoInstant,
    { records, links, events }: Change & { readonly events: readonly EventBody[] },
  ): Promise<number> =>
    storeChange(
      tx,
      { space, records, links, events },
      {
        requestId: authority.requestId,
        ruleSetVersion: tools.ruleSetVersion,
        occurredAt,
        fingerprintOf: (record) => fingerprintIn(tools.registry, record, tools.hash),
        personalFields: (kind) => personalFields.get(kind) ?? [],
      },
    )

  const allPrefixes = tools.registry.kinds.map((kind) => kind.prefix)
  const prefixesOf = (steps: readonly BatchStep[]) =>
    steps.flatMap((step) => (step.do === 'create' ? (tools.registry.kind(step.kind)?.prefix ?? []) : []))

  /** Does something in a space once: a repeat of the same request does nothing, and is given the first answer. */
  const once = (
    authority: Authority,
    space: Id,
    key: RequestKey | undefined,
    work: (tx: AuthorisedTransaction, head: SpaceState) => Promise<Applied | Refusal>,
  ): Promise<Applied | Refusal> =>
    inOrganisation(authority, async (tx) => {
      const head = await headOf(tx, space)
      if (head === undefined) return unknownSpace()
      const kept = key === undefined ? null : await keptAnswer(tx, key)
      if (kept !== null) return kept
      const applied = await work(tx, head)
      if (key !== undefined && !isRefusal(applied)) await keepAnswer(tx, key, jsonSchema.parse(applied))
      return applied
    })

  /** Begins a space, unless there is one under its id. */
  const begin = async (tx: AuthorisedTransaction, authority: Authority, space: SpaceHead): Promise<void> => {
    const { id, name, type } = space
    if (!(await createSpace(tx, space))) return
    const events: EventBody[] = [{ type: 'space-created', particulars: { name, type } }]
    await commit(tx, authority, id, tools.now(), { records: [], links: [], events })
  }

  /** Stores a whole change; null where it changes nothing, of which the ledger tells nothing. */
  const storeWhole = async (
    tx: AuthorisedTransaction,
    authority: Authority,
    space: SpaceHead,
    change: Change,
    { why, files = [] }: { readonly why: string } & Pick<ApplyOptions, 'files'>,
  ): Promise<Applied | Refusal | null> => {
    const misplaced = refusalOfPlaces(tools.registry, space, change)
    if (misplaced !== null) return misplaced
    if (change.records.length + change.links.length === 0) return null
    const changed = change.records.filter((record) => record.revision > 1).map((record) => record.id)
    const before = changed.length === 0 ? [] : await lockRecords(tx, space.id, changed)
    if (isOvertaken(change, before)) return overtaken()
    for (const file of files) await keepFile(tx, space.id, file)
    const events = eventsOfChange(change, before, why)
    const recordedAt = tools.now()
    const records = change.records.map((record) => ({ ...record, recordedAt }))
    const { links } = change
    const sequence = await commit(tx, authority, space.id, recordedAt, { records, links, events })
    return { records, links, sequence }
  }

  const tidyAfter = ({ records, links }: Change): void => {
    if (records.length + links.length >= LARGE) tools.database.tidySoon()
  }

  return {
    startSpace: (authority, name, type, id = tools.newId()) =>
      permitted(authority, 'space.create', (scope) =>
        tools.database.transaction(scope, async (tx) => {
          await begin(tx, authority, { id, type, name })
          return (await headOf(tx, id))?.space ?? unknownSpace()
        }),
      ),

    startSpaceWith: (authority, { name, type }, change, why) =>
      permitted(authority, 'space.create', async (scope) => {
        const started = await tools.database.transaction(scope, async (tx) => {
          const space = { id: tools.newId(), type, name }
          await begin(tx, authority, space)
          const stored = await storeWhole(tx, authority, space, change, { why })
          return isRefusal(stored) ? stored : space
        })
        if (!isRefusal(started)) tidyAfter(change)
        return started
      }),

    apply: async (authority, space, steps, options = {}) => {
      const refusal = refusalOfSteps(authority, steps)
      if (refusal !== null) return refusal
      return once(authority, space, options.key, async (tx, head) => {
        const references = await referencesFor(tx, space, prefixesOf(steps))
        // The counters are locked: whoever creates records of these kinds has either committed or waits for this.
        if (options.plannedAt !== undefined && (await hasCome(tx, space, options.plannedAt, kindsMade(steps)))) {
          return planOvertaken()
        }
        const by = { ...decider(authority), byProduct: options.byProduct ?? false }
        const ground = await groundFor(tx, head.space, steps, by, references, tools)
        const keepings = await keepingsFor(tx, head.space, authority.actor.id, tools.registry)
        const draft = new Draft(ground)
        for (const [at, step] of steps.entries()) {
          const refused = refusalOfKept(step, ground, keepings, tools.registry) ?? draft.take(step, options.why)
          if (refused !== null) return steps.length === 1 ? refused : refusedAt(refused, at)
        }
        for (const file of options.files ?? []) await keepFile(tx, space, file)
        const { records, links, events } = draft
        // Steps that leave everything as it was change nothing, and the ledger tells of nothing.
        const sequence = draft.changesAnything
          ? await commit(tx, authority, space, by.now, { records, links, events })
          : head.sequence
        return { records: shownOf(records, keepings.withheld), links, sequence }
      })
    },

    answered: (authority, key) => inOrganisation(authority, (tx) => keptAnswer(tx, key)),

    store: async (authority, space, propose, why, needs = 'import.apply', { key, files } = {}) => {
      const refusal = refusalFor(authority, needs)
      if (refusal !== null) return refusal
      const stored = await once(authority, space, key, async (tx, head) => {
        const keepings = await keepingsFor(tx, head.space, authority.actor.id, tools.registry)
        // What was read without them would be written without them.
        if (keepings.withheld.size > 0) return withheldRefusal()
        const references = await referencesFor(tx, space, allPrefixes)
        const change = propose(references.next)
        if (isRefusal(change)) return change
        const along = { why, files }
        return (await storeWhole(tx, authority, head.space, change, along)) ?? { ...change, sequence: head.sequence }
      })
      if (!isRefusal(stored)) tidyAfter(stored)
      return stored
    },
  }
}

async function keptAnswer(tx: AuthorisedTransaction, key: RequestKey): Promise<Applied | Refusal | null> {
  const kept = await takeAnswer(tx, key)
  return kept === null || isRefusal(kept) ? kept : keptAnswerSchema.parse(kept.answer)
}

/** Why a change does not belong in a space: a kind of its records is of another type of space. */
function refusalOfPlaces(registry: KindRegistry, { type }: SpaceHead, { records }: Change): Refusal | null {
  for (const name of new Set(records.map(({ kind }) => kind))) {
    const kind = registry.kind(name)
    const refusal = kind === undefined ? null : refusalOfPlace(kind, type)
    if (refusal !== null) return refusal
  }
  return null
}

/** Whether a record has moved on since the change was made from it. */
function isOvertaken({ records }: Change, before: readonly SafetyRecord[]): boolean {
  const revisions = new Map(before.map(({ id, revision }) => [id, revision]))
  return records.some(({ id, revision }) => revision > 1 && revisions.get(id) !== revision - 1)
}

function kindsMade(steps: readonly BatchStep[]): readonly string[] {
  return steps.flatMap((step) => (step.do === 'create' ? [step.kind] : []))
}

function planOvertaken(): Refusal {
  return refuse(
    'CLASH',
    'Somebody else has added records of these kinds since this was planned, so nothing was stored.',
    'Look at what is missing now, and add that.',
  )
}

function overtaken(): Refusal {
  return refuse(
    'CLASH',
    'A record was changed meanwhile, so nothing was stored.',
    'Look at it as it is now, and try again.',
  )
}

async function referencesFor(
  tx: AuthorisedTransaction,
  space: Id,
  prefixes: readonly string[],
): Promise<ReferenceGiver> {
  return referencesAfter(prefixes.length === 0 ? new Map() : await lockReferenceCounters(tx, space, prefixes))
}

function refusalOfSteps(authority: Authority, steps: readonly BatchStep[]): Refusal | null {
  for (const action of new Set(steps.map((step) => ACTION_OF[step.do]))) {
    const refusal = refusalFor(authority, action)
    if (refusal !== null) return refusal
  }
  return null
}

/** The fields of each kind that name a living person; found once, because every event asks for those of its record. */
function personalFieldsIn(registry: KindRegistry): ReadonlyMap<string, readonly string[]> {
  return new Map(
    registry.kinds.map(({ name: kind, fields }) => [
      kind,
      Object.entries(fields).flatMap(([name, field]) => (field.personal ? [name] : [])),
    ]),
  )
}

/** The refusal of one of several steps, which it names by its place, the first being 0. */
function refusedAt(refusal: Refusal, step: number): Refusal {
  return { ...refusal, details: { ...refusal.details, step } }
}
