import { BlockList } from 'node:net'
import { z } from 'zod'
import { addTrusted } from '../http/trusted-proxies.ts'

const wholeNumber = (least: number, most: number) =>
  z.coerce
    .number(`must be a whole number from ${least} to ${most}`)
    .refine(
      (value) => Number.isInteger(value) && value >= least && value <= most,
      `must be a whole number from ${least} to ${most}`,
    )

const text = z.string().min(1)

const LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const

/** Every setting with its shape and what stands in when it is not given; a message goes on from the name. */
export const environmentSchema = z.object({
  SAFECASE_HOST: text.default('127.0.0.1'),
  SAFECASE_PORT: wholeNumber(0, 65_535).default(4180),
  SAFECASE_DATA: text.default('./data'),
  SAFECASE_LOG: z.enum(LEVELS, `must be one of ${LEVELS.join(', ')}`).default('warn'),
  SAFECASE_URL: z
    .string()
    .refine(isOrigin, 'must be the address people open, such as https://safecase.example.org, without a path')
    .transform((url) => new URL(url).origin)
    .optional(),
  SAFECASE_TOKEN: text.optional(),
  SAFECASE_TRUSTED_PROXIES: z
    .string()
    .transform((list) => list.split(/[\s,]+/).filter((entry) => entry !== ''))
    .refine((list) => list.every(isNetwork), 'must be addresses or networks, such as 127.0.0.1, 10.0.0.0/8')
    .default([]),
  SAFECASE_METRICS: z
    .string()
    .regex(/^(\[[0-9a-f:.]+\]|[\w.-]+):\d{1,5}$/i, 'must be a host and a port, such as 127.0.0.1:9464')
    .transform(hostAndPort)
    .refine(({ port }) => port <= 65_535, 'must have a port from 0 to 65535')
    .optional(),
  SAFECASE_DRAIN_SECONDS: wholeNumber(0, 600).default(10),
  SAFECASE_REQUESTS_PER_MINUTE: wholeNumber(0, 1_000_000).default(6_000),
  SAFECASE_LOOPBACK_PROVIDERS: z.enum(['yes', 'no'], 'must be yes or no').default('no'),
  DATABASE_URL: z
    .string()
    .refine(isDatabaseUrl, 'must be postgres://USER:PASSWORD@HOST:PORT/NAME, with special characters %-encoded')
    .optional(),
})

/** One mistake as a sentence that names the variable and never its value, which may be a secret. */
export function mistakeOf(issue: z.core.$ZodIssue): string {
  return `${issue.path.map(String).join('.')} ${issue.message}.`
}

function isOrigin(url: string): boolean {
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) return false
  const { pathname, search, hash, username, password } = new URL(url)
  return pathname === '/' && [search, hash, username, password].every((part) => part === '')
}

/** The driver takes a host from the query as well: `postgres://user@/name?host=/run/postgresql`. */
function isDatabaseUrl(url: string): boolean {
  return /^postgres(ql)?:\/\/\S+$/.test(url) && URL.canParse(url.replace(/(@|:\/\/)\//, '$1localhost/'))
}

function isNetwork(entry: string): boolean {
  return addTrusted(new BlockList(), entry)
}

function hostAndPort(value: string): { readonly host: string; readonly port: number } {
  const at = value.lastIndexOf(':')
  return { host: value.slice(0, at).replaceAll(/[[\]]/g, ''), port: Number(value.slice(at + 1)) }
}
