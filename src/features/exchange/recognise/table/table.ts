import type { Axis } from '../../rate/scale-words.ts'
import type { Grid } from '../../read/document.ts'
import type { Findings } from '../finding.ts'
import { formTable } from './form-table.ts'
import { isGlossary } from './glossary.ts'
import { isFilled } from './row-shape.ts'
import { turnedTable } from './turned-table.ts'
import { understandTable } from './understood-table.ts'
import { axisNamed, declaredScales, scaleInLabel } from '../declared-scale.ts'
import { TableReading, type TablePlace } from './table-reading.ts'

/** Reads every row of a grid into the findings; each row that has content is accounted for once. */
export function readTable(grid: Grid, place: TablePlace, findings: Findings): void {
  if (isGlossary(grid)) {
    ignoreTable(grid, findings)
    return
  }
  const forms = formTable(grid)
  if (forms !== null) ignoreRows(grid, 0, forms.firstRow, 'Above the table', findings)
  const turned = forms?.grid ?? turnedTable(grid)
  if (turned !== null) {
    readTable(turned, place, findings)
    return
  }
  const table = understandTable(grid)
  if (table === null || declaredScales(grid).length > 0) {
    ignoreTable(grid, findings)
    return
  }
  const reading = new TableReading(grid, place, findings, table)
  const firstRow = reading.bandAbove() ?? table.header.firstRow
  ignoreRows(grid, 0, firstRow, 'Above the table', findings)
  if (table.plan.beside !== null) {
    const where = `${grid.where(table.header.lastRow)} column ${table.plan.beside + 1}`
    findings.rows++
    findings.ignored.push({ where, reason: 'Another table beside the hazards, and not read' })
  }
  const { lastRow } = table.header
  for (const { role, label, index } of table.plan.uses) {
    // A label that goes on to explain itself at length is known by its beginning alone.
    const whole = grid.rows[lastRow]?.[index] ?? ''
    const scale = scaleInLabel(role, whole.length > label.length ? whole : label)
    if (scale !== null) findings.scales.push(scale)
  }
  reading.read(firstRow)
}

/** Accounts for the rows of a table that is about something else; a scale that it declares is remembered, by the axis named `above` it where it names none. */
export function ignoreTable(grid: Grid, findings: Findings, above: Axis | null = axisNamed(grid.name)): void {
  findings.scales.push(...declaredScales(grid, above))
  ignoreRows(
    grid,
    0,
    grid.rows.length,
    grid.name === '' ? 'No table of hazards' : `“${grid.name}” is no table of hazards`,
    findings,
  )
}

/** Accounts for rows that are left out for one reason. */
export function ignoreRows(grid: Grid, from: number, to: number, reason: string, findings: Findings): void {
  for (let row = from; row < to; row++) {
    if (grid.rows[row]?.some(isFilled) !== true) continue
    findings.rows++
    findings.ignored.push({ where: grid.where(row), reason })
  }
}
