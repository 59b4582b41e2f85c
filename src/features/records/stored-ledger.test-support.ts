import { createHash } from 'node:crypto'
import type { Ground } from '../../../test/database/both-engines.ts'
import type { LedgerEvent, LedgerHash, LedgerHead } from '../../domain/ledger/ledger-event.ts'
import { verifyChain, type LedgerFault } from '../../domain/ledger/verify-chain.ts'
import { row, rows } from '../../platform/database/statements.ts'

const sha256: LedgerHash = {
  text: (text) => createHash('sha256').update(text).digest('hex'),
  bytes: (bytes) => createHash('sha256').update(bytes).digest(),
}

/** The ledger as it stands in the database, with the head that it says it has. */
export function storedLedger({ database, scope }: Ground) {
  return database.transaction(scope, async (tx) => {
    const events = await rows<LedgerEvent>(
      tx,
      `select organisation, sequence, space, space_sequence as "spaceSequence", type, subject, actor,
         acting_organisation as "actingOrganisation", request, rule_set as "ruleSet", occurred_at as "occurredAt",
         recorded_at as "recordedAt", encode(previous_hash, 'hex') as "previousHash", encode(hash, 'hex') as hash,
         encode(body_hash, 'hex') as "bodyHash", salt, body, redacted_by as "redactedBy"
       from event where organisation = $1 order by sequence`,
      [scope.organisation],
    )
    const head = await row<LedgerHead>(
      tx,
      "select sequence, encode(hash, 'hex') as hash from ledger_head where organisation = $1",
      [scope.organisation],
    )
    return { events, head: head ?? null }
  })
}

/** What a verifier finds in it, by the head that the database keeps or by one that was kept elsewhere. */
export async function verified(ground: Ground, kept?: LedgerHead | null): Promise<readonly LedgerFault[]> {
  const { events, head } = await storedLedger(ground)
  return verifyChain(events, kept ?? head, sha256)
}
