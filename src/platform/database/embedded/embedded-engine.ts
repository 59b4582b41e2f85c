import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Pool } from 'pg'
import { isRefusal, refuse, type Refusal } from '../../../domain/record/refusal.ts'
import { connectionPool } from '../connection-pool.ts'
import type { Engine } from '../engine.ts'
import { statementNames } from '../statement-names.ts'
import { lockDirectory } from './directory-lock.ts'
import type { EngineSettings, FromEngine } from './engine-messages.ts'
import { EngineSocket, hasStopped } from './engine-socket.ts'

/** Where an embedded database lives and what runs it. */
export interface EmbeddedSettings {
  /** The data directory; null keeps everything in memory and forgets it at the end. */
  readonly directory: string | null
  /** The bundled entry of the database thread. */
  readonly workerFile: URL
  /** A dump of an initialised directory; spares the first start its initdb. */
  readonly template?: string
}

/** Starts the embedded PostgreSQL in a thread of its own; refuses a directory that another process holds. */
export async function openEmbeddedEngine(settings: EmbeddedSettings): Promise<Engine | Refusal> {
  const template = settings.template ?? null
  if (settings.directory === null) return startEngine(settings.workerFile, { directory: null, template })

  const lock = await lockDirectory(settings.directory)
  if (isRefusal(lock)) return lock
  try {
    const directory = await initialised(settings.directory, settings.workerFile, template)
    const engine = await startEngine(settings.workerFile, { directory, template: null })
    return { ...engine, close: () => engine.close().finally(() => lock.release()) }
  } catch (error) {
    lock.release()
    return refuse(
      'DATABASE_UNREACHABLE',
      `The embedded database in ${settings.directory} does not start: ${error instanceof Error ? error.message : String(error)}.`,
      'Look whether the disk is full or the directory is not yours; otherwise restore the last backup.',
    )
  }
}

/** The directory of the database files. A first start that is cut short leaves nothing that a second would take for whole. */
async function initialised(data: string, workerFile: URL, template: string | null): Promise<string> {
  const directory = join(data, 'database')
  if (existsSync(directory)) return directory
  const unfinished = join(data, 'database.unfinished')
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { mode: 0o700 })
  const engine = await startEngine(workerFile, { directory: unfinished, template })
  await engine.close()
  renameSync(unfinished, directory)
  return directory
}

async function startEngine(workerFile: URL, settings: EngineSettings): Promise<Engine> {
  const worker = new Worker(workerFile, { workerData: settings, name: 'database' })
  await started(worker)
  // A thread that fails ends; every statement after that is told so by the socket.
  worker.on('error', () => {})
  // The one session is kept for ever: a second client would find the first one's transaction open.
  const pool = connectionPool({
    max: 1,
    idleTimeoutMillis: 0,
    stream: () => new EngineSocket(worker),
    user: 'postgres',
    database: 'postgres',
  })
  return { kind: 'embedded', pool, nameOf: statementNames(), close: () => stop(worker, pool) }
}

async function started(worker: Worker): Promise<void> {
  const answer = await new Promise<FromEngine>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
  if (answer instanceof Uint8Array || answer.state === 'ready') return
  throw new Error(answer.state === 'failed' ? answer.reason : 'it stopped at once')
}

async function stop(worker: Worker, pool: Pool): Promise<void> {
  await pool.end()
  // One that failed has ended, and does so no second time.
  if (hasStopped(worker)) return
  const exited = once(worker, 'exit')
  worker.postMessage('close', [])
  await exited
}
