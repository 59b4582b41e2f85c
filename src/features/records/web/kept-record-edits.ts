import { z } from 'zod'
import type { Json } from '../../../domain/record/json.ts'
import type { KeptEdit } from '../../../web/forms/kept-edits.ts'
import type { RecordView } from '../records-contract.ts'

/** Which field of which record an edit is of. */
const ownerSchema = z.tuple([z.string(), z.string(), z.string(), z.string(), z.string()])

/** Names a field of a record as the owner of an edit that waits. */
export function ownerOf(
  space: string,
  { kind, id, ref }: Pick<RecordView, 'kind' | 'id' | 'ref'>,
  field: string,
): string {
  return JSON.stringify([space, kind, id, ref, field])
}

/** An edit of a record's field that waits, as it is sent. */
export interface RecordEdit {
  readonly key: string
  readonly space: string
  readonly kind: string
  readonly id: string
  readonly ref: string
  readonly field: string
  /** The revision it was made from; none yet when it begins the record. */
  readonly revision: number
  readonly fields: { readonly [field: string]: Json }
}

/** The revision of a record that nobody has stored yet. */
export const NOT_STORED = 0

const fieldsSchema = z.record(z.string(), z.json()).catch({})

/** The edits of one space among those that wait, in their order. */
export function recordEdits(space: string, edits: readonly KeptEdit[]): readonly RecordEdit[] {
  return edits.flatMap(({ key, owner, revision, body }) => {
    const [of, kind, id, ref, field] = ownerSchema.catch(['', '', '', '', '']).parse(JSON.parse(owner))
    const fields = revision === NOT_STORED ? fieldsSchema.parse(body) : { [field]: body }
    return of === space ? [{ key, space, kind, id, ref, field, revision, fields }] : []
  })
}
