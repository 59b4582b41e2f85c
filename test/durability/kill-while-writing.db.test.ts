import { rmSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { begunDirectory } from './begun-directory.ts'
import { startServer } from '../operations/server-process.ts'
import { ServerProcess } from './killed-server.ts'

// The full form (SAFECASE_FULL=1) is ten kills among 2,000 acknowledged writes; the normal run shows that it works.
const FULL = process.env['SAFECASE_FULL'] === '1'
const KILLS = FULL ? 10 : 2
const WRITES_A_KILL = FULL ? 200 : 40
const WRITERS = 4
const MINUTES = 60_000

let directory = ''
beforeEach(async () => {
  directory = await begunDirectory()
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

/** Writes until `wanted` writes are acknowledged, with others still on their way, and kills the server then. */
async function writeAndKill(server: ServerProcess, round: number, wanted: number): Promise<readonly string[]> {
  const acknowledged: string[] = []
  let sent = 0
  const writer = async (): Promise<void> => {
    while (acknowledged.length < wanted) {
      sent += 1
      const name = `Round ${round}, decision ${sent}`
      if (await server.decide(name)) acknowledged.push(name)
      else return
    }
  }
  const writers = Array.from({ length: WRITERS }, writer)
  await Promise.race(writers)
  await server.kill()
  await Promise.all(writers)
  return acknowledged
}

function lost(acknowledged: readonly string[], kept: ReadonlySet<string>): readonly string[] {
  return acknowledged.filter((name) => !kept.has(name))
}

describe('a server killed while it writes', () => {
  it(
    `loses none of ${KILLS * WRITES_A_KILL} acknowledged writes over ${KILLS} kills`,
    async () => {
      const acknowledged: string[] = []
      for (let round = 1; round <= KILLS; round += 1) {
        const server = await ServerProcess.start(directory)
        acknowledged.push(...(await writeAndKill(server, round, WRITES_A_KILL)))
      }
      const server = await ServerProcess.start(directory)
      const kept = await server.decisions()
      await server.kill('SIGTERM')
      expect(acknowledged.length).toBeGreaterThanOrEqual(KILLS * WRITES_A_KILL)
      expect(lost(acknowledged, kept)).toEqual([])
    },
    10 * MINUTES,
  )

  it(
    'would be found out by this test if it acknowledged before it committed',
    async () => {
      const boaster = await ServerProcess.start(directory)
      const boasted = Array.from({ length: 200 }, (_, at) => `Boast ${at}`)
      const answers = boasted.map((name) => boaster.decide(name))
      await boaster.kill()
      await Promise.all(answers)
      const server = await ServerProcess.start(directory)
      const kept = await server.decisions()
      await server.kill('SIGTERM')
      expect(lost(boasted, kept).length).toBeGreaterThan(0)
    },
    5 * MINUTES,
  )
})

describe('a data directory that a server holds', () => {
  it(
    'is refused to a second server in one sentence, while the first goes on',
    async () => {
      const first = await ServerProcess.start(directory)
      const second = startServer({ SAFECASE_DATA: directory })
      expect(await second.ended()).toBe(2)
      expect(second.logged()).toMatch(/^DATABASE_LOCKED: [^\n]+\n[^\n]+\n?$/)
      expect(await first.decide('Still here')).toBe(true)
      await first.kill('SIGTERM')
      const next = await ServerProcess.start(directory)
      expect(await next.decisions()).toContain('Still here')
      await next.kill('SIGTERM')
    },
    5 * MINUTES,
  )
})
