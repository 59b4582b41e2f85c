import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isRefusal } from '../../domain/record/refusal.ts'
import { readSourceFiles } from './source-files.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'safecase-sources-'))
})

afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

function write(name: string): void {
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, name)
}

async function names(): Promise<readonly string[] | string> {
  const files = await readSourceFiles([folder])
  return isRefusal(files) ? files.code : files.map(({ name }) => name)
}

test('a folder called data is read, the data directory of a server is not', async () => {
  for (const name of [
    'data/log.csv',
    'store/database/PG_VERSION',
    'store/local-token',
    'node_modules/x/log.csv',
    '.git/x',
  ])
    write(name)
  expect(await names()).toEqual(['data/log.csv'])
})

test('the settings of a Doorstop folder are read, though their name begins with a dot', async () => {
  for (const name of ['haz/.doorstop.yml', 'haz/HAZ001.yml', 'haz/.draft.yml', '.doorstop.yml/HAZ002.yml']) write(name)
  expect(await names()).toEqual(['haz/.doorstop.yml', 'haz/HAZ001.yml'])
})

test('a link to a file is read, one that leads round in a circle or nowhere is not', async () => {
  write('logs/log.csv')
  symlinkSync(join(folder, 'logs/log.csv'), join(folder, 'linked.csv'))
  symlinkSync('..', join(folder, 'logs/up'))
  symlinkSync('missing.csv', join(folder, 'broken.csv'))
  expect(await names()).toEqual(['linked.csv', 'logs/log.csv'])
})

test('a folder without a file to read says so', async () => {
  expect(await names()).toBe('FILE_EMPTY')
})

test('what is neither a file nor a folder is refused, and nobody waits for what comes out of it', async () => {
  const path = join(folder, 'log.csv')
  const socket = createServer().listen(path)
  await once(socket, 'listening')
  expect(await readSourceFiles([path])).toMatchObject({ code: 'FILE_UNREADABLE' })
  socket.close()
})
