import { plainWord, readPercent } from './score-text.ts'

/** An axis of a risk matrix. */
export type Axis = 'severity' | 'likelihood'

/**
 * Words of scales in use elsewhere, from least to worst in five places of equal distance, divided by bars: only ever a
 * proposal, never a reading.
 */
const PLACES: Readonly<Record<Axis, ReadonlyMap<string, number>>> = {
  severity: places([
    'none|negligible|insignificant|trivial|inconvenience|insignificante|desprezivel|vernachlassigbar|unbedeutend|negligeable|無視できる',
    'minor|low|l|slight|marginal|mild|significant|menor|leve|baixa|baixo|baja|gering|leicht|mineur|faible|minore|laag|klein|isel|低|小|軽微',
    'moderate|medium|med|m|considerable|serious|moderada|moderado|media|medio|mittel|massig|modere|moderee|moyen|moyenne|middel|matig|canolig|中|中等度',
    'severe|major|high|h|critical|grave|alta|alto|maior|critica|critico|hoch|schwer|kritisch|majeur|majeure|critique|eleve|elevee|hoog|groot|uchel|高|大|重大',
    'catastrophic|fatal|death|extreme|very high|catastrofico|catastrofica|katastrophal|catastrophique|muito alta|muito alto|muito grave|muy grave|sehr hoch|zeer groot|致命的|破局的',
  ]),
  likelihood: places([
    'rare|remote|incredible|improbable|very unlikely|extremely unlikely|highly unlikely|almost impossible|extremely low|very low|negligible|raro|rara|improvavel|muito baixa|muito baixo|selten|unwahrscheinlich|sehr gering|まれ|稀|tres faible|zeer klein|zeer laag|isel iawn',
    'unlikely|low|l|seldom|baixa|baixo|baja|gering|niedrig|faible|peu probable|pouco provavel|laag|klein|isel|低',
    'possible|occasional|moderate|medium|med|m|may cause harm|possivel|posible|media|medio|ocasional|moglich|mittel|gelegentlich|moyen|moyenne|middel|canolig|中',
    'likely|probable|high|h|provavel|alta|alto|hoch|wahrscheinlich|eleve|elevee|hoog|groot|uchel|高',
    'almost certain|certain|frequent|very likely|highly likely|extremely high|very high|inevitable|quase certo|quase certa|frequente|muito alta|muito alto|haufig|fast sicher|sehr hoch|frecuente|zeer groot|zeer hoog|uchel iawn|tres elevee|tres eleve',
  ]),
}

function places(words: readonly string[]): ReadonlyMap<string, number> {
  const last = words.length - 1
  return new Map(words.flatMap((line, index) => line.split('|').map((word) => [word, index / last] as const)))
}

/** Severities that stand at one place here, parted where a scale has both: "critical" is above "high". */
const ABOVE_OTHERS: ReadonlySet<string> = new Set(['severe', 'critical', 'grave'])
const BELOW_THOSE: ReadonlySet<string> = new Set(['high', 'h', 'major'])

/** Those of a scale's severities that are its worst because it has a lower one of the same place and none beyond. */
export function worstWords(axis: Axis, words: readonly string[]): ReadonlySet<string> {
  const plain = words.map(plainWord)
  const isParted = plain.some((word) => BELOW_THOSE.has(word)) && !plain.some((word) => placeOf(axis, word) === 1)
  return new Set(axis === 'severity' && isParted ? plain.filter((word) => ABOVE_OTHERS.has(word)) : [])
}

/** Words that only ever name a severity, or only a likelihood, in any scale. */
const ONLY: Readonly<Record<Axis, ReadonlySet<string>>> = {
  severity: new Set(
    'minor|significant|considerable|major|catastrophic|serious|critical|severe|fatal|death|insignificant|grave|leve|catastrofico|katastrophal'.split(
      '|',
    ),
  ),
  likelihood: new Set(
    'rare|unlikely|possible|likely|probable|almost certain|certain|remote|improbable|occasional|frequent|very unlikely|very likely'.split(
      '|',
    ),
  ),
}

