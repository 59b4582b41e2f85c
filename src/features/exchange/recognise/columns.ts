import { leadingScore, looksLikeScore } from '../rate/score-text.ts'
import type { Grid } from '../read/document.ts'
import { HAZARD_PARTS } from './hazard-parts.ts'
import type { Column, Header } from './header.ts'
import { namesOnlyIds, numberedTitle } from './identifier.ts'
import { saysNothing } from './item-list.ts'
import { fmeaRole } from './fmea-letters.ts'
import { labelMeaning, plainLabel, type LabelMeaning, type RatingStage } from './label.ts'
import type { Role } from './label-words.ts'
import { pureLabel } from './pure-label.ts'
import { footOf } from './row-shape.ts'
import { stageOf } from './small-table.ts'
import { wholeness } from './whole-likelihood.ts'

/** What each column of a table is for, after looking at all labels together and at the values below them. */
export interface ColumnPlan {
  readonly ref: number | null
  readonly title: number | null
  /** Whether every title begins with an id of its own, "H1 – Wrong dose", for which there is no column. */
  readonly isTitleNumbered: boolean
  readonly uses: readonly ColumnUse[]
  /** Columns that nobody named, among or right beside the named ones, in which something is written. */
  readonly unnamed: readonly number[]
  /** Whether columns without a name were taken for the residual rating, which a person has to confirm. */
  readonly hasUnnamedResidual: boolean
  /** The column that says of which stage the rating of a row is; null where none does. */
  readonly stage: number | null
  /** Where another table begins beside this one, whose rows are no hazards' own; null where none does. */
  readonly beside: number | null
}

/** A column and the one thing it is used for. */
export interface ColumnUse {
  readonly index: number
  readonly label: string
  readonly role: Role
  readonly meaning: LabelMeaning
}

const SAMPLE = 60
const SCORES: readonly Role[] = ['severity', 'likelihood', 'risk']
/** What a column says that only tells whether something is so. */
const YES_OR_NO = /^(?:x|y|n|yes|no|true|false|n\/a|partly|partial(?:ly)?|[✓✔✗✘☑☐])\.?$/i
/** What is to become of a risk, in a word: no measure by itself. */
const STRATEGY = /^(?:mitigate|accept|avoid|transfer|share|treat|tolerate|terminate|reduce|retain)d?\.?$/i
const BETWEEN_IDS = /\s*[,;&\n/]\s*|\s+and\s+|\s+/i
const LETTERED_ID = /^\p{L}{1,8}(?:[-_]?\p{L}{1,8}){0,2}[-_]?\d{1,6}(?:[-.]\w{1,3})?$/u
const NOTE: LabelMeaning = { role: 'note', rating: null, control: null, kind: null }

/** Plans a table's columns: stages of repeated names by their order, doubtful names by their values, then the title. */
export function planColumns(grid: Grid, header: Header, context: LabelMeaning | null): ColumnPlan {
  const foot = footOf(grid.rows)
  const sample = (index: number) => sampleOf(grid, header, foot, index)
  const legend = legendColumn(header, sample)
  const labels = header.columns.map(({ label }) => plainLabel(label))
  const uses: Draft[] = header.columns
    .filter(({ label, index }) => label !== '' && index < legend)
    .map(({ index, label, meaning }) => {
      const again = ratedAgain(plainLabel(label), labels)
      if (again !== null) return { index, label, role: again.role, meaning: again }
      const role = fmeaRole(plainLabel(label), labels) ?? meaning?.role ?? (isTotalOf(label, header) ? 'risk' : 'note')
      return { index, label, role, meaning: meaning ?? NOTE }
    })
  settleByValues(uses, sample)
  settleReferences(uses, sample)
  const unnamed = unnamedResidual(uses, sample)
  uses.push(...unnamed)
  stageScores(uses, context)
  keepOtherOwners(uses)
  const ref = uses.find(({ role }) => role === 'ref') ?? null
  const others = uses.filter((use) => use.role === 'ref' && use !== ref)
  for (const use of others) use.role = 'note'
  const title = chooseTitle(uses, context)
  if (title === null) nameHazards(uses, others)
  return {
    ref: ref?.index ?? null,
    title: title?.index ?? null,
    isTitleNumbered: ref === null && title !== null && areNumbered(sample(title.index)),
    uses,
    unnamed: unnamedBeside(grid, header, uses),
    hasUnnamedResidual: unnamed.length > 0,
    stage: stageColumn(grid, header, uses, [ref?.index, title?.index]),
    beside: OTHER_ID.test(labels[legend] ?? '') || OTHER_ID.test(labels[legend + 1] ?? '') ? legend + 1 : null,
  }
}

