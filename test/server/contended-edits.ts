import { z } from 'zod'
import { problemSchema, recordSchema, type RecordView } from '../../src/features/records/records-contract.ts'
import { readAt, type CaseClient } from './case-client.ts'

/** The field in which each writer adds a mark of its own to those that are there. */
const SHARED_FIELD = 'description'
/** Each writer has one of these for itself: changes of it never clash. */
export const OWN_FIELDS = ['name', 'effect', 'hazardousSituation', 'harm', 'source', 'owner', 'notes'] as const

/** What the writers were told: how often their changes were taken, and what must therefore be stored. */
export interface Told {
  readonly clashes: number
  /** By record: every mark that was taken. */
  readonly marks: ReadonlyMap<string, readonly string[]>
  /** By record and own field: the last value that was taken. */
  readonly values: ReadonlyMap<string, string>
}

/** The marks in a record. */
export function marksIn(record: RecordView): readonly string[] {
  return textOf(record).split(' ').filter(Boolean)
}

/** The marks of what was read, and one more. */
export function marked(record: RecordView, mark: string): RecordView['fields'] {
  return { [SHARED_FIELD]: `${textOf(record)} ${mark}`.trim() }
}

function textOf(record: RecordView): string {
  return z.string().parse(record.fields[SHARED_FIELD] ?? '')
}

/** Changes a record from what was read; null when it clashes in the shared field, anything else throws. */
export async function edit(
  ours: CaseClient,
  read: RecordView,
  fields: RecordView['fields'],
): Promise<RecordView | null> {
  const sending = { body: { fields }, headers: readAt(read) }
  const response = await ours.client.send('PATCH', ours.at(`/records/hazard/${read.id}`), sending)
  const body: unknown = await response.json()
  if (response.status === 200) return recordSchema.parse(body)
  const { code, detail } = problemSchema.parse(body)
  if (code === 'CLASH' && detail.includes(`changed ${SHARED_FIELD} of`)) return null
  throw new Error(`A change that should be merged was refused: ${detail}`)
}

/** One writer for each own field edits the records by chance, all at once, until so many edits have been taken. */
export async function contend(
  ours: CaseClient,
  records: readonly RecordView[],
  edits: number,
  seed: number,
): Promise<Told> {
  const chance = chanceFrom(seed)
  const marks = new Map<string, string[]>(records.map(({ id }) => [id, []]))
  const values = new Map<string, string>()
  let left = edits
  let clashes = 0

  const write = async (own: (typeof OWN_FIELDS)[number]): Promise<void> => {
    // What this writer read last; the others write on, so it is stale more often than not.
    const reading = [...records]
    for (let turn = 1; left > 0; turn += 1) {
      left -= 1
      const place = chance(reading.length)
      const record = reading[place]
      if (record === undefined) throw new Error('There is no record to edit.')
      const { id } = record
      if (chance(2) === 0) {
        const changed = await edit(ours, record, { [own]: `${own} ${turn}` })
        if (changed === null) throw new Error('A change of an own field clashed in another.')
        reading[place] = changed
        values.set(`${id} ${own}`, `${own} ${turn}`)
        continue
      }
      const mark = `${own}-${turn}`
      let changed = await edit(ours, record, marked(record, mark))
      while (changed === null) {
        clashes += 1
        const fresh = (await ours.detail(record)).record
        changed = await edit(ours, fresh, marked(fresh, mark))
      }
      reading[place] = changed
      marks.get(id)?.push(mark)
    }
  }
  await Promise.all(OWN_FIELDS.map(write))
  return { clashes, marks, values }
}

/** The same numbers for the same seed, from 0 up to `below`. */
function chanceFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
