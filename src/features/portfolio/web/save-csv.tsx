import { saveFile } from '../../../web/files/save-file.ts'
import { Button } from '../../../web/ui/button.tsx'
import type { PortfolioRow } from '../portfolio-contract.ts'
import { portfolioCsv } from './portfolio-csv.ts'
import { portfolioStrings } from './portfolio-strings.ts'

/** Takes the cases that are shown away as a CSV file. */
export function SaveCsv({ cases }: { readonly cases: readonly PortfolioRow[] }) {
  const save = () => saveFile(new Blob([portfolioCsv(cases)], { type: 'text/csv' }), 'portfolio.csv')
  return <Button onClick={save}>{portfolioStrings.saveCsv}</Button>
}
