import type { ListItem } from '../../read/document.ts'
import { isKindOfControl, labelMeaning, stageOfControls, type LabelMeaning } from '../words/label.ts'
import type { Role } from '../words/label-words.ts'
import { pureLabel, type LabelledText } from '../words/pure-label.ts'
import { SCORED } from '../words/scored.ts'

/** A field of a page that is being read: what is known of its label, and the lines below it so far. */
export interface OpenField {
  readonly meaning: LabelMeaning | null
  readonly label: string
  readonly level: number
  readonly where: string
  readonly lines: string[]
}

/** What a heading such as "Existing" means below one of controls, which it parts by their stage; null for any other. */
export function stagedControls(text: string, field: OpenField | null): LabelMeaning | null {
  const above = field?.meaning ?? null
  const stage = above?.role === 'control' ? stageOfControls(text) : null
  return above === null || stage === null ? null : { ...above, control: stage }
}

/** A heading below "Controls" or "Causes" is one of them, whatever number it bears. */
export function isItemOf(field: OpenField | null, level: number): boolean {
  const role = field?.meaning?.role
  return (
    field !== null && (role === 'control' || role === 'cause') && field.level > 0 && level > field.level && level <= 6
  )
}

/** What a heading of two names means, "Threats and barriers": what its items are, and what is nested in them; null for any other. */
export function nestedLabel(text: string): { readonly outer: LabelMeaning; readonly inner: LabelMeaning } | null {
  const [first = '', second = '', ...more] = text.split(/\s+(?:and|with|&|\/)\s+/i)
  if (second === '' || more.length > 0) return null
  const [outer, inner] = [pureLabel(first), pureLabel(second)]
  const holds = outer?.role === 'cause' || outer?.role === 'effect' || outer?.role === 'harm'
  return holds && inner?.role === 'control' ? { outer, inner } : null
}

/** Whether a field in front matter says that its page is about a hazard. */
export function tellsOfHazard({ meaning }: LabelledText): boolean {
  return SCORED.has(meaning.role) || meaning.role === 'hazard'
}

/** Inside a prose field a line that happens to begin with a label word belongs to the prose. */
export function isProseOf(
  role: Role | undefined,
  labelled: { readonly meaning: LabelMeaning; readonly value: string },
): boolean {
  if (role === undefined) return false
  // What stands below a label in lines of its own is no part of the prose above.
  if (labelled.value === '') return false
  if (role === 'control' || role === 'cause') return [role, 'evidence', 'hazard-refs'].includes(labelled.meaning.role)
  return false
}

const ONE_LINE: ReadonlySet<Role> = new Set<Role>(['severity', 'likelihood', 'risk', 'ref', 'owner', 'status', 'date'])
const OWN_LABEL = /^(\p{L}[\p{L} /()-]{0,30}):\s+(\S.*)$/u

/** A line below a field of one line ("Severity: Major") that bears another label ("Raised by: …"); null for any other. */
export function besideOneLine(above: LabelMeaning | null, line: string): { label: string; value: string } | null {
  const found = above !== null && ONE_LINE.has(above.role) ? OWN_LABEL.exec(line.trim()) : null
  return found?.[1] === undefined || found[2] === undefined ? null : { label: found[1], value: found[2] }
}

/** An item of a list of fields that has a label nobody knows here: "Next action: …"; null for any other. */
export function unknownField(text: string): { label: string; value: string } | null {
  const [, label, value] = OWN_LABEL.exec(text.trim()) ?? []
  return label === undefined || value === undefined || pureLabel(label) !== null ? null : { label, value }
}

/** A label of the items below it that remarks upon them: "Controls, none of which covers all of it:"; null for any other. */
export function remarkedLabel(text: string): { label: string; meaning: LabelMeaning; remark: string } | null {
  const [, label = '', remark = ''] = /^([^,:]{3,40}),\s+([^:]{3,200}):$/u.exec(text.trim()) ?? []
  const meaning = label === '' ? null : pureLabel(label)
  return meaning?.role === 'control' || meaning?.role === 'cause' ? { label, meaning, remark } : null
}

/** A paragraph below a list of controls, or below evidence, that bears the label of a remark: "Effectiveness: 0.8"; null for any other. */
export function remarkBelow(field: OpenField | null, text: string): { label: string; value: string } | null {
  const role = field?.meaning?.role
  const isListed = role === 'control' && field?.lines.some((line) => line.startsWith('- ')) === true
  if (!isListed && role !== 'evidence') return null
  const told = unknownField(text)
  return told !== null && labelMeaning([told.label])?.role === 'note' ? told : null
}

/** List items as lines of text, each with its bullet. */
export function nestedLines(items: readonly ListItem[]): string[] {
  return items.flatMap(itemLines)
}

/** A list item as lines: what is nested in it tells more of it, or is what a group such as "Design:" holds. */
export function itemLines({ text, items }: ListItem): string[] {
  const own = text.replace(/\n/g, ' ')
  const nested = nestedLines(items).map((line) => line.trim().replace(/^- /, ''))
  if (nested.length > 0 && namesGroup(own)) return nested.map((line) => `- ${own.replace(/[:：]$/, '')}: ${line}`)
  return [`- ${own}`, ...nested.map((line) => `  ${line}`)]
}

function namesGroup(text: string): boolean {
  return /[:：]$/.test(text) || pureLabel(text) !== null || isKindOfControl(text)
}

/** A page for each hazard is often named by its id: `FHIR001.page.md`, `hazard-3.md`. */
export function refOfFile(file: string, isPage: boolean): string | null {
  const stem = (file.split('/').at(-1) ?? '').split('.', 1)[0] ?? ''
  return isPage &&
    (/^[a-z]{1,12}[-_ ]?\d{1,5}$/i.test(stem) || /^[A-Z]{1,8}[-_][A-Z]{1,8}[-_]\d{1,5}$/.test(stem)) &&
    !/^(?:v|ver|version|rev|part|page|chapter|section|appendix)[-_ ]?\d/i.test(stem)
    ? stem
    : null
}

/** What a page is called by its file: "H1 Wrong dose" of `H1 Wrong dose.md`. */
export function titleOfFile(file: string): string {
  return (file.split('/').at(-1) ?? '')
    .replace(/\.\w+$/, '')
    .replace(/[_-]+/g, ' ')
    .trim()
}
