import type { ReadDocument } from '../../read/document.ts'
import { READ_FORMATS } from '../../read/read-format.ts'
import { Candidate } from '../candidate.ts'
import type { Findings } from '../finding.ts'
import { strike } from '../table/struck-row.ts'
import type { LabelMeaning } from '../words/label.ts'
import { refOfFile, type OpenField } from './page-field.ts'
import { isHazardPage, namedInFront, nameOfPage } from './page-hazard.ts'
import { pureLabel } from '../words/pure-label.ts'

/** What a bow-tie calls the event in its middle: of a hazard that is named already it is the situation. */
const TOP_EVENT = /^top events?\b/i

const HEADING_NUMBER = /^(\d{1,3}(?:\.\d{1,3})*)[.)]?\s+\S/

/** The section of a page that is being read: what may turn out to be a hazard, and the field that goes on below it. */
export class OpenSection {
  candidate: Candidate | null = null
  field: OpenField | null = null
  /** The lowest level of the headings of hazards on this page that are finished; infinite where there is none. */
  #levelOfHazards = Infinity
  /** The section that has no name but that of its top event. */
  #calledByEvent: Candidate | null = null
  /** The section that is struck through as a whole. */
  #struck: Candidate | null = null
  readonly #document: ReadDocument
  readonly #findings: Findings
  /** Whether front matter says that the page as a whole is about a hazard. */
  readonly #isHazardPage: boolean

  constructor(document: ReadDocument, findings: Findings) {
    this.#document = document
    this.#findings = findings
    this.#isHazardPage = isHazardPage(document)
  }

  /** Whether the page as a whole is about the hazard that is open, and its heading names it. */
  get isNamedPage(): boolean {
    return this.#isHazardPage && this.candidate?.isExplicit === true && this.#isOnlyHazardSoFar()
  }

  /** Whether the section that is open is struck through as a whole, and so whatever is read of it. */
  get isStruck(): boolean {
    return this.candidate !== null && this.candidate === this.#struck
  }

  /** Says of the section that is open that it is struck through as a whole. */
  strike(): void {
    this.#struck = this.candidate
  }

  /** Whether a heading stands above those of several hazards, and so tells of none of them alone. */
  isAbove(level: number): boolean {
    const own = this.candidate?.isExplicit === true ? this.candidate.level : Infinity
    return this.#levelOfHazards < Infinity && level < Math.min(this.#levelOfHazards, own)
  }

  /** How the hazards of this page are read, as the result's `format` names it. */
  get format(): string {
    return READ_FORMATS[this.#document.format].sections
  }

  /** Begins the section below a heading; what was open before is finished. */
  begin(text: string, level: number, where: string, explicit: boolean): void {
    this.finish()
    const heading = text.replace(/[:：]$/, '')
    this.candidate = new Candidate(heading, level, where, explicit || (this.#isHazardPage && this.#isOnlyHazardSoFar()))
    const number = HEADING_NUMBER.exec(heading)?.[1]
    if (number !== undefined) this.candidate.hazard.numbered = number
  }

  /** Begins the section of a table or item that has a hazard of its own, whatever stands around it. */
  beginInside(where: string): Candidate {
    this.finish()
    this.candidate = new Candidate('', 7, where, false)
    return this.candidate
  }

  /** The section that is open, or one without a heading: that of the page as a whole, when it is a hazard's. */
  current(where: string): Candidate {
    this.candidate ??= this.#sectionOfPage(where)
    return this.candidate
  }

  /** Takes in a hazard that is told whole in one place. */
  take(told: Candidate, isStruck: boolean): void {
    this.finish()
    this.candidate = told
    if (isStruck) this.strike()
    this.finish()
  }

  /** Opens a field of the section; one that can stand only once per hazard begins the next. */
  openField(told: LabelMeaning | null, label: string, level: number, where: string): void {
    this.closeField()
    const isEvent = told?.role === 'hazard' && TOP_EVENT.test(label)
    const isEventOf = isEvent && this.candidate?.isNamed === true && this.candidate !== this.#calledByEvent
    const meaning: LabelMeaning | null = isEventOf ? { ...told, role: 'situation' } : told
    if (meaning !== null && this.candidate?.begins(meaning.role) === true) this.finish()
    const candidate = this.current(where)
    if (level > 0) candidate.endOutcomes()
    if (level > 0 && candidate.fieldLevel === null && level <= 6 && meaning !== null) candidate.fieldLevel = level
    if (isEvent && !isEventOf) this.#calledByEvent = candidate
    this.field = { meaning, label, level, where, lines: [] }
  }

  /** Puts what stands below the open field into the section. */
  closeField(): void {
    const { field } = this
    this.field = null
    if (field === null || this.candidate === null) return
    const text = field.lines.join('\n').trim()
    if (field.meaning === null) this.candidate.note(field.label, text)
    else if (text !== '') this.candidate.put(field.meaning, field.label, text, field.where, null)
  }

  /** Ends the section: it is a hazard, or what was read of it is accounted for. */
  finish(): void {
    this.closeField()
    const { candidate, isStruck } = this
    this.candidate = null
    if (candidate === null) return
    const hazard = candidate.finish()
    if (hazard === null) {
      this.#ignoreFolded(candidate)
      return
    }
    if (isStruck) strike(hazard)
    if (!candidate.isOfMany)
      hazard.ref ??= refOfFile(this.#document.file, candidate.level === 0 || this.#isOnlyHazardSoFar())
    if (candidate.level > 0 && candidate.level <= 6)
      this.#levelOfHazards = Math.min(this.#levelOfHazards, candidate.level)
    this.#findings.scales.push(...candidate.scales)
    this.#findings.rows += 1 + candidate.rows
    this.#findings.hazards.push({
      hazard,
      refs: [],
      source: `${this.#document.file}#${hazard.where}`,
      format: this.format,
      rows: 1 + candidate.rows,
    })
  }

  /** Whether a field with this label can stand only once per hazard and is there already. */
  begins(label: string): boolean {
    const role = pureLabel(label)?.role
    return role !== undefined && this.candidate?.begins(role) === true
  }

  #sectionOfPage(where: string): Candidate {
    const isOnly = this.#isOnlyHazardSoFar()
    const isPage = this.#isHazardPage && isOnly
    const name = isPage ? nameOfPage(this.#document) : isOnly ? namedInFront(this.#document) : null
    return new Candidate(name ?? '', 0, where, isPage)
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
}
