import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A Safecase of its own, with the example case, reached only through its address. */
export interface SafecaseServer {
  readonly url: string
  /** Signs in once. */
  readonly signInUrl: string
  stop(): Promise<void>
}

const SIGN_IN_LINK = /(http:\S+)\/sign-in\?token=\S+/
const PATIENCE = 120_000
const STEP = 50

/** Starts the built server as `npm start` does, on a free port, on this data directory, with these settings beside. */
export async function serveFrom(
  directory: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<SafecaseServer> {
  const child = spawn(process.execPath, ['dist/server.js'], {
    env: { ...process.env, SAFECASE_DATA: directory, SAFECASE_PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => (printed += piece.toString()))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  for (let waited = 0; waited < PATIENCE; waited += STEP) {
    const [signInUrl, url] = SIGN_IN_LINK.exec(printed) ?? []
    if (signInUrl !== undefined && url !== undefined) return { url, signInUrl, stop }
    if (child.exitCode !== null) break
    await sleep(STEP)
  }
  await stop()
  throw new Error(`The server did not start:\n${printed}`)
}

/** Starts a server on a copy of a data directory, which goes when it is stopped. */
export async function serveCopyOf(
  directory: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<SafecaseServer> {
  const copy = newDataDirectory()
  cpSync(directory, copy, { recursive: true })
  const server = await serveFrom(copy, settings)
  return {
    ...server,
    stop: async () => {
      await server.stop()
      rmSync(copy, { recursive: true, force: true })
    },
  }
}

/** An empty data directory. */
export function newDataDirectory(): string {
  return mkdtempSync(join(tmpdir(), 'safecase-e2e-'))
}
