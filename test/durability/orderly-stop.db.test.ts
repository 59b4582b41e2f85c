import { once } from 'node:events'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { apiClient, type ApiClient } from '../server/api-client.ts'
import { openEvents } from '../server/event-stream.ts'
import { begunDirectory } from './begun-directory.ts'
import { startServer } from '../operations/server-process.ts'
import { ServerProcess } from './killed-server.ts'

const FIVE_MINUTES = 300_000
const accessSchema = z.object({ url: z.string(), token: z.string() })
const portfolioSchema = z.object({ cases: z.array(z.object({ space: z.object({ id: z.string() }) })) })

let directory = ''
beforeEach(async () => {
  directory = await begunDirectory()
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

const accessFile = () => join(directory, 'local-access.json')

/** A client with the local token of the server that runs. */
function localClient(): ApiClient & { readonly token: string } {
  const { url, token } = accessSchema.parse(JSON.parse(readFileSync(accessFile(), 'utf8')))
  return { ...apiClient(url, token), token }
}

test(
  'a server told to stop answers what it was asked, takes its local token back, and lets the directory go',
  async () => {
    const server = await ServerProcess.start(directory)
    const client = localClient()
    const { cases } = await client.get(portfolioSchema, '/api/portfolio')
    const stream = await openEvents(client, `/api/spaces/${cases[0]?.space.id ?? ''}/events`)
    const names = Array.from({ length: 40 }, (_, at) => `Asked before the end ${at}`)
    const answers = names.map(async (name) => ((await server.decide(name)) ? name : null))
    await Promise.race(answers)
    await server.kill('SIGTERM')
    const acknowledged = (await Promise.all(answers)).flatMap((name) => name ?? [])
    await stream.ended().catch(() => undefined)
    expect(acknowledged.length).toBeGreaterThan(0)
    expect(existsSync(accessFile())).toBe(false)

    const next = await ServerProcess.start(directory)
    expect([...(await next.decisions())]).toEqual(expect.arrayContaining(acknowledged))
    const old = apiClient(localClient().url, client.token)
    expect(await old.refusal('GET', '/api/session')).toMatchObject({ code: 'NOT_SIGNED_IN' })
    await next.kill('SIGTERM')
  },
  FIVE_MINUTES,
)

test(
  'an address that is taken is refused in one sentence, and the directory is let go',
  async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const address = z.object({ port: z.number() }).parse(taken.address())
    const refused = startServer({ SAFECASE_DATA: directory, SAFECASE_PORT: String(address.port) })
    expect(await refused.ended()).toBe(2)
    expect(refused.logged()).toMatch(/^CONFIGURATION_INVALID: The server cannot listen on [^\n]+\n[^\n]+\n$/)
    taken.close()
    const next = await ServerProcess.start(directory)
    expect(await next.decide('Goes on')).toBe(true)
    await next.kill('SIGTERM')
  },
  FIVE_MINUTES,
)
