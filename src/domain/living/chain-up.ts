import type { Graph } from '../record/graph.ts'
import { addTo } from '../record/many-by-key.ts'
import { isLiving, type Id, type SafetyRecord } from '../record/record.ts'
import { goal } from '../argument/goal.ts'
import { hazard } from '../safety-case/hazard.ts'
import type { Assessment } from './assessment.ts'
import { byReference, type Chain } from './chain.ts'
import type { Finding } from './finding.ts'

/** All that rests, at any remove, on the subjects of some findings. */
interface Ancestry {
  readonly records: ReadonlyMap<Id, SafetyRecord>
  readonly children: ReadonlyMap<Id, readonly SafetyRecord[]>
  readonly tops: ReadonlySet<Id>
}

/**
 * For each finding the shortest chain from its subject up to a top goal; to a hazard where no goal rests on it, else to
 * whatever nothing rests on. One search from above serves all the findings, so ask for a page of them at once.
 */
export function chainsUp(graph: Graph, assessment: Assessment, findings: readonly Finding[]): readonly Chain[] {
  const ancestry = ancestryOf(graph, assessment, findings)
  const above = new Map<Id, SafetyRecord | null>()
  descend(ancestry, above, (record) => record.kind === goal.name && ancestry.tops.has(record.id))
  descend(ancestry, above, (record) => record.kind === hazard.name)
  descend(ancestry, above, (record) => ancestry.tops.has(record.id))
  return findings.map((finding) => ({ records: wayDownTo(finding.subject, ancestry, above), finding }))
}

function ancestryOf(graph: Graph, assessment: Assessment, findings: readonly Finding[]): Ancestry {
  const { resting } = assessment.book
  const records = new Map<Id, SafetyRecord>()
  const children = new Map<Id, SafetyRecord[]>()
  const tops = new Set<Id>()
  const waiting: SafetyRecord[] = []
  const meet = (record: SafetyRecord | undefined) => {
    if (record === undefined || !isLiving(record) || records.has(record.id)) return
    records.set(record.id, record)
    waiting.push(record)
  }
  for (const { subject } of findings) meet(graph.record(subject))
  for (let record = waiting.pop(); record !== undefined; record = waiting.pop()) {
    let isTop = true
    for (const { parent } of resting.parentEdges(graph, record)) {
      isTop = false
      addTo(children, parent.id, record)
      meet(parent)
    }
    if (isTop) tops.add(record.id)
  }
  return { records, children, tops }
}

/** From the sources that nobody has reached yet, notes for each record below whom it is first reached from. */
function descend(
  { records, children }: Ancestry,
  above: Map<Id, SafetyRecord | null>,
  isSource: (record: SafetyRecord) => boolean,
): void {
  const sources = [...records.values()].filter((record) => isSource(record) && !above.has(record.id))
  for (const { id } of sources) above.set(id, null)
  let level = sources.toSorted(byReference)
  while (level.length > 0) {
    const below: SafetyRecord[] = []
    for (const record of level) {
      for (const child of (children.get(record.id) ?? []).toSorted(byReference)) {
        if (above.has(child.id)) continue
        above.set(child.id, record)
        below.push(child)
      }
    }
    level = below
  }
}

function wayDownTo(subject: Id, { records }: Ancestry, above: ReadonlyMap<Id, SafetyRecord | null>): readonly Id[] {
  if (!records.has(subject)) return []
  const way = [subject]
  for (let next = above.get(subject); next !== null && next !== undefined; next = above.get(next.id)) way.push(next.id)
  return way.toReversed()
}
