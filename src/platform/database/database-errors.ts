/** SQLSTATE classes and codes of https://www.postgresql.org/docs/15/errcodes-appendix.html */
const SERIALISATION_FAILURE = '40001'
const DEADLOCK = '40P01'
const TRANSACTION_ABORTED = '25P02'
const CONNECTION_CLASS = '08'
const SHUTTING_DOWN = new Set(['57P01', '57P02', '57P03'])
const SOCKET_ERRORS = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'])
// The driver tells of a connection that ended under a query by these sentences only.
const DRIVER_SENTENCES = /^(Connection terminated|timeout exceeded when trying to connect|The database thread stopped)/

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

/** The SQLSTATE or system code of an error, or the empty string. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}
