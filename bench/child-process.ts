import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** The command line as it is built, beside the benchmark. */
export const CLI = fileURLToPath(new URL('../cli.js', import.meta.url))

/** What a command left behind. */
export interface Ended {
  readonly code: number | null
  readonly complaint: string
  readonly milliseconds: number
}

/** Runs the command line to its end, its output thrown away; the time is that of the whole process. */
export function runCli(words: readonly string[]): Promise<Ended> {
  const started = performance.now()
  const child = spawn(process.execPath, [CLI, ...words], { stdio: ['ignore', 'ignore', 'pipe'] })
  let complaint = ''
  child.stderr.on('data', (piece) => (complaint += String(piece)))
  return new Promise((settle, fail) => {
    child.on('error', fail)
    child.on('close', (code) => settle({ code, complaint, milliseconds: performance.now() - started }))
  })
}
