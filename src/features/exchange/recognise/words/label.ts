import type { ControlKind, ControlStage } from '../../found-log.ts'
import { withoutSlips } from './spelling.ts'
import {
  ADDITIONAL_WORDS,
  EXISTING_WORDS,
  INITIAL_WORDS,
  KIND_WORDS,
  RESIDUAL_WORDS,
  ROLE_WORDS,
  type Role,
} from './label-words.ts'

/** Whether a rating was made before or after the additional controls. */
export type RatingStage = 'initial' | 'residual'

/** What a label means: what it holds, and of which stage and kind when it says so. */
export interface LabelMeaning {
  readonly role: Role
  readonly rating: RatingStage | null
  readonly control: ControlStage | null
  readonly kind: ControlKind | null
}

const FACTOR = '(?:severity|consequence|impact|likelihood|probability|detect(?:ion|ability)|[sclpiod])'
const LATIN_MARKS = /[\u0300-\u036f]/g
/** Raised numbers and daggers that point at a footnote. */
const NOTE_MARKS = /[\u00b9\u00b2\u00b3\u2070-\u2079†‡]+/g
const NOT_WORD = /[^\p{L}\p{N}]+/gu
const CAMEL = /(\p{Ll}|\p{N})(\p{Lu})/gu

/**
 * How a risk is reckoned or written, as labels add it: "(S x L)", "(Severity × Likelihood)", "(Severity/Likelihood/Risk)". It
 * says nothing of what else they hold.
 */
const FORMULA = new RegExp(
  [
    String.raw`[([{]?\s*\b${FACTOR}\s*[x×*]\s*${FACTOR}(?:\s*[x×*]\s*${FACTOR})?\b\s*[)\]}]?`,
    String.raw`[([{]\s*${FACTOR}(?:\s*[/,;|]\s*(?:${FACTOR}|r|risk|rating|score|level)){1,3}\s*[)\]}]`,
  ].join('|'),
  'giu',
)

function withoutFormula(label: string): string {
  const rest = label.replace(FORMULA, ' ')
  return /\p{L}/u.test(rest) ? rest : label.replace(FORMULA, ' risk ')
}

/** A label in lower case without accents, marks or punctuation, its camel-case words parted. */
export function plainLabel(label: string): string {
  return withoutFormula(label.replace(NOTE_MARKS, '').normalize('NFKC'))
    .replace(CAMEL, '$1 $2')
    .toLowerCase()
    .normalize('NFD')
    .replace(LATIN_MARKS, '')
    .normalize('NFC')
    .replaceAll('ß', 'ss')
    .replaceAll('#', ' no ')
    .replaceAll('№', ' no ')
    .replace(NOT_WORD, ' ')
    .trim()
}

/** What a label means, read together with the group labels above it; null when no word of it is known. */
export function labelMeaning(path: readonly string[]): LabelMeaning | null {
  const parts = path.map(plainLabel).filter((part) => part !== '')
  const leaf = parts.at(-1)
  if (leaf === undefined) return null
  const groups = parts.slice(0, -1).join(' ')
  const all = parts.join(' ')
  const whole = roleOf(leaf, groups)
  const known = alternative(path.at(-1) ?? '') ?? guided(path.at(-1) ?? '', groups) ?? whole
  const role = known === null || known === 'note' ? (remarkless(path.at(-1) ?? '', groups) ?? known) : known
  if (role === null) {
    const corrected = parts.map(withoutSlips)
    return corrected.some((part, at) => part !== parts[at]) ? labelMeaning(corrected) : null
  }
  const kind = role === 'control' || role === 'evidence' ? kindOf(all) : null
  return { role, rating: ratingStage(leaf, groups), control: controlStage(leaf, groups), kind }
}

const AXES: ReadonlySet<Role> = new Set<Role>(['severity', 'likelihood'])
/** What a word may also mean in passing, beside one that says it outright: "Reason/Cause", "Hazard/Risk". */
const WEAK: ReadonlySet<Role> = new Set<Role>(['justification', 'risk', 'note', 'category', 'date'])
const ALTERNATIVES = /^\s*(\p{L}[\p{L} ]{2,30}?)\s*[/:]\s*(\p{L}[\p{L} ]{2,30}?)\s*$/u

