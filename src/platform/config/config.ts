import { z } from 'zod'
import { refuse, type Refusal } from '../../domain/record/refusal.ts'

const port = z.coerce.number().int().min(0).max(65_535)

const environmentSchema = z.object({
  SAFECASE_HOST: z.string().min(1).default('127.0.0.1'),
  SAFECASE_PORT: port.default(4180),
  SAFECASE_DATA: z.string().min(1).default('./data'),
  SAFECASE_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres:// or postgresql://')
    .optional(),
})

/** The settings of one process, each from one environment variable. */
export interface Config {
  readonly host: string
  /** 0 lets the system choose. */
  readonly port: number
  /** Holds the embedded database, the local token and files. */
  readonly dataDirectory: string
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
  /** A PostgreSQL server; without it the embedded database is used. */
  readonly databaseUrl: string | null
}

/** Reads the settings; a mistake is one sentence that names the variable. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config | Refusal {
  const parsed = environmentSchema.safeParse(environment)
  if (!parsed.success) {
    const mistakes = parsed.error.issues.map((issue) => `${issue.path.map(String).join('.')} ${issue.message}`)
    return refuse(
      'CONFIGURATION_INVALID',
      `A setting cannot be used: ${mistakes.join('; ')}.`,
      'Correct the environment variable and start again.',
    )
  }
  const settings = parsed.data
  return {
    host: settings.SAFECASE_HOST,
    port: settings.SAFECASE_PORT,
    dataDirectory: settings.SAFECASE_DATA,
    logLevel: settings.SAFECASE_LOG,
    databaseUrl: settings.DATABASE_URL ?? null,
  }
}
