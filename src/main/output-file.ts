import { writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { refuse, type Refusal } from '../domain/record/refusal.ts'

/** Why a system lets nothing be written somewhere. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder is not there',
  ENOTDIR: 'a part of its path is a file',
  EEXIST: 'a file has its name',
  EISDIR: 'it is a folder',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'nothing can be written there',
  ENOSPC: 'the disk is full',
}

/** Writes what a command made and answers the whole path; a place that cannot be written to is refused. */
export function writeOutput(path: string, content: string | Uint8Array): Promise<string | Refusal> {
  const whole = resolve(path)
  return orRefusal(whole, () => {
    // In one piece, so that nobody who stops the command is left with half a file.
    writeFileSync(whole, content)
    return Promise.resolve(whole)
  })
}

/** Why nothing more can be printed: standard output goes where nothing can be written. */
export function unprintable(error: Error): Refusal {
  return refuse(
    'OUTPUT_UNWRITABLE',
    `What was to be printed cannot be written: ${whyUnwritable(error)}.`,
    'Send it somewhere else, or make room.',
  )
}

/** Makes the folder that a command writes into, where it is missing. */
export function makeOutputFolder(path: string): Promise<string | Refusal> {
  const whole = resolve(path)
  return orRefusal(whole, async () => {
    await mkdir(whole, { recursive: true })
    return whole
  })
}

async function orRefusal(path: string, write: () => Promise<string>): Promise<string | Refusal> {
  try {
    return await write()
  } catch (error) {
    return refuse(
      'OUTPUT_UNWRITABLE',
      `${path} cannot be written: ${whyUnwritable(error)}.`,
      `Choose another place with --out, or look whether ${dirname(path)} is there and yours.`,
    )
  }
}

/** Why the system let nothing be written, as a part of a sentence. */
export function whyUnwritable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return REASONS[code] ?? `the system says ${code || 'no more'}`
}
