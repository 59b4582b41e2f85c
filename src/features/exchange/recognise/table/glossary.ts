import type { Grid } from '../../read/document.ts'
import { isIdentifier } from '../words/identifier.ts'
import { isInstruction, offersEveryStatus } from '../words/placeholder.ts'
import { pureLabel } from '../words/pure-label.ts'

const TERM = /^(?:terms?|words?|abbreviations?|acronyms?)(?: used)?$/i
const MEANING = /^(?:definitions?|meanings?|explanations?|descriptions?|in full|expansions?)$/i

/** What stands over the first column of a table of labels and names none itself. */
export const OVER_LABELS =
  /^(?:fields?|columns?|attributes?|elements?|items?|factors?|aspects?|propert(?:y|ies)|parameters?|criteri(?:on|a)|section)?$/i

const EXPLAINING =
  /^(?:guidance|guide|instructions?|how to\b.*|help|read ?me|(?:field|column) (?:descriptions?|definitions?|guide)|data dictionary|definitions|glossary|look ?ups?|drop ?downs?|legend)(?: (?:notes|sheet|tab|page|values|lists|for use|for completion))*$/i

/**
 * Whether a table explains words, "Term | Definition", or the fields that a log has, "Field | Description": what stands in
 * it are the words of hazard logs, and no labels of one.
 */
export function isGlossary({ rows }: Grid): boolean {
  const filled = rows.map((cells) => cells.map((cell) => cell.trim()).filter((cell) => cell !== ''))
  const header = filled.findIndex((cells) => cells.length > 1)
  const [first, second] = filled[header] ?? []
  if (areInstructions(filled.slice(0, MOST_FIELDS))) return true
  if (first === undefined || second === undefined || !MEANING.test(second)) return false
  return TERM.test(first) || (OVER_LABELS.test(first) && filled.slice(header + 1).some(explainsField))
}

/** Whether a sheet beside others is called what tells how to keep their log. */
export function isCalledGuidance({ name }: Grid): boolean {
  return EXPLAINING.test(name.trim())
}

const MOST_FIELDS = 60
const CHOICE = /^(?:choose|pick|select|refer to|use the)\b/i

/** Whether most of the labels of a form have beside them what to write there. */
function areInstructions(rows: readonly (readonly string[])[]): boolean {
  const fields = rows.filter(([label = '', value]) => value !== undefined && pureLabel(label) !== null)
  const told = fields.filter(([, value = '']) => isInstruction(value) || CHOICE.test(value))
  return told.length > 1 && told.length * 2 > fields.length
}

/** Whether a row says what to write in a field: in the place of an id a sentence, or every status there is. */
function explainsField([label = '', value = '']: readonly string[]): boolean {
  const role = pureLabel(label)?.role
  return role === 'status' ? offersEveryStatus(value) : role === 'ref' && (explainsId(value) || isSentence(value))
}

function isSentence(text: string): boolean {
  return text.split(/\s+/).length > 2 && !isIdentifier(text)
}

const EXPLAINS_ID = /\be\.?g\b|\.\.\.|…|^(?:an? |the )?(?:unique|sequential)\b/i

/** Whether a text in the place of an id says how ids look: "Unique identifier (e.g. HZ-1)", "HZ-1, HZ-2, …". */
export function explainsId(text: string): boolean {
  return EXPLAINS_ID.test(text)
}
