import { csvText } from '../../../web/files/csv-text.ts'
import type { PortfolioRow } from '../portfolio-contract.ts'
import { portfolioStrings as words } from './portfolio-strings.ts'
import { startWorkStrings } from './start-work-strings.ts'

/** The cases that are shown, as a spreadsheet opens them; dates stay ISO dates. */
export function portfolioCsv(cases: readonly PortfolioRow[]): string {
  const head = [words.system, words.product, words.standard, words.version, words.cso, words.nextDue, words.hazards]
  return csvText([
    [...head, words.standing, words.why],
    ...cases.map((row) => [
      row.space.name,
      row.product ?? '',
      row.standard,
      row.version ?? '',
      row.cso ?? '',
      row.nextDue ?? '',
      String(row.hazards),
      startWorkStrings.standings[row.standing],
      row.sentence,
    ]),
  ])
}
