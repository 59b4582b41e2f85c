import { z } from 'zod'
import { REGISTRY } from '../../../domain/registry.ts'

/** What a form must know about a part of a structured value. */
export type Shape =
  | { readonly is: 'text'; readonly long: boolean; readonly date: boolean }
  | { readonly is: 'number' }
  | { readonly is: 'flag' }
  | { readonly is: 'choice'; readonly choices: readonly string[] }
  | { readonly is: 'list'; readonly of: Shape }
  | { readonly is: 'members'; readonly members: { readonly [name: string]: Shape } }
  | { readonly is: 'other' }

/** What a schema says of itself, as far as a form asks. */
const definitionSchema = z.object({
  type: z.string(),
  format: z.string().optional(),
  entries: z.record(z.string(), z.unknown()).optional(),
  element: z.unknown().optional(),
  innerType: z.unknown().optional(),
  shape: z.record(z.string(), z.unknown()).optional(),
})

const LONG = 1_000

/** The shape that the field's schema gives. It is read from the schema itself: what writes JSON schemas stays on the server. */
export function shapeOf(kind: string, field: string): Shape {
  return shapeOfSchema(REGISTRY.kind(kind)?.fields[field]?.schema)
}

function shapeOfSchema(schema: unknown): Shape {
  if (!isSchema(schema)) return { is: 'other' }
  const { type, format, entries, element, innerType, shape } = definitionSchema.parse(schema.def)
  if (type === 'optional') return shapeOfSchema(innerType)
  if (entries !== undefined) return { is: 'choice', choices: Object.keys(entries) }
  if (type === 'array') return { is: 'list', of: shapeOfSchema(element) }
  if (shape !== undefined) {
    const members = Object.entries(shape).map(([name, part]) => [name, shapeOfSchema(part)] as const)
    return { is: 'members', members: Object.fromEntries(members) }
  }
  if (type === 'boolean') return { is: 'flag' }
  if (type === 'number') return { is: 'number' }
  if (type !== 'string') return { is: 'other' }
  return { is: 'text', long: schema.safeParse('x'.repeat(LONG + 1)).success, date: format === 'date' }
}

function isSchema(value: unknown): value is z.ZodType {
  return typeof value === 'object' && value !== null && 'def' in value && 'safeParse' in value
}
