import type { EventBody } from '../../domain/record/event.ts'
import type { Database, LedgerTransaction } from '../../platform/database/transaction.ts'

/** What the account services are made from; secrets are random text, and only their digests are kept. */
export interface AccountTools {
  readonly database: Database
  readonly newId: () => string
  readonly newSecret: () => string
  readonly digest: (secret: string) => Uint8Array
  readonly now: () => string
  /** The hash an empty ledger begins with. */
  readonly ledgerStart: Uint8Array
  /** Adds to the organisation's ledger what changed about who may come in. */
  readonly note: (tx: LedgerTransaction, requestId: string, events: readonly EventBody[]) => Promise<void>
}
