import { SCORES, type DoubtedResidual, type TitleGuess } from '../../found-log.ts'
import type { Grid } from '../../read/document.ts'
import { SAMPLE, type ColumnDraft } from './column-draft.ts'
import { settleCauses } from './column-causes.ts'
import { besideColumn, legendColumn, unnamedBeside } from './column-neighbours.ts'
import { keepOtherOwners } from './column-owner.ts'
import { nameHazards, referenceColumn, settleReferences } from './column-references.ts'
import { stageScores } from './column-stages.ts'
import { settleByValues } from './column-values.ts'
import { fmeaRole } from './fmea-letters.ts'
import { HAZARD_PARTS } from '../words/hazard-parts.ts'
import type { Column, Header } from './header.ts'
import { numberedTitle } from '../words/identifier.ts'
import { plainLabel, ratingStage, withoutStage, type LabelMeaning } from '../words/label.ts'
import type { Role } from '../words/label-words.ts'
import { pureLabel } from '../words/pure-label.ts'
import { footOf } from './row-shape.ts'
import { failingItem } from './failing-item.ts'
import { guessedTitle } from './title-guess.ts'
import { otherWords, ratedAgain, stageColumn, unnamedResidual } from './second-rating.ts'

/** What each column of a table is for, after looking at all labels together and at the values below them. */
export interface ColumnPlan {
  readonly ref: number | null
  readonly title: number | null
  /** What may name the hazards where no column is called after them; null where one is. */
  readonly titleGuess: TitleGuess | null
  /** The column of the items whose failures name the hazards, where those alone name nothing: "Stuck"; null elsewhere. */
  readonly item: number | null
  /** Whether every title begins with an id of its own, "H1 – Wrong dose", for which there is no column. */
  readonly isTitleNumbered: boolean
  readonly uses: readonly ColumnUse[]
  /** Columns that nobody named, among or right beside the named ones, in which something is written. */
  readonly unnamed: readonly number[]
  /** Why what is taken for the residual rating may be another one, which a person has to confirm; null where it is named so. */
  readonly doubtedResidual: DoubtedResidual | null
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

const NOTE: LabelMeaning = { role: 'note', rating: null, control: null, kind: null }

/** Plans a table's columns: stages of repeated names by their order, doubtful names by their values, then the title. */
export function planColumns(grid: Grid, header: Header, context: LabelMeaning | null): ColumnPlan {
  const foot = footOf(grid.rows)
  const sample = (index: number) => sampleOf(grid, header, foot, index)
  const legend = legendColumn(header, sample)
  const labels = header.columns.map(({ label }) => plainLabel(label))
  const uses: ColumnDraft[] = header.columns
    .filter(({ label, index }) => label !== '' && index < legend)
    .map(({ index, label, meaning }) => {
      const again = ratedAgain(plainLabel(label), labels)
      if (again !== null) return { index, label, role: again.role, meaning: again }
      const role = fmeaRole(plainLabel(label), labels) ?? meaning?.role ?? (isTotalOf(label, header) ? 'risk' : 'note')
      return { index, label, role, meaning: meaning ?? { ...NOTE, rating: ratingStage(plainLabel(label), '') } }
    })
  settleByValues(uses, sample)
  settleReferences(uses, sample)
  settleCauses(uses)
  const unnamed = unnamedResidual(uses, sample)
  uses.push(...unnamed)
  const doubtedResidual = unnamed.length > 0 ? 'unnamed' : otherWords(uses)
  stageScores(uses, context)
  keepOtherOwners(uses)
  const ref = referenceColumn(uses, sample)
  const others = uses.filter((use) => use.role === 'ref' && use !== ref)
  for (const use of others) use.role = 'note'
  const named = chooseTitle(uses, context)
  const guessed = guessedTitle(header, uses, named, context, sample)
  const title = named === null ? null : (uses.find(({ index }) => index === guessed?.index) ?? named)
  if (title === null) nameHazards(uses, others)
  return {
    ref: ref?.index ?? null,
    title: title?.index ?? null,
    titleGuess: guessed?.guess ?? null,
    item: failingItem(uses, title, sample),
    isTitleNumbered: ref === null && title !== null && areNumbered(sample(title.index)),
    uses,
    unnamed: unnamedBeside(grid, header, uses),
    doubtedResidual,
    stage: stageColumn(grid, header, uses, [ref?.index, title?.index]),
    beside: besideColumn(labels, legend),
  }
}

const MADE_OF_BOTH = /^(?:total|level|result|nivel|niveau|stufe|livello|lefel)$/

/** Whether a column is what the scores beside it make together: a "Total" or "Level" of severity and likelihood. */
function isTotalOf(label: string, { columns }: Header): boolean {
  const has = (role: Role) => columns.some(({ meaning }) => meaning?.role === role)
  return MADE_OF_BOTH.test(withoutStage(plainLabel(label))) && has('severity') && has('likelihood')
}

function sampleOf(grid: Grid, header: Header, foot: number, index: number): string[] {
  const values: string[] = []
  for (let row = header.lastRow + 1; row < foot && values.length < SAMPLE; row++) {
    const value = (grid.rows[row]?.[index] ?? '').trim()
    if (value !== '') values.push(value)
  }
  return values
}

function areNumbered(titles: readonly string[]): boolean {
  const refs = titles.map((title) => numberedTitle(title)?.ref)
  return titles.length > 1 && refs.every((ref) => ref !== undefined) && new Set(refs).size === titles.length
}

/** Whether a column called "Name" has that of somebody who signs, which the column before it tells. */
function isOfPerson({ index, label }: ColumnDraft, uses: readonly ColumnDraft[]): boolean {
  const before = uses.find((use) => use.index === index - 1)?.label ?? ''
  return /^name$/i.test(label.trim()) && /\bby$|\bsign/i.test(before.trim())
}

/** What names a hazard only where the columns beside it are those of a log. */
const NAMED_LOOSELY = /^(?:issue|problem|concern|event|scenario)$/i

/** The column that names the hazard: its name, else the hazard itself, a failure mode, or the description. */
function chooseTitle(uses: ColumnDraft[], context: LabelMeaning | null): ColumnDraft | null {
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
    (scored && refs === undefined ? uses.find(({ label }) => NAMED_LOOSELY.test(label.trim())) : undefined) ??
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
/** All that a catalogue of kinds of hazard, such as floods and fires, tells of each beside its name. */
const IN_CATALOGUES: ReadonlySet<Role> = new Set<Role>(['ref', 'category', 'note'])

/** Whether the columns are those of a log: a title and enough of what only hazards have. */
export function isHazardTable(plan: ColumnPlan, header: { readonly columns: readonly Column[] }): boolean {
  if (plan.title === null) return false
  const parts = new Set(plan.uses.map(({ role }) => role).filter((role) => PARTS.has(role)))
  const title = header.columns.find(({ index }) => index === plan.title)
  const named = title?.meaning?.role
  if (named === 'name' && plan.uses.every(({ role, index }) => index === plan.title || IN_CATALOGUES.has(role)))
    return false
  if (named === 'hazard' || named === 'failure-mode' || /\b(?:hazard|risk)\b/.test(plainLabel(title?.label ?? '')))
    return parts.size >= 1 || plan.uses.some(({ role, index }) => role !== 'note' && index !== plan.title)
  if (plan.uses.some(({ role }) => role === 'hazard-refs')) return true
  return parts.size >= 2
}
