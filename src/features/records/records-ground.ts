import type { Decider } from '../../domain/record/decide.ts'
import type { HashText } from '../../domain/record/fingerprint.ts'
import type { SpaceHead } from '../../domain/record/graph.ts'
import type { KindRegistry } from '../../domain/record/kind-registry.ts'
import type { Fields } from '../../domain/record/json.ts'
import type { Link } from '../../domain/record/link.ts'
import { addTo } from '../../domain/record/many-by-key.ts'
import type { Id, SafetyRecord } from '../../domain/record/record.ts'
import type { AuthorisedTransaction } from '../../platform/database/transaction.ts'
import type { BatchStep } from './record-batch-contract.ts'
import { baseKey, type DraftGround } from './records-draft.ts'
import { idsTaken, linksBeforeReview, linksNamed, livingLinksFrom, recordsAt, retiredAmong } from './records-queries.ts'
import { lockRecords } from './records-store.ts'
import type { ReferenceGiver } from './references.ts'

interface GroundTools {
  readonly hash: HashText
  readonly newId: () => Id
}

/** Reads and locks everything the steps name, so that deciding needs nothing more. */
export async function groundFor(
  tx: AuthorisedTransaction,
  space: SpaceHead,
  steps: readonly BatchStep[],
  by: Decider,
  references: ReferenceGiver,
  tools: GroundTools,
): Promise<DraftGround> {
  const namedLinks = steps.flatMap(linkNamed)
  const ends = (await linksNamed(tx, space.id, namedLinks)).flatMap(({ from, to }) => [from, to])
  const records = byName(await lockRecords(tx, space.id, [...new Set([...steps.flatMap(recordsNamed), ...ends])]))
  // A link keeps its ends for ever; all else of it may have been decided otherwise until these were locked.
  const links = await linksNamed(tx, space.id, namedLinks)
  const linksFrom = await linksBelowAndAbove(tx, space.id, steps, records, by.registry)
  return {
    spaceType: space.type,
    records,
    links: new Map(links.map((link) => [link.id, link])),
    taken: await idsTaken(tx, steps.flatMap(idMadeUp)),
    linksFrom: byStart(linksFrom),
    retiredHolders: await retiredAmong(tx, space.id, holdersIn(steps, linksFrom, by.registry)),
    beforeReview: await beforeReviewOf(tx, steps),
    bases: await basesOf(tx, steps, records),
    nextRef: references.next,
    by,
    ...tools,
  }
}

function linkNamed(step: BatchStep): readonly Id[] {
  return 'link' in step ? [step.link] : []
}

function idMadeUp(step: BatchStep): readonly Id[] {
  return step.do === 'create' && step.id !== undefined ? [step.id] : []
}

function recordsNamed(step: BatchStep): readonly string[] {
  const names = step.do === 'link' ? [step.from, step.to] : 'record' in step ? [step.record] : []
  return names.filter((name) => !name.startsWith('$'))
}

function idNamed(records: ReadonlyMap<string, SafetyRecord>, name: string): readonly Id[] {
  const record = records.get(name)
  return record === undefined ? [] : [record.id]
}

function byName(records: readonly SafetyRecord[]): ReadonlyMap<string, SafetyRecord> {
  return new Map(
    records.flatMap((record) => [
      [record.id, record],
      [record.ref, record],
    ]),
  )
}

/** The living links from where new ones start, and in roles that nest from everything that will be around. */
async function linksBelowAndAbove(
  tx: AuthorisedTransaction,
  space: Id,
  steps: readonly BatchStep[],
  records: ReadonlyMap<string, SafetyRecord>,
  registry: KindRegistry,
): Promise<readonly Link[]> {
  const nests = nestingRoles(registry)
  const made = steps.flatMap((step) => (step.do === 'link' ? [step] : []))
  const around = made.flatMap(({ role, to }) => (nests.has(role) ? idNamed(records, to) : []))
  const asked = new Set([...made.flatMap(({ from }) => idNamed(records, from)), ...around])
  const found: Link[] = []
  for (let next: readonly Id[] = [...asked]; next.length > 0;) {
    const links = await livingLinksFrom(tx, space, next)
    found.push(...links)
    next = [...new Set(links.flatMap(({ role, to }) => (nests.has(role) && !asked.has(to) ? [to] : [])))]
    for (const id of next) asked.add(id)
  }
  return found
}

/** What links of the roles that the steps make point at, where a record may have but so many of the role. */
function holdersIn(steps: readonly BatchStep[], links: readonly Link[], registry: KindRegistry): readonly Id[] {
  const made = new Set(steps.flatMap((step) => (step.do === 'link' ? [step.role] : [])))
  const counted = registry.kinds.flatMap((kind) => kind.links.filter(({ most }) => most !== undefined))
  const roles = new Set(counted.flatMap(({ role }) => (made.has(role) ? [role] : [])))
  return links.flatMap(({ role, to }) => (roles.has(role) ? [to] : []))
}

function nestingRoles(registry: KindRegistry): ReadonlySet<string> {
  return new Set(registry.kinds.flatMap(({ links }) => links.flatMap(({ role, nests }) => (nests ? [role] : []))))
}

function byStart(links: readonly Link[]): ReadonlyMap<Id, readonly Link[]> {
  const starts = new Map<Id, Link[]>()
  for (const link of links) addTo(starts, link.from, link)
  return starts
}

/** The links whose answers are taken back, as they were before. */
async function beforeReviewOf(tx: AuthorisedTransaction, steps: readonly BatchStep[]): Promise<ReadonlyMap<Id, Link>> {
  const named = steps.flatMap((step) => (step.do === 'take-back-review' ? [step.link] : []))
  const earlier = await linksBeforeReview(tx, named)
  return new Map(earlier.map((link) => [link.id, link]))
}

/** The fields that stale changes were made from, for merging. */
async function basesOf(
  tx: AuthorisedTransaction,
  steps: readonly BatchStep[],
  records: ReadonlyMap<string, SafetyRecord>,
): Promise<ReadonlyMap<string, Fields>> {
  const stale = steps.flatMap((step) => {
    const record = step.do === 'change' ? records.get(step.record) : undefined
    if (step.do !== 'change' || record === undefined || record.revision === step.revision) return []
    return [{ id: record.id, revision: step.revision }]
  })
  const bases = await recordsAt(tx, stale)
  return new Map(bases.map(({ id, revision, fields }) => [baseKey(id, revision), fields]))
}
