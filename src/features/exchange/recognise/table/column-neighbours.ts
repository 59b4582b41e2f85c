import type { Grid } from '../../read/document.ts'
import type { ColumnDraft, Sample } from './column-draft.ts'
import type { Header } from './header.ts'
import { plainLabel } from '../words/label.ts'

const LEGEND = /\b(?:key|legend|meaning|definitions?|scales?|matrix|look[- ]?ups?)\b/i

/** What counts the rows of another table: "Action no". */
const OTHER_ID =
  /^(?:actions?|issues?|incidents?|tasks?|decisions?|changes?|meetings?|versions?) (?:no|id|ref|number|reference)$/

function beginsAnother(label: string): boolean {
  return LEGEND.test(label) || OTHER_ID.test(plainLabel(label))
}

/** Where a key to the log's words or another table begins, behind a column in which nothing is written; infinite where there is none. */
export function legendColumn({ columns }: Header, sample: Sample): number {
  const gap = columns.find(
    ({ index, label }) =>
      index > 0 && label === '' && sample(index).length === 0 && beginsAnother(columns[index + 1]?.label ?? ''),
  )
  return gap === undefined ? Infinity : gap.index
}

/** Where another table begins behind the place found, whose rows are no hazards' own; null where a legend stands there, or nothing. */
export function besideColumn(labels: readonly string[], legend: number): number | null {
  return [labels[legend], labels[legend + 1]].some((label) => OTHER_ID.test(label ?? '')) ? legend + 1 : null
}

/** A legend or matrix stands apart from the table, behind a column that is empty; what does not belongs to its row. */
export function unnamedBeside(grid: Grid, { lastRow }: Header, uses: readonly ColumnDraft[]): number[] {
  const named = new Set(uses.map(({ index }) => index))
  const isFilled = (index: number) =>
    grid.rows.some((cells, row) => row > lastRow && (cells[index] ?? '').trim() !== '')
  const last = Math.max(...named)
  const unnamed = Array.from({ length: last }, (_, index) => index).filter(
    (index) => !named.has(index) && isFilled(index),
  )
  for (let index = last + 1; isFilled(index); index++) unnamed.push(index)
  return unnamed
}
