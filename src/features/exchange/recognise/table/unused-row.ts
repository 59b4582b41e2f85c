import type { ColumnPlan } from './columns.ts'
import { saysNothing } from '../words/item-list.ts'
import type { Role } from '../words/label-words.ts'

/** What a row may tell of a number that stands for nothing. */
const OF_UNUSED: ReadonlySet<Role> = new Set<Role>(['ref', 'status', 'date', 'owner'])

/** Whether a row tells no more than its name and who gave it up when. */
export function saysNoMore({ uses, title }: ColumnPlan, cells: readonly string[]): boolean {
  return uses.every(({ index, role }) => index === title || OF_UNUSED.has(role) || saysNothing(cells[index] ?? ''))
}

/** Whether a row has its number, a status and nothing else but noughts. */
export function isMadeReady({ uses }: ColumnPlan, cells: readonly string[]): boolean {
  return uses.every(({ index, role }) => {
    const text = (cells[index] ?? '').trim()
    return OF_UNUSED.has(role) || saysNothing(text) || text === '0'
  })
}
