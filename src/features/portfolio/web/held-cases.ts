import type { PortfolioRow } from '../portfolio-contract.ts'
import { compareWorst } from './compare-worst.ts'

/** The cases in the order somebody takes them up: where they are the officer in post, then the worst, then what is due. */
export function heldCases(cases: readonly PortfolioRow[], person: string): readonly PortfolioRow[] {
  const isTheirs = ({ cso }: PortfolioRow) => cso === person
  return cases.toSorted((one, other) => Number(isTheirs(other)) - Number(isTheirs(one)) || compareWorst(one, other))
}
