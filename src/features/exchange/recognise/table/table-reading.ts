import { newFoundHazard, type FoundHazard } from '../../found-log.ts'
import type { Grid } from '../../read/document.ts'
import type { Finding, Findings } from '../finding.ts'
import { addCause, addControl, foldRow, titleKey } from '../fold.ts'
import { DittoMarks } from './ditto-marks.ts'
import { isGuiding } from './guiding-row.ts'
import { hazardBand } from './hazard-band.ts'
import { headerAt } from './header.ts'
import { identifierKey, identifiersIn, isIdentifier, withoutRemark } from '../words/identifier.ts'
import { labelMeaning } from '../words/label.ts'
import { isExample, isGivenUp, isPlaceholder } from '../words/placeholder.ts'
import { saysNothing } from '../words/item-list.ts'
import { cellText, rowReader, type RowReader } from './row.ts'
import { agrees, isBowTie } from './row-kinship.ts'
import { partTold } from '../words/part-told.ts'
import { settlePart } from './part-row.ts'
import { strike, STRUCK } from './struck-row.ts'
import { statusTold } from '../words/told-status.ts'
import { isFilled, isSignOff, isTotal, isUnfilled, shapeOf, type RowShape } from './row-shape.ts'
import { isMadeReady, saysNoMore } from './unused-row.ts'
import { understandWith, type UnderstoodTable } from './understood-table.ts'
import { isHazardType, partType, typedRows, type TypedRows } from './typed-rows.ts'
import { beginsScale } from '../declared-scale.ts'

/** Which table of which file is read, and as what layout. */
export interface TablePlace {
  readonly source: string
  readonly format: string
}

/** What is asked of every row of a table, found out once from its columns. */
interface RowTools {
  readonly read: RowReader
  readonly dittos: DittoMarks
  readonly typed: TypedRows
  /** The column of the hazards that a row belongs to; −1 where none names them. */
  readonly refsColumn: number
  /** Whether the rows are causes, whose hazard stands in a row of its own above them. */
  readonly mayHaveBands: boolean
}

function rowTools(grid: Grid, table: UnderstoodTable): RowTools {
  const { uses, title } = table.plan
  return {
    read: rowReader(table.plan),
    dittos: new DittoMarks([table.plan.ref, table.plan.title].filter((column) => column !== null)),
    typed: typedRows(grid, table.header, table.plan),
    refsColumn: uses.find(({ role }) => role === 'hazard-refs')?.index ?? -1,
    mayHaveBands: uses.find(({ index }) => index === title)?.role === 'cause',
  }
}

/** Goes down the rows of one grid, keeping the hazard that continuation rows belong to. */
export class TableReading {
  readonly #grid: Grid
  readonly #place: TablePlace
  readonly #findings: Findings
  #table: UnderstoodTable
  #current: Finding | null = null
  #byRef = new Map<string, Finding>()
  /** The hazard of each row that others may name as what they belong to: of a hazard itself, of a part the hazard it is of. */
  readonly #owners = new Map<string, Finding>()
  #band: Finding | null = null
  #gap = false
  /** Whether the row above says one thing only, as a title does, below which another table may begin. */
  #belowTitle = false
  /** Whether the rows up to the next gap are those of a scale or matrix that stands below the log. */
  #isBesideLog = false
  /** The status that the sheet's name, or a title among the rows, gives to the hazards below: "Closed hazards". */
  #toldStatus: string | null
  #filled: number[] = []
  #tools: RowTools

  constructor(grid: Grid, place: TablePlace, findings: Findings, table: UnderstoodTable) {
    this.#grid = grid
    this.#place = place
    this.#findings = findings
    this.#table = table
    findings.doubtedResidual ??= table.plan.doubtedResidual
    this.#tools = rowTools(grid, table)
    this.#toldStatus = statusTold(grid.name)
  }

  /** The row right above the header where it names the hazard of the rows below, as every further one does. */
  bandAbove(): number | null {
    const row = this.#table.header.firstRow - 1
    return !this.#tools.mayHaveBands || hazardBand(shapeOf(this.#grid.rows[row] ?? [])) === null ? null : row
  }

