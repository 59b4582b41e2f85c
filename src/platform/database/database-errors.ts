import { refuse, type Refusal } from '../../domain/record/refusal.ts'

/** SQLSTATE classes and codes of https://www.postgresql.org/docs/15/errcodes-appendix.html */
const SERIALISATION_FAILURE = '40001'
const DEADLOCK = '40P01'
const TRANSACTION_ABORTED = '25P02'
const CONNECTION_CLASS = '08'
const ADMISSION_CLASS = '28'
const NO_SUCH_DATABASE = '3D000'
const DISK_FULL = '53100'
const READ_ONLY = '25006'
const SHUTTING_DOWN = new Set(['57P01', '57P02', '57P03'])
const SOCKET_ERRORS = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'])
// The driver tells of a connection that ended under a query by these sentences only.
const DRIVER_SENTENCES =
  /^(Connection terminated|Client (has encountered a connection error|was closed)|timeout exceeded when trying to connect|The database thread stopped)/

/** Whether another transaction's timing, and nothing of its own, made a transaction fail. */
export function isWorthRepeating(error: unknown): boolean {
  const code = codeOf(error)
  return code === SERIALISATION_FAILURE || code === DEADLOCK
}

/** Whether a statement of this transaction failed earlier, so that nothing more is taken in it. */
export function isTransactionAborted(error: unknown): boolean {
  return codeOf(error) === TRANSACTION_ABORTED
}

/** Whether the database is gone, rather than answering with an error. */
export function isConnectionLost(error: unknown): error is Error {
  if (!(error instanceof Error)) return false
  const code = codeOf(error)
  return (
    code.startsWith(CONNECTION_CLASS) ||
    SHUTTING_DOWN.has(code) ||
    SOCKET_ERRORS.has(code) ||
    DRIVER_SENTENCES.test(error.message)
  )
}

/** Whether the server would not let this process in, or has no such database: a setting is wrong. */
export function isAdmissionRefused(error: unknown): error is Error {
  const code = codeOf(error)
  return code.startsWith(ADMISSION_CLASS) || code === NO_SUCH_DATABASE
}

/** Why a write was not taken by a database that still answers reads: it is full, or a replica; null for any other error. */
export function unwritable(error: unknown): Refusal | null {
  switch (codeOf(error)) {
    case DISK_FULL:
      return refuse(
        'DATABASE_FULL',
        'The database has no room left, so nothing was stored; what is stored can still be read.',
        'Give the database more disk, then try again; nothing needs to be restarted.',
      )
    case READ_ONLY:
      return refuse(
        'DATABASE_READ_ONLY',
        'The database takes no writes at the moment, so nothing was stored; what is stored can still be read.',
        'Try again when the database is the primary again; nothing needs to be restarted.',
      )
    default:
      return null
  }
}

/** The SQLSTATE or system code of an error, or the empty string. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
