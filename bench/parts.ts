import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { PartResult } from './figure.ts'

/** A part of the benchmark: the entry that measures it, and the sizes it is run at. */
export interface Part {
  readonly name: string
  readonly entry: string
  readonly sizes: readonly number[]
}

/** The parts in the order they are run; 100,000 only where the product promises it. */
export const PARTS: readonly Part[] = [
  { name: 'engine', entry: 'engine-part', sizes: [1_000, 10_000, 100_000] },
  { name: 'import', entry: 'import-part', sizes: [1_000, 10_000] },
  { name: 'check', entry: 'check-part', sizes: [1_000, 10_000] },
  { name: 'reports', entry: 'reports-part', sizes: [300] },
  { name: 'argument', entry: 'argument-part', sizes: [1_000] },
  { name: 'server', entry: 'server-part', sizes: [1_000, 10_000] },
  { name: 'web', entry: 'web-part', sizes: [1_000, 10_000] },
]

/** 1.4 million records with their texts fit; a machine with less memory measures the smaller sizes. */
const HEAP_MEGABYTES = 14_000

const resultSchema = z.strictObject({
  measured: z.array(z.strictObject({ figure: z.string(), hazards: z.number(), value: z.number() })),
  left: z.array(z.string()),
})

/** Runs a part at one size in a process of its own; a part that fails says so instead of figures. */
export async function runPart(part: Part, hazards: number): Promise<PartResult> {
  const file = fileURLToPath(new URL(`./${part.entry}.js`, import.meta.url))
  const flags = ['--expose-gc', `--max-old-space-size=${HEAP_MEGABYTES}`]
  const child = spawn(process.execPath, [...flags, file, String(hazards)], { stdio: ['ignore', 'pipe', 'pipe'] })
  const [output, complaint, code] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    new Promise<number | null>((settle) => child.on('close', settle)),
  ])
  const failed = (why: string): PartResult => ({ measured: [], left: [`${part.name} at ${hazards}: ${why}`] })
  if (code !== 0) return failed(lastLineOf(complaint) || `ended with code ${code}`)
  try {
    return resultSchema.parse(JSON.parse(lastLineOf(output)))
  } catch {
    return failed('it printed no figures')
  }
}

async function textOf(stream: AsyncIterable<unknown>): Promise<string> {
  let text = ''
  for await (const piece of stream) text += String(piece)
  return text
}

/** The line of an error that names it, else the last one. */
function lastLineOf(text: string): string {
  const lines = text.trim().split('\n')
  return lines.find((line) => /^\w*Error: /.test(line)) ?? lines.at(-1) ?? ''
}
