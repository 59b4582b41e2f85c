import type { SafetyRecord } from '../../domain/record/record.ts'
import { isRefusal, refuse, type Refusal } from '../../domain/record/refusal.ts'
import {
  chainsFrom,
  passesThrough,
  rootsOf,
  type TraceChain,
  type TraceMember,
} from '../../domain/trace/trace-chain.ts'
import { stageOfKind } from '../../domain/trace/trace-stage.ts'
import { isAsked, type TraceGap } from '../../domain/trace/trace-gap.ts'
import { isOnTrace } from '../../domain/trace/trace-step.ts'
import { lineOf } from '../living/finding-queries.ts'
import type { Snapshot } from '../living/living-queries.ts'
import { findRecord, recordsInOrder } from '../records/record-order-queries.ts'
import type { TraceChainsQuery, TraceChainsView } from './trace-contract.ts'
import { chainId, chainView } from './trace-view-queries.ts'

/** One page of the chains of a case, or of those that pass through one record of it. */
export function traceChains(snapshot: Snapshot, query: TraceChainsQuery): TraceChainsView | Refusal {
  const subject = query.of === undefined ? null : recordNamed(snapshot, query.of)
  if (subject === undefined) {
    return refuse('UNKNOWN_RECORD', `There is no record "${query.of ?? ''}" here.`, 'Use an id or reference it has.')
  }
  const roots = subject === null ? allRoots(snapshot) : rootsOf(snapshot, subject)
  const isWanted = (chain: TraceChain) =>
    (subject === null || passesThrough(chain, subject.id)) &&
    (query.gaps === undefined || gapsOf(chain).some((gap) => query.gaps === 'any' || isAsked(gap)))
  const page = pageOf(chainsToPage(snapshot, roots, query, isWanted), query.cursor, query.limit)
  if (isRefusal(page)) return page
  return {
    of: subject === null ? null : lineOf(snapshot, subject),
    chains: page.items.map(({ chain }) => chainView(snapshot, chain)),
    next: page.next,
    sequence: snapshot.sequence,
  }
}

function gapsOf({ lead, gap }: TraceChain): readonly TraceGap[] {
  return [lead, gap].flatMap((one) => one ?? [])
}

interface NamedChain {
  readonly id: string
  readonly chain: TraceChain
}

/** The chains from the root of the cursor on, as many as a page and a look beyond it need: never a whole case at once. */
function chainsToPage(
  snapshot: Snapshot,
  roots: readonly TraceMember[],
  { cursor, limit }: TraceChainsQuery,
  isWanted: (chain: TraceChain) => boolean,
): readonly NamedChain[] {
  const root = cursor?.split(' ')[0]
  const start = root === undefined ? 0 : roots.findIndex(({ record }) => record.id === root)
  const found: NamedChain[] = []
  let after = cursor === undefined ? 0 : Number.POSITIVE_INFINITY
  for (const member of start < 0 ? [] : roots.slice(start)) {
    for (const chain of chainsFrom(snapshot, member)) {
      if (!isWanted(chain)) continue
      const id = chainId(chain)
      found.push({ id, chain })
      if (id === cursor) after = found.length
      if (found.length - after > limit) return found
    }
  }
  return found
}

/** The part of the chains that follows a cursor, which is the id of the last chain shown; refused once that is gone. */
function pageOf(
  sorted: readonly NamedChain[],
  cursor: string | undefined,
  limit: number,
): { readonly items: readonly NamedChain[]; readonly next: string | null } | Refusal {
  const after = cursor === undefined ? -1 : sorted.findIndex((item) => item.id === cursor)
  if (cursor !== undefined && after < 0) {
    return refuse('INVALID_REQUEST', 'The list has changed and the cursor no longer fits.', 'Start again without it.')
  }
  const items = sorted.slice(after + 1, after + 1 + limit)
  const more = after + 1 + limit < sorted.length
  return { items, next: more ? (items.at(-1)?.id ?? null) : null }
}

/** Where the chains of a whole case begin: at its hazards, and at the controls and causes that serve none. */
function allRoots(snapshot: Snapshot): readonly TraceMember[] {
  return ['hazard', 'cause', 'control'].flatMap((kind) =>
    recordsInOrder(snapshot, kind).flatMap((record) => {
      const stage = stageOfKind(kind)
      const isRoot =
        kind === 'hazard' ? isOnTrace(record) : rootsOf(snapshot, record).some((one) => one.record === record)
      return isRoot && stage !== null ? [{ stage, record }] : []
    }),
  )
}

/** A record by id, or by a reference of whatever kind. */
function recordNamed(snapshot: Snapshot, name: string): SafetyRecord | undefined {
  const byId = snapshot.graph.record(name)
  if (byId !== undefined) return byId
  const kind = snapshot.context.registry.kinds.find(({ prefix }) => name.startsWith(`${prefix}-`))
  return kind === undefined ? undefined : findRecord(snapshot, kind.name, name)
}