/** A label that only numbers another; P1 and P2 are the two parts of one likelihood. */
const SECOND = /^(?!p ?2$)(\D*[^\d\s]) ?2$/

/** The residual score of a column such as "S2" or "RPN 2" beside "S" or "RPN"; null for any other. */
function ratedAgain(label: string, labels: readonly string[]): LabelMeaning | null {
  const first = SECOND.exec(label)?.[1]
  if (first === undefined || !labels.some((other) => other === first || other === `${first}1`)) return null
  const role = fmeaRole(first, labels) ?? labelMeaning([first])?.role
  return role !== undefined && SCORES.includes(role) ? { ...NOTE, role, rating: 'residual' } : null
}

/** Whether a column is what the scores beside it make together: a "Total" of severity and likelihood. */
function isTotalOf(label: string, { columns }: Header): boolean {
  const has = (role: Role) => columns.some(({ meaning }) => meaning?.role === role)
  return /^total$/i.test(label.trim()) && has('severity') && has('likelihood')
}

const LEGEND = /\b(?:key|legend|meaning|definitions?|scales?|matrix|look[- ]?ups?)\b/i

/** What counts the rows of another table: "Action no". */
const OTHER_ID =
  /^(?:actions?|issues?|incidents?|tasks?|decisions?|changes?|meetings?|versions?) (?:no|id|ref|number|reference)$/

function beginsAnother(label: string): boolean {
  return LEGEND.test(label) || OTHER_ID.test(plainLabel(label))
}

/** Where a key to the log's words or another table begins, behind a column in which nothing is written; infinite where there is none. */
function legendColumn({ columns }: Header, sample: (index: number) => readonly string[]): number {
  const gap = columns.find(
    ({ index, label }) =>
      index > 0 && label === '' && sample(index).length === 0 && beginsAnother(columns[index + 1]?.label ?? ''),
  )
  return gap === undefined ? Infinity : gap.index
}

/** A legend or matrix stands apart from the table, behind a column that is empty; what does not belongs to its row. */
function unnamedBeside(grid: Grid, { lastRow }: Header, uses: readonly Draft[]): number[] {
  const named = new Set(uses.map(({ index }) => index))
  const isFilled = (index: number) =>
    grid.rows.some((cells, row) => row > lastRow && (cells[index] ?? '').trim() !== '')
  const last = Math.max(...named)
  const unnamed = Array.from({ length: last }, (_, index) => index).filter(
    (index) => !named.has(index) && isFilled(index),
  )
  for (let index = last + 1; isFilled(index); index++) unnamed.push(index)
  return unnamed
}

function sampleOf(grid: Grid, header: Header, foot: number, index: number): string[] {
  const values: string[] = []
  for (let row = header.lastRow + 1; row < foot && values.length < SAMPLE; row++) {
    const value = (grid.rows[row]?.[index] ?? '').trim()
    if (value !== '') values.push(value)
  }
  return values
}

type Draft = { index: number; label: string; role: Role; meaning: LabelMeaning }

/** The roles whose labels may mean another thing, which the values tell. */
const DOUBTFUL: ReadonlySet<Role> = new Set<Role>(['effect', 'hazard', 'control', 'cause', ...SCORES])

