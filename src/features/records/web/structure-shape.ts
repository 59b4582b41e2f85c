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

const LONG = 1_000

/** The shape that the field's schema gives. It is read from the schema itself: what writes JSON schemas stays on the server. */
export function shapeOf(kind: string, field: string): Shape {
  const declared = REGISTRY.kind(kind)?.fields[field]
  return declared === undefined ? { is: 'other' } : shapeOfSchema(declared.schema)
}

function shapeOfSchema(schema: unknown): Shape {
  if (schema instanceof z.ZodOptional) return shapeOfSchema(schema.unwrap())
  if (schema instanceof z.ZodEnum) return { is: 'choice', choices: schema.options.map(String) }
  if (schema instanceof z.ZodArray) return { is: 'list', of: shapeOfSchema(schema.element) }
  if (schema instanceof z.ZodObject) {
    const members = Object.entries(schema.shape).map(([name, part]) => [name, shapeOfSchema(part)] as const)
    return { is: 'members', members: Object.fromEntries(members) }
  }
  if (schema instanceof z.ZodBoolean) return { is: 'flag' }
  if (schema instanceof z.ZodNumber) return { is: 'number' }
  if (schema instanceof z.ZodISODate) return { is: 'text', long: false, date: true }
  if (schema instanceof z.ZodString) return { is: 'text', long: (schema.maxLength ?? 0) > LONG, date: false }
  return { is: 'other' }
}