  /** Reads the rows from this one on, but for those of the header. */
  read(from: number): void {
    const { rows } = this.#grid
    const { firstRow, lastRow } = this.#table.header
    for (let row = from; row < rows.length; row++) {
      if (row >= firstRow && row <= lastRow) continue
      const cells = rows[row] ?? []
      const shape = shapeOf(cells)
      if (shape.filled === 0) {
        this.#gap = true
        this.#isBesideLog = false
      } else if (!this.#isHeader(row, cells, shape)) {
        this.#findings.rows++
        this.#readRow(row, this.#tools.dittos.read(cells), shape)
        this.#belowTitle = shape.isAlike
      }
    }
  }

  /** Takes in a further header: the same one repeated on a new page, or that of another table below. */
  #isHeader(row: number, cells: readonly string[], { filled, first }: RowShape): boolean {
    if (this.#repeatsHeader(cells)) return true
    if (!(this.#gap || this.#belowTitle) || first.length > 60 || labelMeaning([first]) === null) return false
    const header = headerAt(this.#grid, row, row)
    if (header === null || header.known < 3) return false
    const labelled = header.columns.filter(({ meaning }) => meaning !== null).length
    if (labelled < filled * 0.7) return false
    const table = understandWith(this.#grid, header)
    if (table === null) return false
    this.#table = table
    this.#tools = rowTools(this.#grid, table)
    this.#current = null
    this.#band = null
    this.#byRef = new Map()
    this.#filled = []
    this.#gap = false
    return true
  }

  #repeatsHeader(cells: readonly string[]): boolean {
    const header = this.#grid.rows[this.#table.header.lastRow]
    return header !== undefined && header.every((label, index) => label === (cells[index] ?? ''))
  }

  #readRow(row: number, cells: readonly string[], shape: RowShape): void {
    const where = this.#grid.where(row)
    if (this.#beginsBand(shape, where)) return
    const status = shape.isAlike ? statusTold(shape.first) : null
    this.#toldStatus = status ?? this.#toldStatus
    if (status !== null) {
      this.#findings.ignored.push({ where, reason: 'A title inside the table' })
      return
    }
    const part = shape.filled === 1 ? partTold(shape.first, where) : null
    if (part !== null && this.#current !== null) {
      foldRow(this.#current.hazard, part)
      this.#current.rows++
      return
    }
    const reason = this.#notAHazard(row, cells, shape)
    if (reason !== null) {
      this.#findings.ignored.push({ where, reason })
      return
    }
    const { purpose } = this.#table
    const hazard = this.#tools.read(cells, where)
    if (this.#grid.struck?.has(row) === true && !strike(hazard)) {
      this.#findings.ignored.push({ where, reason: STRUCK })
      return
    }
    if (hazard.title !== '' && purpose === 'hazards') hazard.status ??= this.#toldStatus
    const type = partType(this.#typeOf(cells))
    if (type !== null) this.#readTyped(type, hazard, cells, where)
    else if (this.#band !== null) this.#readInBand(this.#band, hazard, where)
    else if (purpose === 'hazards') this.#readHazard(hazard, cells, where)
    else this.#readPart(hazard, cells, where)
    this.#filled.push(shape.filled)
    this.#gap = false
  }

  /** A row of nothing but "Hazard 1: …" over rows of causes names their hazard where no column does. */
  #beginsBand(shape: RowShape, where: string): boolean {
    const named = this.#tools.mayHaveBands ? hazardBand(shape) : null
    if (named === null) return false
    const hazard = newFoundHazard(named.rest, where)
    hazard.ref = named.ref
    this.#band = { hazard, refs: [], ...this.#place, rows: 1 }
    this.#findings.hazards.push(this.#band)
    return true
  }

  /** What names a row below such a title is a cause, and its number is the cause's. */
  #readInBand(band: Finding, row: FoundHazard, where: string): void {
    if (row.title !== '') row.causes.unshift({ text: row.title, key: row.ref, where })
    foldRow(band.hazard, { ...row, ref: null })
    band.rows++
  }

  #typeOf(cells: readonly string[]): string {
    return (cells[this.#tools.typed.column] ?? '').trim()
  }

  /** A row that its type calls a cause or control goes to the hazard that it names, or that of the part that it names. */
  #readTyped(type: 'cause' | 'control', row: FoundHazard, cells: readonly string[], where: string): void {
    const { parent } = this.#tools.typed
    const named = parent < 0 ? [] : identifiersIn(cellText(cells, parent))
    const owners = parent < 0 ? [this.#current] : named.map((ref) => this.#owners.get(identifierKey(ref)) ?? null)
    const told = owners.filter((owner) => owner !== null)
    const text = row.title || (row.prose.description ?? '')
    if (told.length === 0 || text === '') {
      this.#findings.ignored.push({ where, reason: `A ${type} of no hazard in this table` })
      return
    }
    const part = { text, key: row.ref, where }
    for (const { hazard } of told) {
      if (type === 'cause') addCause(hazard, part)
      else addControl(hazard, { ...part, kind: null, stage: null, evidence: [], causes: [] })
    }
    // The row is accounted for once, however many hazards it belongs to.
    const [first] = told
    if (first === undefined) return
    first.rows++
    if (row.ref !== null) this.#owners.set(identifierKey(row.ref), first)
  }

  /** Why a row can be no hazard and no part of one, or null when it may be. */
  #notAHazard(row: number, cells: readonly string[], shape: RowShape): string | null {
    const { plan, header } = this.#table
    const { filled } = shape
    const ref = plan.ref === null ? '' : (cells[plan.ref] ?? '').trim()
    if (this.#isBesideLog || ((this.#gap || ref === shape.first) && !isIdentifier(ref) && beginsScale(cells, shape))) {
      this.#isBesideLog = true
      return 'Of a scale or matrix below the table'
    }
    if (!plan.uses.some(({ index }) => isFilled(cells[index]))) return 'Outside the columns of the table'
    if (filled > 1 && shape.isAlike) return 'A title inside the table'
    const raw = plan.title === null ? '' : (cells[plan.title] ?? '').trim()
    if (raw !== '' && isPlaceholder(raw)) return 'A placeholder that nobody has replaced'
    if (isExample(raw) || isExample(ref)) return 'An example row'
    if (row === header.lastRow + 1 && isGuiding(plan, cells, this.#grid.rows[row + 1] ?? []))
      return 'Says how to fill in the table'
    if (isTotal(cells, shape)) return 'A total, no hazard'
    if (raw === '' && isUnfilled(cells, plan.ref)) return 'Made ready for a hazard, and not filled in'
    if (this.#gap && isSignOff(shape.first)) return 'Below the table'
    const type = this.#typeOf(cells)
    if (type !== '' && partType(type) === null && !isHazardType(type))
      return `Of the type “${type.slice(0, 40)}”, no hazard`
    if (ref !== '' && isGivenUp(raw) && saysNoMore(plan, cells)) return 'A number that is not used'
    if (filled === 2 && ref !== '' && raw !== '' && saysNothing(raw)) return 'A number that is not used'
    if (filled === 2 && this.#isOverNumbered(row, ref, raw)) return 'A title of the rows numbered below it'
    if (filled === 1 && ref !== '') {
      return isIdentifier(ref) ? 'Only a number, no hazard' : 'A title or note, no hazard'
    }
    if (raw !== '' && saysNothing(raw) && isMadeReady(plan, cells)) return 'Made ready for a hazard, and not filled in'
    if (this.#gap && filled <= 2 && this.#usualFill() >= 5) return 'Below the table'
    if (this.#gap && filled === 1 && this.#usualFill() >= 2) return 'Below the table'
    if (filled === 1 && raw !== '' && plan.ref !== null && this.#usualFill() >= 3) return 'A title inside the table'
    return null
  }

  /** Whether a row is nothing but a number with a name, "1 Prescribing", and the next one is 1.1 and has a name of its own. */
  #isOverNumbered(row: number, ref: string, raw: string): boolean {
    const { plan } = this.#table
    if (plan.ref === null || plan.title === null || raw === '' || !/^\d+\.?$/.test(ref)) return false
    const { rows } = this.#grid
    const next = rows.slice(row + 1, row + 4).find((cells) => shapeOf(cells).filled > 0) ?? []
    const [below, name] = [(next[plan.ref] ?? '').trim(), (next[plan.title] ?? '').trim()]
    return below.startsWith(`${ref.replace(/\.$/, '')}.`) && name !== '' && shapeOf(next).filled > 3
  }

  #usualFill(): number {
    const sorted = this.#filled.slice(-50).toSorted((a, b) => a - b)
    return sorted[Math.floor(sorted.length / 2)] ?? 0
  }

  #readHazard(hazard: FoundHazard, cells: readonly string[], where: string): void {
    const key = hazard.ref === null ? null : identifierKey(hazard.ref)
    const current = this.#hazardContinued(hazard, key) ?? this.#hazardAbove(hazard)
    if (current !== null) {
      foldRow(current.hazard, hazard)
      current.rows++
      return
    }
    if (hazard.title === '' && hazard.ref !== null) hazard.title = fallbackTitle(hazard)
    if (hazard.title === '') {
      this.#findings.ignored.push({ where, reason: 'No hazard is named in this row or above it' })
      return
    }
    const refs = this.#refsOf(cells)
    const { source, format } = this.#place
    const finding: Finding = { hazard, refs, source, format, rows: 1 }
    this.#findings.hazards.push(finding)
    this.#current = finding
    if (key !== null) this.#byRef.set(key, finding)
    if (key !== null && this.#tools.typed.column >= 0) this.#owners.set(key, finding)
  }

  /** The hazard that a row goes on about: it names none, or names one again by its id and title. */
  #hazardContinued(hazard: FoundHazard, key: string | null): Finding | null {
    const current = this.#current
    if (key !== null) {
      const same = this.#byRef.get(key)
      if (same === undefined) return null
      return hazard.title === '' || titleKey(same.hazard.title) === titleKey(hazard.title) ? same : null
    }
    if (current === null) return null
    if (hazard.title === '') return this.#gap ? null : current
    if (titleKey(current.hazard.title) !== titleKey(hazard.title)) return null
    const { ref, title, uses } = this.#table.plan
    if (ref !== null || isBowTie(this.#table.plan)) return current
    const isFailure = uses.some(({ index, role }) => index === title && role === 'failure-mode')
    if (isFailure && current.hazard.prose.category !== hazard.prose.category) return null
    return agrees(current.hazard, hazard) ? current : null
  }

  /** The hazard 1 that a row 1.1 without a name of its own belongs to. */
  #hazardAbove({ ref, title }: FoundHazard): Finding | null {
    const parent = ref === null || title !== '' ? undefined : /^(.*\d)[.][\d\p{L}]{1,3}$/u.exec(ref.trim())?.[1]
    return parent === undefined ? null : (this.#byRef.get(identifierKey(parent)) ?? null)
  }

  #refsOf(cells: readonly string[]): string[] {
    const { refsColumn } = this.#tools
    return refsColumn < 0 ? [] : identifiersIn(withoutRemark(cellText(cells, refsColumn)))
  }

  /** A row of a table that only adds to hazards: to those it names, else it defines a control or cause for others to name. */
  #readPart(hazard: FoundHazard, cells: readonly string[], where: string): void {
    const { plan, purpose } = this.#table
    const refs = settlePart(hazard, plan, purpose === 'parts', this.#refsOf(cells))
    if (refs.length > 0) {
      this.#findings.hazards.push({ hazard, refs, ...this.#place, rows: 1 })
      return
    }
    const [control] = hazard.controls
    const cause = hazard.causes.find(({ text }) => text !== '')
    if (control === undefined && cause === undefined) {
      this.#findings.ignored.push({ where, reason: 'Names no hazard, control or cause' })
      return
    }
    this.#findings.definitions.push({
      control: control ?? null,
      cause: control === undefined ? (cause ?? null) : null,
      where,
    })
  }
}

function fallbackTitle(hazard: FoundHazard): string {
  const { description, effect, situation, harm } = hazard.prose
  return (description ?? situation ?? effect ?? harm ?? hazard.causes[0]?.text ?? '').split('\n', 1)[0] ?? ''
}
