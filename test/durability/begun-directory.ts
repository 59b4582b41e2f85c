import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { ServerProcess } from './killed-server.ts'

let firstStart: Promise<string> | undefined

/**
 * A data directory as a first start leaves it, with the example: a copy, since such a start takes several times as long as
 * any other. Each process of tests makes one for all its files. Whoever is given the copy removes it.
 */
export async function begunDirectory(): Promise<string> {
  firstStart ??= startOnNothing()
  const directory = mkdtempSync(join(tmpdir(), 'safecase-begun-'))
  cpSync(await firstStart, directory, { recursive: true })
  return directory
}

async function startOnNothing(): Promise<string> {
  const directory = mkdtempSync(join(inject('firstStarts'), 'of-'))
  const server = await ServerProcess.start(directory)
  await server.kill('SIGTERM')
  return directory
}
