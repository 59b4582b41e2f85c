import { z } from 'zod'
import type { Json } from '../../../domain/record/json.ts'
import type { KeptEdit } from '../../../web/forms/kept-edits.ts'
import { batchStepSchema, type BatchStep } from '../record-batch-contract.ts'
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

/** Steps that were taken at once, beside the one edit of each field: any number of them wait. */
export function stepsOwner(space: string, key: string): string {
  return JSON.stringify([space, '', key, '', STEPS])
}

/** The field of what is no edit of a field; no kind has one of that name. */
const STEPS = ''

/** Something done to records that waits, as it is sent. */
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
  /** The steps it takes where it is no edit of a field, and what they do in words. */
  readonly taken: { readonly said: string; readonly steps: readonly BatchStep[] } | null
}

/** The revision of a record that nobody has stored yet. */
export const NOT_STORED = 0

const fieldsSchema = z.record(z.string(), z.json()).catch({})
const textSchema = z.string().catch('')
const stepsSchema = z.array(batchStepSchema).catch([])

/** The edits of one space among those that wait, in their order. */
export function recordEdits(space: string, edits: readonly KeptEdit[]): readonly RecordEdit[] {
  return edits.flatMap(({ key, owner, revision, value, body }): RecordEdit[] => {
    const [of, kind, id, ref, field] = ownerSchema.catch(['', '', '', '', '']).parse(JSON.parse(owner))
    if (of !== space) return []
    const edit = { key, space, kind, id, ref, field, revision }
    if (field === STEPS && kind === '') {
      return [{ ...edit, fields: {}, taken: { said: textSchema.parse(value), steps: stepsSchema.parse(body) } }]
    }
    return [{ ...edit, fields: revision === NOT_STORED ? fieldsSchema.parse(body) : { [field]: body }, taken: null }]
  })
}
