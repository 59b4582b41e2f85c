import type { Block, Grid } from '../../read/document.ts'
import type { Candidate } from '../candidate.ts'
import { isGlossary, OVER_LABELS } from './glossary.ts'
import { labelMeaning, type RatingStage } from '../words/label.ts'
import type { Role } from '../words/label-words.ts'
import { SCORED } from '../words/scored.ts'
import { labelledText, pureLabel } from '../words/pure-label.ts'

/** One label with its values in a table that has its labels in the first column. */
export interface LabelRow {
  readonly label: string
  readonly values: readonly string[]
  readonly where: string
}

const MOST_VALUES = 3
const NAMING: ReadonlySet<Role> = new Set<Role>(['hazard', 'name'])
/** The rows of a table whose first column holds labels, as in "Element | Description"; null for any other table. */
export function labelRows(grid: Grid): LabelRow[] | null {
  if (isGlossary(grid)) return null
  const rows = continued(
    grid.rows.map((cells, row) => ({ label: (cells[0] ?? '').trim(), values: cells.slice(1), where: grid.where(row) })),
  )
  if (rows.length < 3 || rows.some(({ values }) => filledOf(values).length > MOST_VALUES)) return null
  if (ratesByStage(rows)) return null
  const roles = rows.map(({ label }) => pureLabel(label)?.role).filter((role) => role !== undefined)
  const labelled = roles.length
  const [header, ...others] = rows
  // A hazard with its score is one whatever else stands there in words that are not known.
  if (labelled >= 3 && roles.some((role) => NAMING.has(role)) && roles.some((role) => SCORED.has(role))) return rows
  if (header === undefined || !OVER_LABELS.test(header.label))
    return labelled >= 3 && labelled >= rows.length * 0.5 ? rows : null
  return labelled >= 2 && labelled >= others.length * 0.5 ? rows : null
}

/** Whether the first column only names stages of the scores that the header names. */
function ratesByStage([header, ...others]: readonly LabelRow[]): boolean {
  const isScored = header?.values.some((value) => SCORED.has(pureLabel(value)?.role ?? 'note')) === true
  return isScored && others.every(({ label }) => stageOf(label) !== null)
}

/** Whether what follows a bold line begins with labelled fields, so that the line names them and is no remark. */
export function beginsWithFields(next: Block | undefined): boolean {
  if (next?.kind === 'table') return labelRows(next.grid) !== null
  if (next?.kind === 'heading') return pureLabel(next.text) !== null
  const first =
    next?.kind === 'text' ? next.text.split('\n', 1)[0] : next?.kind === 'list' ? next.items[0]?.text : undefined
  return first !== undefined && labelledText(first) !== null
}

/** The rows with what stands below them without a label of its own, which goes on with their value. */
function continued(rows: readonly LabelRow[]): LabelRow[] {
  const whole: LabelRow[] = []
  for (const [at, row] of rows.entries()) {
    const above = at > 1 && row.label === '' ? whole.at(-1) : undefined
    if (row.label === '' && filledOf(row.values).length === 0) continue
    if (above === undefined) whole.push(row)
    else {
      const values = above.values.map((value, column) => `${value}\n${row.values[column] ?? ''}`.trim())
      whole[whole.length - 1] = { ...above, values }
    }
  }
  return whole
}

function filledOf(values: readonly string[]): string[] {
  return values.filter((value) => value.trim() !== '')
}

/**
 * Puts the rows into a hazard; where the header names stages, each value column is a stage of its own, and where it names a
 * column of reasons, those are the reasons of the scores beside them. Scores without a stage have that of the heading `above`.
 */
export function putLabelRows(rows: readonly LabelRow[], candidate: Candidate, above: RatingStage | null): void {
  const stages = stagesOf(rows[0])
  const reasons = stages === null ? reasonsColumn(rows[0]) : -1
  const isHeaded = rows[0] !== undefined && OVER_LABELS.test(rows[0].label)
  for (const { label, values, where } of isHeaded ? rows.slice(1) : rows) {
    const meaning = pureLabel(label)
    const reason = values[reasons] ?? ''
    const scored = meaning !== null && reason !== '' && SCORED.has(meaning.role)
    const filled = filledOf(scored ? values.filter((_, index) => index !== reasons) : values)
    if (scored)
      candidate.put({ ...meaning, role: 'justification' }, label, `${label}: ${reason}`, where, meaning.rating ?? above)
    if (meaning === null) {
      if (stages === null && filled.length > 0 && labelMeaning([label]) === null)
        candidate.note(label, filled.join('\n'))
      continue
    }
    if (stages === null) candidate.put(meaning, label, filled.join('\n'), where, above)
    else for (const [index, stage] of stages.entries()) candidate.put(meaning, label, values[index] ?? '', where, stage)
  }
}

/** Which value column holds the reasons of the others, by the header over it; −1 when none does. */
function reasonsColumn(header: LabelRow | undefined): number {
  if (header === undefined || pureLabel(header.label) !== null) return -1
  return header.values.findIndex(
    (value) => pureLabel(value)?.role === 'justification' || /^(?:comments?|notes?|why)$/i.test(value.trim()),
  )
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
