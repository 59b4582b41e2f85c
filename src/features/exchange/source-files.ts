import { readFileSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { basename, join, relative, sep } from 'node:path'
import { refuse, isRefusal, type Refusal } from '../../domain/record/refusal.ts'
import { hostile } from './parse-files.ts'
import type { SourceFile } from './read/read-document.ts'

const MOST_FILES = 5_000
const MOST_BYTES = 512 * 1024 * 1024
const LARGEST_FILE = 256 * 1024 * 1024
const DOORSTOP = /^\.doorstop\.ya?ml$/
const PASSED_OVER = new Set(['node_modules', 'dist'])

/** What tells the data directory of a Safecase server, which holds a database and no log. */
const STORE = /^(.*?)database\/PG_VERSION$/

/** Reads the files at these paths, folders with all they hold; names are relative to the path that was given. */
export async function readSourceFiles(paths: readonly string[]): Promise<readonly SourceFile[] | Refusal> {
  const files: SourceFile[] = []
  let bytes = 0
  for (const path of paths) {
    const found = await listFiles(path)
    if (isRefusal(found)) return found
    for (const { name, at, size } of found) {
      bytes += size
      if (size > LARGEST_FILE) return hostile(name, `is larger than ${LARGEST_FILE / 1_048_576} MB`)
      if (bytes > MOST_BYTES) return hostile(name, `brings the import above ${MOST_BYTES / 1_048_576} MB`)
      if (files.length >= MOST_FILES) return hostile(path, `holds more than ${MOST_FILES} files`)
      const read = bytesAt(at)
      if (read === null)
        return refuse(
          'FILE_UNREADABLE',
          `${name} cannot be opened.`,
          'Check that you may read it and that it is not in use.',
        )
      files.push({ name, bytes: read })
    }
  }
  if (files.length > 0) return files
  return refuse(
    'FILE_EMPTY',
    `There is no file to read in ${paths.join(', ')}.`,
    'Give the folder that holds the hazard log; hidden files, node_modules and dist are passed over.',
  )
}

/** A file in one piece: reading it bit by bit beside other work takes several times as long, and there is none. */
function bytesAt(path: string): Uint8Array | null {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}

interface ListedFile {
  readonly name: string
  readonly at: string
  readonly size: number
}

async function listFiles(path: string): Promise<ListedFile[] | Refusal> {
  const info = await stat(path).catch(() => null)
  if (info === null) {
    return refuse('FILE_MISSING', `There is no file or folder at ${path}.`, 'Check the path and that you may read it.')
  }
  // Whoever opens a pipe that nobody writes into waits for ever.
  if (!info.isDirectory() && !info.isFile())
    return refuse('FILE_UNREADABLE', `${path} is a device or a pipe and no file.`, 'Give a file or a folder.')
  if (info.isFile()) return [{ name: basename(path), at: path, size: info.size }]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  const listed = entries.map((entry) => {
    const at = join(entry.parentPath, entry.name)
    return { entry, at, name: relative(path, at).split(sep).join('/') }
  })
  const stores = listed.flatMap(({ name }) => STORE.exec(name)?.[1] ?? [])
  const files: ListedFile[] = []
  for (const { entry, at, name } of listed) {
    if (!(entry.isFile() || entry.isSymbolicLink()) || isPassedOver(name)) continue
    if (stores.some((store) => name.startsWith(store))) continue
    // A link to a file counts as the file; one to a folder is not followed, for it may lead round in a circle.
    const target = await stat(at).catch(() => null)
    if (target?.isFile() === true) files.push({ name, at, size: target.size })
  }
  return files.toSorted((a, b) => (a.name < b.name ? -1 : 1))
}

/** Hidden files, caches and lock folders of a program are no part of a log; what says how Doorstop keeps a folder is. */
function isPassedOver(name: string): boolean {
  const parts = name.split('/')
  return parts.some((part, at) => {
    const isHidden = part.startsWith('.') && !(at === parts.length - 1 && DOORSTOP.test(part))
    return isHidden || part.startsWith('~$') || PASSED_OVER.has(part)
  })
}
