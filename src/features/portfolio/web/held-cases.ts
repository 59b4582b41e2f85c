import type { PortfolioRow } from '../portfolio-contract.ts'
import { compareStanding } from './chosen-cases.ts'

const NO_DAY = '9999'

/** The cases in the order somebody takes them up: where they are the officer in post, then the worst, then what is due. */
export function heldCases(cases: readonly PortfolioRow[], person: string): readonly PortfolioRow[] {
  const isTheirs = ({ cso }: PortfolioRow) => cso === person
  return cases.toSorted(
    (one, other) =>
      Number(isTheirs(other)) - Number(isTheirs(one)) ||
      compareStanding(one, other) ||
      (one.nextDue ?? NO_DAY).localeCompare(other.nextDue ?? NO_DAY) ||
      one.space.name.localeCompare(other.space.name, 'en-GB', { numeric: true }),
  )
}
