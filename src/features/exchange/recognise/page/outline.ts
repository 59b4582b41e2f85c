import type { Block, ListItem, ReadDocument } from '../../read/document.ts'
import { readPair } from '../../rate/score-text.ts'
import { isGenericName } from '../candidate.ts'
import { readCauseItem } from './cause-item.ts'
import { scaleInLine } from '../declared-scale.ts'
import type { Findings } from '../finding.ts'
import { beginsHazard, namesHazard } from './hazard-heading.ts'
import { splitIdentifier } from '../words/identifier.ts'
import type { LabelMeaning } from '../words/label.ts'
import { OpenSection } from './open-section.ts'
import {
  besideOneLine,
  isItemOf,
  isProseOf,
  itemLines,
  nestedLabel,
  nestedLines,
  stagedControls,
  unknownField,
  type OpenField,
} from './page-field.ts'
import { readFrontMatter } from './page-hazard.ts'
import { PageTables } from './page-tables.ts'
import { isForm, withoutTags } from '../words/placeholder.ts'
import { labelledParts, labelledText, pureLabel, type LabelledText } from '../words/pure-label.ts'
import { SCORED } from '../words/scored.ts'
import { beginsWithFields } from '../table/small-table.ts'
import { PartsOfSeveral } from './parts-of-several.ts'
import { partedRating, toldHazard } from './told-hazard.ts'

