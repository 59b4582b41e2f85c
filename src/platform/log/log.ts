import { pino } from 'pino'

/** Structured log lines; never given a secret, a token or a record's text. */
export interface Log {
  info(event: string, particulars?: Readonly<Record<string, unknown>>): void
  error(event: string, error: unknown, particulars?: Readonly<Record<string, unknown>>): void
}

const STANDARD_ERROR = 2

/** Logs to standard error, so that a command's output stays clean, or to an open file. */
export function createLog(level: string, to: number = STANDARD_ERROR): Log {
  // At once: the line that matters most is the last before an end.
  const logger = pino(
    { level, base: null, serializers: { err: failureOf } },
    pino.destination({ dest: to, sync: true }),
  )
  return {
    info: (event, particulars = {}) => logger.info(particulars, event),
    error: (event, error, particulars = {}) => logger.error({ ...particulars, err: error }, event),
  }
}

/** What a failure is called and where it happened; a database's own particulars would quote what was to be stored. */
function failureOf(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error }
  const { name: type, message, stack } = error
  return { type, message, stack, ...('code' in error ? { code: error.code } : {}) }
}
