import { readdir, readFile } from 'node:fs/promises'
import { relative, join } from 'node:path'
import { refusalFor, type Authority } from '../domain/permission/permission.ts'
import type { SpaceHead } from '../domain/record/graph.ts'
import { isRefusal, type Refusal } from '../domain/record/refusal.ts'
import type { RecordsService } from '../features/records/records-service.ts'
import { newId } from '../platform/ids/ids.ts'
import { systemClock } from '../platform/clock/clock.ts'
import { artefact } from './artefacts.ts'
import { LIVING } from './living.ts'

/** The organisation that a new installation opens with. */
export const EXAMPLE_ORGANISATION = 'Northway Health'

const FOLDER = 'medicines-chart'

/** Puts the example into an organisation as another case; a new installation begins with it. */
export async function seedExample(records: RecordsService, authority: Authority): Promise<SpaceHead | Refusal> {
  const refusal = refusalFor(authority, 'space.create')
  if (refusal !== null) return refusal
  // Every start but the first does without the reader and its library.
  const { readCaseFolder } = await import('../features/records/case-folder.ts')
  const clock = systemClock()
  const read = readCaseFolder(await exampleFiles(), {
    newId,
    today: clock.today(),
    now: clock.now(),
    registry: LIVING.registry,
    hash: LIVING.hash,
  })
  if (isRefusal(read)) return read
  const space = await records.startSpace(authority, read.space.name, read.space.type)
  if (isRefusal(space)) return space
  const earlier = new Map(read.earlier.map((record) => [record.id, record]))
  const first = { records: read.records.map((record) => earlier.get(record.id) ?? record), links: read.links }
  const later = { records: read.records.filter((record) => earlier.has(record.id)), links: [] }
  for (const change of [first, later]) {
    const stored = await records.store(authority, space.id, () => change, 'The example case')
    if (isRefusal(stored)) return stored
  }
  return space
}

async function exampleFiles(): Promise<readonly { readonly path: string; readonly text: string }[]> {
  const folder = artefact('examples', FOLDER)
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return Promise.all(
    files.toSorted().map(async (file) => ({
      path: relative(folder, file).replaceAll('\\', '/'),
      text: await readFile(file, 'utf8'),
    })),
  )
}
