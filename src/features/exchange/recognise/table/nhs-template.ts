import type { Grid } from '../../read/document.ts'
import { plainLabel } from '../words/label.ts'

const PAIRS = ['description', 'evidence', 'description', 'evidence', 'description', 'evidence']
const SCORE = ['severity', 'likelihood', 'risk', 'justification']
const LABELS = [
  'no',
  'date added',
  'effect',
  'hazard',
  'harm',
  'possible causes',
  ...PAIRS,
  ...SCORE,
  ...PAIRS,
  ...SCORE,
  'owner',
  'status',
]

/** Whether a sheet has the 28 columns of the NHS Digital hazard log template v3.6 under its header of four rows. */
export function isNhsTemplate(grid: Grid): boolean {
  const header = grid.rows.slice(0, 4)
  return LABELS.every((label, index) => header.some((cells) => plainLabel(cells[index] ?? '') === label))
}

/** The template's own sheets beside its log, and the letterhead that Safecase puts before them. */
const BESIDE: ReadonlySet<string> = new Set([
  'cover page',
  'version history',
  'risk matrix',
  'references',
  'letterhead',
])

/** Whether a sheet of a workbook with the template's log stands beside it: whatever it is about, it is no log. */
export function isBesideNhsLog({ name }: Grid): boolean {
  return BESIDE.has(name.trim().toLowerCase())
}
