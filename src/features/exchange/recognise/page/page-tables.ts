import type { Grid, ReadDocument } from '../../read/document.ts'
import { READ_FORMATS } from '../../read/read-format.ts'
import type { Axis } from '../../rate/scale-words.ts'
import { Candidate } from '../candidate.ts'
import { axisNamed, declaredScales } from '../declared-scale.ts'
import type { Findings } from '../finding.ts'
import { pairedFields, putFields } from '../table/form-table.ts'
import { readInnerTable, readPartTable, readRatingTable } from './inner-table.ts'
import type { Role } from '../words/label-words.ts'
import { pureLabel } from '../words/pure-label.ts'
import type { OpenSection } from './open-section.ts'
import { labelRows, putLabelRows } from '../table/small-table.ts'
import { isStruckWhole, STRUCK, withoutStruck } from '../table/struck-row.ts'
import { ignoreTable, readTable } from '../table/table.ts'
import { isKeyedPart, listsHazards, namesKnown, ratesById, titledByPart } from './table-of-log.ts'
import type { TablePlace } from '../table/table-reading.ts'
import { hazardColumns } from '../table/turned-table.ts'
import { understandTable, type UnderstoodTable } from '../table/understood-table.ts'

const NAMING: ReadonlySet<Role> = new Set<Role>(['ref', 'name', 'hazard', 'description'])

/** Whether a label is that of what names a hazard. */
function namesIt(label: string): boolean {
  const role = pureLabel(label)?.role
  return role !== undefined && NAMING.has(role)
}

/** Reads the tables of a page: the fields or parts of the section they stand in, or hazards of their own. */
export class PageTables {
  readonly #document: ReadDocument
  readonly #findings: Findings
  readonly #open: OpenSection
  /** Whether a table of the page lists hazards by their ids; null until somebody asks. */
  #hasLog: boolean | null = null

  constructor(document: ReadDocument, findings: Findings, open: OpenSection) {
    this.#document = document
    this.#findings = findings
    this.#open = open
  }

  /** Reads the table that stands at `index` on the page. */
  read(grid: Grid, index: number): void {
    const turned = hazardColumns(grid)
    if (turned !== null) {
      readTable(turned, this.#placeOf(index), this.#findings)
      return
    }
    const fields = pairedFields(grid)
    const rows = fields === null ? labelRows(grid) : null
    const labelled = fields ?? rows
    if (labelled !== null) {
      const stage = this.#open.field
      this.#open.closeField()
      this.#open.candidate ??= new Candidate(grid.name, 0, grid.where(0), false)
      const begins = labelled.some(({ label }) => this.#open.begins(label))
      const candidate = begins ? this.#open.beginInside(grid.where(0)) : this.#open.candidate
      const above = stage?.meaning?.rating ?? null
      if (isStruckWhole(grid) && labelled.some(({ label }) => namesIt(label))) this.#open.strike()
      const standing = this.#standing(grid)
      this.#tellStruck(grid)
      if (fields !== null) putFields(pairedFields(standing) ?? fields, grid.where(0), candidate, above)
      if (rows !== null) putLabelRows(labelRows(standing) ?? rows, candidate, above)
      this.#open.field = stage?.level === 0 ? null : stage
      return
    }
    const axis = this.#axisAbove(grid)
    const table = declaredScales(grid, axis).length === 0 ? understandTable(grid) : null
    const isOfSection =
      table !== null &&
      !table.plan.uses.some(({ role }) => role === 'hazard-refs') &&
      !(this.#open.candidate?.roles.size === 0 && (ratesById(table) || this.#isOfLog(table))) &&
      !this.#namesOthers(grid, table)
    const isInner =
      isOfSection && (table.purpose !== 'hazards' || (this.#open.candidate?.isNamed === true && titledByPart(table)))
    if (isInner && this.#open.candidate !== null) {
      this.#tellStruck(grid)
      readInnerTable(this.#standing(grid), table, this.#open.candidate, this.#open.field?.meaning?.control ?? null)
    } else if (
      table === null &&
      this.#open.candidate !== null &&
      (readRatingTable(grid, this.#open.candidate, this.#open.field?.meaning?.rating ?? null) ||
        readPartTable(this.#standing(grid), this.#open.candidate))
    )
      this.#tellStruck(grid)
    else if (table === null) ignoreTable(grid, this.#findings, axis)
    else readTable(grid, this.#placeOf(index), this.#findings)
  }

  /** A table of the open section without its rows that are struck through, unless the section is so as a whole. */
  #standing(grid: Grid): Grid {
    return this.#open.isStruck ? grid : withoutStruck(grid)
  }

  #tellStruck({ struck = new Set(), where }: Grid): void {
    if (this.#open.isStruck) return
    this.#findings.rows += struck.size
    this.#findings.ignored.push(...[...struck].map((row) => ({ where: where(row), reason: STRUCK })))
  }

  #placeOf(index: number): TablePlace {
    return { source: `${this.#document.file}#${index}`, format: READ_FORMATS[this.#document.format].table }
  }

  /** Whether the rows of a table rate hazards that have sections of their own, and not only the one it stands in. */
  #namesOthers(grid: Grid, table: UnderstoodTable): boolean {
    const before = this.#findings.hazards.map(({ hazard }) => hazard)
    const own = this.#open.candidate?.hazard ?? null
    const known = own === null ? before : [...before, own]
    return namesKnown(grid, table, known) && !(own !== null && namesKnown(grid, table, [own]))
  }

  /** Whether a table with ids is a list that the page's table of hazards names, and no part of a section of its own. */
  #isOfLog(table: UnderstoodTable): boolean {
    if (!isKeyedPart(table) || this.#open.candidate?.isExplicit === true) return false
    this.#hasLog ??= this.#document.blocks.some((block) => block.kind === 'table' && listsHazards(block.grid))
    return this.#hasLog
  }

  /** The axis that the heading above a table names, which may be bold text, or the label of a field. */
  #axisAbove(grid: Grid): Axis | null {
    const role = this.#open.field?.meaning?.role
    return role === 'severity' || role === 'likelihood' ? role : axisNamed(grid.name)
  }
}
