import { assess } from '../../domain/living/assess.ts'
import { applyDelta } from '../../domain/living/assessment-delta.ts'
import type { Assessment } from '../../domain/living/assessment.ts'
import type { LivingContext } from '../../domain/living/context.ts'
import { reassess } from '../../domain/living/reassess.ts'
import { refusalFor, scopeOf, type Authority } from '../../domain/permission/permission.ts'
import { GraphOverlay } from '../../domain/record/graph-overlay.ts'
import { NO_CHANGE, type Change } from '../../domain/record/change.ts'
import { MemoryGraph, type Graph } from '../../domain/record/graph.ts'
import { GraphVersion } from '../../domain/record/graph-version.ts'
import type { IsoDate } from '../../domain/record/json.ts'
import type { Id } from '../../domain/record/record.ts'
import { isRefusal, type Refusal } from '../../domain/record/refusal.ts'
import { unknownSpace } from '../../domain/record/unknown-space.ts'
import { recordsInPart, withheldFrom, type Withheld } from '../../domain/record/withheld.ts'
import type { AuthorisedTransaction, Database } from '../../platform/database/transaction.ts'
import {
  changeOf,
  eventsSince,
  headOf,
  loadSpace,
  type SpaceState,
  type StoredEvent,
} from '../records/records-queries.ts'
import { HeldSpaces } from './held-spaces.ts'
import { keepingIn, type KeptWithCase } from './kept-with-case.ts'

/** A case at one moment, from a database or from files: the graph, and what the rules say of it. */
export interface CaseSnapshot {
  readonly graph: Graph
  readonly assessment: Assessment
  readonly context: LivingContext
  readonly today: IsoDate
}

/**
 * A stored case as it stood at one sequence of its space. It stays that: whoever waits for something while others write
 * goes on reading the same case, and nobody waits for them.
 */
export interface Snapshot extends CaseSnapshot, KeptWithCase {
  readonly sequence: number
  /** What of it is kept from whoever opened it: the graph has not got it, and nothing was derived from it. */
  readonly withheld: Withheld
}

/** The spaces this process holds in memory; each read brings its space up to the sequence the database is at. */
export interface LivingSpaces {
  open(authority: Authority, space: Id): Promise<Snapshot | Refusal>
  /** How many are held. */
  held(): number
}

/** What following a space needs, and how many records may be held in memory over all of them. */
export interface LivingTools {
  readonly database: Database
  readonly context: LivingContext
  readonly today: () => IsoDate
  readonly mostRecords: number
}

/** What a call about a case says: who asks, and which case. */
interface CaseCall {
  readonly authority: Authority
  readonly params: { readonly space: Id }
}

/** Answers a call from the case as it stands, where whoever asks may open it. */
export async function readCase<T>(
  spaces: Pick<LivingSpaces, 'open'>,
  { authority, params }: CaseCall,
  read: (snapshot: Snapshot) => T | Promise<T>,
): Promise<T | Refusal> {
  const snapshot = await spaces.open(authority, params.space)
  return isRefusal(snapshot) ? snapshot : read(snapshot)
}

/** Opens one case after the other, but for those kept from whoever asks. */
export async function* eachCase(
  spaces: Pick<LivingSpaces, 'open'>,
  authority: Authority,
  cases: readonly SpaceState[],
): AsyncGenerator<Snapshot, undefined> {
  for (const { space } of cases) {
    const snapshot = await spaces.open(authority, space.id)
    if (!isRefusal(snapshot)) yield snapshot
  }
  return undefined
}

interface HeldSpace {
  /** What the engine works on. */
  readonly graph: MemoryGraph
  /** The same at its sequence, for readers. */
  version: GraphVersion
  assessment: Assessment
  sequence: number
  /** Who was let in while the database had counted so many writes: until the next they need not ask it again. */
  letIn: { readonly writes: number | null; readonly readers: Set<string> }
  computed: Map<string, unknown>
  readonly lasting: Map<string, unknown>
}

/** Beyond this many unseen events a fresh load is faster than replaying them. */
const REPLAY_LIMIT = 2_000