/** "Consequence" and "Impact" are a severity when they hold scores; "Risk" is the hazard when it holds sentences. */
function settleByValues(uses: Draft[], sample: (index: number) => readonly string[]): void {
  const severities = uses.filter((use) => use.role === 'severity').map(({ meaning }) => meaning.rating)
  const hasSeverity = (stage: RatingStage | null) =>
    severities.includes(stage) || (stage === null && severities.length > 0)
  for (const use of uses) {
    const values = DOUBTFUL.has(use.role) ? sample(use.index).map((value) => withoutReason(use.role, value)) : []
    if (values.length === 0) continue
    const scores = values.filter(looksLikeScore).length / values.length
    if (use.role === 'effect' && scores >= 0.6 && averageLength(values) <= 40 && !hasSeverity(use.meaning.rating)) {
      use.role = 'severity'
    } else if (use.role === 'hazard' && use.meaning.rating !== null && scores >= 0.6) {
      use.role = 'risk'
    } else if (use.role === 'risk' && scores < 0.3 && averageLength(values) > 12 && use.meaning.rating === null) {
      use.role = uses.some(({ role }) => role === 'hazard' || role === 'name') ? 'description' : 'hazard'
    } else if ((use.role === 'severity' || use.role === 'likelihood') && scores < 0.2 && averageLength(values) > 60) {
      use.role = use.role === 'severity' ? 'harm' : 'note'
    } else if (use.role === 'control' && values.every((value) => YES_OR_NO.test(value))) {
      use.role = use.meaning.kind === null ? 'note' : 'control-kind'
    } else if (use.role === 'control' && values.every((value) => STRATEGY.test(value))) {
      use.role = 'note'
    } else if ((use.role === 'control' || use.role === 'cause') && use.meaning.kind === null && holdsOnlyIds(values)) {
      use.role = use.role === 'control' ? 'control-refs' : 'cause-refs'
    }
  }
}

/** Where a score may stand before its reason, the score alone: "High: wards would rely on it" is as good as "High". */
function withoutReason(role: Role, value: string): string {
  return role === 'effect' || role === 'severity' || role === 'likelihood' ? (leadingScore(value) ?? value) : value
}

/**
 * Columns without a name, side by side after the last named one, that hold scores and are as many as the scores named before:
 * a second rating in the same order, as where nobody wrote the labels again.
 */
function unnamedResidual(uses: readonly Draft[], sample: (index: number) => readonly string[]): Draft[] {
  const named = uses.filter((use) => SCORES.includes(use.role))
  const roles = new Set(named.map(({ role }) => role))
  const last = Math.max(...uses.map(({ index }) => index))
  if (named.length < 2 || roles.size < named.length || named.some(({ meaning }) => meaning.rating === 'residual'))
    return []
  const columns = named.map((_, place) => last + 1 + place)
  const next = sample(last + 1 + named.length)
  if (next.length > 0 || !columns.every((index) => holdsScores(sample(index)))) return []
  return named.map(({ label, role, meaning }, place): Draft => {
    const index = last + 1 + place
    return { index, label, role, meaning: { ...meaning, rating: 'residual' } }
  })
}

function holdsScores(values: readonly string[]): boolean {
  return values.length > 0 && values.filter(looksLikeScore).length >= values.length * 0.8
}

/** A "Hazard" column that holds nothing but ids names the hazards that the rows belong to, or numbers the rows' own. */
function settleReferences(uses: Draft[], sample: (index: number) => readonly string[]): void {
  const titled = uses.filter(({ role }) => NAMES_ROW.has(role))
  for (const use of uses) {
    if (use.role === 'ref' && sample(use.index).some(isWord) && !sample(use.index).some(hasNumber)) use.role = 'note'
    if (use.role !== 'hazard') continue
    const values = sample(use.index)
    if (values.length === 0 || !values.every(namesOnlyIds)) continue
    use.role = titled.length > 1 && !uses.some(({ role }) => role === 'ref') ? 'ref' : 'hazard-refs'
  }
}

/**
 * The column of nothing but "Initial" and "Residual", or words for them, where each residual row goes on with the hazard above it:
 * it names none, or the same again. Null where none does, as where such words are of phases that each hazard has one of.
 */
function stageColumn(
  { rows }: Grid,
  { lastRow }: Header,
  uses: readonly Draft[],
  names: readonly (number | undefined)[],
): number | null {
  const named = (cells: readonly string[]) =>
    names.map((index) => (index === undefined ? '' : (cells[index] ?? '').trim()))
  const tells = ({ role, index }: Draft) => {
    if (role !== 'note') return false
    const stages = new Set<RatingStage | null>()
    let above: readonly string[] = []
    for (const cells of rows.slice(lastRow + 1, lastRow + 1 + SAMPLE)) {
      const text = (cells[index] ?? '').trim()
      if (text === '') continue
      const stage = stageOf(text)
      const own = named(cells)
      if (stage === null || (stage === 'residual' && own.some((name, at) => name !== '' && name !== above[at])))
        return false
      stages.add(stage)
      if (stage === 'initial') above = own
    }
    return stages.size === 2
  }
  return uses.find(tells)?.index ?? null
}

