import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { CLI } from './child-process.ts'

/** A server that the benchmark started on this machine alone, and how to reach and stop it. */
export interface ServerProcess {
  readonly url: string
  readonly token: string
  /** Seconds from the start of the process to its first answer. */
  readonly startedIn: number
  /** Megabytes that the process holds now. */
  memory(): number
  stop(): Promise<void>
}

const accessSchema = z.object({ url: z.string(), token: z.string() })
const LONGEST_START = 120_000
const POLL = 5

/** Starts the built server on a data directory, on a port that the system chooses, and waits for its first answer. */
export async function startServerProcess(dataDirectory: string): Promise<ServerProcess> {
  const started = performance.now()
  const child = spawn(process.execPath, [CLI, 'serve'], {
    env: {
      ...process.env,
      SAFECASE_HOST: '127.0.0.1',
      SAFECASE_PORT: '0',
      SAFECASE_DATA: dataDirectory,
      // What is measured here is the server, not its patience with one very busy client.
      SAFECASE_REQUESTS_PER_MINUTE: '0',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let complaint = ''
  child.stderr.on('data', (piece) => (complaint += String(piece)))
  for (;;) {
    const access = accessOf(dataDirectory)
    if (access !== null && (await answers(access.url))) {
      const startedIn = (performance.now() - started) / 1_000
      return { ...access, startedIn, memory: () => residentMegabytes(child.pid ?? 0), stop: () => stopped(child) }
    }
    if (child.exitCode !== null) throw new Error(`The server ended with code ${child.exitCode}: ${complaint.trim()}`)
    if (performance.now() - started > LONGEST_START) {
      await stopped(child)
      throw new Error('The server did not answer in time.')
    }
    await sleep(POLL)
  }
}

function accessOf(dataDirectory: string): z.infer<typeof accessSchema> | null {
  try {
    return accessSchema.parse(JSON.parse(readFileSync(join(dataDirectory, 'local-access.json'), 'utf8')))
  } catch {
    return null
  }
}

async function answers(url: string): Promise<boolean> {
  const response = await fetch(`${url}/healthz`).catch(() => null)
  return response?.ok ?? false
}

function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return Promise.resolve()
  return new Promise((settle) => {
    child.once('close', () => settle())
    child.kill('SIGTERM')
  })
}

/** What Linux says the process holds; 0 where there is no such file. */
function residentMegabytes(pid: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1_024
  } catch {
    return 0
  }
}
