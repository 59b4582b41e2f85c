import { remembering } from '../../remembering.ts'

const ID = String.raw`[\p{L}]{1,12}(?:[-_ ./]?[\p{L}]{1,8}){0,2}[-_ ./#]?\d{1,6}(?:[-_.]\d{1,4}){0,2}\p{L}?`
/** What a hazard is called before its number, in the languages logs come in. */
export const HAZARD_NAMES =
  'hazard|risk|haz|perigo|risco|peligro|riesgo|gefahr|gefährdung|risiko|danger|risque|pericolo|rischio|gevaar|risico|perygl|risg'
const WHOLE_ID = new RegExp(`^(?:${ID}|#?\\d{1,6}(?:[.-]\\d{1,4}){0,2}\\p{L}?)$`, 'u')
const LEADING_ID = new RegExp(
  String.raw`^(?:${HAZARD_NAMES})?\s*[#:]?\s*(?:\[|\()?(${ID}|#?\d{1,5}(?:\.\d{1,4}){0,2})(?:\]|\))?\s*(?:[:：–—|·.)]|-\s|\s-|\s+(?=\p{Lu}|$)|$)\s*(.*)$`,
  'isu',
)
const TRAILING_ID = new RegExp(String.raw`^(.*?)\s*[([（【](${ID})[)\]）】]\s*$`, 'su')

/** A hazard counted by a letter: "Hazard B: report lost". */
const LETTERED = new RegExp(String.raw`^(?:${HAZARD_NAMES})\s+([A-Z])\s*[:：–—]\s*(\S.*)$`, 'isu')

/** The number of a standard, which a heading often carries: "Hazard log (DCB0129)". */
const STANDARD = /^(?:DCB|SCCI|ISB|ISO|IEC|EN|BS)(?:[-_ /]?(?:IEC|TR|TS|EN|ISO))*[-_ ]?\d{4,6}/i

const LONGEST_ID = 60
const LONGEST_HEADING = 400

/** Whether a text is an identifier such as `H-01`, `RISK-001`, `FHIR003` or `12`. */
export function isIdentifier(text: string): boolean {
  return text.length <= LONGEST_ID && WHOLE_ID.test(text.trim())
}

const COUNTED = /^(\p{L}{1,12}[-_ ]?)(\d{1,6})$/u

/** Whether values are ids of one kind that count on, "R-01", "R-02", as no scores do: at least two, each higher than the one before. */
export function isCounted(values: readonly string[]): boolean {
  const ids = values.map((value) => COUNTED.exec(value.trim()))
  const prefix = ids[0]?.[1]
  return (
    ids.length > 1 &&
    ids.every(
      (id, at) =>
        id !== null &&
        id[1] === prefix &&
        (at === 0 || Number(id[2]) > Number(ids[at - 1]?.[2] ?? Number.POSITIVE_INFINITY)),
    )
  )
}

const OWN_KEY = /^(?:[A-Z]{1,12}-?)?[1-9]\d{0,5}$/

/** An identifier as a key for comparing: letters in upper case, punctuation and leading zeros dropped. */
export function identifierKey(text: string): string {
  return OWN_KEY.test(text) ? text : keyOf(text)
}

const keyOf = remembering(
  (text) =>
    text
      .trim()
      .toUpperCase()
      .replace(/^#/, '')
      .replace(/[\s_./-]+/g, '-')
      .replace(/(^|[^\d])0+(?=\d)/g, '$1'),
  20_000,
)

/** A heading split into the identifier it begins or ends with, and the rest; null when it has none. */
export function splitIdentifier(text: string): { ref: string; rest: string; numbered: boolean } | null {
  if (text.length > LONGEST_HEADING) return null
  const trailing = TRAILING_ID.exec(text.trim())
  if (trailing?.[1] !== undefined && trailing[2] !== undefined && !STANDARD.test(trailing[2])) {
    return { ref: trailing[2], rest: trailing[1].replace(/^\d+[.)]\s*/, ''), numbered: false }
  }
  const lettered = LETTERED.exec(text.trim())
  if (lettered?.[1] !== undefined && lettered[2] !== undefined)
    return { ref: lettered[1], rest: lettered[2], numbered: false }
  const leading = LEADING_ID.exec(text.trim())
  const ref = leading?.[1]
  if (ref === undefined || ref === '' || STANDARD.test(ref)) return null
  const numbered = /^#?\d/.test(ref) && !new RegExp(`^(?:${HAZARD_NAMES})(?!\\p{L})`, 'iu').test(text.trim())
  return { ref: ref.trim(), rest: (leading?.[2] ?? '').trim(), numbered }
}

const NUMBERED_TITLE = /^(\p{Lu}{1,8}[-_ ]?\d{1,4}(?:\.\d{1,3})?)\s*(?:[:：–—]|\s-)\s*(\S.*)$/su

/** A title that begins with an id and a mark, "H1 – Wrong dose"; null for any other. */
export function numberedTitle(text: string): { ref: string; rest: string } | null {
  const found = NUMBERED_TITLE.exec(text.trim())
  return found?.[1] === undefined || found[2] === undefined ? null : { ref: found[1], rest: found[2] }
}

const HYPHENS = /[\u2010-\u2013\u2212]/g

/** An identifier with plain hyphens, whichever the source uses: one that does not break a line, or a dash. */
export function plainHyphens(text: string): string {
  return text.replace(HYPHENS, '-')
}

const REMARK = /(?<=\S)\s*[([][^()[\]]*[)\]]\s*$/
const BETWEEN_WHOLE_IDS = /\s*[,;&\n/]\s*|\s+(?:and|und|et)\s+/i

/** An id without the remark that somebody put behind it in brackets: "H-01 (dose too high)". */
export function withoutRemark(text: string): string {
  return text.replace(REMARK, '')
}

/** Two ids of one kind with a dash or "to" between them: "H1-H3", "C 01 to C 04". */
const ID_RANGE = /(?<![\p{L}\d])(\p{L}{1,8}[-_ ]?)(\d{1,4})\s*(?:-|\.\.|\bto\b|\bbis\b)\s*\1(\d{1,4})(?![\p{L}\d.-])/giu
const LONGEST_RANGE = 50

/** A text with every id that its ranges mean: "H1-H3" names H1, H2 and H3. */
function withRanges(text: string): string {
  return text.replace(ID_RANGE, (range: string, prefix: string, first: string, last: string) => {
    const length = Number(last) - Number(first)
    if (length < 1 || length > LONGEST_RANGE) return range
    const ids = Array.from({ length: length + 1 }, (_, at) => String(Number(first) + at).padStart(first.length, '0'))
    return ids.map((number) => `${prefix}${number}`).join(', ')
  })
}

/** Whether a cell holds nothing but ids with a number in them, "H-01" or "H-05, H-06", but for a remark in brackets. */
export function namesOnlyIds(text: string): boolean {
  return withRanges(withoutRemark(plainHyphens(text)))
    .split(BETWEEN_WHOLE_IDS)
    .every((part) => /^\S*\d\S*$/.test(part) && isIdentifier(part))
}

/** The identifiers in a cell such as `1, 2`, `1 and 2`, `H01; H02` or `M01 M02` or `H1-H3`; other words are passed over. */
export function identifiersIn(text: string): string[] {
  return withRanges(plainHyphens(text))
    .split(/[,;&\n/]|\band\b|\bund\b|\bet\b|\s+/i)
    .map((part) => part.trim().replace(/^[([]|[)\].]$/g, ''))
    .filter((part) => part !== '' && isIdentifier(part))
}
