import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { refuse, type Refusal } from '../../../domain/record/refusal.ts'
import { processStart } from './process-start.ts'

/** Who holds a data directory; `started` tells a process from a later one that was given the same number. */
interface Holder {
  readonly pid: number
  readonly started: string
  readonly host: string
}

/** A data directory that this process holds. */
export interface DirectoryLock {
  release(): void
}

const LOCK_FILE = 'safecase.lock'
// Longer than two processes that found the same stale lock can lie apart between reading and replacing it.
const SETTLING_MS = 150

/**
 * Takes the directory for this process. Two PostgreSQL engines on one directory destroy it, and the embedded one does
 * not look; a lock is taken over only from a process that is certainly dead.
 */
export async function lockDirectory(directory: string): Promise<DirectoryLock | Refusal> {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const path = join(directory, LOCK_FILE)
  const self: Holder = { pid: process.pid, started: processStart(process.pid) ?? '', host: hostname() }
  const mine = JSON.stringify(self)
  if (!placeLock(path, mine)) {
    const found = readText(path)
    const holder = holderIn(found ?? '')
    if (found !== null && (holder === null || mayLive(holder))) return lockedBy(holder, path)
    if (found !== null) removeStale(path, found)
    if (!placeLock(path, mine)) return lockedBy(holderIn(readText(path) ?? ''), path)
    await pause(SETTLING_MS)
    const settled = readText(path)
    if (settled !== mine) return lockedBy(holderIn(settled ?? ''), path)
  }
  return {
    release: () => {
      if (readText(path) === mine) rmSync(path)
    },
  }
}

function placeLock(path: string, content: string): boolean {
  const candidate = `${path}.${process.pid}`
  writeFileSync(candidate, content, { mode: 0o600 })
  try {
    // A link appears whole or not at all, and never replaces what is there.
    linkSync(candidate, path)
    return true
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    throw error
  } finally {
    rmSync(candidate, { force: true })
  }
}

/** Moves the stale lock away; had another process replaced it in between, its lock is put back. */
function removeStale(path: string, stale: string): void {
  const away = `${path}.stale.${process.pid}`
  try {
    renameSync(path, away)
    if (readText(away) !== stale) linkSync(away, path)
  } catch (error) {
    if (!isCode(error, 'ENOENT') && !isCode(error, 'EEXIST')) throw error
  } finally {
    rmSync(away, { force: true })
  }
}

function mayLive(holder: Holder): boolean {
  if (holder.host !== hostname()) return true
  const started = processStart(holder.pid)
  return started !== null && started === holder.started
}

function lockedBy(holder: Holder | null, path: string): Refusal {
  const who = holder === null ? 'another process' : `process ${holder.pid} on ${holder.host}`
  return refuse(
    'DATABASE_LOCKED',
    `The data directory is in use by ${who}.`,
    `Use that running server, stop it first, or choose another directory; if the machine it ran on is gone, delete ${path}.`,
  )
}

function holderIn(text: string): Holder | null {
  try {
    const value: unknown = JSON.parse(text)
    return isHolder(value) ? value : null
  } catch {
    return null
  }
}

function isHolder(value: unknown): value is Holder {
  return (
    typeof value === 'object' &&
    value !== null &&
    'pid' in value &&
    typeof value.pid === 'number' &&
    'started' in value &&
    'host' in value
  )
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null
    throw error
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