const unmarked = (word: string) =>
  word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')

/** Where a word of any scale stands between least and worst, or null when no scale known here has it. */
export function placeOf(axis: Axis, word: string): number | null {
  return PLACES[axis].get(unmarked(plainWord(word))) ?? null
}

/** Whether a word belongs to some scale that is not the plan's: a sign that the whole log is rated on another scale. */
export function isForeign(axis: Axis, word: string, planWords: readonly string[]): boolean {
  return placeOf(axis, word) !== null && planIndex(planWords, word) < 0 && !shortens(planWords, word)
}

/** Whether a word is one of the plan's cut short, as "med" is of "Medium"; fewer letters might be of any scale. */
function shortens(planWords: readonly string[], word: string): boolean {
  const plain = plainWord(word)
  return plain.length >= 3 && planWords.some((planWord) => plainWord(planWord).startsWith(plain))
}

/** Whether a word can only be of this axis. */
export function isOnly(axis: Axis, word: string): boolean {
  return ONLY[axis].has(plainWord(word))
}

/** Where the plan has this word, whatever its case and hyphens; −1 when it has not. */
export function planIndex(planWords: readonly string[], word: string): number {
  const plain = plainWord(word)
  return plain === '' ? -1 : planWords.findIndex((planWord) => plainWord(planWord) === plain)
}

/** The plan's word that an unknown one most likely means: by its number, its place in its own scale, or its spelling. */
export function proposeWord(
  axis: Axis,
  planWords: readonly string[],
  word: string,
  number: number | null,
): string | null {
  const exact = planIndex(planWords, word)
  const percent = axis === 'likelihood' ? readPercent(word) : null
  if (percent !== null) return planWords[Math.round(shareOf(percent) * (planWords.length - 1))] ?? null
  if (number !== null && number >= 1 && number <= planWords.length) return planWords[number - 1] ?? null
  if (exact >= 0) return planWords[exact] ?? null
  const place = placeOf(axis, word)
  if (place !== null) return planWords[Math.round(place * (planWords.length - 1))] ?? null
  const plain = plainWord(word)
  if (plain.length < 2) return null
  const lead = EXPLAINED.exec(plain)?.[1]
  if (lead !== undefined) return proposeWord(axis, planWords, lead, null)
  return planWords.find((planWord) => isNear(plainWord(planWord), plain)) ?? null
}

/** A word of a scale before what says when it holds: "high on an intermittent link", "very high if used on two wards". */
const EXPLAINED =
  /^(\S+(?: \S+)?) (?:if|when|while|where|on|in|at|for|with|without|because|given|under|unless|until|during|since|by|as|after|before)\b/

/** The upper bounds in percent of all but the last of the five likelihoods that NHS risk registers commonly go by. */
const SHARES: readonly number[] = [0.1, 1, 10, 50]

/** Where a share in percent stands between least and worst; a place among common bounds, so only ever a proposal. */
function shareOf(percent: number): number {
  const place = SHARES.findIndex((bound) => percent < bound)
  return (place < 0 ? SHARES.length : place) / SHARES.length
}

function isNear(planWord: string, word: string): boolean {
  if (planWord.startsWith(word) || initialsOf(planWord) === word.replace(/ /g, '')) return true
  const [parts, starts] = [planWord.split(' '), word.split(' ')]
  if (parts.length === starts.length && parts.every((part, index) => part.startsWith(starts[index] ?? ' '))) return true
  return Math.abs(planWord.length - word.length) <= 2 && distance(planWord, word) <= (planWord.length >= 5 ? 2 : 1)
}

function initialsOf(words: string): string {
  return words
    .split(' ')
    .map((word) => word[0] ?? '')
    .join('')
}

/** Levenshtein distance; both words are short. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let i = 1; i <= one.length; i++) {
    const next = [i]
    for (let j = 1; j <= other.length; j++) {
      const change = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}
