import type { EventBody, RecordImage } from '../record/event.ts'
import type { Fields, Json } from '../record/json.ts'

/** The names of the fields of a kind that may name a living person. */
export type PersonalFields = (kind: string) => readonly string[]

/** Every personal value that an event body would tell of. */
export function personalValuesIn(body: EventBody, personal: PersonalFields): readonly Json[] {
  return imagesIn(body).flatMap((image) =>
    personal(image.kind).flatMap((name) => {
      const value = image.fields[name]
      return value === undefined || value === null ? [] : [value]
    }),
  )
}

/** The body with digests in the place of personal values, so that they can be erased and the chain still verifies. */
export function withoutPersonalValues(
  body: EventBody,
  personal: PersonalFields,
  digestOf: (value: Json) => string,
): EventBody {
  return withFields(body, ({ kind, fields }) => {
    const marked: { [name: string]: Json } = { ...fields }
    for (const name of personal(kind)) {
      const value = marked[name]
      if (value !== undefined && value !== null) marked[name] = { $personal: digestOf(value) }
    }
    return marked
  })
}

/** The digests that a stored body holds for personal values. */
export function personalDigestsIn(body: EventBody): readonly string[] {
  return imagesIn(body).flatMap(({ fields }) =>
    Object.values(fields)
      .filter(isMark)
      .map(({ $personal }) => $personal),
  )
}

/** The stored body with its personal values back; one that was erased is left out. */
export function withPersonalValues(body: EventBody, valueOf: (digest: string) => Json | undefined): EventBody {
  return withFields(body, ({ fields }) => {
    const known: { [name: string]: Json } = {}
    for (const [name, value] of Object.entries(fields)) {
      const told = isMark(value) ? valueOf(value.$personal) : value
      if (told !== undefined) known[name] = told
    }
    return known
  })
}

function imagesIn({ record }: EventBody): readonly RecordImage[] {
  if (record === undefined) return []
  return record.before === null ? [record.after] : [record.before, record.after]
}

function withFields(body: EventBody, fieldsOf: (image: RecordImage) => Fields): EventBody {
  if (body.record === undefined) return body
  const { before, after } = body.record
  const told = (image: RecordImage): RecordImage => ({ ...image, fields: fieldsOf(image) })
  return { ...body, record: { before: before === null ? null : told(before), after: told(after) } }
}

/** What stands in an event body for a value that may name a living person: the salted digest of it. */
function isMark(value: Json): value is { readonly $personal: string } {
  return typeof value === 'object' && value !== null && '$personal' in value && typeof value['$personal'] === 'string'
}
