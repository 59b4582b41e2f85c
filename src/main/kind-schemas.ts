import { z } from 'zod'
import { exampleOf, type NamedExamples } from '../platform/http/schema-example.ts'
import { LIVING } from './living.ts'

const ID = '01a1fd47-494a-7115-8ce0-ac97a72b7c1c'
const MOMENT = '2026-03-04T10:00:00.000Z'

/** What is called so, wherever in the interface; the shapes of contracts and kinds say the rest. */
const NAMED: NamedExamples = {
  ...Object.fromEntries(
    ['id', 'space', 'record', 'link', 'from', 'to', 'work', 'importId', 'requestId', 'subject'].map((name) => [
      name,
      ID,
    ]),
  ),
  ...Object.fromEntries(
    ['at', 'since', 'recordedAt', 'createdAt', 'expiresAt', 'usedAt'].map((name) => [name, MOMENT]),
  ),
  on: '2026-03-04',
  by: 'A. Example',
  owner: 'A. Example',
  kind: 'hazard',
  ref: 'H-1',
  role: 'leads-to',
  state: 'open',
  revision: 1,
  sequence: 1,
}

/** The fields of every kind as JSON Schema, each with an example: `hazardFields`, `controlFields`… */
function kindSchemas(): Readonly<Record<string, Record<string, unknown>>> {
  const schemas: Record<string, Record<string, unknown>> = {}
  for (const { name } of LIVING.registry.kinds) {
    const schema = LIVING.registry.schema(name)
    if (schema === undefined) continue
    const { $schema: _, ...json } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
    const key = `${name.replaceAll(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase())}Fields`
    schemas[key] = { ...json, examples: [exampleOf(schema, 'input', NAMED)] }
  }
  return schemas
}

/** What the kinds add to the OpenAPI document: their schemas, and what the fields of a record look like. */
export function describedKinds() {
  const hazard = LIVING.registry.schema('hazard')
  const fields = hazard === undefined ? {} : exampleOf(hazard, 'input', NAMED)
  return { schemas: kindSchemas(), examples: { ...NAMED, fields } }
}
