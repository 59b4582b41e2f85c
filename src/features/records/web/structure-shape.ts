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

const nodeSchema = z.object({
  type: z.string().optional(),
  enum: z.array(z.string()).optional(),
  format: z.string().optional(),
  maxLength: z.number().optional(),
  items: z.unknown().optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
})

const LONG = 1_000

/** The shape that the field's schema gives, read from its JSON Schema. */
export function shapeOf(kind: string, field: string): Shape {
  const declared = REGISTRY.kind(kind)?.fields[field]
  return declared === undefined ? { is: 'other' } : shapeOfNode(z.toJSONSchema(declared.schema))
}

function shapeOfNode(raw: unknown): Shape {
  const parsed = nodeSchema.safeParse(raw)
  if (!parsed.success) return { is: 'other' }
  const node = parsed.data
  if (node.enum !== undefined) return { is: 'choice', choices: node.enum }
  if (node.type === 'array') return { is: 'list', of: shapeOfNode(node.items) }
  if (node.properties !== undefined) {
    const members = Object.entries(node.properties).map(([name, part]) => [name, shapeOfNode(part)] as const)
    return { is: 'members', members: Object.fromEntries(members) }
  }
  if (node.type === 'boolean') return { is: 'flag' }
  if (node.type === 'number' || node.type === 'integer') return { is: 'number' }
  if (node.type === 'string') {
    return { is: 'text', long: (node.maxLength ?? 0) > LONG, date: node.format === 'date' }
  }
  return { is: 'other' }
}
