import type { TitleGuess } from '../../found-log.ts'
import type { LabelMeaning } from '../words/label.ts'
import type { Role } from '../words/label-words.ts'
import type { ColumnDraft, Sample } from './column-draft.ts'
import type { Header } from './header.ts'

/** The column that may name the hazards, with what is asked about it. */
export interface GuessedTitle {
  readonly index: number
  readonly guess: TitleGuess
}

/** What a hazard is called after for want of anything better, which words of its own are. */
const MAKESHIFT = ['effect', 'harm', 'cause'] as const

/**
 * Where no column is called after the hazard, the first before the scores that no word explains (or that is called as an
 * id may be, and holds none) most likely names it, if it says something else in each row. Null where none need be guessed.
 */
export function guessedTitle(
  { columns }: Header,
  uses: readonly ColumnDraft[],
  title: ColumnDraft | null,
  context: LabelMeaning | null,
  sample: Sample,
): GuessedTitle | null {
  const has = (role: Role) => uses.some((use) => use.role === role)
  const isListOfParts = context?.role === 'control' || context?.role === 'cause'
  const makeshift = MAKESHIFT.find((role) => role === title?.role)
  if (isListOfParts || has('hazard-refs') || !has('severity') || !has('likelihood')) return null
  if (title === null ? !has('ref') : makeshift === undefined) return null
  const scores = Math.min(...uses.filter(({ role }) => role === 'severity' || role === 'likelihood').map(indexOf))
  const unexplained = new Set(columns.filter(({ meaning }) => meaning === null || meaning.role === 'ref').map(indexOf))
  const [first, ...further] = uses.filter(
    (use) => use.index < scores && use.role === 'note' && unexplained.has(use.index) && namesEach(sample(use.index)),
  )
  if (first === undefined) return null
  const notes = further.map(({ label }) => ({ label, role: 'note' as const }))
  const others = title === null || makeshift === undefined ? notes : [...notes, { label: title.label, role: makeshift }]
  return { index: first.index, guess: { label: first.label, others } }
}

const indexOf = ({ index }: { readonly index: number }) => index

const FEWEST_WORDS = 3

/** Whether most values are of several words, and hardly one says the same as another. */
function namesEach(values: readonly string[]): boolean {
  const worded = values.filter((value) => value.split(/\s+/u).length >= FEWEST_WORDS).length
  return values.length > 0 && worded * 2 > values.length && new Set(values).size > values.length * 0.8
}
