import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isRefusal, type Refusal } from '../../../domain/record/refusal.ts'
import { lockDirectory, type DirectoryLock } from './directory-lock.ts'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'safecase-lock-'))
})
afterEach(() => {
  rmSync(directory, { recursive: true })
})

const file = () => join(directory, 'safecase.lock')
const leave = (holder: object) => writeFileSync(file(), JSON.stringify(holder))

function held(lock: DirectoryLock | Refusal): DirectoryLock {
  if (isRefusal(lock)) throw new Error(lock.sentence)
  return lock
}

test('a held directory is refused in one sentence that names the holder, and free again after release', async () => {
  const lock = held(await lockDirectory(directory))
  const second = await lockDirectory(directory)
  expect(second).toMatchObject({ refused: true, code: 'DATABASE_LOCKED' })
  expect(second).toHaveProperty('sentence', `The data directory is in use by process ${process.pid} on ${hostname()}.`)
  lock.release()
  expect(existsSync(file())).toBe(false)
  held(await lockDirectory(directory)).release()
})

test('the lock of a dead process is taken over', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', ''])
  leave({ pid, started: 'whenever', host: hostname() })
  const lock = held(await lockDirectory(directory))
  expect(JSON.parse(readFileSync(file(), 'utf8'))).toHaveProperty('pid', process.pid)
  lock.release()
})

test('a later process with the number of the dead one does not pass for it', async () => {
  leave({ pid: process.pid, started: 'before the machine was restarted', host: hostname() })
  const lock = held(await lockDirectory(directory))
  expect(readFileSync(file(), 'utf8')).not.toContain('before the machine was restarted')
  lock.release()
})

test('a lock from another machine is never taken: whether its holder lives cannot be seen from here', async () => {
  leave({ pid: 1, started: '', host: 'another-machine' })
  expect(await lockDirectory(directory)).toMatchObject({ code: 'DATABASE_LOCKED' })
})

test('a lock that cannot be read is not taken', async () => {
  writeFileSync(file(), 'not a lock of ours')
  expect(await lockDirectory(directory)).toMatchObject({ code: 'DATABASE_LOCKED' })
})

test('releasing leaves a lock that meanwhile belongs to another', async () => {
  const lock = held(await lockDirectory(directory))
  leave({ pid: 1, started: '', host: 'another-machine' })
  lock.release()
  expect(existsSync(file())).toBe(true)
})
