import { pino } from 'pino'

/** Structured log lines; never given a secret, a token or a record's text. */
export interface Log {
  info(event: string, particulars?: Readonly<Record<string, unknown>>): void
  error(event: string, error: unknown, particulars?: Readonly<Record<string, unknown>>): void
}

/** Logs to standard error, so that a command's output stays clean. */
export function createLog(level: string): Log {
  const logger = pino({ level, base: null }, pino.destination(2))
  return {
    info: (event, particulars = {}) => logger.info(particulars, event),
    error: (event, error, particulars = {}) => logger.error({ ...particulars, err: error }, event),
  }
}
