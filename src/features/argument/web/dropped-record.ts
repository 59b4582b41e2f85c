import type { DragEvent } from 'react'
import { z } from 'zod'
import type { Droppable } from './argument-steps.ts'

const TYPE = 'application/x-safecase-record'
const droppedSchema = z.object({
  id: z.string(),
  kind: z.enum(['hazard', 'evidence']),
  ref: z.string(),
  title: z.string(),
})

/** Puts a record into the drag that starts. */
export function carry(event: DragEvent, { id, kind, ref, title }: Droppable): void {
  event.dataTransfer.setData(TYPE, JSON.stringify({ id, kind, ref, title }))
  event.dataTransfer.effectAllowed = 'link'
}

/** Lets a record be dropped here, and nothing else. */
export function welcome(event: DragEvent): void {
  if (!event.dataTransfer.types.includes(TYPE)) return
  event.preventDefault()
  event.dataTransfer.dropEffect = 'link'
}

/** The record that was dropped; null when it was something else. */
export function carried(event: DragEvent): Droppable | null {
  const text = event.dataTransfer.getData(TYPE)
  if (text === '') return null
  event.preventDefault()
  const parsed = droppedSchema.safeParse(JSON.parse(text))
  return parsed.success ? parsed.data : null
}
