import type { Grid } from '../../read/document.ts'
import { addTo } from '../../../../domain/record/many-by-key.ts'
import { identifierKey } from '../words/identifier.ts'
import { plainLabel } from '../words/label.ts'
import { isHazardType, partType } from './typed-rows.ts'

/** A table of hazards, causes and controls and the table of the links between them, made one. */
export interface LinkedRows {
  /** The rows with a column that names what each belongs to; hazards first, so that their parts find them. */
  readonly grid: Grid
  readonly nodes: Grid
  readonly edges: Grid
}

const FROM = /^(?:from|source|start|tail)(?: (?:id|node|ref|key))?$/
const TO = /^(?:to|target|end|head|destination)(?: (?:id|node|ref|key))?$/
const ID = /^(?:(?:node|element|item) )?(?:id|ref|key)$/
/** What each row is called, whatever it is; the first of them that a table has. */
const NAMES = [/^(?:label|name|title)$/, /^(?:text|statement|description|content)$/]
const TYPE = /^(?:(?:node|element|item) )?(?:type|kind)$/

/** Finds such a pair among the tables of a workbook: every end of a link is the id of a row, and rows say what they are. */
export function linkedRows(grids: readonly Grid[]): LinkedRows | null {
  for (const edges of grids) {
    const from = columnOf(edges, FROM)
    const to = columnOf(edges, TO)
    if (from < 0 || to < 0) continue
    const links = edges.rows.slice(1).map((cells) => [idAt(cells, from), idAt(cells, to)] as const)
    const nodes = grids.find((grid) => grid !== edges && holds(grid, links.flat()))
    if (nodes !== undefined && links.length > 0) return { grid: joined(nodes, links), nodes, edges }
  }
  return null
}

function columnOf({ rows }: Grid, label: RegExp): number {
  return (rows[0] ?? []).findIndex((cell) => label.test(plainLabel(cell)))
}

function idAt(cells: readonly string[], column: number): string {
  return identifierKey((cells[column] ?? '').trim())
}

/** Whether a table has all these ids and tells by a type which of its rows are hazards. */
function holds(grid: Grid, ids: readonly string[]): boolean {
  const [id, type] = [columnOf(grid, ID), columnOf(grid, TYPE)]
  if (id < 0 || type < 0) return false
  const known = new Set(grid.rows.slice(1).map((cells) => idAt(cells, id)))
  return (
    ids.every((end) => known.has(end)) && grid.rows.slice(1).some((cells) => isHazardType((cells[type] ?? '').trim()))
  )
}

/** The labels as a log of hazards has them: the id, and the hazard for what each row is called. */
function labelsOf(nodes: Grid, id: number): string[] {
  const name = NAMES.map((label) => columnOf(nodes, label)).find((column) => column >= 0)
  return (nodes.rows[0] ?? []).map((label, column) => (column === id ? 'ID' : column === name ? 'Hazard' : label))
}

type Links = readonly (readonly [string, string])[]
const RANKS = ['hazard', 'cause', 'control'] as const

function joined(nodes: Grid, links: Links): Grid {
  const [id, type] = [columnOf(nodes, ID), columnOf(nodes, TYPE)]
  const rankAt = (cells: readonly string[]) => {
    const written = (cells[type] ?? '').trim()
    return isHazardType(written) ? 0 : RANKS.indexOf(partType(written) ?? 'hazard')
  }
  const ranks = new Map(nodes.rows.slice(1).map((cells) => [idAt(cells, id), rankAt(cells)]))
  const owners = new Map<string, string[]>()
  // Whichever way a link is drawn, the part belongs to the hazard, and the control to the cause.
  for (const ends of links) {
    const [owner, part] = ends.toSorted((one, other) => (ranks.get(one) ?? 0) - (ranks.get(other) ?? 0))
    if (owner !== undefined && part !== undefined && ranks.get(owner) !== ranks.get(part)) addTo(owners, part, owner)
  }
  const order = [...nodes.rows.keys()]
    .slice(1)
    .toSorted((a, b) => rankAt(nodes.rows[a] ?? []) - rankAt(nodes.rows[b] ?? []))
  const width = Math.max(...nodes.rows.map((cells) => cells.length))
  const extended = (cells: readonly string[], last: string) => [
    ...Array.from({ length: width }, (_, column) => cells[column] ?? ''),
    last,
  ]
  return {
    ...nodes,
    rows: [
      extended(labelsOf(nodes, id), 'Belongs to'),
      ...order.map((row) => {
        const cells = nodes.rows[row] ?? []
        return extended(cells, (owners.get(idAt(cells, id)) ?? []).join(', '))
      }),
    ],
    merges: [],
    where: (row) => nodes.where(order[row - 1] ?? 0),
  }
}
