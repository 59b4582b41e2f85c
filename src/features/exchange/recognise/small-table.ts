import type { Grid } from '../read/document.ts'
import type { Candidate } from './candidate.ts'
import { labelMeaning, type RatingStage } from './label.ts'
import { pureLabel } from './pure-label.ts'

/** One label with its values in a table that has its labels in the first column. */
export interface LabelRow {
  readonly label: string
  readonly values: readonly string[]
  readonly where: string
}

const MOST_VALUES = 3

/** The rows of a table whose first column holds labels, as in "Element | Description"; null for any other table. */
export function labelRows(grid: Grid): LabelRow[] | null {
  const rows = grid.rows
    .map((cells, row) => ({ label: (cells[0] ?? '').trim(), values: cells.slice(1), where: grid.where(row) }))
    .filter(({ label, values }) => label !== '' || values.some((value) => value.trim() !== ''))
  if (rows.length < 3 || rows.some(({ values }) => filledOf(values).length > MOST_VALUES)) return null
  const labelled = rows.filter(({ label }) => pureLabel(label) !== null).length
  return labelled >= 3 && labelled >= rows.length * 0.5 ? rows : null
}

function filledOf(values: readonly string[]): string[] {
  return values.filter((value) => value.trim() !== '')
}

/** Puts the rows into a hazard; where the header names stages, each value column is a stage of its own. */
export function putLabelRows(rows: readonly LabelRow[], candidate: Candidate): void {
  const stages = stagesOf(rows[0])
  for (const { label, values, where } of rows) {
    const meaning = pureLabel(label)
    const filled = filledOf(values)
    if (meaning === null) {
      if (stages === null && filled.length > 0 && labelMeaning([label]) === null)
        candidate.note(label, filled.join('\n'))
      continue
    }
    if (stages === null) candidate.put(meaning, label, filled.join('\n'), where, null)
    else for (const [index, stage] of stages.entries()) candidate.put(meaning, label, values[index] ?? '', where, stage)
  }
}

function stagesOf(header: LabelRow | undefined): RatingStage[] | null {
  if (header === undefined || header.values.length < 2) return null
  const stages = header.values.map((value) => stageOf(value)).filter((stage) => stage !== null)
  return stages.length >= 2 ? stages : null
}

/** The stage that a cell such as "Before controls" or "Residual" names, when it names nothing else. */
export function stageOf(text: string): RatingStage | null {
  return text.length <= 40 ? (labelMeaning([text, 'Risk'])?.rating ?? null) : null
}
