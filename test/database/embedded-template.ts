import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'

/**
 * A dump of an empty embedded database, made once for each version of the engine: it spares every test file an initdb. It
 * is not compressed, for that too would be undone each time.
 */
export async function keepEmbeddedTemplate(cache: string): Promise<string> {
  const path = join(cache, `embedded-${engineVersion()}.tar`)
  if (existsSync(path)) return path
  const engine = await PGlite.create('memory://')
  const dump = await engine.dumpDataDir('none')
  await engine.close()
  const unfinished = `${path}.${process.pid}`
  writeFileSync(unfinished, Buffer.from(await dump.arrayBuffer()))
  renameSync(unfinished, path)
  return path
}

function engineVersion(): string {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  const manifest: unknown = JSON.parse(readFileSync(join(entry, '..', '..', 'package.json'), 'utf8'))
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) return String(manifest.version)
  throw new Error('The embedded database does not tell its version.')
}
