import { z } from 'zod'
import { LIVING } from './living.ts'

/** The fields of every kind as JSON Schema, for the OpenAPI document: `hazardFields`, `controlFields`… */
export function kindSchemas(): Readonly<Record<string, Record<string, unknown>>> {
  const schemas: Record<string, Record<string, unknown>> = {}
  for (const { name } of LIVING.registry.kinds) {
    const schema = LIVING.registry.schema(name)
    if (schema === undefined) continue
    const { $schema: _, ...json } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
    schemas[`${name.replaceAll(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase())}Fields`] = json
  }
  return schemas
}
