import type { ListItem } from '../read/document.ts'
import type { LabelMeaning } from './label.ts'
import type { OpenSection } from './open-section.ts'
import { nestedLines } from './page-field.ts'
import { labelledText, type LabelledText } from './pure-label.ts'

/**
 * Reads a cause whose own controls are nested below it, "Cause 1: … / Control 1.1: …", into the open section: those controls act
 * on that cause. Says whether the item was one.
 */
export function readCauseItem(
  item: ListItem,
  labelled: LabelledText | null,
  meaning: LabelMeaning | null,
  open: OpenSection,
): boolean {
  const told = meaning ?? open.field?.meaning ?? null
  const text = labelled?.value ?? item.text
  const parts = item.items.map((nested) => ({ nested, own: labelledText(nested.text) }))
  if (told?.role !== 'cause' || text === '' || !parts.some(({ own }) => own?.meaning.role === 'control')) return false
  if (open.field?.level === 0) open.closeField()
  const candidate = open.current(item.where)
  candidate.put(told, labelled?.label ?? '', `- ${text.replace(/\n/g, ' ')}`, item.where, null)
  for (const { nested, own } of parts) {
    const lines = [own?.value ?? nested.text, ...nestedLines(nested.items)].join('\n').trim()
    if (own?.meaning.role === 'control') candidate.putControlsOf(text, own.meaning, lines, nested.where)
    else candidate.note(own?.label ?? text, lines)
  }
  return true
}
