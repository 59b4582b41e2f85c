import type { Graph } from '../record/graph.ts'
import type { GraphOverlay } from '../record/graph-overlay.ts'
import { idsWithout } from '../record/id-view.ts'
import type { KindRegistry } from '../record/kind-registry.ts'
import { isLiving, textOf, type Id, type SafetyRecord } from '../record/record.ts'
import { isTopGoal } from '../argument/top-goals.ts'
import { crossesOver, type ChangedRecord } from './changed-record.ts'
import { GroupsDraft, IdGroups, type KeyedIds } from './id-groups.ts'
import type { RuleBook } from './rule-book.ts'

/** The groups from which the indexes are read: few ids where most records are alike, such as those that are retired. */
export interface IndexGroups<G extends KeyedIds = KeyedIds> {
  /** Retired records by kind. */
  readonly retired: G
  /** Living goals that are argued here, and that no living record is supported by or stands for; all under the one kind. */
  readonly heads: G
  /** Living records by kind and folded title, of the kinds on which a rule reads titles. */
  readonly titles: G
  /** Living records by folded reference, if a rule reads references. */
  readonly references: G
}

/** Called with a group in which a record stands, and the key that it stands under. */
export type AtPlace = (group: keyof IndexGroups, key: string, id: Id) => void

/** The groups by name. */
export const GROUP_NAMES = [
  'retired',
  'heads',
  'titles',
  'references',
] as const satisfies readonly (keyof IndexGroups)[]

const SPACES = /\s+/gu
/** ASCII words with single blanks between them, in which nothing but letter case can differ. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/
/** A reference in the spelling in which references are made, as `H-12`. */
const PLAIN_REFERENCE = /^[A-Z0-9-]+$/

/** Empty groups. */
export function emptyGroups(): IndexGroups<IdGroups> {
  return { retired: new IdGroups(), heads: new IdGroups(), titles: new IdGroups(), references: new IdGroups() }
}

/** Groups that read through to the present ones and keep what will differ. */
export function draftGroups(groups: IndexGroups): IndexGroups<GroupsDraft> {
  return {
    retired: new GroupsDraft(groups.retired),
    heads: new GroupsDraft(groups.heads),
    titles: new GroupsDraft(groups.titles),
    references: new GroupsDraft(groups.references),
  }
}

/** Text as two people would call it the same: letter case and runs of blanks aside. */
function folded(text: string): string {
  return (PLAIN.test(text) ? text : text.normalize('NFKC').replace(SPACES, ' ').trim()).toLowerCase()
}

/** A reference as two people would call it the same; nearly always it is spelt so, and stays the text that it is. */
export function foldedReference(reference: string): string {
  return PLAIN_REFERENCE.test(reference) ? reference : folded(reference).toUpperCase()
}

/** Tells where records stand in the indexes. */
export class IndexKeeper {
  readonly #registry: KindRegistry
  readonly #titledKinds: ReadonlySet<string>
  readonly #keepsReferences: boolean

  constructor(registry: KindRegistry, book: RuleBook) {
    this.#registry = registry
    this.#titledKinds = book.kindsReading('titles')
    this.#keepsReferences = book.reading('references').length > 0
  }

  /** Calls back with every group in which the record stands. */
  eachPlace(graph: Graph, record: SafetyRecord, at: AtPlace): void {
    if (!isLiving(record)) {
      at('retired', record.kind, record.id)
      return
    }
    if (isTopGoal(graph, record)) at('heads', record.kind, record.id)
    const title = this.titleKey(record)
    if (title !== null) at('titles', title, record.id)
    if (this.#keepsReferences) at('references', foldedReference(record.ref), record.id)
  }

  /** The key of a record among the titles, or null for a kind without the index or a record without title. */
  titleKey(record: SafetyRecord): string | null {
    if (!this.#titledKinds.has(record.kind)) return null
    const title = folded(textOf(record, this.#registry.kind(record.kind)?.title ?? ''))
    return title === '' ? null : `${record.kind} ${title}`
  }
}

/** Drafts where records will stand in the indexes once a change is applied. */
export function draftPlaces(
  graph: Graph,
  next: GraphOverlay,
  groups: IndexGroups<GroupsDraft>,
  keeper: IndexKeeper,
  changed: readonly ChangedRecord[],
): void {
  const leave: AtPlace = (group, key, id) => groups[group].put(key, id, false)
  const enter: AtPlace = (group, key, id) => groups[group].put(key, id, true)
  for (const id of possiblyMoved(graph, next, changed)) {
    const before = graph.record(id)
    const after = next.record(id)
    if (before !== undefined) keeper.eachPlace(graph, before, leave)
    if (after !== undefined) keeper.eachPlace(next, after, enter)
  }
}

/** The changed records, and those that a changed link or a record that comes or goes points at. */
function possiblyMoved(graph: Graph, next: GraphOverlay, changed: readonly ChangedRecord[]): ReadonlySet<Id> {
  const moved = new Set<Id>()
  for (const link of next.changedLinks()) moved.add(link.to)
  for (const record of changed) {
    moved.add(record.after.id)
    if (!crossesOver(record)) continue
    for (const side of [graph, next]) for (const link of side.linksFrom(record.after.id)) moved.add(link.to)
  }
  return moved
}

/** Ids of living records of a kind, in the order they were added. */
export function presentIds(graph: Graph, groups: IndexGroups, kind: string): ReadonlySet<Id> {
  return idsWithout(graph.idsOfKind(kind), groups.retired.get(kind))
}
