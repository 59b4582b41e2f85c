import { labelMeaning } from './label.ts'

const ENGINE_TAG = /\{\{[^{}]{0,300}\}\}|\{%[^%]{0,300}%\}/g
const LINK_TAG = /\{\{\s*(?:page)?link\s*:\s*([\w.-]*\d)\s*\}\}/gi
const ANGLED = /<[\p{L}][^<>]{1,80}>|%%[^%\n]{1,60}%%/gu
const FORM_MARK = /\[(?:select|multiselect|calculate|readonly|code|date|text)\]/i

/** The text without the tags of a template engine, such as `{{page-title}}`; a link to another page is that page's id. */
export function withoutTags(text: string): string {
  if (!text.includes('{')) return text.trim()
  return text.replace(LINK_TAG, '$1').replace(ENGINE_TAG, '').trim()
}

/** How a text begins that is a sentence, a word or a number, and no placeholder unless a mark follows. */
const PLAIN_BEGINNING = /^(?!x|hazard|lorem)[a-z\d]/i

/** Whether the beginning, the end and the want of marks tell at once that nothing is to be replaced: so with nearly every cell. */
function isPlainText(text: string): boolean {
  return PLAIN_BEGINNING.test(text) && !text.includes('<') && !text.includes('{') && !text.endsWith(']')
}

const MAY_BE_PLACEHOLDER = /[<{[(…]|%%|\.\.\.|x{2}|lorem/i

/** Whether a text is a placeholder that somebody still has to replace: `<hazard name>`, `%%NAME%%`, `{{risk.hazard}}`, `[insert …]`. */
export function isPlaceholder(text: string): boolean {
  if (isPlainText(text) || !MAY_BE_PLACEHOLDER.test(text)) return false
  const plain = text.trim()
  if (!/[\p{L}\p{N}]/u.test(withoutTags(plain).replace(ANGLED, ''))) return true
  if (/^\[[^[\]]{1,60}\]$/.test(plain) && labelMeaning([plain.slice(1, -1)]) !== null) return true
  if (/^\[?(?:insert|enter|add|type|describe|provide)\b[^.]*\]$/i.test(plain)) return true
  return /^(?:hazard[:\s]*)?(?:\(\s*\d\s*[-–]\s*\d+\s*\)|…|\.\.\.|x{2,}|lorem ipsum.*)$/i.test(plain)
}

/** Whether a row is only there to show how to fill in the table. */
export function isExample(text: string): boolean {
  return /^(?:e\.?g\.?|example)\s*[:.,–-]/i.test(text.trim())
}

/** Whether a page is a form to be filled in rather than one that has been: it still carries the form's own marks. */
export function isForm(text: string, frontMatter: string): boolean {
  if (FORM_MARK.test(text)) return true
  return /^about:/m.test(frontMatter) && /^(?:labels|assignees):/m.test(frontMatter)
}

const INSTRUCTION =
  /^(?:(?:please |briefly )?(?:describe|enter|insert|provide|give|state|summarise|specify|list|explain)|an? (?:short|brief|unique|clear)|(?:short|concise|brief|numbered|bullet(?:ed)?)\b[^.]{0,30}\b(?:titles?|names?|summary|description|list|label))\b/i

/** Whether a text tells how to fill in a cell: "Describe the hazard". */
export function isInstruction(text: string): boolean {
  return INSTRUCTION.test(text.trim())
}

/** Whether a text still offers the statuses to choose from: "Either open, transferred or closed", "one of …". */
export function offersEveryStatus(text: string): boolean {
  if (/^(?:one|any|either) of\b/i.test(text.trim())) return true
  return text.length <= 80 && ['open', 'transferred', 'closed'].every((status) => text.toLowerCase().includes(status))
}

/** Where what stood below a number went: "merged with H1", "see H-03", "duplicate of 7". */
const WENT_TO = String.raw`(?:(?:merged|combined|replaced|superseded|duplicate|moved|see|now|with|into|in|by|of|to|under|as|hazard|haz|risk)\s+)+\S*\d\S*`
const GIVEN_UP = new RegExp(
  String.raw`^[[(*~-]*\s*(?:(?:deleted|removed|withdrawn|retired|void(?:ed)?|(?:number |id |ref )?(?:not|no longer|un)[ -]?used|spare|reserved|intentionally (?:left )?blank)\b(?:[\s–—:;,.(-]*${WENT_TO})?|(?:merged|combined|replaced|superseded|duplicate)\s+${WENT_TO})[^a-z]*$`,
  'i',
)

/** Whether a text says only that a number stands for nothing: "Deleted", "Not used". */
export function isGivenUp(text: string): boolean {
  return GIVEN_UP.test(text.trim())
}
