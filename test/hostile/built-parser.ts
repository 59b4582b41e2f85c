import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'

/** The child that reads untrusted files, built into a folder of its own. */
export interface BuiltParser {
  readonly entry: string
  remove(): void
}

/** Builds the child from the sources as they are. */
export async function buildParser(): Promise<BuiltParser> {
  const folder = mkdtempSync(join(tmpdir(), 'safecase-parser-'))
  const entry = join(folder, 'parse-child.mjs')
  await build({
    entryPoints: ['src/main/parse-child.ts'],
    outfile: entry,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  })
  return { entry, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
