import { setImmediate as giveWay } from 'node:timers/promises'
import type { Graph } from '../../domain/record/graph.ts'
import type { KindRegistry } from '../../domain/record/kind-registry.ts'
import type { SafetyRecord } from '../../domain/record/record.ts'
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
type SearchedSpace = Pick<Snapshot, 'graph' | 'sequence'> & { readonly context: Pick<Snapshot['context'], 'registry'> }

/** How many records are read before other requests get their turn. */
const READ_AT_ONCE = 2_000

/** The words of a space as they stood at one sequence of it. */
interface HeldWords {
  readonly index: WordIndex
  sequence: number
}

// A space that is no longer held in memory takes its words with it.
const held = new WeakMap<Graph, HeldWords>()

/** The records of a space that hold every word, or one that begins with it, in any of its forms; the best first. */
export async function searchRecords(
  space: SearchedSpace,
  text: string,
  limit: number,
): Promise<readonly RecordFound[]> {
  const wanted = beginningsWanted(text)
  if (wanted.length === 0) return []
  const index = await wordsOf(space)
  return index.find(wanted, limit).map((record) => ({ record, excerpt: excerptOf(record, wanted) }))
}

/** The index of the space, with the words of whatever changed since the last search: of everything before the first one. */
async function wordsOf({ graph, sequence, context }: SearchedSpace): Promise<WordIndex> {
  const known = held.get(graph)
  if (known !== undefined && known.sequence === sequence) return known.index
  const words = known === undefined || known.index.isWorn ? { index: newIndex(context.registry), sequence: 0 } : known
  held.set(graph, words)
  let taken = 0
  for (const record of graph.records()) {
    if (words.index.holds(record)) continue
    words.index.take(record)
    taken += 1
    if (taken % READ_AT_ONCE === 0) await giveWay()
  }
  words.sequence = sequence
  return words.index
}

function newIndex(registry: KindRegistry): WordIndex {
  return new WordIndex((record) => titleOf(record, registry))
}

function titleOf({ kind, fields }: SafetyRecord, registry: KindRegistry): string {
  const title = fields[registry.kind(kind)?.title ?? '']
  return typeof title === 'string' ? title : ''
}
