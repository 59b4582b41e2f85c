import type { Decider } from '../../domain/record/decide.ts'
import type { HashText } from '../../domain/record/fingerprint.ts'
import type { SpaceHead } from '../../domain/record/graph.ts'
import type { Fields } from '../../domain/record/json.ts'
import type { Link } from '../../domain/record/link.ts'
import type { Id, SafetyRecord } from '../../domain/record/record.ts'
import type { AuthorisedTransaction } from '../../platform/database/transaction.ts'
import type { BatchStep } from './records-contract.ts'
import { baseKey, type DraftGround } from './records-draft.ts'
import { fieldsAt, idsTaken, linksBeforeReview, linksNamed, livingLinksFrom } from './records-queries.ts'
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
  const links = await linksNamed(tx, space.id, steps.flatMap(linkNamed))
  const named = [...steps.flatMap(recordsNamed), ...links.flatMap((link) => [link.from, link.to])]
  const records = byName(await lockRecords(tx, space.id, [...new Set(named)]))
  const starts = steps.flatMap((step) => (step.do === 'link' ? [step.from] : []))
  const fromIds = starts.flatMap((name) => idNamed(records, name))
  return {
    spaceType: space.type,
    records,
    links: new Map(links.map((link) => [link.id, link])),
    taken: await idsTaken(tx, steps.flatMap(idMadeUp)),
    linksFrom: byStart(await livingLinksFrom(tx, space.id, fromIds)),
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

function byStart(links: readonly Link[]): ReadonlyMap<Id, readonly Link[]> {
  const starts = new Map<Id, Link[]>()
  for (const link of links) {
    const known = starts.get(link.from)
    if (known === undefined) starts.set(link.from, [link])
    else known.push(link)
  }
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
  const bases = new Map<string, Fields>()
  for (const step of steps) {
    if (step.do !== 'change') continue
    const record = records.get(step.record)
    if (record === undefined || record.revision === step.revision) continue
    const fields = await fieldsAt(tx, record.id, step.revision)
    if (fields !== undefined) bases.set(baseKey(record.id, step.revision), fields)
  }
  return bases
}
