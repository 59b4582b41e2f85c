import { STANDINGS } from '../../living/living-contract.ts'
import type { PortfolioRow } from '../portfolio-contract.ts'

/** The worst first: by standing, by what is broken, by what blocks signing, and then by what falls due soonest. */
export function compareWorst(one: PortfolioRow, other: PortfolioRow): number {
  return (
    badness(one) - badness(other) ||
    other.levels.broken - one.levels.broken ||
    other.levels.blocker - one.levels.blocker ||
    compared(one.nextDue, other.nextDue) ||
    compared(one.space.name, other.space.name)
  )
}

/** Less the worse a case stands. */
export function badness({ standing }: PortfolioRow): number {
  return -STANDINGS.indexOf(standing)
}

const IN_ENGLISH = new Intl.Collator('en-GB', { numeric: true })

/** What is missing comes last, whichever way the rest goes. */
export function compared(a: string | number | null, b: string | number | null, way: 1 | -1 = 1): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return way * (typeof a === 'number' && typeof b === 'number' ? a - b : IN_ENGLISH.compare(String(a), String(b)))
}
