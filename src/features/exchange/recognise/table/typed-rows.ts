import type { Grid } from '../../read/document.ts'
import type { ColumnPlan } from './columns.ts'
import type { Header } from './header.ts'
import { labelMeaning } from '../words/label.ts'

/** How a table tells apart what its rows are, when hazards, causes and controls stand in rows of their own. */
export interface TypedRows {
  /** The column of the type; −1 where there is none. */
  readonly column: number
  /** The column with the id of the row that a part belongs to; −1 where a part belongs to the hazard above it. */
  readonly parent: number
}

const TRACKER_TYPE = /^(?:issue|item|ticket|record|work item|artefact|artifact|tracker)[ _-]?type$|^tracker$/i
const ANY_TYPE = /^(?:row |entry |element |node )?(?:type|kind)$/i
const PARENT =
  /^(?:parent(?: (?:id|key|ref|item|issue|work item))?|belongs to|part of|epic link|(?:linked|related) (?:hazard|issue|item|to)s?)$/i

/** Finds the column by which a table tells hazards from its other rows. */
export function typedRows(grid: Grid, { lastRow }: Header, { uses, title }: ColumnPlan): TypedRows {
  const below = (index: number) => grid.rows.slice(lastRow + 1).map((cells) => (cells[index] ?? '').trim())
  const column =
    uses.find(({ label, index }) => {
      const plain = label.trim()
      if (index === title || !(TRACKER_TYPE.test(plain) || ANY_TYPE.test(plain))) return false
      const types = below(index)
      return types.some(isHazardType) && (TRACKER_TYPE.test(plain) || types.some((type) => partType(type) !== null))
    })?.index ?? -1
  const parent = column < 0 ? undefined : uses.find(({ label }) => PARENT.test(label.trim().replace(/[_-]/g, ' ')))
  return { column, parent: parent?.index ?? -1 }
}

/** Whether a type is that of a hazard: "Hazard", "Clinical risk". */
export function isHazardType(type: string): boolean {
  return /hazard|risk/i.test(type) && partType(type) === null
}

/** Which part of a hazard a type names: "Cause", "Risk control"; null for any other. */
export function partType(type: string): 'cause' | 'control' | null {
  const role = type === '' || type.length > 40 ? undefined : labelMeaning([type])?.role
  if (role === 'failure-mode') return 'cause'
  return role === 'cause' || role === 'control' ? role : null
}
