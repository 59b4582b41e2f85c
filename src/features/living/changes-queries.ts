import { planInForce } from '../../domain/living/plan-in-force.ts'
import { scopeOf, type Authority } from '../../domain/permission/permission.ts'
import { caseDifference } from '../../domain/safety-case/case-difference.ts'
import type { RecordPair } from '../../domain/record/difference.ts'
import type { Id } from '../../domain/record/record.ts'
import { withoutFields, type Withheld } from '../../domain/record/withheld.ts'
import type { Database } from '../../platform/database/transaction.ts'
import { eventsSince, type StoredEvent } from '../records/records-queries.ts'
import { lineOf } from './finding-queries.ts'
import type { ChangesView } from './living-contract.ts'
import type { Snapshot } from './living-queries.ts'

/** What a case has become since one of its sequences. */
export interface CaseChanges {
  since(authority: Authority, snapshot: Snapshot, sequence: number): Promise<ChangesView>
}

const BATCH = 1_000

/** Folds the events since a sequence into one difference for each record, and says what it means. */
export function createCaseChanges(database: Database): CaseChanges {
  return {
    since: async (authority, snapshot, sequence) => {
      const pairs = new Map<Id, RecordPair>()
      for (let cursor = sequence; cursor < snapshot.sequence;) {
        const after = cursor
        const events = await database.transaction(scopeOf(authority), (tx) =>
          eventsSince(tx, snapshot.graph.space.id, after, BATCH),
        )
        for (const event of events) fold(pairs, event)
        const last = events.at(-1)
        if (last === undefined) break
        cursor = last.sequence
      }
      const { matrix } = planInForce(snapshot.graph)
      const differences = [...pairs.values()]
        .map((pair) => shownPair(pair, snapshot.withheld))
        .flatMap((pair) => {
          const kind = snapshot.context.registry.kind(pair.after.kind)
          const difference = kind === undefined ? null : caseDifference(kind, pair, matrix)
          if (difference === null) return []
          const { record, meaning, affectsResidualRisk, fields } = difference
          return [
            { record: lineOf(snapshot, record), meaning, affectsResidualRisk, fields: fields.map((f) => ({ ...f })) },
          ]
        })
      return { since: sequence, sequence: snapshot.sequence, differences }
    },
  }
}

function shownPair({ before, after }: RecordPair, withheld: Withheld): RecordPair {
  const kept = withheld.get(after.id)
  if (kept === undefined) return { before, after }
  return { before: before === null ? null : withoutFields(before, kept), after: withoutFields(after, kept) }
}

function fold(pairs: Map<Id, RecordPair>, { body, at }: StoredEvent): void {
  if (body.record === undefined) return
  const after = { ...body.record.after, recordedAt: at }
  const known = pairs.get(after.id)
  const before = body.record.before === null ? null : { ...body.record.before, recordedAt: at }
  pairs.set(after.id, { before: known === undefined ? before : known.before, after })
}
