import { setImmediate as giveWay } from 'node:timers/promises'
import type { Graph } from '../../domain/record/graph.ts'
import type { KindRegistry } from '../../domain/record/kind-registry.ts'
import type { Id, SafetyRecord } from '../../domain/record/record.ts'
import type { Snapshot } from '../living/living-queries.ts'
import { excerptOf } from './search-excerpt.ts'
import { beginningsWanted } from './wanted-words.ts'
import { WordIndex } from './search-words.ts'

/** A record that holds the words, and where. */
export interface RecordFound {
  readonly record: SafetyRecord
  readonly excerpt: string
}

/** A space at one sequence, and what its kinds are. */
type SearchedSpace = Pick<Snapshot, 'graph' | 'sequence' | 'lasting'> & {
  readonly context: Pick<Snapshot['context'], 'registry'>
}

/** How many records are read before other requests get their turn. */
const READ_AT_ONCE = 2_000

/** The words of a space as they stood at one sequence of it. */
interface HeldWords {
  index: WordIndex
  sequence: number
}

/** The records of a space that hold every word, or one that begins with it, in any of its forms; the best first. */
export async function searchRecords(
  space: SearchedSpace,
  text: string,
  limit: number,
): Promise<readonly RecordFound[]> {
  const wanted = beginningsWanted(text)
  if (wanted.length === 0) return []
  const { graph, sequence, context } = space
  const words: HeldWords = space.lasting('words', () => ({ index: newIndex(context.registry), sequence: 0 }))
  if (words.index.isWorn) Object.assign(words, { index: newIndex(context.registry), sequence: 0 })
  if (words.sequence !== sequence) {
    const ids = [...graph.ids()]
    let hasGivenWay = false
    for (let at = 0; at < ids.length;) {
      at = readFrom(at, ids, graph, words.index)
      if (at < ids.length) {
        await giveWay()
        hasGivenWay = true
      } else if (hasGivenWay) {
        // Meanwhile somebody may have searched the space at another sequence.
        at = 0
        hasGivenWay = false
      }
    }
    words.sequence = sequence
  }
  // The index also holds what came after this sequence, if it was searched there.
  const later = Math.max(0, words.index.size - graph.size)
  const found = words.index.find(wanted, limit + later).filter((record) => graph.record(record.id) === record)
  return found.slice(0, limit).map((record) => ({ record, excerpt: excerptOf(record, wanted) }))
}

/** Reads the words of the records from a place on that the index has not got so; answers the place that is next. */
function readFrom(place: number, ids: readonly Id[], graph: Graph, index: WordIndex): number {
  let read = 0
  for (let at = place; at < ids.length; at += 1) {
    const record = graph.record(ids[at] ?? '')
    if (record === undefined || index.holds(record)) continue
    if (read === READ_AT_ONCE) return at
    index.take(record)
    read += 1
  }
  return ids.length
}

function newIndex(registry: KindRegistry): WordIndex {
  return new WordIndex((record) => titleOf(record, registry))
}

function titleOf({ kind, fields }: SafetyRecord, registry: KindRegistry): string {
  const title = fields[registry.kind(kind)?.title ?? '']
  return typeof title === 'string' ? title : ''
}
