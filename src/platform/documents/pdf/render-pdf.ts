import { spawn } from 'node:child_process'
import type { PrintedDocument } from '../printed-document.ts'
import { readMeasured } from './measured-answer.ts'
import { inPageRuns } from './page-runs.ts'

/** How a PDF is made: the script that compiles it in its own process, and what that process may use. */
export interface PdfRendering {
  readonly childScript: string
  readonly memoryMegabytes: number
  readonly seconds: number
}

/** What a child process may use when nothing else is said; 300 hazards need a fifth of it. */
export const PDF_LIMITS = { memoryMegabytes: 1500, seconds: 60 } as const

/** Bytes, or the limit that stopped it: a document can be too large to print. */
export type PdfOutcome =
  | { readonly made: true; readonly bytes: Uint8Array }
  | { readonly made: false; readonly limit: 'time' | 'memory' }

/**
 * Renders a document to a tagged PDF in a child process with limited memory and time, which starts while the document is
 * still made. A bug in the template throws.
 */
export async function renderPdf(makeDocument: () => PrintedDocument, rendering: PdfRendering): Promise<PdfOutcome> {
  const child = spawn(process.execPath, [rendering.childScript, String(rendering.memoryMegabytes)], {
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: rendering.seconds * 1000,
    killSignal: 'SIGKILL',
  })
  const whole = readMeasured(child.stdout)
  const complaints: Buffer[] = []
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk))
  // A child that is killed while it still reads its document breaks the pipe; its exit tells why.
  child.stdin.on('error', () => undefined)
  const ended = new Promise<readonly [number | null, NodeJS.Signals | null]>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (exitCode, killedBy) => resolve([exitCode, killedBy]))
  })
  try {
    child.stdin.end(JSON.stringify(inPageRuns(makeDocument())))
  } catch (error) {
    child.kill('SIGKILL')
    await ended
    throw error
  }

  // A process that held so much memory is gone a tenth of a second after it has answered.
  const first = await Promise.race([whole, ended])
  if (first instanceof Uint8Array) return { made: true, bytes: first }
  const [code, signal] = first
  if (child.killed) return { made: false, limit: 'time' }
  // Its own guard kills it at the limit given; a system short of memory kills it earlier.
  if (signal === 'SIGKILL' || signal === 'SIGABRT') return { made: false, limit: 'memory' }
  throw new Error(`The PDF compiler failed with ${code}: ${Buffer.concat(complaints).toString('utf8').slice(0, 4000)}`)
}