const hasNumber = (value: string) => /\d/.test(value)
/** Whether a value is a word and no letter or Roman number that counts. */
const isWord = (value: string) => /\p{Ll}{2}/u.test(value) && !/^[ivxl]+$/.test(value)

/** What may name the row of a hazard whose id stands in a column called "Hazard". */
const NAMES_ROW: ReadonlySet<Role> = new Set<Role>(['name', 'hazard', 'description', 'situation'])

/** Beside the id of a row that is no hazard, the id of a hazard says to which the row belongs. */
function nameHazards(uses: readonly Draft[], others: readonly Draft[]): void {
  if (uses.some(({ role }) => role === 'hazard-refs')) return
  const named = others.find(({ label }) => /haz|risk/i.test(label))
  if (named !== undefined) named.role = 'hazard-refs'
}

/** Whether every value that says something names controls or causes by their ids: "C001, C002". */
function holdsOnlyIds(values: readonly string[]): boolean {
  const told = values.filter((value) => !saysNothing(value))
  return told.length > 0 && told.every((value) => value.split(BETWEEN_IDS).every((part) => LETTERED_ID.test(part)))
}

function averageLength(values: readonly string[]): number {
  return values.reduce((sum, value) => sum + value.length, 0) / values.length
}

/** Gives every score column its stage; of more than two the first is initial, the last residual, the others are notes. */
function stageScores(uses: Draft[], context: LabelMeaning | null): void {
  const second = secondRating(uses)
  preferOneLikelihood(uses, second)
  for (const role of SCORES) {
    const columns = uses.filter((use) => use.role === role)
    const [only] = columns
    if (columns.length === 1 && only?.meaning.rating === null && only.index > second)
      only.meaning = { ...only.meaning, rating: 'residual' }
    const initial = columns.filter(({ meaning }) => meaning.rating === 'initial')
    const unstaged = columns.filter(({ meaning }) => meaning.rating === null)
    const residual = columns.filter(({ meaning }) => meaning.rating === 'residual')
    const ordered = [...initial, ...unstaged, ...residual]
    if (ordered.length === 1 && ordered[0] === unstaged[0] && context?.rating === 'residual') {
      for (const use of ordered) use.meaning = { ...use.meaning, rating: 'residual' }
      continue
    }
    const first = initial[0] ?? unstaged[0]
    const last = lastRated(residual) ?? (unstaged.length > 0 && ordered.length > 1 ? unstaged.at(-1) : undefined)
    for (const use of columns) {
      if (use === first) use.meaning = { ...use.meaning, rating: 'initial' }
      else if (use === last) use.meaning = { ...use.meaning, rating: 'residual' }
      else use.role = 'note'
    }
  }
}

/** What a deployer adds is not the manufacturer's to count. */
const BY_DEPLOYER =
  /\b(?:deployers?|deploying|deployment|sites?|local(?:ly)?|transferr?ed|trust|customer|user) |\b(?:dcb ?)?0160\b/i

/** What calls the band that a score falls in. */
const BAND = /\b(?:rating|level|class|band|category|rag|grade)\b/i

/** The residual score that counts: of several the last, but one with a deployer's controls, and a score before its band: "Score", "Rating". */
function lastRated(residual: readonly Draft[]): Draft | undefined {
  const own = residual.filter(({ label }) => !BY_DEPLOYER.test(`${label} `))
  const [last, before] = (own.length > 0 ? own : residual).toReversed()
  if (last === undefined || before === undefined || before.index + 1 !== last.index) return last
  return BAND.test(last.label) && !BAND.test(before.label) ? before : last
}

/** Where a table that names no stages begins to rate anew: at its second severity, or its second risk. */
function secondRating(uses: readonly Draft[]): number {
  const unstaged = (role: Role) => uses.filter((use) => use.role === role && use.meaning.rating === null)
  return (unstaged('severity')[1] ?? unstaged('risk')[1])?.index ?? Infinity
}

