import { labelMeaning, plainLabel, type LabelMeaning } from './label.ts'
import {
  ADDITIONAL_WORDS,
  EXISTING_WORDS,
  INITIAL_WORDS,
  KIND_WORDS,
  RESIDUAL_WORDS,
  ROLE_WORDS,
} from './label-words.ts'

const FILLER =
  /\b(the|of|and|or|to|for|a|an|in|on|by|with|any|all|s|e|de|da|do|del|der|die|das|und|y|et|clinical|patient|safety|potential|possible|likely|hazards?|haz|risks?|ratings?|scores?|scoring|levels?|assessments?|analysis|evaluation|details?|summary|text|changes?|identified|identification|implemented|applied|list|names?|description|statements?|overall|estimated|estimate|put|place|system|user|persons?|people|named|rationale|reduction|actions?|taken|number|id|preventi(?:ve|on)|recovery|detective|corrective|mitigating|primary|secondary|individual|technical|procedural|top|event|how|what|is|are|it|this|that|we|be|been|have|has|could|might|would|may|can|happen|about|done|do)\b/g
const CONTAINER =
  /^((clinical|identified|known|patient safety|technical|software|list of|project|open|closed|all|risk) )*(hazards|risks|hazard (log|register|list|table|analysis|analysis matrix|summary|assessment|identification|workshop)|hazards? (log|summary|and risks?)|risk (register|log|analysis|assessment|evaluation|management|summary|ratings|matrix|matrices|estimation|scores|acceptability|criteria|levels|classification)|controls? (list|summary)|test( results?| issues?)|training records?|notes?|comments?|review|acceptance|version|approvals?)$/

/** Whether a heading only says that hazards or the like stand below it: "Hazard log", "Identified risks". */
export function isContainer(heading: string): boolean {
  return CONTAINER.test(plainLabel(heading))
}

/** What the form of a tracker's issue calls the labels of the issue; of a control it would say "labelling" and more. */
const OF_TRACKER = /^labell?ing$/

const KNOWN_WORDS = [
  ...ROLE_WORDS.map(({ words }) => words),
  INITIAL_WORDS,
  RESIDUAL_WORDS,
  EXISTING_WORDS,
  ADDITIONAL_WORDS,
  ...KIND_WORDS.map(({ words }) => words),
].map((words) => new RegExp(words, 'g'))

const cache = new Map<string, LabelMeaning | null>()
const CACHED = 5_000

/** What a heading or label means when it is nothing but a label; null for any text that says more, or for a container. */
export function pureLabel(text: string): LabelMeaning | null {
  if (text.length > 70) return null
  const known = cache.get(text)
  if (known !== undefined) return known
  const meaning = readLabel(text)
  if (cache.size < CACHED) cache.set(text, meaning)
  return meaning
}

function readLabel(text: string): LabelMeaning | null {
  const whole = text.replace(/^\d+(?:\.\d+)*[.)]?\s+/, '')
  const plain = plainLabel(whole)
  if (plain === '' || CONTAINER.test(plain) || OF_TRACKER.test(plain)) return null
  const bare = plainLabel(whole.replace(/[(（][^)）]*[)）]/g, ''))
  const meaning = labelMeaning([whole])
  if (meaning === null || meaning.role === 'note') return null
  return isOnlyKnownWords(plain) || (bare !== '' && isOnlyKnownWords(bare)) ? meaning : null
}

function isOnlyKnownWords(plain: string): boolean {
  if (/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(plain)) return plain.length <= 14
  return unknownWords(plain) === ''
}

/** What is left of a plain label without the words that say what it holds, of which stage and kind. */
export function unknownWords(plain: string): string {
  const rest = KNOWN_WORDS.reduce((text, pattern) => text.replace(pattern, ' '), plain)
  return rest.replace(FILLER, ' ').replace(/ +/g, ' ').trim()
}

/** A line such as `Severity: 4 (Major)` or `Cause – wrong file` split into its label and value. */
export interface LabelledText {
  readonly label: string
  readonly meaning: LabelMeaning
  readonly value: string
}

/** Splits a labelled text; null when it does not begin with a pure label. */
export function labelledText(text: string): LabelledText | null {
  const found = /^\s*(.{1,60}?)\s*(?:[:：=]{1,2}|\s[–—-]\s)\s*(.*)$/su.exec(text)
  const label = found?.[1]
  if (label === undefined) return null
  const meaning = pureLabel(label) ?? countedLabel(label)
  return meaning === null ? null : { label, meaning, value: (found?.[2] ?? '').trim() }
}

const COUNT = /\s*#?\d+(?:\.\d+)*$/

/** What a label means that only counts causes or controls: "Cause 1", "Control 2.1". */
function countedLabel(label: string): LabelMeaning | null {
  if (!COUNT.test(label)) return null
  const meaning = pureLabel(label.replace(COUNT, ''))
  return meaning?.role === 'cause' || meaning?.role === 'control' ? meaning : null
}

/** Short fields that stand in one line, "Status: open; Owner: CSO", each by itself; null for any other line. */
export function labelledParts(line: string): readonly string[] | null {
  if (line.length > 200 || !/[;|]/.test(line)) return null
  const parts = line.split(/\s*[;|]\s+/)
  const roles = parts.map((part) => labelledText(part)?.meaning.role)
  const isShort = roles.every((role) => role === 'status' || role === 'owner' || role === 'date' || role === 'ref')
  return parts.length > 1 && isShort ? parts : null
}
