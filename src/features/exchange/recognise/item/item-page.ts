import { isList, textOfPlain } from '../../read/plain-value.ts'
import { labelledText, pureLabel } from '../words/pure-label.ts'
import type { LinkedItem } from './linked-item.ts'

const HEADING = /^(?:#{1,6}\s+(.+?)\s*#*|\*\*(.+?):?\*\*:?.*)$/gm
/** What stands before the label in a line: a bullet, and the marks of bold text, which also stand behind it. */
const MARKS = /^\s*(?:[-*•]\s+)?|\*\*|__/g

/** Whether the text of an item is divided by headings that a hazard has. */
export function hasSections({ text }: LinkedItem): boolean {
  const labels = [...text.matchAll(HEADING)].map((found) => found[1] ?? found[2] ?? '')
  return labels.filter((label) => pureLabel(label) !== null).length >= 2
}

/** Whether the text of an item tells the fields of a hazard, below headings or line by line: "Cause: …". */
export function tellsFields(item: LinkedItem): boolean {
  if (hasSections(item)) return true
  return item.text.split('\n').filter((line) => labelledText(line.replace(MARKS, '')) !== null).length >= 2
}

/** An item as a page of its own: its title as the heading, its fields, and its text with the sections in it. */
export function pageOf(item: LinkedItem, isHazard: boolean, linked: readonly string[]): string {
  const { id, title, labels, fields, text } = item
  const name = title.replace(/^\[hazard\]\s*[:–-]?\s*/i, 'Hazard: ')
  const isAnnounced = /^\W*hazard\b/i.test(title)
  return [
    `# ${isHazard && !isAnnounced ? 'Hazard: ' : ''}${name}`,
    ...(id === '' ? [] : [`Reference: ${id}`]),
    ...Object.entries(fields).flatMap(([label, value]) => fieldText(label, isList(value) ? value : [value])),
    ...labels.map(spelledLabel).filter((label) => labelledText(label) !== null),
    text,
    ...linked,
  ].join('\n\n')
}

/** A field in a line where it is short and its label is known; else below a heading of its own. */
function fieldText(label: string, values: readonly Parameters<typeof textOfPlain>[0][]): string[] {
  const texts = values.map(textOfPlain).filter((text) => text !== '')
  const [only = '', ...more] = texts
  if (only === '') return []
  const line = `${label}: ${only}`
  if (more.length === 0 && !only.includes('\n') && labelledText(line) !== null) return [line]
  return [`### ${label}`, more.length === 0 ? only : texts.map((text) => `- ${text}`).join('\n')]
}

/** A label such as `severity-4-major` or `likelihood/low` as the field that it is. */
export function spelledLabel(label: string): string {
  return label.replace(
    /^((?:initial |residual )?(?:severity|likelihood|consequence|probability|risk(?:[-_ ]level)?))[-_/ ]+(?=[\p{L}\d])/iu,
    '$1: ',
  )
}
