import { createHash } from 'node:crypto'
import type { LedgerHash } from '../domain/ledger/ledger-event.ts'
import { createBaselineService } from '../features/changes/baseline-service.ts'
import { createCaseChanges } from '../features/changes/changes-queries.ts'
import type { ChangesParts } from '../features/changes/changes-routes.ts'
import type { Spans } from '../features/changes/span-queries.ts'
import type { LivingSpaces } from '../features/living/living-queries.ts'
import type { RecordsService } from '../features/records/records-service.ts'
import type { Clock } from '../platform/clock/clock.ts'
import type { Database } from '../platform/database/transaction.ts'
import { newId } from '../platform/ids/ids.ts'
import { LIVING, RULE_SET_VERSION } from './living.ts'

/** SHA-256 of text and of bytes, as manifests are made with. */
export function ledgerHash(): LedgerHash {
  return { text: LIVING.hash, bytes: (bytes) => createHash('sha256').update(bytes).digest() }
}

/** Wires changes, doubts and baselines. */
export function changesPartsOf(
  database: Database,
  spaces: LivingSpaces,
  records: RecordsService,
  spans: Spans,
  { now }: Clock,
): ChangesParts {
  const hash = ledgerHash()
  return {
    spaces,
    context: LIVING,
    changes: createCaseChanges(database, spaces, spans),
    baselines: createBaselineService({ spaces, spans, records, hash, newId, now, ruleSetVersion: RULE_SET_VERSION }),
  }
}