/** What a label of two names for one thing means, as "Status/Progress" or "Title: Description"; null for any other, and where one is an axis. */
function alternative(label: string): Role | null {
  const names = ALTERNATIVES.exec(label)?.slice(1) ?? []
  const roles = names.map((name) => roleOf(plainLabel(name), '')).filter((role) => role !== null)
  return roles.some((role) => AXES.has(role)) ? null : (roles.find((role) => !WEAK.has(role)) ?? null)
}

/** A label, and what explains it: on a line below, or behind it in brackets with as many words as a sentence has. */
const GUIDED = /^\s*([^\n(（[]{2,60}?)\s*(?:\n\s*[(（[]?|[(（[]\s*)(?:\S+\s+){3,}\S+/u

/** What a label means that is explained, for the explanation is no part of it; null for any other, and for one that could mean much. */
function guided(label: string, groups: string): Role | null {
  const name = GUIDED.exec(label)?.[1]
  const role = name === undefined ? null : roleOf(plainLabel(name), groups)
  return role === null || WEAK.has(role) ? null : role
}

/** What a label means without what it adds in brackets, as "(there is a risk that …)" or "(open/closed)". */
function remarkless(label: string, groups: string): Role | null {
  if (!/[(（[]/.test(label)) return null
  const rest = plainLabel(label.replace(/[(（[][^()（）[\]]*[)）\]]/g, ' '))
  return rest === '' ? null : roleOf(rest, groups)
}

/** "After controls" and the like tell a stage; the control in them is not what the column holds. */
const STAGE_PHRASE = new RegExp(
  [
    String.raw`\b(before|after|pre|post|without|with|no)( (any|all|the|new|external|internal|risk|further|additional)){0,3} (controls?|mitigations?|mitigating|measures?|treatments?)( measures?| factors?)?\b`,
    String.raw`\b(vor|nach|ohne|mit)( \w+)? \w*massnahmen?\b`,
    String.raw`\b(voor|na|zonder|met)( \w+)? \w*maatregel(en)?\b`,
    String.raw`\b(avant|apres|sans|avec)( \w+)? (mesures?|maitrise|attenuation)\b`,
    String.raw`\b(antes|despues|depois|apos|sin|sem|prima|dopo)( \w+){0,2} (medidas?|controle?s|mitigac\w*|misure|controlli)\b`,
  ].join('|'),
  'g',
)

/** For what a control is, which is not what its column holds: "Control for this cause". */
const FOR_CAUSE = /(?<=\w )(?:for|against|of) (?:this|each|the|that|these) (?:causes?|threats?)$/g

/** What a table that sums up others writes over its columns: "Count of hazard ID", "Sum of risk". */
const COUNTS = /^(?:count|sum|average|avg|min|max|total|number) of\b|\bcounts?$/

/** What a table of its own may tell, of which a column then gives the id and no text: "harm id". */
const TOLD_ELSEWHERE: ReadonlySet<Role> = new Set<Role>(['effect', 'situation', 'harm', 'category'])
const NAMES_BY_ID = /\p{L} (?:ids?|refs?)$/u

function roleOf(label: string, groupLabels: string): Role | null {
  const leaf = label.replace(STAGE_PHRASE, ' ').replace(FOR_CAUSE, ' ').replace(/ +/g, ' ').trim()
  const groups = groupLabels.replace(STAGE_PHRASE, ' ').replace(/ +/g, ' ').trim()
  if (leaf === '') return groups === '' ? 'risk' : roleOf(groups, '')
  if (/^(level|rating|score|value|class|grade)$/.test(leaf) && groups !== '') {
    const group = roleOf(groups, '')
    if (group === 'severity' || group === 'likelihood' || group === 'risk') return group
    if (group === null && isStaged(groups)) return 'risk'
  }
  if (COUNTS.test(leaf)) return 'note'
  const aboutControl = isAboutControl(leaf, groups)
  const found = wordRole(leaf) ?? wordRole(withoutStage(leaf))
  if (found !== null && TOLD_ELSEWHERE.has(found) && NAMES_BY_ID.test(leaf)) return 'note'
  if (!aboutControl) return found ?? (isStageOnly(leaf) ? (groups === '' ? 'risk' : roleOf(groups, '')) : null)
  if (found === 'control-kind' || found === 'category') return 'control-kind'
  if (found === 'evidence' || found === 'owner' || found === 'date' || found === 'note' || found === 'control-refs') {
    return found === 'evidence' ? 'evidence' : 'note'
  }
  if (found === null || found === 'control' || found === 'description' || found === 'name') return 'control'
  return found === 'ref' || found === 'status' ? 'note' : found
}

/** Whether the labels above name a stage, as "Before" does: what stands below them is a rating. */
function isStaged(groups: string): boolean {
  return INITIAL_WORDS.test(groups) || RESIDUAL_WORDS.test(groups)
}

/** A kind of control stands for the control itself, as in "HIT Design" or "Existing controls / Training – Description". */
function isAboutControl(leaf: string, groups: string): boolean {
  const control = ROLE_WORDS.find(({ role }) => role === 'control')?.words
  if (control?.test(groups) === true) return true
  const kind = kindOf(leaf) ?? kindOf(groups)
  if (kind === null) return false
  return kindOf(groups) !== null || isKindOnly(leaf)
}

const KIND_FILLER =
  /\b(description|evidence|details?|controls?|mitigations?|changes?|hit|user|business|and|or|existing|additional|new|measures?|risk)\b/g

/** Whether a label names nothing but a kind of control; a system or its architecture by itself is what the log is about. */
function isKindOnly(leaf: string): boolean {
  if (/^(?:system|architecture)$/.test(leaf)) return false
  const rest = KIND_WORDS.reduce((text, { words }) => text.replace(new RegExp(words, 'g'), ''), leaf)
  return rest.replace(KIND_FILLER, '').trim() === ''
}

function wordRole(plain: string): Role | null {
  return plain === '' ? null : (ROLE_WORDS.find(({ words }) => words.test(plain))?.role ?? null)
}

/** Of which version of the log a rating is, as in "Residual v0.2". */
const VERSION = /\bv\d+(?: \d+)*\b|\br\d+(?: \d+)+\b/

/** The steps of a scale, as in "L_1to5". */
const STEPS = /\b\d{1,2} ?(?:to|bis) ?\d{1,2}\b/

/** A plain label without the words that tell its stage or the version of the log. */
export function withoutStage(plain: string): string {
  return plain
    .replace(VERSION, ' ')
    .replace(STEPS, ' ')
    .replace(INITIAL_WORDS, ' ')
    .replace(RESIDUAL_WORDS, ' ')
    .replace(/ +/g, ' ')
    .trim()
}

/** Whether a label names a stage and nothing else, or only that it is the level of it: "Initial", "Residual level". */
function isStageOnly(leaf: string): boolean {
  const rest = withoutStage(leaf)
  return rest === '' || (rest === 'level' && rest !== leaf)
}

/** The kind of control that a cell names, such as "Design" or "Information for safety"; null when it names none. */
export function controlKind(text: string): ControlKind | null {
  return kindOf(plainLabel(text))
}

/** Whether a text names a kind of control and says nothing of one: "Design", "User training". */
export function isKindOfControl(text: string): boolean {
  const plain = plainLabel(text)
  return kindOf(plain) !== null && isKindOnly(plain)
}

function kindOf(text: string): ControlKind | null {
  return KIND_WORDS.find(({ words }) => words.test(text))?.kind ?? null
}

/** The stage that a label, or else the groups above it, names; null where neither does. */
export function ratingStage(leaf: string, groups: string): RatingStage | null {
  for (const text of [leaf, groups]) {
    if (RESIDUAL_WORDS.test(text)) return 'residual'
    if (INITIAL_WORDS.test(text)) return 'initial'
  }
  return null
}

/** The stage that a heading among controls names and nothing else: "Existing", "Additional measures"; null for any other. */
export function stageOfControls(text: string): ControlStage | null {
  const plain = plainLabel(text).replace(/ (controls?|measures?|mitigations?)$/, '')
  if (!/^(?!initial|residual)\p{L}+( \p{L}+)?$/u.test(plain)) return null
  const stage = controlStage(plain, '')
  const words = stage === 'existing' ? EXISTING_WORDS : ADDITIONAL_WORDS
  return stage !== null && plain.replace(words, '').trim() === '' ? stage : null
}

function controlStage(leaf: string, groups: string): ControlStage | null {
  for (const text of [leaf, groups]) {
    if (ADDITIONAL_WORDS.test(text)) return 'additional'
    if (EXISTING_WORDS.test(text)) return 'existing'
  }
  return null
}
