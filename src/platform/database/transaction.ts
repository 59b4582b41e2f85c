import type { IsoInstant } from '../../domain/record/json.ts'
import type { Refusal } from '../../domain/record/refusal.ts'

/** On whose behalf something runs: one person or token, inside one organisation. */
export interface ActorScope {
  readonly organisation: string
  readonly actor: string
  /** Whose cases it may open beside those open to the whole organisation: ids of a person and teams, or every case. */
  readonly holders?: readonly string[] | 'all' | undefined
  /** The only cases it may open, where it is kept to some; empty where it is not. */
  readonly spaces?: readonly string[] | undefined
}

/** An open transaction that sees and touches one organisation only; stores and queries speak SQL through it. */
export interface AuthorisedTransaction extends ActorScope {
  readonly role: 'safecase_app'
  /** The database's own clock when the transaction began. */
  readonly startedAt: IsoInstant
}

/** An open transaction over people's access (accounts, memberships, sessions) and nothing of what they work on. */
export interface AccountsTransaction {
  readonly role: 'safecase_accounts'
  readonly startedAt: IsoInstant
}

/** The same on behalf of one person in one organisation, whose ledger it may add to and not read. */
export interface MembersTransaction extends AccountsTransaction, ActorScope {}

/** A transaction that adds events to the ledger of its organisation. */
export type LedgerTransaction = AuthorisedTransaction | MembersTransaction

/** An open transaction over the queues of all organisations, and nothing else. */
export interface JobsTransaction {
  readonly role: 'safecase_jobs'
  readonly startedAt: IsoInstant
}

/** Any open transaction. */
export type Transaction = AuthorisedTransaction | AccountsTransaction | JobsTransaction

/**
 * The database. `work` may wait for nothing but the database and may run again after a deadlock, so it has no other
 * effect. When it returns a refusal or throws, nothing it wrote is kept.
 */
export interface Database {
  readonly engine: 'embedded' | 'server'
  transaction<T>(scope: ActorScope, work: (tx: AuthorisedTransaction) => Promise<T>): Promise<T>
  accounts<T>(work: (tx: AccountsTransaction) => Promise<T>): Promise<T>
  members<T>(scope: ActorScope, work: (tx: MembersTransaction) => Promise<T>): Promise<T>
  jobs<T>(work: (tx: JobsTransaction) => Promise<T>): Promise<T>
  /**
   * How many transactions that wrote something have been committed, or null where other processes may write too. While
   * the number stands still, what was read before still stands.
   */
  writes(): number | null
  /** How the connections of this process stand. */
  connections(): { readonly inUse: number; readonly idle: number; readonly waiting: number }
  /** Reclaims space and renews the planner's statistics: nightly. */
  tidy(): Promise<void>
  /** The same in the background, after a change so large that the statistics no longer describe the tables. */
  tidySoon(): void
  close(): Promise<void>
}

/**
 * Thrown when the database cannot be reached or went away before it answered, and nothing can be said of what was asked; or
 * when it takes no writes, and nothing was stored.
 */
export class DatabaseUnreachable extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal, cause: unknown) {
    super(refusal.sentence, { cause })
    this.name = 'DatabaseUnreachable'
    this.refusal = refusal
  }
}
