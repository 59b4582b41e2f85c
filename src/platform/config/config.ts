import { refuse, type Refusal } from '../../domain/record/refusal.ts'
import { environmentSchema, mistakeOf } from './settings.ts'
import { unknownSettings } from './unknown-settings.ts'

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
  /** The address people open, as an origin; null where that is the address listened on. */
  readonly publicUrl: string | null
  /** A service token with which commands speak to the server at the public address, as CI does; a secret. */
  readonly token: string | null
  /** The proxies whose `X-Forwarded-For` is believed: addresses, or networks such as 10.0.0.0/8. */
  readonly trustedProxies: readonly string[]
  /** Where figures are given to Prometheus; null gives them nowhere. */
  readonly metrics: { readonly host: string; readonly port: number } | null
  /** How long a server told to stop waits for what is still running. */
  readonly drainSeconds: number
  /** How many requests a minute one account may make of one route; 0 sets no general limit. */
  readonly requestsPerMinute: number
  /** Whether an identity provider may run on this machine, without TLS: for development only. */
  readonly loopbackProviders: boolean
}

/** Reads the settings; all mistakes are told at once, one sentence each, and none shows a value. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config | Refusal {
  // A variable that is set to nothing, as environment files do, is not set.
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = environmentSchema.safeParse(given)
  const mistakes = [...(parsed.error?.issues.map(mistakeOf) ?? []), ...unknownSettings(Object.keys(given))]
  if (!parsed.success || mistakes.length > 0) {
    return refuse('CONFIGURATION_INVALID', mistakes.join(' '), 'Correct the environment and start again.', { mistakes })
  }
  const settings = parsed.data
  return {
    host: settings.SAFECASE_HOST,
    port: settings.SAFECASE_PORT,
    dataDirectory: settings.SAFECASE_DATA,
    logLevel: settings.SAFECASE_LOG,
    databaseUrl: settings.DATABASE_URL ?? null,
    publicUrl: settings.SAFECASE_URL ?? null,
    token: settings.SAFECASE_TOKEN ?? null,
    trustedProxies: settings.SAFECASE_TRUSTED_PROXIES,
    metrics: settings.SAFECASE_METRICS ?? null,
    drainSeconds: settings.SAFECASE_DRAIN_SECONDS,
    requestsPerMinute: settings.SAFECASE_REQUESTS_PER_MINUTE,
    loopbackProviders: settings.SAFECASE_LOOPBACK_PROVIDERS === 'yes',
  }
}
