import type { FoundHazard } from '../../found-log.ts'
import type { ColumnPlan } from './columns.ts'
import { differs } from '../fold.ts'

/** What fails, in an analysis that goes from part to part: the same failure of another part is another hazard. */
const ITEM = /^(?:function|item|part|sub-?system|(?:process )?step|task|feature)s?$/i

function isOfOneItem(one: FoundHazard, other: FoundHazard): boolean {
  return one.notes.every(
    ({ label, text }) => !ITEM.test(label) || other.notes.every((note) => note.label !== label || note.text === text),
  )
}

/** Whether a table has a row for each threat to a top event or consequence of it, which are of one hazard however rated. */
export function isBowTie({ uses, title }: ColumnPlan): boolean {
  return uses.some(({ index, label }) => (index === title ? /\btop event/i : /\bthreats?\b/i).test(label))
}

/** Two rows with the same title and no id are one hazard unless they rate it differently or are about different items. */
export function agrees(one: FoundHazard, other: FoundHazard): boolean {
  if (!isOfOneItem(one, other)) return false
  return !differs(one.initial, other.initial) && !differs(one.residual, other.residual)
}
