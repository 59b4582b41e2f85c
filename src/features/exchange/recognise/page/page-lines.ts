import type { ListItem } from '../../read/document.ts'
import { readPair } from '../../rate/score-text.ts'
import { scaleInLine } from '../declared-scale.ts'
import type { Findings } from '../finding.ts'
import { labelledParts, labelledText, type LabelledText } from '../words/pure-label.ts'
import type { LabelMeaning } from '../words/label.ts'
import { SCORED } from '../words/scored.ts'
import { STRUCK } from '../table/struck-row.ts'
import { beginsHazard } from './hazard-heading.ts'
import type { OpenSection } from './open-section.ts'
import { besideOneLine, isProseOf, remarkBelow, unknownField } from './page-field.ts'
import { toldHazard } from './told-hazard.ts'

/** A paragraph or an item of a list. */
type Told = Pick<ListItem, 'text' | 'where' | 'struck'>

/** Reads the lines of a page: fields of the section they stand in, or what goes on with the field above. */
export class PageLines {
  readonly #findings: Findings
  readonly #open: OpenSection

  constructor(findings: Findings, open: OpenSection) {
    this.#findings = findings
    this.#open = open
  }

  /** In a paragraph of labelled lines, one with a label that is not known is a field of its own. */
  readText(lines: readonly string[], where: string): void {
    const isOfFields = lines.filter((line) => labelledText(line) !== null).length >= 2
    const remark = lines.length === 1 ? remarkBelow(this.#open.field, lines[0] ?? '') : null
    if (remark !== null) {
      this.noteBeside(remark.label, remark.value)
      return
    }
    for (const line of lines) {
      const own = isOfFields && this.#isAmongFields() ? unknownField(line) : null
      if (own === null) this.readLine(line, where)
      else this.noteBeside(own.label, own.value)
    }
  }

  #isAmongFields(): boolean {
    const { field, candidate } = this.#open
    return field === null ? candidate !== null && candidate.roles.size > 0 : field.level === 0
  }

  /** One line: a hazard, several fields, one field, or what goes on with the one above. */
  readLine(line: string, where: string): void {
    if (beginsHazard(line)) {
      this.#open.begin(line, 7, where, true)
      return
    }
    const parts = labelledParts(line)
    if (parts !== null) {
      for (const part of parts) this.readLine(part, where)
      return
    }
    const labelled = labelledText(line)
    if (labelled !== null && this.declares(labelled)) return
    if (
      labelled === null ||
      (this.#open.field !== null && this.#open.field.level > 0 && isProseOf(this.#open.field.meaning?.role, labelled))
    ) {
      this.#readUnlabelled(line)
      return
    }
    if (SCORED.has(labelled.meaning.role) && this.readPair(line, labelled.meaning, where)) return
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
    const own = this.besideField(line)
    if (own !== null) this.noteBeside(own.label, own.value)
    else if (this.#open.field !== null) this.#open.field.lines.push(line)
    else this.#open.candidate?.addProse(line)
  }

  /** What a line says beside an open field of one line that has its text already; null for one that goes on with it. */
  besideField(line: string): { label: string; value: string } | null {
    const { field } = this.#open
    return field?.level === 0 && field.lines.length > 0 ? besideOneLine(field.meaning, line) : null
  }

  /** Keeps what no field of a hazard holds. */
  noteBeside(label: string, value: string): void {
    this.#open.closeField()
    this.#open.candidate?.note(label, value)
  }

  /** A line such as `Likelihood: Medium. Severity: Major. Risk: 3.` gives several scores at once. */
  readPair(line: string, meaning: LabelMeaning, where: string): boolean {
    const pair = readPair(line)
    if (pair === null || meaning.role === 'risk') return false
    const stage = meaning.rating ?? this.#open.field?.meaning?.rating ?? null
    const candidate = this.#open.current(where)
    for (const part of ['severity', 'likelihood', 'risk'] as const) {
      if (pair[part] !== null) candidate.put({ ...meaning, role: part, rating: stage }, part, pair[part], where, stage)
    }
    return true
  }

  /** Takes in a scale told in one line; no hazard is rated with all of its words. */
  declares({ meaning, value }: LabelledText): boolean {
    const scale = scaleInLine(meaning.role, value)
    if (scale !== null) this.#findings.scales.push(scale)
    return scale !== null
  }

  /** A paragraph or item outside any hazard that tells one by itself; says whether it was one. */
  readTold({ text, where, struck }: Told): boolean {
    if (this.#open.field !== null || (this.#open.candidate?.roles.size ?? 0) > 0) return false
    const told = toldHazard(text, where)
    if (told === null) return false
    this.#open.finish()
    told.isOfMany = true
    this.#open.take(told, struck === true)
    return true
  }

  /** Accounts for what is struck through where it is no hazard but part of one that stands; says whether it was. */
  leavesOut({ where, struck }: Told): boolean {
    if (struck !== true || this.#open.isStruck) return false
    this.#findings.rows++
    this.#findings.ignored.push({ where, reason: STRUCK })
    return true
  }
}