/** Makes the holder of a process's spaces; nothing reaches them but through an authorised transaction. */
export function createLivingSpaces(tools: LivingTools): LivingSpaces {
  const held = new HeldSpaces<HeldSpace>(tools.mostRecords)

  const load = async (tx: AuthorisedTransaction, space: Id): Promise<HeldSpace | undefined> => {
    const stored = await loadSpace(tx, space)
    if (stored === undefined) return undefined
    const graph = new MemoryGraph(stored.space)
    graph.apply(stored)
    const assessment = assess(graph, tools.today(), tools.context)
    assessment.settle()
    return {
      graph,
      version: new GraphVersion(graph),
      assessment,
      sequence: stored.sequence,
      letIn: { writes: null, readers: new Set() },
      computed: new Map(),
      lasting: new Map(),
    }
  }

  const bringUp = async (tx: AuthorisedTransaction, space: Id): Promise<HeldSpace | Refusal> => {
    const key = keyOf(tx.organisation, space)
    const head = await headOf(tx, space)
    if (head === undefined) return unknownSpace()
    const known = held.get(key)
    const isFarBehind = known !== undefined && head.sequence - known.sequence > REPLAY_LIMIT
    const current = known === undefined || isFarBehind ? await held.read(key, () => load(tx, space)) : known
    if (current === undefined) return unknownSpace()
    // Up to the head and not beyond, where a limit could cut what was done at once.
    const behind = head.sequence - current.sequence
    if (behind > 0) follow(current, await eventsSince(tx, space, current.sequence, behind), tools)
    return current
  }

  return {
    held: () => held.count,
    open: async (authority, space) => {
      const refusal = refusalFor(authority, 'space.read')
      if (refusal !== null) return refusal
      const writes = tools.database.writes()
      const known = held.get(keyOf(authority.organisation, space))
      const reader = authority.actor.id
      const isCurrent = writes !== null && known?.letIn.writes === writes && known.letIn.readers.has(reader)
      const current = isCurrent
        ? known
        : await tools.database.transaction(scopeOf(authority), (tx) => bringUp(tx, space))
      if (isRefusal(current)) return current
      held.hold(keyOf(authority.organisation, space), current)
      if (current.letIn.writes !== writes) current.letIn = { writes, readers: new Set() }
      current.letIn.readers.add(reader)
      const today = tools.today()
      if (current.assessment.today !== today) advance(current, NO_CHANGE, tools)
      return snapshotFor(reader, current, tools)
    },
  }
}

/** Applies the events this process has not seen; another read may have applied some of them meanwhile. */
function follow(space: HeldSpace, events: readonly StoredEvent[], tools: LivingTools): void {
  const unseen = events.filter((event) => event.sequence > space.sequence)
  advance(space, changeOf(unseen), tools)
  space.sequence = Math.max(space.sequence, unseen.at(-1)?.sequence ?? 0)
}

/** What a reader is shown: the space as it is, or without what is kept from them. */
function snapshotFor(reader: Id, space: HeldSpace, { context }: LivingTools): Snapshot {
  const { version: graph, assessment, sequence, computed } = space
  const kept = keepingIn(computed, space.lasting)
  const withheld = kept.once(`withheld from ${reader}`, () => withheldFrom(reader, graph, context.registry))
  const shown = { sequence, context, withheld, today: assessment.today }
  if (withheld.size === 0) return { ...shown, ...kept, graph, assessment }
  // Assessed anew: whatever follows from what is kept would tell of it.
  const part = kept.once(`what ${reader} is shown`, () => {
    const inPart = new GraphOverlay(graph, { records: recordsInPart(graph, withheld), links: [] })
    return { graph: inPart, assessment: assess(inPart, assessment.today, context), ...keepingIn(new Map(), new Map()) }
  })
  return { ...shown, ...part }
}

function keyOf(organisation: string, space: Id): string {
  return `${organisation} ${space}`
}

function advance(space: HeldSpace, change: Change, tools: LivingTools): void {
  const delta = reassess(space.assessment, space.graph, change, tools.today(), tools.context)
  space.version = space.version.after(change)
  space.assessment = applyDelta(space.assessment, delta)
  space.computed = new Map()
}
