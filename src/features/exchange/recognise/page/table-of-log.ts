import type { FoundHazard } from '../../found-log.ts'
import type { Grid } from '../../read/document.ts'
import { identifierKey } from '../words/identifier.ts'
import type { Role } from '../words/label-words.ts'
import { understandTable, type UnderstoodTable } from '../table/understood-table.ts'

/** What may stand in a hazard's place where a table has no column for it. */
const PART_TITLES: ReadonlySet<Role> = new Set<Role>(['cause', 'effect', 'harm', 'situation'])

/** Whether a table names no hazards by themselves: below a hazard's own name its rows are causes, or what follows from it. */
export function titledByPart({ plan }: UnderstoodTable): boolean {
  const title = plan.uses.find(({ index }) => index === plan.title)?.role
  return plan.ref === null && title !== undefined && PART_TITLES.has(title)
}

/** Whether the rows of a table are no hazards and have ids, as those of a list that a table of hazards names. */
export function isKeyedPart({ purpose, plan }: UnderstoodTable): boolean {
  if (purpose === 'hazards') return false
  return plan.ref !== null || plan.uses.some(({ role }) => role === 'control-refs' || role === 'cause-refs')
}

/** Whether a table lists hazards by their ids, so that other tables may name them. */
export function listsHazards(grid: Grid): boolean {
  const table = understandTable(grid)
  return table !== null && table.purpose === 'hazards' && table.plan.ref !== null
}

/** Whether every row of a table only adds, by its id, to a hazard that is known already. */
export function namesKnown(
  grid: Grid,
  { header, plan, purpose }: UnderstoodTable,
  known: readonly FoundHazard[],
): boolean {
  const { ref } = plan
  if (ref === null || purpose !== 'parts') return false
  const refs = grid.rows.slice(header.lastRow + 1).map((cells) => (cells[ref] ?? '').trim())
  const keys = new Set(known.map((hazard) => (hazard.ref === null ? '' : identifierKey(hazard.ref))))
  return refs.length > 0 && refs.every((written) => written !== '' && keys.has(identifierKey(written)))
}

/** Whether a table has ids and both halves of a rating, or ids of hazards and a risk: it rates hazards that stand elsewhere. */
export function ratesById({ purpose, plan }: UnderstoodTable): boolean {
  const has = (role: 'severity' | 'likelihood' | 'risk') => plan.uses.some((use) => use.role === role)
  const ref = plan.uses.find(({ index }) => index === plan.ref)
  if (purpose !== 'parts' || ref === undefined) return false
  return (has('severity') && has('likelihood')) || (has('risk') && /haz|risk/i.test(ref.label))
}
