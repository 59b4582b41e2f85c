import { remembering } from '../remembering.ts'

/** A score as read from its text: the number and the main word, either of which may be missing. */
export interface ScoreText {
  readonly number: number | null
  /** The main word in lower case without its definition; empty when the score is only a number. */
  readonly word: string
  /** The main word as the source writes it. */
  readonly written: string
}

const UNRATED =
  /^[[({<]?(?:n\s*\/?\s*[ak]|not applicable|none|nil|tb[cda]|to be (?:confirmed|determined|decided|assessed|scored|agreed)|unknown|pending|not (?:yet )?(?:scored|rated|assessed|set|known|available)|unrated|unscored|awaiting.*|null|undefined|blank|(?:to-?do|to do|fixme)\b.*|未定|未評価|該当なし)\.?[\])}>]?$/i
const POWER =
  /^(?:<|>|≤|≥|~)?\s*(?:\d+(?:\.\d+)?\s*[x×*]\s*)?10\s*(?:\^|\*\*|E)\s*\(?[-−–]?\d+\)?$|^\d(?:\.\d+)?e-?\d+$|^0?\.\d+$/i
/** A share in percent, alone or between bounds: "40 %", "< 10%", "10–50 %". */
const PERCENT =
  /^(?:(?:<|>|≤|≥|~|c\.|about|around|up to|under|over|below|above|less than|more than|greater than)\s*=?\s*)?(\d+(?:\.\d+)?)\s*%?(?:\s*(?:[-–—]|to)\s*(\d+(?:\.\d+)?)\s*)?%$/i
