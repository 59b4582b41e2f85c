// Tells whether a built part is older than its sources, by content: a digest of the sources kept beside what they made.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const TEST = /[.](test|bench|test-support)[.]tsx?$/

/** All files under the given files and directories that can change a build, in a stable order. */
function sourcesUnder(paths) {
  return paths
    .filter((path) => existsSync(path))
    .flatMap((path) => filesOf(path))
    .filter((path) => !TEST.test(path))
    .toSorted()
}

function filesOf(path) {
  try {
    return readdirSync(path, { withFileTypes: true }).flatMap((entry) => filesOf(join(path, entry.name)))
  } catch (error) {
    if (error.code === 'ENOTDIR') return [path]
    throw error
  }
}

function digestOf(paths) {
  const digest = createHash('sha256')
  for (const path of sourcesUnder(paths)) digest.update(`${path}\n`).update(readFileSync(path)).update('\n')
  return digest.digest('hex')
}

/** Runs a build, unless the stamp says that these very sources were built already. Answers whether it ran. */
export async function buildWhenStale({ stamp, sources, build }) {
  const digest = digestOf(sources)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return false
  await build()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, digest)
  return true
}
