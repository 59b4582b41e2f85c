import { isScore } from '../../found-log.ts'
import type { Grid } from '../../read/document.ts'
import { isHazardTable, planColumns, type ColumnPlan, type ColumnUse } from './columns.ts'
import { findHeader, listedIn, type Header } from './header.ts'
import { labelMeaning, plainLabel } from '../words/label.ts'

/** What a table is about. */
type TablePurpose = 'hazards' | 'controls' | 'causes' | 'parts'

/** A table whose columns are understood. */
export interface UnderstoodTable {
  readonly header: Header
  readonly plan: ColumnPlan
  readonly purpose: TablePurpose
}

/** A name that says the table is a log of hazards, whatever else it speaks of: "Hazard analysis and mitigation". */
const NAMES_LOG = /\b(?:hazards?|risks?) (?:analysis|log|register|identification)\b(?!.*\bresidual\b)/

/** Understands the table that begins at or after `from`; null when no header of a table about hazards is found. */
export function understandTable(grid: Grid, from = 0): UnderstoodTable | null {
  const header = findHeader(grid, from)
  return header === null ? null : understandWith(grid, header)
}

/** Understands a table by the header found in it. */
export function understandWith(grid: Grid, header: Header): UnderstoodTable | null {
  const context = NAMES_LOG.test(plainLabel(grid.name))
    ? null
    : (labelMeaning([grid.name]) ?? labelMeaning([grid.name, 'Risk']))
  const plan = planColumns(grid, header, context)
  if (isHazardTable(plan, header)) return { header, plan, purpose: 'hazards' }
  const has = (role: ColumnUse['role']) => plan.uses.some((use) => use.role === role)
  const listed = listedIn(grid.name)
  const asList = listed !== null && plan.title === null && has('description') ? asListOf(plan, listed) : plan
  const uses = (role: ColumnUse['role']) => asList.uses.some((use) => use.role === role)
  // Rows with ids and both halves of a rating rate hazards that stand elsewhere, whatever else they add.
  if (plan.ref !== null && !has('hazard-refs') && uses('severity') && uses('likelihood'))
    return { header, plan, purpose: 'parts' }
  if (uses('control')) return { header, plan: asList, purpose: 'controls' }
  if (uses('cause')) return { header, plan: asList, purpose: 'causes' }
  const scored = has('severity') || has('likelihood') || has('risk') || has('control-refs') || has('cause-refs')
  if ((plan.ref !== null || has('hazard-refs')) && scored) return { header, plan, purpose: 'parts' }
  return null
}

/** In a table that its name calls a list of controls or causes, the description is the control or cause. */
function asListOf(plan: ColumnPlan, listed: 'cause' | 'control'): ColumnPlan {
  return {
    ...plan,
    uses: plan.uses.map((use) => {
      if (use.role === 'description') return { ...use, role: listed }
      return isScore(use.role) ? { ...use, role: 'note' } : use
    }),
  }
}
