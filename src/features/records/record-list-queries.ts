import type { Outlook } from '../../domain/living/finding.ts'
import type { Kind } from '../../domain/record/kind.ts'
import type { SafetyRecord } from '../../domain/record/record.ts'
import { isRefusal, type Refusal } from '../../domain/record/refusal.ts'
import type { Snapshot } from '../living/living-queries.ts'
import { inOrder, pageInOrder } from './list-page-queries.ts'
import { recordView } from './record-detail-queries.ts'
import { pairsOf, refusalOfList } from './record-list-refusal.ts'
import { recordsInOrder } from './record-order-queries.ts'
import { orderOf, textIn } from './record-page-queries.ts'
import type { RecordPage } from './records-contract.ts'
import type { ListQuery } from './records-requests-contract.ts'

/** One page of the records of a kind, filtered and sorted as asked. */
export function listRecords(snapshot: Snapshot, kind: Kind, query: ListQuery): RecordPage | Refusal {
  const refusal = refusalOfList(kind, query)
  if (refusal !== null) return refusal
  const { assessment } = snapshot
  const outlookOf = (record: SafetyRecord): Outlook => assessment.outlook(record.id) ?? 'holds'
  const chosen = recordsInOrder(snapshot, kind.name).filter(fitsOf(query, outlookOf))
  const order = orderOf(query.sort, outlookOf)
  const page = pageInOrder(order, query.sort === 'ref' ? chosen : inOrder(order, chosen), query)
  if (isRefusal(page)) return page
  return {
    records: page.items.map((record) => ({ ...recordView(snapshot, record), outlook: outlookOf(record) })),
    next: page.next,
    total: chosen.length,
    sequence: snapshot.sequence,
  }
}

// A record is never altered, only followed by another, so what was folded once stays right.
const foldedTexts = new WeakMap<SafetyRecord, string>()

/** Whether every word occurs somewhere in the record's reference or text. */
export function hasWords(record: SafetyRecord, words: readonly string[]): boolean {
  if (words.length === 0) return true
  let text = foldedTexts.get(record)
  if (text === undefined) {
    text = `${record.ref} ${Object.values(record.fields).map(textIn).join(' ')}`.toLowerCase()
    foldedTexts.set(record, text)
  }
  return words.every((word) => text.includes(word))
}

/** The words of a search box, folded for comparison. */
export function wordsOf(q: string | undefined): readonly string[] {
  return (q ?? '').toLowerCase().split(/\s+/).filter(Boolean)
}

function fitsOf(query: ListQuery, outlookOf: (record: SafetyRecord) => Outlook): (record: SafetyRecord) => boolean {
  const words = wordsOf(query.q)
  const pairs = pairsOf(query.where)
  return (record) =>
    (query.retired === 'all' || (record.retired !== null) === (query.retired === 'yes')) &&
    (query.state === undefined || record.state === query.state) &&
    (query.outlook === undefined || outlookOf(record) === query.outlook) &&
    pairs.every(({ field, value }) => textIn(record.fields[field] ?? '') === value) &&
    hasWords(record, words)
}