/** What a page of hazards is called in plain words. */
const OVER_HAZARDS = /^what (?:can|could|may|might) go wrong$/i
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
  readonly #open: OpenSection
  readonly #tables: PageTables
  /** The field of controls or causes of which each has a heading: what is listed below such a heading tells of that one. */
  #itemHeaded: OpenField | null = null
  /** The level of those headings. */
  #itemLevel = 0
  /** The level of the heading below which each heading is one thing that the hazard may lead to. */
  #outcomesBelow: number | null = null
  /** The section of controls or causes of several hazards that is being read. */
  #ofSeveral: PartsOfSeveral | null = null

  constructor(document: ReadDocument, findings: Findings) {
    this.#document = document
    this.#findings = findings
    this.#open = new OpenSection(document, findings)
    this.#tables = new PageTables(document, findings, this.#open)
  }

  read(): void {
    const { blocks } = this.#document
    const before = this.#findings.rows
    for (const [index, block] of blocks.entries())
      if (this.#ofSeveral?.take(block) !== true) this.#readBlock(block, index)
    this.#ofSeveral?.finish()
    this.#open.finish()
    readFrontMatter(this.#document, this.#findings, this.#open.format, before)
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
        if (this.#open.field?.level === 0 && this.#open.field.lines.length > 0) this.#open.closeField()
        if (splitIdentifier(block.text)?.numbered === false && this.#readTold(block.text, block.where)) break
        this.#readText(block.text.split('\n'), block.where)
        break
      case 'list':
        this.#readList(block.items)
        break
      case 'table':
        this.#tables.read(block.grid, index)
        break
      case 'aside':
        this.#findings.rows++
        this.#findings.ignored.push({ where: block.where, reason: block.reason })
        break
    }
  }

  /** In a paragraph of labelled lines, one with a label that is not known is a field of its own. */
  #readText(lines: readonly string[], where: string): void {
    const isOfFields = lines.filter((line) => labelledText(line) !== null).length >= 2
    for (const line of lines) {
      const own = isOfFields && this.#isAmongFields() ? unknownField(line) : null
      if (own === null) this.#readLine(line, where)
      else this.#noteBeside(own.label, own.value)
    }
  }

  #isAmongFields(): boolean {
    const { field, candidate } = this.#open
    return field === null ? candidate !== null && candidate.roles.size > 0 : field.level === 0
  }

  #readHeading(text: string, level: number, where: string, index: number): void {
    if (text === '') return
    const labelled = labelledText(text)
    const meaning = this.#fieldHeaded(text, level, index)
    this.#ofSeveral = null
    if (this.#itemHeaded !== null && level <= this.#itemHeaded.level) this.#itemHeaded = null
    if (this.#beginsOutcome(text, level, meaning)) return
    const staged = stagedControls(text, this.#open.field)
    if (staged !== null) this.#open.openField(staged, text, this.#open.field?.level ?? level, where)
    else if (meaning !== null && this.#isOfSeveral(meaning, level)) {
      this.#open.finish()
      this.#ofSeveral = new PartsOfSeveral(meaning, level, this.#document.file, this.#open.format, this.#findings)
    } else if (meaning !== null && this.#endsHazard(meaning, text, level)) this.#open.begin(text, level, where, false)
    else if (meaning !== null) this.#open.openField(meaning, text, level, where)
    else if (this.#reopensItems(level, where) || isItemOf(this.#open.field, level)) {
      this.#itemHeaded = this.#open.field
      this.#itemLevel = level
      this.#itemHeaded?.lines.push(`- ${text.replace(NUMBER_BEFORE, '')}`)
    } else if (labelled !== null && labelled.value !== '' && labelled.meaning.role !== 'hazard') {
      this.#open.openField(labelled.meaning, labelled.label, level, where)
      this.#open.field?.lines.push(labelled.value)
    } else if (namesHazard(text)) this.#open.begin(text, level, where, true)
    else if (level > 6 && this.#isBesideField(text))
      this.#open.openField(null, text.replace(/[:：]$/, ''), level, where)
    else if (level > 6 && !beginsWithFields(this.#document.blocks[index + 1])) this.#readLine(text, where)
    else if (this.#isUnknownField(level)) this.#open.openField(null, text, level, where)
    else if (this.#open.field !== null && this.#open.field.level > 0 && level > this.#open.field.level && level <= 6)
      this.#open.field.lines.push(text)
    else this.#open.begin(text, level, where, false)
  }

  /** The field that a heading begins, by what follows it: "What may go wrong" straight above other headings begins none. */
  #fieldHeaded(text: string, level: number, index: number): LabelMeaning | null {
    const next = this.#document.blocks[index + 1]
    const meaning = pureLabel(text)
    if (OVER_HAZARDS.test(text) && next?.kind === 'heading' && next.level > level) return null
    const nests = next?.kind === 'list' && next.items.some(({ items }) => items.length > 0)
    return (nests ? nestedLabel(text)?.outer : null) ?? meaning
  }

  /** Goes on with headed causes or controls after what the last of them has of its own, such as the barriers of a threat. */
  #reopensItems(level: number, where: string): boolean {
    const items = this.#itemHeaded
    if (items === null || items === this.#open.field || level !== this.#itemLevel) return false
    this.#open.openField(items.meaning, items.label, items.level, where)
    return true
  }

  /** Whether a heading below one such as "Consequences" names one of them, which may have a rating of its own. */
  #beginsOutcome(text: string, level: number, meaning: LabelMeaning | null): boolean {
    if (this.#outcomesBelow !== null && level <= this.#outcomesBelow) this.#outcomesBelow = null
    if (level <= 6 && (meaning?.role === 'effect' || meaning?.role === 'harm')) this.#outcomesBelow = level
    else if (meaning === null && this.#outcomesBelow !== null && level <= 6 && !namesHazard(text)) {
      this.#open.closeField()
      this.#open.candidate?.beginOutcome(text)
      return true
    }
    return false
  }

  /** Controls or causes above the headings of several hazards are not those of the last of them. */
  #isOfSeveral({ role }: LabelMeaning, level: number): boolean {
    return (role === 'control' || role === 'cause') && this.#open.isAbove(level)
  }

  /** A heading such as "Summary" that stands above the hazard's own is about the page again; "Hazard name" is not. */
  #endsHazard({ role }: LabelMeaning, label: string, level: number): boolean {
    const own = this.#open.candidate?.level ?? 0
    return ((role === 'name' && isGenericName(label)) || role === 'description') && level < own && own <= 6
  }

  /** An unknown heading among the field headings of a hazard is a field without a name here, not the next section. */
  #isUnknownField(level: number): boolean {
    const candidate = this.#open.candidate
    return (
      candidate !== null &&
      candidate.level < level &&
      (candidate.fieldLevel === null
        ? (candidate.isAnnounced || this.#open.isNamedPage) && candidate.level === 1 && level <= 6
        : level >= candidate.fieldLevel && candidate.level < candidate.fieldLevel)
    )
  }

  /** A bold label with a colon, among fields that begin with such labels, is a field too, known or not. */
  #isBesideField(text: string): boolean {
    return (
      /[:：]$/.test(text) && this.#open.field !== null && (this.#open.field.level === 0 || this.#open.field.level > 6)
    )
  }

  /** Takes in a scale told in one line; no hazard is rated with all of its words. */
  #declares({ meaning, value }: LabelledText): boolean {
    const scale = scaleInLine(meaning.role, value)
    if (scale !== null) this.#findings.scales.push(scale)
    return scale !== null
  }

  #readLine(line: string, where: string): void {
    if (beginsHazard(line)) {
      this.#open.begin(line, 7, where, true)
      return
    }
    const parts = labelledParts(line)
    if (parts !== null) {
      for (const part of parts) this.#readLine(part, where)
      return
    }
    const labelled = labelledText(line)
    if (labelled !== null && this.#declares(labelled)) return
    if (
      labelled === null ||
      (this.#open.field !== null && this.#open.field.level > 0 && isProseOf(this.#open.field.meaning?.role, labelled))
    ) {
      this.#readUnlabelled(line)
      return
    }
    if (SCORED.has(labelled.meaning.role) && this.#readPair(line, labelled.meaning, where)) return
    const outer = this.#open.field !== null && this.#open.field.level > 0 ? this.#open.field : null
    if (outer?.meaning?.role === 'risk' && SCORED.has(labelled.meaning.role) && labelled.meaning.rating === null) {
      this.#open.candidate?.put(labelled.meaning, labelled.label, labelled.value, where, outer.meaning.rating)
      return
    }
    this.#open.openField(labelled.meaning, labelled.label, 0, where)
    if (labelled.value !== '') this.#open.field?.lines.push(labelled.value)
  }

  /** A line without a known label goes on with the field above; not below a score or name with a label of its own. */
  #readUnlabelled(line: string): void {
    const own = this.#besideField(line)
    if (own !== null) this.#noteBeside(own.label, own.value)
    else if (this.#open.field !== null) this.#open.field.lines.push(line)
    else this.#open.candidate?.addProse(line)
  }

  #besideField(line: string): { label: string; value: string } | null {
    const { field } = this.#open
    return field?.level === 0 && field.lines.length > 0 ? besideOneLine(field.meaning, line) : null
  }

  #noteBeside(label: string, value: string): void {
    this.#open.closeField()
    this.#open.candidate?.note(label, value)
  }

  /** A line such as `Likelihood: Medium. Severity: Major. Risk: 3.` gives several scores at once. */
  #readPair(line: string, meaning: LabelMeaning, where: string): boolean {
    const pair = readPair(line)
    if (pair === null || meaning.role === 'risk') return false
    const stage = meaning.rating ?? this.#open.field?.meaning?.rating ?? null
    const candidate = this.#open.current(where)
    for (const part of ['severity', 'likelihood', 'risk'] as const) {
      if (pair[part] !== null) candidate.put({ ...meaning, role: part, rating: stage }, part, pair[part], where, stage)
    }
    return true
  }

  /** A list of labelled items is a list of fields, in which an item with a label that is not known is a field of its own. */
  #readList(items: readonly ListItem[]): void {
    const isOfFields = items.filter(({ text }) => labelledText(text) !== null).length >= 2
    for (const item of items) {
      const own = isOfFields && this.#open.field?.level === 0 ? unknownField(item.text) : null
      if (own === null) this.#readItem(item)
      else this.#noteBeside(own.label, [own.value, ...nestedLines(item.items)].join('\n'))
    }
  }

  #readItem(item: ListItem): void {
    const parts = item.items.length === 0 ? labelledParts(item.text) : null
    if (parts !== null) {
      for (const text of parts) this.#readItem({ ...item, text })
      return
    }
    if (this.#itemHeaded !== null && this.#itemHeaded === this.#open.field) {
      this.#itemHeaded.lines.push(
        item.text.replace(/\n/g, ' '),
        ...nestedLines(item.items).map((line) => `  ${line}`.replace('- ', '')),
      )
      return
    }
    const labelled = labelledText(item.text)
    const meaning = labelled?.meaning ?? (item.items.length > 0 ? pureLabel(item.text) : null)
    if (labelled !== null && this.#declares(labelled)) return
    if (readCauseItem(item, labelled, meaning, this.#open)) return
    const isLabel = item.items.length > 0 && labelled?.value === ''
    if (meaning !== null && (isLabel || !this.#belongsToField(meaning))) {
      this.#readLabelledItem(item, meaning, labelled?.label ?? item.text, labelled?.value ?? '')
      return
    }
    if (item.items.some((nested) => labelledText(nested.text) !== null) && this.#open.field === null) {
      const { name, rating } = partedRating(item.text)
      this.#open.begin(name, 7, item.where, namesHazard(name))
      this.#open.candidate?.addProse(rating)
      for (const nested of item.items) this.#readItem(nested)
      this.#open.finish()
      return
    }
    if (this.#readTold(item.text, item.where)) return
    const beside = this.#besideField(item.text)
    const text = itemLines(item).join('\n')
    if (beside !== null) this.#noteBeside(beside.label, [beside.value, ...nestedLines(item.items)].join('\n'))
    else if (this.#open.field !== null) this.#open.field.lines.push(text)
    else this.#open.candidate?.addProse(item.text)
  }

  /** A paragraph or item outside any hazard that tells one by itself; says whether it was one. */
  #readTold(text: string, where: string): boolean {
    if (this.#open.field !== null || (this.#open.candidate?.roles.size ?? 0) > 0) return false
    const told = toldHazard(text, where)
    if (told === null) return false
    this.#open.finish()
    told.isOfMany = true
    this.#open.take(told)
    return true
  }

  #belongsToField(meaning: LabelMeaning): boolean {
    const field = this.#open.field
    const role = field?.meaning?.role
    // "Existing controls: …" and "Further controls: …" side by side are two fields.
    if (field?.level === 0 && field.meaning?.control !== meaning.control) return false
    return role !== undefined && role === meaning.role && (role === 'control' || role === 'cause')
  }

  #readLabelledItem(item: ListItem, meaning: LabelMeaning, label: string, value: string): void {
    const nests = item.items.some((nested) => labelledText(nested.text) !== null)
    if ((meaning.role === 'hazard' || meaning.role === 'name') && nests) {
      this.#open.beginInside(item.where).put(meaning, label, value, item.where, null)
      for (const nested of item.items) this.#readItem(nested)
      this.#open.finish()
      return
    }
    const stage = this.#open.field?.level === 0 ? null : (this.#open.field?.meaning?.rating ?? null)
    if (SCORED.has(meaning.role) && value !== '' && item.items.length === 0) {
      if (this.#readPair(item.text, meaning, item.where)) return
      this.#open.current(item.where).put(meaning, label, value, item.where, stage)
      return
    }
    if (nests && meaning.role === 'risk') {
      this.#open.openField(meaning, label, 1, item.where)
      if (value !== '') this.#open.field?.lines.push(value)
      for (const nested of item.items) this.#readItem(nested)
      this.#open.closeField()
      return
    }
    this.#open.openField(meaning, label, 0, item.where)
    this.#open.field?.lines.push(...(value === '' ? [] : [value]), ...nestedLines(item.items))
  }
}
