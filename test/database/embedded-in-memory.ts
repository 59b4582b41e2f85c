import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { inject } from 'vitest'
import type { EmbeddedSettings } from '../../src/platform/database/embedded/embedded-engine.ts'

/** The bundled entry of the database thread; the run builds it first. */
export const DATABASE_WORKER = pathToFileURL(resolve('dist/database-worker.js'))

const CODE = createRequire(import.meta.url)
  .resolve('@electric-sql/pglite')
  .replace(/[^/\\]+$/, 'pglite.wasm')

let compiled: Promise<WebAssembly.Module> | undefined

/**
 * How to open an empty embedded database that is forgotten at the end. The process keeps the engine's code: the threads of
 * all its test files then run what the first of them made fast, where each would compile it anew.
 */
export async function embeddedInMemory(): Promise<EmbeddedSettings> {
  compiled ??= WebAssembly.compile(readFileSync(CODE))
  await compiled
  return { directory: null, workerFile: DATABASE_WORKER, template: inject('embeddedTemplate') }
}
