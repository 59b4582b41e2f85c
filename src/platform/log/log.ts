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
  const { name: type, cause, stack = '' } = error
  const code = codeOf(error)
  return {
    type,
    message: isAboutAValue(code) ? WITHHELD : error.message,
    // The frames alone: a stack begins with the message.
    stack: /\n {4}at [^]*$/.exec(stack)?.[0].trimStart() ?? '',
    ...(code === undefined ? {} : { code }),
    ...(cause instanceof Error ? { cause: { type: cause.name, code: codeOf(cause) } } : {}),
  }
}

const WITHHELD = 'The database would not take a value; its message may quote it.'

/** SQLSTATE class 22, whose messages quote the value that does not fit. */
function isAboutAValue(code: unknown): boolean {
  return typeof code === 'string' && /^22[0-9A-Z]{3}$/.test(code)
}

function codeOf(error: Error): unknown {
  return 'code' in error ? error.code : undefined
}
