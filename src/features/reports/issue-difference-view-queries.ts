import type { SafetyRecord } from '../../domain/record/record.ts'
import type { ItemDifference, SectionDifference } from '../../platform/documents/difference/document-difference.ts'
import type { Difference } from '../changes/difference-queries.ts'
import { lineOf } from '../living/finding-queries.ts'
import type { CaseSnapshot } from '../living/living-queries.ts'
import type { ItemDifferenceView, RecordBehind, SectionDifferenceView } from './issue-difference-contract.ts'

/** What became of the records of a case between two moments, to be found by reference. */
export interface RecordsBehind {
  byRef(ref: string): SafetyRecord | undefined
  viewOf(record: SafetyRecord): RecordBehind
}

/** Finds the records of a case by reference, each with what became of it. A link counts for the record it starts at. */
export function recordsBehind(snapshot: CaseSnapshot, differences: readonly Difference[]): RecordsBehind {
  const refs = new Map([...snapshot.graph.records()].map((record) => [record.ref, record]))
  const became = new Map<string, Difference>()
  for (const difference of differences) {
    const { id } = difference.record
    if (difference.joined === null || !became.has(id)) became.set(id, difference)
  }
  return {
    byRef: (ref) => refs.get(ref),
    viewOf: (record) => {
      const { meaning = null, affectsResidualRisk = false } = became.get(record.id) ?? {}
      return { record: lineOf(snapshot, record), meaning, affectsResidualRisk }
    },
  }
}

/** A section as people read it, with no more of what differs than is asked for. */
export function sectionView(records: RecordsBehind, section: SectionDifference, rows: number): SectionDifferenceView {
  const { number, path, standing, items, same } = section
  const count = (change: ItemDifference['change']) => items.filter((item) => item.change === change).length
  return {
    number,
    path: [...path],
    standing,
    items: items.slice(0, rows).map((item) => itemView(records, item)),
    more: Math.max(0, items.length - rows),
    same,
    counts: { added: count('added'), removed: count('removed'), changed: count('changed') },
  }
}

/** A reference to a record, as `H-12`, with no letter or digit beside it. */
const REFERENCE = /(?<![\p{L}\p{N}-])\p{Lu}{1,6}-\d+(?![\p{L}\p{N}])/gu
/** Whoever wants more of them than this looks at the record. */
const MOST_BEHIND = 8

function itemView(records: RecordsBehind, { change, name, parts, text }: ItemDifference): ItemDifferenceView {
  const about = firstReference(name) ?? firstReference(parts[0]?.after ?? parts[0]?.before ?? '')
  const aboutRecord = about === undefined ? undefined : records.byRef(about)
  const named = new Set(text.match(REFERENCE))
  const behind = [...named].flatMap((ref) => {
    const record = records.byRef(ref)
    return record === undefined || record === aboutRecord ? [] : [records.viewOf(record)]
  })
  return {
    change,
    name,
    parts: parts.map((part) => ({ ...part })),
    about: aboutRecord === undefined ? null : records.viewOf(aboutRecord),
    behind: behind.filter(({ meaning }) => meaning !== null).slice(0, MOST_BEHIND),
  }
}

/** The reference that a text begins with. */
function firstReference(text: string): string | undefined {
  const [found] = text.match(REFERENCE) ?? []
  return found !== undefined && text.startsWith(found) ? found : undefined
}
