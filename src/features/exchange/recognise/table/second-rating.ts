import { looksLikeScore } from '../../rate/score-text.ts'
import type { Grid } from '../../read/document.ts'
import { isScore, SCORES } from '../../found-log.ts'
import { SAMPLE, type ColumnDraft, type Sample } from './column-draft.ts'
import { fmeaRole } from './fmea-letters.ts'
import type { Header } from './header.ts'
import { labelMeaning, plainLabel, type LabelMeaning, type RatingStage } from '../words/label.ts'
import { unknownWords } from '../words/pure-label.ts'
import { stageOf } from './small-table.ts'

/** A label that only numbers another; P1 and P2 are the two parts of one likelihood. */
const SECOND = /^(?!p ?2$)(\D*[^\d\s]) ?2$/

/** The residual score of a column such as "S2" or "RPN 2" beside "S" or "RPN"; null for any other. */
export function ratedAgain(label: string, labels: readonly string[]): LabelMeaning | null {
  const first = SECOND.exec(label)?.[1]
  if (first === undefined || !labels.some((other) => other === first || other === `${first}1`)) return null
  const role = fmeaRole(first, labels) ?? labelMeaning([first])?.role
  return role !== undefined && isScore(role) ? { role, rating: 'residual', control: null, kind: null } : null
}

/**
 * Columns without a name, side by side after the last named one, that hold scores and are as many as the scores named before:
 * a second rating in the same order, as where nobody wrote the labels again.
 */
export function unnamedResidual(uses: readonly ColumnDraft[], sample: Sample): ColumnDraft[] {
  const named = uses.filter(({ role }) => isScore(role))
  const roles = new Set(named.map(({ role }) => role))
  const last = Math.max(...uses.map(({ index }) => index))
  if (named.length < 2 || roles.size < named.length || named.some(({ meaning }) => meaning.rating === 'residual'))
    return []
  const columns = named.map((_, place) => last + 1 + place)
  const next = sample(last + 1 + named.length)
  if (next.length > 0 || !columns.every((index) => holdsScores(sample(index)))) return []
  return named.map(({ label, role, meaning }, place): ColumnDraft => {
    const index = last + 1 + place
    return { index, label, role, meaning: { ...meaning, rating: 'residual' } }
  })
}

function holdsScores(values: readonly string[]): boolean {
  return values.length > 0 && values.filter(looksLikeScore).length >= values.length * 0.8
}

/**
 * The labels of two ratings that name no stage and that more than their place tells apart, as "Manufacturer" and "Deployer" over
 * them do: which one is the residual rating is then a guess. Null where the second has no other words than the first.
 */
export function otherWords(uses: readonly ColumnDraft[]): { readonly first: string; readonly second: string } | null {
  for (const role of SCORES) {
    const columns = uses.filter((use) => use.role === role)
    if (columns.length === 0) continue
    const [first, second] = [columns[0], columns.at(-1)]
    if (first === undefined || second === undefined || columns.some(({ meaning }) => meaning.rating !== null))
      return null
    const own = unknownWords(plainLabel(second.label))
    const differs = /\p{L}/u.test(own) && own !== unknownWords(plainLabel(first.label))
    return differs ? { first: first.label, second: second.label } : null
  }
  return null
}

/**
 * The column of nothing but "Initial" and "Residual", or words for them, where each residual row goes on with the hazard above it:
 * it names none, or the same again. Null where none does, as where such words are of phases that each hazard has one of.
 */
export function stageColumn(
  { rows }: Grid,
  { lastRow }: Header,
  uses: readonly ColumnDraft[],
  names: readonly (number | undefined)[],
): number | null {
  const named = (cells: readonly string[]) =>
    names.map((index) => (index === undefined ? '' : (cells[index] ?? '').trim()))
  const tells = ({ role, index }: ColumnDraft) => {
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
