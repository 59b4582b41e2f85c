import type { Json } from '../../../domain/record/json.ts'
import type { KindView } from '../records-contract.ts'

export type FieldView = KindView['fields'][number]

/** What a simple control shows for a stored value; nothing recorded is the empty text. */
export function fieldText(value: Json | undefined): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.map(fieldText).join('\n')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** What is stored for the text of a simple control; null takes the field away. */
export function fieldValue(control: string, text: string): Json {
  const trimmed = text.trim()
  if (trimmed === '') return null
  if (control === 'number') return Number.isNaN(Number(trimmed)) ? trimmed : Number(trimmed)
  if (control === 'flag') return trimmed === 'yes'
  if (control === 'lines') {
    return trimmed
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
  }
  return trimmed
}
