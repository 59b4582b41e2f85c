import { isScore, SCORES } from '../../found-log.ts'
import type { ColumnDraft } from './column-draft.ts'
import { plainLabel, type LabelMeaning } from '../words/label.ts'
import type { Role } from '../words/label-words.ts'
import { wholeness } from '../words/whole-likelihood.ts'

/** Gives every score column its stage; of more than two the first is initial, the last residual, the others are notes. */
export function stageScores(uses: ColumnDraft[], context: LabelMeaning | null): void {
  settleCurrent(uses)
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
    const again = unstaged.length > 0 && ordered.length > 1 ? unstaged.at(-1) : undefined
    const isOther = again !== undefined && first !== undefined && !areOneRisk(uses, first, again)
    const last = lastRated(residual) ?? (isOther ? again : undefined)
    for (const use of columns) {
      if (use === first) use.meaning = { ...use.meaning, rating: 'initial' }
      else if (use === last) use.meaning = { ...use.meaning, rating: 'residual' }
      else use.role = 'note'
    }
  }
}

const CURRENT = /\bcurrent\b/

/** A current rating is the initial one, but beside an inherent one, and with none after it, it is what the controls have left. */
function settleCurrent(uses: readonly ColumnDraft[]): void {
  const scores = uses.filter(({ role }) => isScore(role))
  if (scores.some(({ meaning }) => meaning.rating === 'residual')) return
  const [current, others] = [true, false].map((is) =>
    scores.filter(({ label, meaning }) => meaning.rating === 'initial' && CURRENT.test(plainLabel(label)) === is),
  )
  if (others === undefined || others.length === 0) return
  for (const use of current ?? []) use.meaning = { ...use.meaning, rating: 'residual' }
}

/** What a deployer adds is not the manufacturer's to count. */
const BY_DEPLOYER =
  /\b(?:deployers?|deploying|deployment|sites?|local(?:ly)?|transferr?ed|trust|customer|user) |\b(?:dcb ?)?0160\b/

/** What calls the band that a score falls in. */
const BAND = /\b(?:rating|level|class|band|category|rag|grade)\b/

const isBand = ({ label }: ColumnDraft) => BAND.test(plainLabel(label))

/** Whether two columns tell one risk, as its score and its band: no control stands between them that may have lowered it. */
function areOneRisk(uses: readonly ColumnDraft[], one: ColumnDraft, other: ColumnDraft): boolean {
  const isParted = uses.some(({ role, index }) => role === 'control' && one.index < index && index < other.index)
  return one.role === 'risk' && !isParted && isBand(one) !== isBand(other)
}

/** The residual score that counts: of several the last, but one with a deployer's controls, and a score before its band: "Score", "Rating". */
function lastRated(residual: readonly ColumnDraft[]): ColumnDraft | undefined {
  const own = residual.filter(({ label }) => !BY_DEPLOYER.test(`${plainLabel(label)} `))
  const [last, before] = (own.length > 0 ? own : residual).toReversed()
  if (last === undefined || before === undefined || before.index + 1 !== last.index) return last
  return isBand(last) && !isBand(before) ? before : last
}

/** Where a table that names no stages begins to rate anew: at its second severity, or its second risk. */
function secondRating(uses: readonly ColumnDraft[]): number {
  const unstaged = (role: Role) => uses.filter((use) => use.role === role && use.meaning.rating === null)
  return (unstaged('severity')[1] ?? unstaged('risk')[1])?.index ?? Infinity
}

/** Where one rating has several likelihoods, as after ISO 14971, the most whole one counts and the others are notes. */
function preferOneLikelihood(uses: ColumnDraft[], second: number): void {
  const likelihoods = uses.filter((use) => use.role === 'likelihood')
  for (const use of likelihoods) {
    const beside = likelihoods.filter(({ index }) => index >= second === use.index >= second)
    if (beside.some((other) => wholeness(other.label) > wholeness(use.label))) use.role = 'note'
  }
}
