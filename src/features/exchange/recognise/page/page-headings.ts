import type { Block, ReadDocument } from '../../read/document.ts'
import { isGenericName } from '../candidate.ts'
import type { Findings } from '../finding.ts'
import { beginsWithFields } from '../table/small-table.ts'
import type { LabelMeaning } from '../words/label.ts'
import { labelledText, pureLabel } from '../words/pure-label.ts'
import { namesHazard } from './hazard-heading.ts'
import type { OpenSection } from './open-section.ts'
import { isItemOf, nestedLabel, stagedControls, type OpenField } from './page-field.ts'
import type { PageLines } from './page-lines.ts'
import { PartsOfSeveral } from './parts-of-several.ts'

/** What a page of hazards is called in plain words. */
const OVER_HAZARDS = /^what (?:can|could|may|might) go wrong$/i
const NUMBER_BEFORE = /^\d+(?:\.\d+)*[.)]\s+/

type Heading = Extract<Block, { kind: 'heading' }>

/** Reads the headings of a page: each begins a section, a field of the open one, or one of the things listed below such a field. */
export class PageHeadings {
  /** The field of controls or causes of which each has a heading: what is listed below such a heading tells of that one. */
  itemHeaded: OpenField | null = null
  /** The section of controls or causes of several hazards that is being read. */
  ofSeveral: PartsOfSeveral | null = null
  readonly #document: ReadDocument
  readonly #findings: Findings
  readonly #open: OpenSection
  readonly #lines: PageLines
  /** The level of the headings of those controls or causes. */
  #itemLevel = 0
  /** The level of the heading below which each heading is one thing that the hazard may lead to. */
  #outcomesBelow: number | null = null

  constructor(document: ReadDocument, findings: Findings, open: OpenSection, lines: PageLines) {
    this.#document = document
    this.#findings = findings
    this.#open = open
    this.#lines = lines
  }

  /** Reads the heading that stands at `index` on the page. */
  read(heading: Heading, index: number): void {
    if (heading.text === '') return
    const before = this.#open.candidate
    this.#read(heading, index)
    if (heading.struck === true && this.#open.candidate !== before) this.#open.strike()
  }

  #read(heading: Heading, index: number): void {
    const { text, level, where } = heading
    const labelled = labelledText(text)
    const meaning = this.#fieldHeaded(text, level, index)
    this.ofSeveral = null
    if (this.itemHeaded !== null && level <= this.itemHeaded.level) this.itemHeaded = null
    if (this.#beginsOutcome(text, level, meaning)) return
    const staged = stagedControls(text, this.#open.field)
    if (staged !== null) this.#open.openField(staged, text, this.#open.field?.level ?? level, where)
    else if (meaning !== null && this.#isOfSeveral(meaning, level)) {
      this.#open.finish()
      this.ofSeveral = new PartsOfSeveral(meaning, level, this.#document.file, this.#open.format, this.#findings)
    } else if (meaning !== null && this.#endsHazard(meaning, text, level)) this.#open.begin(text, level, where, false)
    else if (meaning !== null) this.#open.openField(meaning, text, level, where)
    else if (this.#reopensItems(level, where) || isItemOf(this.#open.field, level)) {
      this.itemHeaded = this.#open.field
      this.#itemLevel = level
      if (!this.#lines.leavesOut(heading)) this.itemHeaded?.lines.push(`- ${text.replace(NUMBER_BEFORE, '')}`)
    } else if (labelled !== null && labelled.value !== '' && labelled.meaning.role !== 'hazard') {
      this.#open.openField(labelled.meaning, labelled.label, level, where)
      this.#open.field?.lines.push(labelled.value)
    } else if (namesHazard(text)) this.#open.begin(text, level, where, true)
    else if (level > 6 && this.#isBesideField(text))
      this.#open.openField(null, text.replace(/[:：]$/, ''), level, where)
    else if (level > 6 && !beginsWithFields(this.#document.blocks[index + 1])) this.#lines.readLine(text, where)
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
    const items = this.itemHeaded
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
}
