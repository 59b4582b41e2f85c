import type { Block, Grid, ListItem, ReadDocument } from '../read/document.ts'
import { READ_FORMATS } from '../read/read-format.ts'
import { readPair } from '../rate/score-text.ts'
import { Candidate, namesHazard } from './candidate.ts'
import { scaleInLine } from './declared-scale.ts'
import type { Findings } from './finding.ts'
import { pairedFields, putFields } from './form-table.ts'
import { splitIdentifier } from './identifier.ts'
import type { LabelMeaning } from './label.ts'
import { besideOneLine, isProseOf, nestedLines, refOfFile, SCORED, type OpenField } from './page-field.ts'
import { isHazardPage, nameOfPage, readFrontMatter } from './page-hazard.ts'
import { readInnerTable, readRatingTable } from './inner-table.ts'
import { isForm, withoutTags } from './placeholder.ts'
import { labelledText, pureLabel, type LabelledText } from './pure-label.ts'
import { labelRows, putLabelRows } from './small-table.ts'
import { partedRating, toldHazard } from './told-hazard.ts'
import { ignoreTable, readTable, understandTable, type UnderstoodTable } from './table.ts'
import { isKeyedPart, listsHazards, ratesById, titledByPart } from './table-of-log.ts'

const NUMBER_BEFORE = /^\d+(?:\.\d+)*[.)]\s+/

/** Reads a page of headings, paragraphs, lists and tables; each section that describes a hazard becomes one. */
export function readOutline(document: ReadDocument, findings: Findings): void {
  const text = document.blocks
    .map((block) => (block.kind === 'text' || block.kind === 'heading' ? block.text : ''))
    .join('\n')
  if (isForm(text, document.frontMatter)) {
    findings.rows++
    findings.ignored.push({ where: document.file, reason: 'A form that nobody has filled in' })
    return
  }
  new OutlineReading(document, findings).read()
}

class OutlineReading {
  readonly #document: ReadDocument
  readonly #findings: Findings
  #candidate: Candidate | null = null
  #field: OpenField | null = null
  /** Whether a table of the page lists hazards by their ids; null until somebody asks. */
  #hasLog: boolean | null = null
  /** Whether front matter says that the page as a whole is about a hazard. */
  readonly #isHazardPage: boolean

  constructor(document: ReadDocument, findings: Findings) {
    this.#document = document
    this.#findings = findings
    this.#isHazardPage = isHazardPage(document)
  }

