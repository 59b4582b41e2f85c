import { mkdtempSync, rmSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { z } from 'zod'
import { isRefusal } from '../../src/domain/record/refusal.ts'
import { wireProduct, type Product } from '../../src/main/compose.ts'
import { openDatabase } from '../../src/platform/database/open-database.ts'
import { createLog } from '../../src/platform/log/log.ts'
import { MIGRATIONS } from '../database/both-engines.ts'
import { createServerDatabase, type ServerDatabase } from '../database/server-database.ts'
import { apiClient } from '../server/api-client.ts'
import { freePort } from './free-port.ts'
import { HAS_NGINX, startNginx, type Front } from './nginx.ts'
import { startServer, type StartedServer } from './server-process.ts'
import { startStandIn } from './stand-in-front.ts'
import { SteadyLoad } from './steady-load.ts'

// The full form (SAFECASE_FULL=1) is what docs/deploy.md reports; the normal run shows that it works.
const FULL = process.env['SAFECASE_FULL'] === '1'
const REPLACEMENTS = FULL ? 20 : 2
const REQUESTS = FULL ? 15_000 : 200
const KILLS = 4
const CLIENTS = 8
const MINUTES = 60_000

const portfolioSchema = z.object({ cases: z.array(z.object({ space: z.object({ id: z.string() }) })) })
const pageSchema = z.object({
  records: z.array(z.object({ fields: z.object({ name: z.string() }) })),
  next: z.string().nullable(),
})

/** Asks on a connection that is not kept: a kept one would hold up the end of the process. */
function statusOf(url: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get(url, { agent: false }, (answer) => resolve(answer.resume().statusCode)).once('error', reject)
  })
}

describe(`two processes behind ${HAS_NGINX ? 'nginx' : 'a stand-in for nginx'}`, () => {
  const directory = mkdtempSync(join(tmpdir(), 'safecase-rolling-'))
  let database: ServerDatabase
  let product: Product
  let ports: readonly number[] = []
  const processes: StartedServer[] = []
  let front: Front
  let tokens: readonly string[] = []
  let space = ''

  async function start(at: number): Promise<StartedServer> {
    const port = ports[at] ?? 0
    const server = startServer({
      SAFECASE_DATA: join(directory, String(at)),
      SAFECASE_PORT: String(port),
      SAFECASE_TRUSTED_PROXIES: '127.0.0.1',
      SAFECASE_DRAIN_SECONDS: '30',
      // The load is one account that asks as fast as it can.
      SAFECASE_REQUESTS_PER_MINUTE: '0',
      DATABASE_URL: database.url,
    })
    await server.until('Sign in')
    expect(await statusOf(`http://127.0.0.1:${port}/readyz`)).toBe(200)
    return server
  }

  async function decisions(): Promise<readonly string[]> {
    const client = apiClient(front.url, tokens[0] ?? '')
    const names: string[] = []
    for (let cursor: string | null = ''; cursor !== null;) {
      const after: string = cursor === '' ? '' : `&cursor=${cursor}`
      const page = await client.get(pageSchema, `/api/spaces/${space}/records/decision?limit=500${after}`)
      names.push(...page.records.map(({ fields }) => fields.name))
      cursor = page.next
    }
    return names
  }

  /** Replaces the processes in turn under load, by a signal, until both figures are reached. */
  async function replaceUnderLoad(signal: NodeJS.Signals, replacements: number, requests: number) {
    const before = await decisions()
    const load = new SteadyLoad(front.url, tokens, space)
    let replaced = 0
    for (; replaced < replacements || load.sent < requests; replaced += 1) {
      const at = replaced % ports.length
      await processes[at]?.stop(signal)
      processes[at] = await start(at)
    }
    const result = await load.stop()
    const added = (await decisions()).slice(before.length)
    return { ...result, replaced, added }
  }

  beforeAll(async () => {
    database = await createServerDatabase(inject('databaseServer'))
    ports = [await freePort(), await freePort()]
    for (const at of ports.keys()) processes[at] = await start(at)
    const opened = await openDatabase({ engine: 'server', url: database.url, migrations: MIGRATIONS })
    if (isRefusal(opened)) throw new Error(opened.sentence)
    product = wireProduct(opened, createLog('silent'))
    const { member } = await product.accounts.administrator('Ours')
    tokens = await Promise.all(Array.from({ length: CLIENTS }, () => product.accounts.localSession(member)))
    front = await (HAS_NGINX ? startNginx : startStandIn)(await freePort(), ports)
    const { cases } = await apiClient(front.url, tokens[0] ?? '').get(portfolioSchema, '/api/portfolio')
    space = cases[0]?.space.id ?? ''
  })
  afterAll(async () => {
    await front.stop()
    await Promise.all(processes.map((server) => server.stop('SIGKILL')))
    await product.close()
    await database.drop()
    rmSync(directory, { recursive: true, force: true })
  })

  test(
    `lose none of ${REQUESTS} requests over ${REPLACEMENTS} replacements`,
    async () => {
      const { sent, failed, stored, replaced, added } = await replaceUnderLoad('SIGTERM', REPLACEMENTS, REQUESTS)
      process.stdout.write(`${sent} requests over ${replaced} replacements: ${failed.length} failed\n`)
      expect(failed).toEqual([])
      expect(sent).toBeGreaterThanOrEqual(REQUESTS)
      expect(added.toSorted()).toEqual([...stored].toSorted())
    },
    20 * MINUTES,
  )

  test(
    'would lose some if a process were killed instead of told to stop',
    async () => {
      const { sent, failed, replaced } = await replaceUnderLoad('SIGKILL', KILLS, 0)
      process.stdout.write(`${sent} requests over ${replaced} kills: ${failed.length} failed\n`)
      expect(failed.length).toBeGreaterThan(0)
    },
    20 * MINUTES,
  )
})
