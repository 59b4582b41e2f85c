import type { Graph } from '../record/graph.ts'
import type { Id, SafetyRecord } from '../record/record.ts'
import type { Assessment } from './assessment.ts'
import type { Finding, Outlook } from './finding.ts'
import { compareFindings, compareReferences } from './finding-order.ts'
import { combine, outlookOf, RANKS, rankOfLevel } from './outlook.ts'

/** Why something is in doubt: records from the one that suffers down to the one that a finding is about. */
export interface Chain {
  /** Each rests on the next; empty when the finding is about the space. */
  readonly records: readonly Id[]
  readonly finding: Finding
}

/** A record reached on the way down, and the one above it that it was reached from. */
interface Reached {
  readonly record: SafetyRecord
  readonly above: Reached | null
}

/** The shortest chain from a record down to the finding that started its outlook, ties by reference; null if it holds. */
export function chainDown(graph: Graph, assessment: Assessment, id: Id): Chain | null {
  const record = graph.record(id)
  const outlook = assessment.outlook(id)
  if (record === undefined || outlook === null || outlook === 'holds') return null
  const isStart = (one: SafetyRecord) => assessment.ownOutlook(one.id) === outlook
  if (isStart(record)) return chainTo(graph, assessment, { record, above: null }, outlook)

  const seen = new Set([id])
  let level: readonly Reached[] = [{ record, above: null }]
  while (level.length > 0) {
    const families = level.map((above) => ({ above, children: culprits(graph, assessment, above.record) }))
    for (const { above, children } of families) {
      const [first] = firstByReference(children.filter(isStart))
      if (first !== undefined) return chainTo(graph, assessment, { record: first, above }, outlook)
    }
    level = families.flatMap(({ above, children }) =>
      children
        .filter((child) => !seen.has(child.id) && seen.add(child.id))
        .toSorted(byReference)
        .map((child) => ({ record: child, above })),
    )
  }
  throw new Error(`Nothing accounts for the outlook of ${record.ref}.`)
}

/** The children because of whom a record has its outlook. */
function culprits(graph: Graph, assessment: Assessment, record: SafetyRecord): readonly SafetyRecord[] {
  const { resting } = assessment.book
  const outlook = assessment.outlook(record.id)
  const counts = Int32Array.from(
    assessment.children(record).flatMap(({ holds, attention, blocker, broken }) => [holds, attention, blocker, broken]),
  )
  const isGuilty = resting
    .footings(record.kind)
    .map(({ combination }, place) => outlookOf(combine(counts, place * RANKS, combination)) === outlook)
  const found: SafetyRecord[] = []
  if (!isGuilty.includes(true)) return found
  for (const { child, footing } of resting.childEdges(graph, record)) {
    if (isGuilty[footing] === true && assessment.outlook(child.id) === outlook) found.push(child)
  }
  return found
}

function chainTo(graph: Graph, assessment: Assessment, end: Reached, outlook: Outlook): Chain {
  const records: Id[] = []
  for (let at: Reached | null = end; at !== null; at = at.above) records.push(at.record.id)
  const starting = assessment.findings(end.record.id).filter(({ level }) => outlookOf(rankOfLevel(level)) === outlook)
  const [finding] = starting.toSorted(compareFindings(graph))
  if (finding === undefined) throw new Error(`No finding gives ${end.record.ref} its outlook.`)
  return { records: records.toReversed(), finding }
}

/** The record with the lowest reference, in a list of its own; without sorting them all, for they may be many. */
function firstByReference(records: readonly SafetyRecord[]): readonly SafetyRecord[] {
  const [head, ...tail] = records
  if (head === undefined) return []
  return [tail.reduce((lowest, record) => (byReference(record, lowest) < 0 ? record : lowest), head)]
}

/** Orders records by reference, those that share one by id. */
export function byReference(one: SafetyRecord, other: SafetyRecord): number {
  return compareReferences(one.ref, other.ref) || (one.id < other.id ? -1 : 1)
}
