import type { ListItem } from '../../read/document.ts'
import type { LabelMeaning } from '../words/label.ts'
import type { OpenSection } from './open-section.ts'
import { nestedLabel, nestedLines } from './page-field.ts'
import { labelledText, type LabelledText } from '../words/pure-label.ts'

/**
 * Reads a cause whose own controls are nested below it, "Cause 1: … / Control 1.1: …", into the open section: those controls act
 * on that cause. So does one below a heading such as "Consequences and barriers". Says whether the item was one.
 */
export function readCauseItem(
  item: ListItem,
  labelled: LabelledText | null,
  meaning: LabelMeaning | null,
  open: OpenSection,
): boolean {
  const inner = open.field === null || open.field.level === 0 ? null : (nestedLabel(open.field.label)?.inner ?? null)
  const told = meaning ?? open.field?.meaning ?? null
  const text = labelled?.value ?? item.text
  const parts = item.items.map((nested) => ({ nested, own: labelledText(nested.text) }))
  const isPart = inner === null ? told?.role === 'cause' && parts.some(({ own }) => isControl(own)) : parts.length > 0
  if (told === null || text === '' || !isPart) return false
  if (open.field?.level === 0) open.closeField()
  const candidate = open.current(item.where)
  candidate.put(told, labelled?.label ?? '', `- ${text.replace(/\n/g, ' ')}`, item.where, null)
  for (const { nested, own } of parts) {
    const control = isControl(own) ? own.meaning : own === null ? inner : null
    const lines = [own?.value ?? nested.text, ...nestedLines(nested.items)].join('\n').trim()
    if (control !== null) candidate.putControlsOf(told.role === 'cause' ? [text] : [], control, lines, nested.where)
    else candidate.note(own?.label ?? text, lines)
  }
  return true
}

function isControl(labelled: LabelledText | null): labelled is LabelledText {
  return labelled?.meaning.role === 'control'
}
