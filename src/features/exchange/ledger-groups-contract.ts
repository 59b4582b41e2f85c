import type { AccountedRow } from './exchange-contract.ts'
import { placeWords } from './place-words-contract.ts'

/** Rows that follow each other with the same fate for the same reason, as one: where they are and how many. */
export interface RowGroup {
  readonly where: string
  readonly reason: string
  readonly count: number
}

/**
 * Joins rows of one place that share their reason: four hundred empty rows of a template are one line, not four hundred. Places
 * are told in words.
 */
export function groupRows(rows: readonly AccountedRow[]): RowGroup[] {
  const groups: { first: string; last: string; reason: string; count: number }[] = []
  for (const { where: place, reason } of rows) {
    const where = placeWords(place)
    const open = groups.at(-1)
    if (open !== undefined && open.reason === reason && mayFollow(open.last, where)) {
      open.last = where
      open.count++
    } else groups.push({ first: where, last: where, reason, count: 1 })
  }
  return groups.map(({ first, last, reason, count }) => ({
    where: count === 1 ? first : `${beginningOf(first)} to ${numberOf(last)}`,
    reason,
    count,
  }))
}

/** Whether two places differ only in the number at their end, and the second is the later. */
function mayFollow(one: string, next: string): boolean {
  return (
    stemOf(one) === stemOf(next) &&
    Number(numberOf(one).replace(/^\D+/, '')) < Number(numberOf(next).replace(/^\D+/, ''))
  )
}

const END = /[A-Z]{0,3}\d+$/
/** An entry of a list, and behind it the key that a tracker gives it. */
const ENTRY = /^(.*\bentry )(\d+)(?:, .*)?$/

function numberOf(where: string): string {
  return ENTRY.exec(where)?.[2] ?? END.exec(where)?.[0] ?? ''
}

function stemOf(where: string): string {
  return ENTRY.exec(where)?.[1] ?? where.replace(/\d+$/, '')
}

/** Where several rows begin: of entries their number alone, because a key is that of one of them. */
function beginningOf(where: string): string {
  return ENTRY.test(where) ? `${stemOf(where)}${numberOf(where)}` : where
}