const CODE = /^[\p{L}]{1,2}\s*[-:=]?\s*(\d{1,2})$/u
/** A code before the word that it stands for: "S4 (Critical)", "P5 – Frequent". */
const CODED = /^[SCLPO]\s*[-:=]?\s*(\d)\s*(?:[-–—:=]\s*|[([（]\s*)(\p{L}.*)$/su
const LEADING = /^(\d{1,3})(?:\.0)?(?:\s*(?:[-–—−:.)=/|]|[([（])\s*|\s+|$)(.*)$/s
/** A letter that numbers a word of a scale, as in "C - Possible". */
const LETTERED = /^[A-F]\s*(?:[-–—:.)=]|\s)\s*(?=\p{L}{3})/u
/** Two or three numbers side by side, of which none holds yet; "4/5" says four of five. */
const NUMBERS = /^\d{1,2}\s*(?:[-–—,]|to|or|and|\/(?!\s*5$))\s*\d{1,2}(?:\s*[-–—,/]\s*\d{1,3})?$/i
const TRAILING = /^(.*?\p{L}.*?)[\s([（:=–—-]+(\d{1,3})\s*[)\]）]?\s*$/su
const LABEL =
  /^(?:(?:initial|residual|risk|level|score|rating|severity|likelihood|probability|band|grade)\s*)+[:=-]?\s*(?=\S)/i

/** A whole number as spreadsheets write it with its decimals: "4.0", "4,00". */
const WHOLE = /^(\d{1,3})[.,]0{1,2}$/

/** A longer text is prose, whatever it says about scores. */
const LONGEST_SCORE = 600

/** Reads one score text; null when it is blank or a word for unrated: TBC, a dash, not applicable. */
export function readScore(text: string | null): ScoreText | null {
  return text === null || text.length > LONGEST_SCORE ? null : readText(text)
}

const readText = remembering((text): ScoreText | null => {
  const plain = text
    .normalize('NFKC')
    .replace(/(?<=\p{L})_(?=\p{L})/gu, ' ')
    .replace(/[*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(LABEL, '')
    .replace(WHOLE, '$1')
  if (!/[\p{L}\p{N}]/u.test(plain) || UNRATED.test(plain)) return null
  if (POWER.test(plain) || PERCENT.test(plain)) return { number: null, word: plain.toLowerCase(), written: plain }
  if (NUMBERS.test(plain)) return { number: null, word: plainWord(plain), written: plain }
  const code = CODE.exec(plain)
  if (code !== null) return { number: Number(code[1]), word: '', written: '' }
  const coded = CODED.exec(plain)
  if (coded !== null) return scoreOf(Number(coded[1]), coded[2] ?? '')
  const leading = LEADING.exec(plain)
  if (leading !== null) return scoreOf(Number(leading[1]), leading[2] ?? '')
  if (LETTERED.test(plain)) return scoreOf(null, plain.replace(LETTERED, ''))
  const trailing = TRAILING.exec(plain)
  if (trailing !== null) return scoreOf(Number(trailing[2]), trailing[1] ?? '')
  return scoreOf(null, plain)
})

const BELOW = /^(?:<|≤|up to|under|below|less than)/i

/** The middle of a share in percent, from 0 to 100; null when the text is none. */
export function readPercent(text: string): number | null {
  const found = PERCENT.exec(text.normalize('NFKC').trim())
  if (found?.[1] === undefined) return null
  const bound = Number(found[1])
  const to = Number(found[2] ?? bound)
  if (bound > 100 || to > 100) return null
  if (found[2] === undefined && BELOW.test(found[0])) return bound * 0.99
  return (bound + to) / 2
}

function scoreOf(number: number | null, words: string): ScoreText {
  const written = mainWord(words)
  return { number, word: plainWord(written), written }
}

const ORDERED = [
  'very low|low|medium|moderate|high|very high',
  'minor|significant|considerable|major|catastrophic',
  'negligible|minor|moderate|major|severe|critical|catastrophic',
  'rare|remote|unlikely|possible|occasional|likely|probable|almost certain',
] as const

/** Two words of one scale side by side, as in "Low - Medium": which of them holds is for a person to say. */
const RANGES = ORDERED.map(
  (words) => new RegExp(String.raw`^(${words})\s*(?:[-–—/,]|\bto\b|\bor\b)\s*(?!\1\b)(?:${words})$`, 'i'),
)

/** The word before its definition: "Medium" of "Medium: Possible", "Catastrophic" of "Catastrophic - if it occurs". */
function mainWord(words: string): string {
  if (RANGES.some((range) => range.test(words.trim()))) return words.trim().replace(/\s*[-–—/,]\s*/, ' to ')
  const first = words.split(/[:：([（;,|!]|(?<!\b\p{L}{1,2})\.|\s[-–—=]+\s|—|\s\d/u)[0] ?? ''
  return first
    .replace(/[)\]）]+$/, '')
    .replace(/^[\s-–—:]+/, '')
    .trim()
}

/** A word for comparing: lower case, single spaces, hyphens as spaces. */
export const plainWord = remembering((word) =>
  word
    .toLowerCase()
    .replace(/[-_–]/g, ' ')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .replace(/ +/g, ' ')
    .trim(),
)

const SCALE_WORDS =
  /\b(minor|significant|considerable|major|catastrophic|negligible|moderate|serious|critical|severe|fatal|death|insignificant|very low|low|medium|high|very high|extremely low|extreme|rare|unlikely|possible|likely|probable|improbable|remote|occasional|frequent|almost certain|certain|incredible|acceptable|tolerable|undesirable|unacceptable|intolerable|alarp|baix[oa]|medi[oa]|alt[oa]|grave|leve|moderad[oa]|gering|mittel|hoch|schwer|faible|moyenne?|elevee?|basso|alto|laag|hoog|isel|canolig|uchel)\b|^(red|amber|orange|yellow|green|(class )?(i{1,3}|iv|v))$|^[低中高小大]$|重大|軽微|中等度|稀|まれ/

/** Whether a text can be a score at all: short, with a number or a word that scales use. */
export const looksLikeScore = remembering((text): boolean => {
  const plain = text.normalize('NFKC').trim()
  if (plain === '' || plain.length > 140) return false
  if (PERCENT.test(plain)) return true
  const score = readScore(plain)
  if (score === null) return UNRATED.test(plain)
  if (score.number !== null && score.number <= 125 && plain.length <= 140)
    return score.word === '' || plain.length <= 140
  return (
    plain.length <= 60 &&
    SCALE_WORDS.test(
      plain
        .toLowerCase()
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .normalize('NFC'),
    )
  )
})

const LEAD = /^([^:–—\n]{1,24}?)\s*(?:[:：]|\s[–—-]\s)\s*\S/u

/** The score that a text begins with before it says why, as "Medium" of "Medium: staff may not notice …"; null for none. */
export function leadingScore(text: string): string | null {
  const lead = LEAD.exec(text.trim())?.[1]
  return lead !== undefined && looksLikeScore(lead) && lead.split(' ').length <= 2 ? lead : null
}

/** Severity and likelihood found together in one text, such as `Severity 4 · Likelihood 3` or `S4 x L3 = 12`. */
export interface PairText {
  readonly severity: string | null
  readonly likelihood: string | null
  readonly risk: string | null
}

const VALUE = String.raw`(?:\s*(?:rating|score|level|of|is|was|as|assessed as|rated(?: as)?|remains|stays|becomes|now|falls to|drops to|reduced to)\b)*\s*[:=(\s]\s*([^·;|\n]+?)\s*\)?`
const ENDS = String.raw`(?=\s*(?:[·;|\n]|,\s|\.\s|\.$|$|→|=>|=\s*\d|/|×|\bx\b|\band\b|\bwith\b|\bgiving\b|\((?=\s*(?:risk|severity|likelihood)\b)|\b(?:residual|initial)\s|\bseverity\b|\blikelihood\b|\bprobability\b|\bconsequence\b|\brisk\b))`
const SEVERITY_PART = new RegExp(String.raw`\b(?:severity|consequence|sev)\b${VALUE}${ENDS}`, 'i')
const LIKELIHOOD_PART = new RegExp(String.raw`\b(?:likelihood|probability|lik|prob)\b${VALUE}${ENDS}`, 'i')
const RISK_PART = new RegExp(
  String.raw`(?:(?:\brisk(?: level| score| rating)?|(?<!\b(?:severity|consequence|likelihood|probability|sev|lik|prob)\s+)\brating)\b(?:\s*[:=]|\s+(?:(?:of|is|was)\s+)?(?=\d))|→|=>|(?<=\d)\s*=)\s*([^·;|\n]+?)(?=\s*(?:[·;|\n]|\.$|\)\.?$|$))`,
  'i',
)
const LETTERS = /\b[SC]\s*[:=]?\s*(\d)\s*(?:[x×*·,/]|\s)\s*[LPO]\s*[:=]?\s*(\d)\b(?!\.\d)/i
const LETTERS_TURNED = /\b[LPO]\s*[:=]?\s*(\d)\s*(?:[x×*·,/]|\s)\s*[SC]\s*[:=]?\s*(\d)\b(?!\.\d)/i

const LETTERED_SCORE = (letters: string) => String.raw`\b${letters}\s*[:=]\s*([^:=\n;,|·]{1,40}?)\s*`
const BETWEEN_LETTERED = String.raw`[\n;,|·]\s*`
/** Scores by their letters, each in a line or part of its own: "S: Major\nL: Low\nR: 3". */
const LETTERED_WORDS = new RegExp(
  `^\\s*${LETTERED_SCORE('[SC]')}${BETWEEN_LETTERED}${LETTERED_SCORE('[LPO]')}(?:${BETWEEN_LETTERED}${LETTERED_SCORE('R(?:isk)?')})?$`,
)
const LETTERED_WORDS_TURNED = new RegExp(
  `^\\s*${LETTERED_SCORE('[LPO]')}${BETWEEN_LETTERED}${LETTERED_SCORE('[SC]')}(?:${BETWEEN_LETTERED}${LETTERED_SCORE('R(?:isk)?')})?$`,
)

function letteredWords(text: string): PairText | null {
  const found = LETTERED_WORDS.exec(text)
  const turned = found === null ? LETTERED_WORDS_TURNED.exec(text) : null
  const [, first, second, risk] = found ?? turned ?? []
  if (first === undefined || second === undefined || !looksLikeScore(first) || !looksLikeScore(second)) return null
  const [severity, likelihood] = turned === null ? [first, second] : [second, first]
  return { severity, likelihood, risk: risk ?? null }
}

/** A value with the bracket that it opens closed again, as the source has it. */
function bracketed(value: string | undefined): string | null {
  if (value === undefined) return null
  return value.includes('(') && !value.includes(')') ? `${value.trim()})` : value.trim()
}

/** Reads severity and likelihood that are named in one text; null when it does not name both. */
export const readPair = remembering((text): PairText | null => {
  if (text.length < 4 || text.length > LONGEST_SCORE) return null
  const risk = bracketed(RISK_PART.exec(text)?.[1])
  const letters = LETTERS.exec(text)
  if (letters !== null) return { severity: letters[1] ?? null, likelihood: letters[2] ?? null, risk }
  const turned = LETTERS_TURNED.exec(text)
  if (turned !== null) return { severity: turned[2] ?? null, likelihood: turned[1] ?? null, risk }
  const words = letteredWords(text)
  if (words !== null) return words
  const severity = bracketed(SEVERITY_PART.exec(text)?.[1])
  const likelihood = bracketed(LIKELIHOOD_PART.exec(text)?.[1])
  if (severity === null || likelihood === null) return null
  if (!looksLikeScore(severity) || !looksLikeScore(likelihood)) return null
  return { severity, likelihood, risk }
})

const PRODUCT = /^\(?\s*(\d)\s*[x×*]\s*(\d)\s*\)?(?:\s*=\s*\d+.*)?$/i
/** The word of a level with the product that makes it: "Moderate (3x3=9)". */
const PRODUCT_BEHIND_WORD = /^\p{L}[\p{L} -]{1,30}[([:–—-]\s*(\d)\s*[x×*]\s*(\d)\s*(?:=\s*\d+\s*)?[)\]]?$/iu

/** An unnamed product such as `2 × 4`; which factor is which is for a person to say. */
export function readProduct(text: string): readonly [string, string] | null {
  const plain = text.normalize('NFKC').trim()
  const product = PRODUCT.exec(plain) ?? PRODUCT_BEHIND_WORD.exec(plain)
  return product?.[1] === undefined || product[2] === undefined ? null : [product[1], product[2]]
}
