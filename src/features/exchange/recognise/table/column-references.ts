import type { ColumnDraft, Sample } from './column-draft.ts'
import { isCounted, namesOnlyIds } from '../words/identifier.ts'
import type { Role } from '../words/label-words.ts'

/** A "Hazard" column that holds nothing but ids names the hazards that the rows belong to, or numbers the rows' own. */
export function settleReferences(uses: ColumnDraft[], sample: Sample): void {
  const titled = uses.filter(({ role }) => NAMES_ROW.has(role))
  for (const use of uses) {
    if (use.role === 'ref' && holdsWords(sample(use.index))) use.role = 'note'
    if (use.role === 'risk' && isFirst(use, uses) && isCounted(sample(use.index))) use.role = 'ref'
    if (use.role !== 'hazard') continue
    const values = sample(use.index)
    if (values.length === 0 || !values.every(namesOnlyIds)) continue
    use.role = titled.length > 1 && !uses.some(({ role }) => role === 'ref') ? 'ref' : 'hazard-refs'
  }
}

/** Whether a column begins the table and no other numbers its rows. */
function isFirst(use: ColumnDraft, uses: readonly ColumnDraft[]): boolean {
  return uses[0] === use && !uses.some(({ role }) => role === 'ref')
}

const hasNumber = (value: string) => /\d/.test(value)

/** Whether a column of ids holds names of things that many rows may have; words joined as ids are, each once, are ids. */
function holdsWords(values: readonly string[]): boolean {
  const areKeys = values.every((value) => KEY.test(value.trim())) && new Set(values).size === values.length
  return values.some(isWord) && !values.some(hasNumber) && !areKeys
}

const KEY = /^\p{L}+(?:[-_.:]\p{L}+)+$/u

/** Whether a value is a word and no letter or Roman number that counts. */
const isWord = (value: string) => /\p{Ll}{2}/u.test(value) && !/^[ivxl]+$/.test(value)

/** What may name the row of a hazard whose id stands in a column called "Hazard". */
const NAMES_ROW: ReadonlySet<Role> = new Set<Role>(['name', 'hazard', 'description', 'situation'])

/** The column of the hazards' ids: the first of ids, but none that only counts the rows where another gives them ids. */
export function referenceColumn(uses: readonly ColumnDraft[], sample: Sample): ColumnDraft | null {
  const refs = uses.filter(({ role }) => role === 'ref')
  const isCount = ({ index }: ColumnDraft) => sample(index).every((value, at) => value === String(at + 1))
  return refs.find((use) => !isCount(use) && /haz|risk/i.test(use.label)) ?? refs[0] ?? null
}

/** Beside the id of a row that is no hazard, the id of a hazard says to which the row belongs. */
export function nameHazards(uses: readonly ColumnDraft[], others: readonly ColumnDraft[]): void {
  if (uses.some(({ role }) => role === 'hazard-refs')) return
  const named = others.find(({ label }) => /haz|risk/i.test(label))
  if (named !== undefined) named.role = 'hazard-refs'
}
