import { z } from 'zod'

const runSchema = z.object({
  text: z.string(),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
  muted: z.literal(true).optional(),
  href: z.string().optional(),
  to: z.string().optional(),
})
const textSchema = z.union([z.string(), z.array(runSchema)])
export type PreviewText = z.infer<typeof textSchema>

const cellSchema = z.object({
  text: textSchema,
  role: z.enum(['banner', 'head', 'body']).optional(),
  level: z.number().int().min(1).max(5).optional(),
  align: z.enum(['left', 'centre']).optional(),
  rowSpan: z.number().int().optional(),
  colSpan: z.number().int().optional(),
})
export type PreviewCell = z.infer<typeof cellSchema>

const tableSchema = z.object({
  type: z.literal('table'),
  look: z.enum(['ruled', 'grid', 'dense']),
  caption: z.string().optional(),
  columns: z.array(z.object({ width: z.number() })),
  head: z.array(z.array(cellSchema)),
  rows: z.array(z.array(cellSchema)),
  /** How many rows the preview leaves out, or how many hazards where those have rows; the document has them all. */
  more: z.object({ of: z.enum(['row', 'hazard']), count: z.number().int() }),
})
export type PreviewTable = z.infer<typeof tableSchema>

/** A block of a report as the preview shows it: as the renderers get it, with the headings numbered. */
const blockSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('heading'), level: z.number().int().min(1).max(4), text: z.string(), number: z.string() }),
  z.object({ type: z.literal('paragraph'), text: textSchema, muted: z.boolean().optional() }),
  z.object({ type: z.literal('bullets'), items: z.array(textSchema) }),
  z.object({ type: z.literal('key-values'), entries: z.array(z.object({ key: z.string(), value: textSchema })) }),
  z.object({
    type: z.literal('callout'),
    tone: z.enum(['plain', 'warning', 'danger']),
    title: z.string(),
    lines: z.array(textSchema),
  }),
  tableSchema,
  z.object({
    type: z.literal('title-page'),
    title: z.string(),
    subject: z.string(),
    organisation: z.string(),
    lines: z.array(z.string()),
    /** Where the logo is fetched, and its size in pixels; the address is another when the picture is. */
    logo: z.object({ address: z.string(), alt: z.string(), width: z.number(), height: z.number() }).optional(),
    smallPrint: z.string().optional(),
  }),
  z.object({
    type: z.literal('signature'),
    meaning: z.string(),
    name: z.string().optional(),
    role: z.string().optional(),
    signedAt: z.string().optional(),
  }),
])
export type PreviewBlock = z.infer<typeof blockSchema>

export const previewQuerySchema = z.object({ part: z.coerce.number().int().min(0).max(999).default(0) })

/** One part of a report as it would be printed now, among the names of all of them. */
export const reportPreviewSchema = z.object({
  title: z.string(),
  version: z.string(),
  status: z.string(),
  /** Each part with its number, and how often it says that something is not recorded. */
  parts: z.array(z.object({ title: z.string(), number: z.string(), missing: z.number().int() })),
  part: z.number().int(),
  blocks: z.array(blockSchema),
})
export type ReportPreview = z.infer<typeof reportPreviewSchema>
