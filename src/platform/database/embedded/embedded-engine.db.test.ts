import { once } from 'node:events'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'
import { afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest'
import { MIGRATIONS } from '../../../../test/database/both-engines.ts'
import { DATABASE_WORKER } from '../../../../test/database/embedded-in-memory.ts'
import { isRefusal } from '../../../domain/record/refusal.ts'
import { newId } from '../../ids/ids.ts'
import { openDatabase } from '../open-database.ts'
import { openEmbeddedEngine } from './embedded-engine.ts'
import { rows } from '../statements.ts'
import type { Database } from '../transaction.ts'

const WRITER = resolve('node_modules/.cache/safecase/embedded-writer.mjs')
const ENOUGH_WRITES = 60

beforeAll(async () => {
  await build({
    entryPoints: ['test/database/embedded-writer.ts'],
    outfile: WRITER,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
  })
})

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'safecase-embedded-'))
})
afterEach(() => {
  rmSync(directory, { recursive: true })
})

/** Lets a writer work until it has told of enough, kills it as a power cut would, and answers the last number it told of. */
async function killedWhileWriting(organisation: string, boasts: boolean): Promise<number> {
  const writer = spawn(
    process.execPath,
    [
      WRITER,
      directory,
      DATABASE_WORKER.href,
      MIGRATIONS,
      inject('embeddedTemplate'),
      organisation,
      boasts ? 'boasts' : '',
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let told = ''
  for await (const chunk of writer.stdout) {
    told += String(chunk)
    if (told.split('\n').length > ENOUGH_WRITES) break
  }
  const exited = once(writer, 'exit')
  writer.kill('SIGKILL')
  await exited
  return Number(told.trimEnd().split('\n').at(-1))
}

const settings = () =>
  ({
    engine: 'embedded',
    directory,
    workerFile: DATABASE_WORKER,
    migrations: MIGRATIONS,
    template: inject('embeddedTemplate'),
  }) as const

async function opened(): Promise<Database> {
  const database = await openDatabase(settings())
  if (isRefusal(database)) throw new Error(database.sentence)
  return database
}

async function missingAfter(last: number, organisation: string): Promise<readonly number[]> {
  const database = await opened()
  const stored = await database.transaction({ organisation, actor: 'reader' }, (tx) =>
    rows<{ name: string }>(tx, 'select name from space'),
  )
  await database.close()
  const names = new Set(stored.map(({ name }) => Number(name)))
  return Array.from({ length: last }, (_, index) => index + 1).filter((number) => !names.has(number))
}

test('what was told to be stored is there after a kill, and the dead process keeps nobody out', async () => {
  const organisation = newId()
  const last = await killedWhileWriting(organisation, false)
  expect(last).toBeGreaterThanOrEqual(ENOUGH_WRITES)
  expect(await missingAfter(last, organisation)).toEqual([])
})

test('the same count finds what a writer only boasted of', async () => {
  const organisation = newId()
  const last = await killedWhileWriting(organisation, true)
  expect((await missingAfter(last, organisation)).length).toBeGreaterThan(0)
})

test('a second process is refused in one sentence while the first holds the directory', async () => {
  const first = await opened()
  const second = await openDatabase(settings())
  expect(second).toMatchObject({ refused: true, code: 'DATABASE_LOCKED' })
  expect(second).toHaveProperty(
    'sentence',
    expect.stringMatching(/^The data directory is in use by process \d+ on \S+[.]$/),
  )
  await first.close()
})

test('a commit waits until the disk has it', async () => {
  const database = await opened()
  const kept = await database.accounts((tx) =>
    rows(
      tx,
      "select name, setting from pg_settings where name in ('fsync', 'synchronous_commit', 'wal_sync_method') order by 1",
    ),
  )
  await database.close()
  expect(kept).toEqual([
    { name: 'fsync', setting: 'on' },
    { name: 'synchronous_commit', setting: 'on' },
    { name: 'wal_sync_method', setting: 'fsync' },
  ])
})

test.for([
  ['process.exit()', undefined],
  ["throw new Error('The disk is gone.')", 'The disk is gone.'],
])(
  'a thread that ends by %s is told by the statement, with its reason, and keeps nobody from closing',
  async ([statement, reason]) => {
    const messagesBeforeEnd = 2
    const ending = `
    import { parentPort } from 'node:worker_threads'
    let messages = 0
    parentPort.on('message', () => {
      messages += 1
      if (messages === ${messagesBeforeEnd}) ${statement}
    })
    await import(${JSON.stringify(DATABASE_WORKER.href)})`
    const workerFile = new URL(`data:text/javascript,${encodeURIComponent(ending)}`)
    const engine = await openEmbeddedEngine({ directory: null, workerFile, template: inject('embeddedTemplate') })
    if (isRefusal(engine)) throw new Error(engine.sentence)
    const client = await engine.pool.connect()
    const told = await client.query('select 1').catch((error: unknown) => error)
    expect(told).toMatchObject({ message: 'The database thread stopped.', cause: reason && { message: reason } })
    client.release(true)
    await expect(engine.pool.query('select 1')).rejects.toThrow('The database thread stopped.')
    await engine.close()
  },
)
