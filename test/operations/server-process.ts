import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** The built command line as a process of its own, with all that it said. */
export interface StartedServer {
  /** Standard output and standard error so far. */
  readonly printed: () => string
  readonly logged: () => string
  /** Waits until standard output holds a text; fails when the process ends before. */
  until(text: string): Promise<void>
  /** Sends a signal and waits for the end; gives the exit code, null where the signal ended it. */
  stop(signal?: NodeJS.Signals): Promise<number | null>
  /** Waits for the end by itself; gives the exit code. */
  ended(): Promise<number | null>
}

/** Starts `safecase serve` with these settings and no others; the port is left to the system unless one is given. */
export function startServer(settings: Readonly<Record<string, string>>): StartedServer {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(SAFECASE_|DATABASE_URL$)/.test(name))
  const child = spawn(process.execPath, ['dist/cli.js', 'serve'], {
    env: { ...Object.fromEntries(inherited), SAFECASE_PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [printed, logged] = ['', '']
  child.stdout.on('data', (piece: Buffer) => (printed += piece.toString()))
  child.stderr.on('data', (piece: Buffer) => (logged += piece.toString()))
  const exit = once(child, 'close').then(() => child.exitCode)
  return {
    printed: () => printed,
    logged: () => logged,
    until: async (text) => {
      while (!printed.includes(text)) {
        const next = await Promise.race([once(child.stdout, 'data'), exit.then(() => null)])
        if (next === null && !printed.includes(text)) throw new Error(`The server ended first: ${logged}`)
      }
    },
    stop: (signal = 'SIGTERM') => {
      child.kill(signal)
      return exit
    },
    ended: () => exit,
  }
}
