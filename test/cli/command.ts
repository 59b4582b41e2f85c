import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** How a command ended, and what it said. */
export interface Ended {
  readonly code: number | null
  readonly output: string
  readonly complaint: string
}

const CLI = resolve('dist/cli.js')

/** A command on its way. */
export interface Running {
  readonly pid: number
  readonly ended: Promise<Ended>
  stop(signal: NodeJS.Signals): void
}

/** A folder of its own in which commands run, with the data directory they would use. */
export interface Workshop {
  readonly folder: string
  readonly data: string
  /** Runs the built `safecase` in the folder. */
  run(...words: readonly string[]): Promise<Ended>
  /** The same, while it can still be stopped. */
  begin(...words: readonly string[]): Running
  close(): void
}

/** Makes an empty workshop; its data directory is not there until something makes it. */
export function openWorkshop(dataDirectory?: string, settings: Readonly<Record<string, string>> = {}): Workshop {
  const folder = mkdtempSync(join(tmpdir(), 'safecase-cli-'))
  const data = dataDirectory ?? join(folder, 'data')
  return {
    folder,
    data,
    run: (...words) => begin(words, folder, { ...settings, SAFECASE_DATA: data }).ended,
    begin: (...words) => begin(words, folder, { ...settings, SAFECASE_DATA: data }),
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function begin(words: readonly string[], cwd: string, settings: Readonly<Record<string, string>>): Running {
  const env = {
    ...process.env,
    SAFECASE_PORT: '0',
    DATABASE_URL: undefined,
    NO_COLOR: '1',
    COLUMNS: undefined,
    ...settings,
  }
  const child = spawn(process.execPath, [CLI, ...words], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<Ended>((settle, reject) => {
    let output = ''
    let complaint = ''
    child.stdout.on('data', (piece: Buffer) => (output += piece.toString()))
    child.stderr.on('data', (piece: Buffer) => (complaint += piece.toString()))
    child.once('error', reject)
    child.once('close', (code) => settle({ code, output, complaint }))
  })
  return { pid: child.pid ?? 0, ended, stop: (signal) => child.kill(signal) }
}