/** Where one rating has several likelihoods, as after ISO 14971, the most whole one counts and the others are notes. */
function preferOneLikelihood(uses: Draft[], second: number): void {
  const likelihoods = uses.filter((use) => use.role === 'likelihood')
  for (const use of likelihoods) {
    const beside = likelihoods.filter(({ index }) => index >= second === use.index >= second)
    if (beside.some((other) => wholeness(other.label) > wholeness(use.label))) use.role = 'note'
  }
}

/** Who owns a control or action, or is one of several by number, is no owner of the hazard, though nobody else is named. */
const OWNS = /\bown/i
const OF_PART = /control|mitigation|measure|action|\btask|^by whom|\d\s*$/i

function keepOtherOwners(uses: readonly Draft[]): void {
  const owners = uses.filter(({ role }) => role === 'owner')
  const isNamed = owners.some(({ label }) => OWNS.test(label) && !OF_PART.test(label))
  for (const use of owners) if (OF_PART.test(use.label) || (isNamed && !OWNS.test(use.label))) use.role = 'note'
}

function areNumbered(titles: readonly string[]): boolean {
  const refs = titles.map((title) => numberedTitle(title)?.ref)
  return titles.length > 1 && refs.every((ref) => ref !== undefined) && new Set(refs).size === titles.length
}

/** Whether a column called "Name" has that of somebody who signs, which the column before it tells. */
function isOfPerson({ index, label }: Draft, uses: readonly Draft[]): boolean {
  const before = uses.find((use) => use.index === index - 1)?.label ?? ''
  return /^name$/i.test(label.trim()) && /\bby$|\bsign/i.test(before.trim())
}

/** The column that names the hazard: its name, else the hazard itself, a failure mode, or the description. */
function chooseTitle(uses: Draft[], context: LabelMeaning | null): Draft | null {
  for (const use of uses) if (use.role === 'name' && isOfPerson(use, uses)) use.role = 'note'
  const of = (role: Role) => uses.find((use) => use.role === role)
  const refs = of('hazard-refs')
  const listed = context?.role === 'control' || context?.role === 'cause' || context?.role === 'failure-mode'
  const hasScoresOrParts = uses.some((use) => use.role !== 'description' && PARTS.has(use.role))
  const scored = of('control') !== undefined && SCORES.some((role) => of(role) !== undefined)
  const isChain = of('situation') !== undefined && of('cause') !== undefined && of('control') !== undefined
  const title =
    uses.find((use) => use.role === 'name' && !/summary/i.test(use.label)) ??
    uses.find((use) => use.role === 'hazard' && pureLabel(use.label)?.role === 'hazard') ??
    uses.find((use) => use.role === 'description' && /hazard|risk/i.test(use.label) && !listed) ??
    of('hazard') ??
    of('name') ??
    (refs === undefined ? of('failure-mode') : undefined) ??
    (!listed && (hasScoresOrParts || refs !== undefined) ? of('description') : undefined) ??
    (!listed && refs === undefined && (of('ref') !== undefined || scored || isChain) && hasScoresOrParts
      ? (of('situation') ?? of('effect') ?? (scored ? (of('harm') ?? of('cause')) : undefined))
      : undefined) ??
    null
  for (const use of uses) {
    if (use === title) continue
    if (use.role === 'failure-mode') use.role = 'cause'
    else if (use.role === 'name' || use.role === 'hazard') use.role = 'description'
  }
  return title
}

const PARTS: ReadonlySet<Role> = new Set(HAZARD_PARTS)

/** Whether the columns are those of a log: a title and enough of what only hazards have. */
export function isHazardTable(plan: ColumnPlan, header: { readonly columns: readonly Column[] }): boolean {
  if (plan.title === null) return false
  const parts = new Set(plan.uses.map(({ role }) => role).filter((role) => PARTS.has(role)))
  const title = header.columns.find(({ index }) => index === plan.title)
  const named = title?.meaning?.role
  if (named === 'hazard' || named === 'failure-mode' || /\b(?:hazard|risk)\b/i.test(title?.label ?? ''))
    return parts.size >= 1 || plan.uses.some(({ role, index }) => role !== 'note' && index !== plan.title)
  if (plan.uses.some(({ role }) => role === 'hazard-refs')) return true
  return parts.size >= 2
}
