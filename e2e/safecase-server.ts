import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A Safecase of its own: on an empty data directory, with the example case, reached only through its address. */
export interface SafecaseServer {
  readonly url: string
  /** Signs in once. */
  readonly signInUrl: string
  stop(): Promise<void>
}

const SIGN_IN_LINK = /(http:\S+)\/sign-in\?token=\S+/
const PATIENCE = 120_000
const STEP = 50

/** Builds what is stale and starts the server as `npm start` does, on a free port, with these settings beside. */
export async function startSafecase(settings: Readonly<Record<string, string>> = {}): Promise<SafecaseServer> {
  execFileSync(process.execPath, ['scripts/build.mjs'])
  const directory = mkdtempSync(join(tmpdir(), 'safecase-e2e-'))
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
    rmSync(directory, { recursive: true, force: true })
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