  read(): void {
    const { blocks } = this.#document
    const before = this.#findings.rows
    for (const [index, block] of blocks.entries()) this.#readBlock(block, index)
    this.#closeCandidate()
    readFrontMatter(this.#document, this.#findings, this.#format(), before)
    if (this.#findings.rows > before) return
    this.#findings.rows++
    this.#findings.ignored.push({ where: this.#document.file, reason: 'No hazard on this page' })
  }

  #readBlock(block: Block, index: number): void {
    switch (block.kind) {
      case 'heading':
        this.#readHeading(withoutTags(block.text), block.level, block.where, index)
        break
      case 'text':
        if (this.#field?.level === 0 && this.#field.lines.length > 0) this.#closeField()
        if (splitIdentifier(block.text)?.numbered === false && this.#readTold(block.text, block.where)) break
        for (const line of block.text.split('\n')) this.#readLine(line, block.where)
        break
      case 'list':
        for (const item of block.items) this.#readItem(item)
        break
      case 'table':
        this.#readTable(block.grid, index)
        break
      case 'aside':
        this.#findings.rows++
        this.#findings.ignored.push({ where: block.where, reason: block.reason })
        break
    }
  }

  #readHeading(text: string, level: number, where: string, index: number): void {
    if (text === '') return
    const labelled = labelledText(text)
    const meaning = pureLabel(text)
    if (meaning !== null && this.#endsHazard(meaning, level)) this.#openCandidate(text, level, where, false)
    else if (meaning !== null) this.#openField(meaning, text, level, where)
    else if (this.#isItemOfField(level)) this.#field?.lines.push(`- ${text.replace(NUMBER_BEFORE, '')}`)
    else if (labelled !== null && labelled.value !== '' && labelled.meaning.role !== 'hazard') {
      this.#openField(labelled.meaning, labelled.label, level, where)
      this.#field?.lines.push(labelled.value)
    } else if (namesHazard(text)) this.#openCandidate(text, level, where, true)
    else if (level > 6 && this.#isBesideField(text)) this.#openField(null, text.replace(/[:：]$/, ''), level, where)
    else if (level > 6 && !this.#boldBegins(index)) this.#readLine(text, where)
    else if (this.#isUnknownField(level)) this.#openField(null, text, level, where)
    else if (this.#field !== null && this.#field.level > 0 && level > this.#field.level && level <= 6)
      this.#field.lines.push(text)
    else this.#openCandidate(text, level, where, false)
  }

  /** A heading such as "Summary" that stands above the hazard's own is about the page again. */
  #endsHazard({ role }: LabelMeaning, level: number): boolean {
    const own = this.#candidate?.level ?? 0
    return (role === 'name' || role === 'description') && level < own && own <= 6
  }

  /** An unknown heading among the field headings of a hazard is a field without a name here, not the next section. */
  #isUnknownField(level: number): boolean {
    const candidate = this.#candidate
    return (
      candidate !== null &&
      candidate.level < level &&
      (candidate.fieldLevel === null
        ? candidate.isAnnounced && candidate.level === 1 && level <= 6
        : level >= candidate.fieldLevel && candidate.level < candidate.fieldLevel)
    )
  }

  /** A bold label with a colon, among fields that begin with such labels, is a field too, known or not. */
  #isBesideField(text: string): boolean {
    return /[:：]$/.test(text) && this.#field !== null && (this.#field.level === 0 || this.#field.level > 6)
  }

  /** A heading below "Controls" or "Causes" is one of them, whatever number it bears. */
  #isItemOfField(level: number): boolean {
    const field = this.#field
    const role = field?.meaning?.role
    return (
      field !== null && (role === 'control' || role === 'cause') && field.level > 0 && level > field.level && level <= 6
    )
  }

  /** Bold text begins a hazard when labelled fields follow it and it is no remark inside one. */
  #boldBegins(index: number): boolean {
    const next = this.#document.blocks[index + 1]
    if (next?.kind === 'table') return labelRows(next.grid) !== null
    const first =
      next?.kind === 'text' ? next.text.split('\n', 1)[0] : next?.kind === 'list' ? next.items[0]?.text : undefined
    if (next?.kind === 'heading') return pureLabel(next.text) !== null
    return first !== undefined && labelledText(first) !== null
  }

  #openCandidate(text: string, level: number, where: string, explicit: boolean): void {
    this.#closeCandidate()
    const heading = text.replace(/[:：]$/, '')
    this.#candidate = new Candidate(
      heading,
      level,
      where,
      explicit || (this.#isHazardPage && this.#isOnlyHazardSoFar()),
    )
  }

  #openField(meaning: LabelMeaning | null, label: string, level: number, where: string): void {
    this.#closeField()
    if (meaning !== null && this.#candidate?.begins(meaning.role) === true) this.#closeCandidate()
    this.#candidate ??= this.#candidateOfPage(where)
    if (level > 0 && this.#candidate.fieldLevel === null && level <= 6 && meaning !== null)
      this.#candidate.fieldLevel = level
    this.#field = { meaning, label, level, where, lines: [] }
  }

  /** Fields without a heading above them: of the page as a whole, when it is a hazard's. */
  #candidateOfPage(where: string): Candidate {
    const isPage = this.#isHazardPage && this.#isOnlyHazardSoFar()
    return new Candidate(isPage ? nameOfPage(this.#document) : '', 0, where, isPage)
  }

  #closeField(): void {
    const field = this.#field
    this.#field = null
    if (field === null || this.#candidate === null) return
    const text = field.lines.join('\n').trim()
    if (field.meaning === null) this.#candidate.note(field.label, text)
    else if (text !== '') this.#candidate.put(field.meaning, field.label, text, field.where, null)
  }

  #closeCandidate(): void {
    this.#closeField()
    const candidate = this.#candidate
    this.#candidate = null
    if (candidate === null) return
    const hazard = candidate.finish()
    if (hazard === null) {
      this.#ignoreFolded(candidate)
      return
    }
    if (!candidate.isOfMany)
      hazard.ref ??= refOfFile(this.#document.file, candidate.level === 0 || this.#isOnlyHazardSoFar())
    this.#findings.rows += 1 + candidate.rows
    this.#findings.hazards.push({
      hazard,
      refs: [],
      source: `${this.#document.file}#${hazard.where}`,
      format: this.#format(),
      rows: 1 + candidate.rows,
    })
  }

  #ignoreFolded(candidate: Candidate): void {
    this.#findings.rows += candidate.rows
    for (let row = 0; row < candidate.rows; row++) {
      this.#findings.ignored.push({
        where: candidate.hazard.where,
        reason: 'Rows of a section that describes no hazard',
      })
    }
  }

  #isOnlyHazardSoFar(): boolean {
    return !this.#findings.hazards.some(({ source }) => source.startsWith(`${this.#document.file}#`))
  }

  #format(): string {
    return READ_FORMATS[this.#document.format].sections
  }

  /** Takes in a scale told in one line; no hazard is rated with all of its words. */
  #declares({ meaning, value }: LabelledText): boolean {
    const scale = scaleInLine(meaning.role, value)
    if (scale !== null) this.#findings.scales.push(scale)
    return scale !== null
  }

  #readLine(line: string, where: string): void {
    const labelled = labelledText(line)
    if (labelled !== null && this.#declares(labelled)) return
    if (
      labelled === null ||
      (this.#field !== null && this.#field.level > 0 && isProseOf(this.#field.meaning?.role, labelled))
    ) {
      this.#readUnlabelled(line)
      return
    }
    if (SCORED.has(labelled.meaning.role) && this.#readPair(line, labelled.meaning, where)) return
    const outer = this.#field !== null && this.#field.level > 0 ? this.#field : null
    if (outer?.meaning?.role === 'risk' && SCORED.has(labelled.meaning.role) && labelled.meaning.rating === null) {
      this.#candidate?.put(labelled.meaning, labelled.label, labelled.value, where, outer.meaning.rating)
      return
    }
    this.#openField(labelled.meaning, labelled.label, 0, where)
    if (labelled.value !== '') this.#field?.lines.push(labelled.value)
  }

  /** A line without a known label goes on with the field above; not below a score or name with a label of its own. */
  #readUnlabelled(line: string): void {
    const own =
      this.#field?.level === 0 && this.#field.lines.length > 0 ? besideOneLine(this.#field.meaning, line) : null
    if (own === null) {
      if (this.#field !== null) this.#field.lines.push(line)
      else this.#candidate?.addProse(line)
      return
    }
    this.#closeField()
    this.#candidate?.note(own.label, own.value)
  }

  /** A line such as `Likelihood: Medium. Severity: Major. Risk: 3.` gives several scores at once. */
  #readPair(line: string, meaning: LabelMeaning, where: string): boolean {
    const pair = readPair(line)
    if (pair === null || meaning.role === 'risk') return false
    const stage = meaning.rating ?? this.#field?.meaning?.rating ?? null
    this.#candidate ??= new Candidate('', 0, where, false)
    for (const part of ['severity', 'likelihood', 'risk'] as const) {
      if (pair[part] !== null)
        this.#candidate.put({ ...meaning, role: part, rating: stage }, part, pair[part], where, stage)
    }
    return true
  }

  #readItem(item: ListItem): void {
    const labelled = labelledText(item.text)
    const meaning = labelled?.meaning ?? (item.items.length > 0 ? pureLabel(item.text) : null)
    if (labelled !== null && this.#declares(labelled)) return
    const isLabel = item.items.length > 0 && labelled?.value === ''
    if (meaning !== null && (isLabel || !this.#belongsToField(meaning))) {
      this.#readLabelledItem(item, meaning, labelled?.label ?? item.text, labelled?.value ?? '')
      return
    }
    if (item.items.some((nested) => labelledText(nested.text) !== null) && this.#field === null) {
      const { name, rating } = partedRating(item.text)
      this.#openCandidate(name, 7, item.where, namesHazard(name))
      this.#candidate?.addProse(rating)
      for (const nested of item.items) this.#readItem(nested)
      this.#closeCandidate()
      return
    }
    if (this.#readTold(item.text, item.where)) return
    const text = [`- ${item.text.replace(/\n/g, ' ')}`, ...nestedLines(item.items)].join('\n')
    if (this.#field !== null) this.#field.lines.push(text)
    else this.#candidate?.addProse(item.text)
  }

  /** A paragraph or item outside any hazard that tells one by itself; says whether it was one. */
  #readTold(text: string, where: string): boolean {
    if (this.#field !== null || (this.#candidate?.roles.size ?? 0) > 0) return false
    const told = toldHazard(text, where)
    if (told === null) return false
    this.#closeCandidate()
    told.isOfMany = true
    this.#candidate = told
    this.#closeCandidate()
    return true
  }

  #belongsToField(meaning: LabelMeaning): boolean {
    const field = this.#field
    const role = field?.meaning?.role
    // "Existing controls: …" and "Further controls: …" side by side are two fields.
    if (field?.level === 0 && field.meaning?.control !== meaning.control) return false
    return role !== undefined && role === meaning.role && (role === 'control' || role === 'cause')
  }

  #readLabelledItem(item: ListItem, meaning: LabelMeaning, label: string, value: string): void {
    const nests = item.items.some((nested) => labelledText(nested.text) !== null)
    if ((meaning.role === 'hazard' || meaning.role === 'name') && nests) {
      this.#closeCandidate()
      this.#candidate = new Candidate('', 7, item.where, false)
      this.#candidate.put(meaning, label, value, item.where, null)
      for (const nested of item.items) this.#readItem(nested)
      this.#closeCandidate()
      return
    }
    const stage = this.#field?.level === 0 ? null : (this.#field?.meaning?.rating ?? null)
    if (SCORED.has(meaning.role) && value !== '' && item.items.length === 0) {
      if (this.#readPair(item.text, meaning, item.where)) return
      this.#candidate ??= new Candidate('', 0, item.where, false)
      this.#candidate.put(meaning, label, value, item.where, stage)
      return
    }
    if (nests && meaning.role === 'risk') {
      this.#openField(meaning, label, 1, item.where)
      if (value !== '') this.#field?.lines.push(value)
      for (const nested of item.items) this.#readItem(nested)
      this.#closeField()
      return
    }
    this.#openField(meaning, label, 0, item.where)
    this.#field?.lines.push(...(value === '' ? [] : [value]), ...nestedLines(item.items))
  }

  #readTable(grid: Grid, index: number): void {
    const fields = pairedFields(grid)
    const rows = fields === null ? labelRows(grid) : null
    const labelled = fields ?? rows
    if (labelled !== null) {
      const stage = this.#field
      this.#closeField()
      this.#candidate ??= new Candidate(grid.name, 0, grid.where(0), false)
      if (labelled.some(({ label }) => this.#begins(label))) {
        this.#closeCandidate()
        this.#candidate = new Candidate('', 7, grid.where(0), false)
      }
      const above = stage?.meaning?.rating ?? null
      if (fields !== null) putFields(fields, grid.where(0), this.#candidate, above)
      if (rows !== null) putLabelRows(rows, this.#candidate, above)
      this.#field = stage?.level === 0 ? null : stage
      return
    }
    const table = understandTable(grid)
    const isOfSection =
      table !== null &&
      !table.plan.uses.some(({ role }) => role === 'hazard-refs') &&
      !(this.#candidate?.roles.size === 0 && (ratesById(table) || this.#isOfLog(table)))
    const isInner =
      isOfSection && (table.purpose !== 'hazards' || (this.#candidate?.isNamed === true && titledByPart(table)))
    if (isInner && this.#candidate !== null)
      readInnerTable(grid, table, this.#candidate, this.#field?.meaning?.control ?? null)
    else if (
      table === null &&
      this.#candidate !== null &&
      readRatingTable(grid, this.#candidate, this.#field?.meaning?.rating ?? null)
    )
      return
    else if (table === null) ignoreTable(grid, this.#findings)
    else readTable(grid, { source: `${this.#document.file}#${index}`, format: this.#tableFormat() }, this.#findings)
  }

  /** Whether a table with ids is a list that the page's table of hazards names, and no part of a section of its own. */
  #isOfLog(table: UnderstoodTable): boolean {
    if (!isKeyedPart(table) || this.#candidate?.isExplicit === true) return false
    this.#hasLog ??= this.#document.blocks.some((block) => block.kind === 'table' && listsHazards(block.grid))
    return this.#hasLog
  }

  #begins(label: string): boolean {
    const role = pureLabel(label)?.role
    return role !== undefined && this.#candidate?.begins(role) === true
  }

  #tableFormat(): string {
    return READ_FORMATS[this.#document.format].table
  }
}
