import { describe, expect, test } from 'vitest'
import { isRefusal } from '../../domain/record/refusal.ts'
import { readConfig } from './config.ts'

const PASSWORD = 'correct-horse'

function sentenceFor(environment: Readonly<Record<string, string>>): string {
  const config = readConfig(environment)
  if (!isRefusal(config)) throw new Error('The settings were taken.')
  return config.sentence
}

describe('the settings of a process', () => {
  test('without any, a newcomer gets the embedded database on this machine alone', () => {
    expect(readConfig({ PATH: '/bin', SAFECASE_FULL: '1' })).toEqual({
      host: '127.0.0.1',
      port: 4180,
      dataDirectory: './data',
      logLevel: 'warn',
      databaseUrl: null,
      publicUrl: null,
      token: null,
      trustedProxies: [],
      metrics: null,
      drainSeconds: 10,
      requestsPerMinute: 6_000,
      loopbackProviders: false,
    })
  })

  test('in production all are read, and what is set to nothing is not set', () => {
    expect(
      readConfig({
        SAFECASE_URL: 'https://safecase.example.org/',
        SAFECASE_TRUSTED_PROXIES: '127.0.0.1, 10.0.0.0/8 fd00::/8',
        SAFECASE_METRICS: '[::1]:9464',
        SAFECASE_DRAIN_SECONDS: '30',
        SAFECASE_REQUESTS_PER_MINUTE: '0',
        SAFECASE_PORT: '',
        DATABASE_URL: 'postgres://safecase@/safecase?host=/run/postgresql',
      }),
    ).toMatchObject({
      port: 4180,
      publicUrl: 'https://safecase.example.org',
      trustedProxies: ['127.0.0.1', '10.0.0.0/8', 'fd00::/8'],
      metrics: { host: '::1', port: 9464 },
      drainSeconds: 30,
      requestsPerMinute: 0,
      databaseUrl: 'postgres://safecase@/safecase?host=/run/postgresql',
    })
  })

  test.each([
    [{ SAFECASE_PORT: 'eighty' }, 'SAFECASE_PORT must be a whole number from 0 to 65535.'],
    [{ SAFECASE_PORT: '65536' }, 'SAFECASE_PORT must be a whole number from 0 to 65535.'],
    [{ SAFECASE_LOG: 'loud' }, 'SAFECASE_LOG must be one of silent, error, warn, info, debug.'],
    [{ SAFECASE_URL: 'safecase.example.org' }, /^SAFECASE_URL must be the address people open, [^.]+/],
    [{ SAFECASE_URL: 'https://example.org/safecase' }, /^SAFECASE_URL must be the address people open, [^.]+/],
    [{ SAFECASE_TRUSTED_PROXIES: '10.0.0.0/33' }, /^SAFECASE_TRUSTED_PROXIES must be addresses or networks/],
    [{ SAFECASE_TRUSTED_PROXIES: 'nginx' }, /^SAFECASE_TRUSTED_PROXIES must be addresses or networks/],
    [{ SAFECASE_METRICS: '9464' }, /^SAFECASE_METRICS must be a host and a port/],
    [{ SAFECASE_METRICS: '127.0.0.1:99999' }, 'SAFECASE_METRICS must have a port from 0 to 65535.'],
    [{ SAFECASE_DRAIN_SECONDS: '-1' }, 'SAFECASE_DRAIN_SECONDS must be a whole number from 0 to 600.'],
    [{ SAFECASE_LOOPBACK_PROVIDERS: 'true' }, 'SAFECASE_LOOPBACK_PROVIDERS must be yes or no.'],
    [{ SAFECASE_PROT: '80' }, 'SAFECASE_PROT is no setting; the nearest is SAFECASE_PORT.'],
    [{ SAFECASE_DRAIN: '80' }, 'SAFECASE_DRAIN is no setting; the nearest is SAFECASE_DATA.'],
    [
      { SAFECASE_TRUSTED_PROXY: '::1' },
      'SAFECASE_TRUSTED_PROXY is no setting; the nearest is SAFECASE_TRUSTED_PROXIES.',
    ],
  ])('%o is refused in one sentence', (environment, sentence) => {
    expect(sentenceFor(environment)).toMatch(sentence)
    expect(sentenceFor(environment).match(/\.(?=\s|$)/g)).toHaveLength(1)
  })

  test('all mistakes are told at once', () => {
    expect(sentenceFor({ SAFECASE_PORT: 'x', SAFECASE_LOG: 'y', SAFECASE_HOTS: 'z' })).toBe(
      'SAFECASE_PORT must be a whole number from 0 to 65535. ' +
        'SAFECASE_LOG must be one of silent, error, warn, info, debug. ' +
        'SAFECASE_HOTS is no setting; the nearest is SAFECASE_HOST.',
    )
  })

  test.each([
    `mysql://safecase:${PASSWORD}@db/safecase`,
    `postgres://safecase:${PASSWORD}@db:port/safecase`,
    `postgres://safecase:${PASSWORD} @db/safecase`,
    `postgres://${PASSWORD}`.replace('//', '/'),
  ])('a database address that cannot be used is refused without its password', (url) => {
    const refused = readConfig({ DATABASE_URL: url })
    expect(refused).toMatchObject({ code: 'CONFIGURATION_INVALID' })
    expect(JSON.stringify(refused)).toContain('DATABASE_URL must be postgres://USER:PASSWORD@HOST:PORT/NAME')
    expect(JSON.stringify(refused)).not.toContain(PASSWORD)
  })
})
