import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { newDataDirectory, serveFrom } from './safecase-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A data directory as the first start of a newcomer leaves it: the example case, and nobody has come in yet. */
    readonly firstStart: string
  }
}

/** Builds what is stale and starts once on nothing; every journey goes on from a copy, and none waits for it again. */
export async function setup(project: TestProject): Promise<() => void> {
  execFileSync(process.execPath, ['scripts/build.mjs'])
  const directory = newDataDirectory()
  const server = await serveFrom(directory)
  await server.stop()
  project.provide('firstStart', directory)
  return () => rmSync(directory, { recursive: true, force: true })
}
