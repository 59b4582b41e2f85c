import type { PortfolioRow } from '../portfolio-contract.ts'
import { badness, compared, compareWorst } from './compare-worst.ts'
import { CASE_COLUMNS, type CaseColumn, type PortfolioSearch } from './portfolio-search.ts'

const MONTH = 30 * 86_400_000

/** The cases that fit, in the order asked for; else the worst first. */
export function chosenCases(
  cases: readonly PortfolioRow[],
  search: PortfolioSearch,
  today: string,
): readonly PortfolioRow[] {
  const words = (search.q ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  const chosen = cases
    .toSorted(compareWorst)
    .filter(
      (row) =>
        (search.standard === undefined || row.standard === search.standard) &&
        (search.standing === undefined || row.standing === search.standing) &&
        (search.due === undefined || dueOf(row, today) === search.due) &&
        words.every((word) => textOf(row).includes(word)),
    )
  const column = CASE_COLUMNS.find((one) => one === search.sort?.replace(/^-/, ''))
  if (column === undefined) return chosen
  const way = search.sort?.startsWith('-') === true ? -1 : 1
  return chosen.toSorted((a, b) => compared(valueOf(a, column), valueOf(b, column), way))
}

/** When something of a case falls due, as the filter has it; null for later. */
export function dueOf({ nextDue }: PortfolioRow, today: string): PortfolioSearch['due'] | null {
  if (nextDue === null) return 'none'
  if (nextDue < today) return 'overdue'
  return Date.parse(nextDue) - Date.parse(today) <= MONTH ? 'month' : null
}

function textOf({ space, product, version, cso, sentence }: PortfolioRow): string {
  return [space.name, product, version, cso, sentence].join(' ').toLowerCase()
}

/** Null where it is missing; standings go from the worst. */
function valueOf(row: PortfolioRow, column: CaseColumn): string | number | null {
  if (column === 'hazards') return row.hazards
  if (column === 'standing') return badness(row)
  if (column === 'system') return row.space.name
  return row[column]
}
