import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { TestProject } from 'vitest/node'
import { keepEmbeddedTemplate } from './embedded-template.ts'
import { startPostgres, type PostgresServer } from './postgres-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A PostgreSQL server on which the tests may make databases of their own. */
    readonly databaseServer: string
    /** A dump of an empty embedded database. */
    readonly embeddedTemplate: string
    /** Where the data directories are kept that tests copy; it goes with the run. */
    readonly firstStarts: string
  }
}

const CACHE = resolve('node_modules/.cache/safecase')

let server: PostgresServer | undefined
let firstStarts: string | undefined

/** One server for the run: the one that TEST_DATABASE_URL names, or one that is brought along. */
export async function setup(project: TestProject): Promise<void> {
  const given = process.env['TEST_DATABASE_URL']
  mkdirSync(CACHE, { recursive: true })
  const [url, template] = await Promise.all([given ?? started(), keepEmbeddedTemplate(CACHE)])
  project.provide('databaseServer', url)
  project.provide('embeddedTemplate', template)
  firstStarts = mkdtempSync(join(tmpdir(), 'safecase-first-starts-'))
  project.provide('firstStarts', firstStarts)
}

async function started(): Promise<string> {
  server = await startPostgres()
  return server.url
}

/** Leaves nothing running. */
export async function teardown(): Promise<void> {
  await server?.stop()
  if (firstStarts !== undefined) rmSync(firstStarts, { recursive: true, force: true })
}
