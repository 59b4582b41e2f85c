import type { ListItem } from '../../read/document.ts'
import type { LabelMeaning } from '../words/label.ts'
import { labelledParts, labelledText, pureLabel } from '../words/pure-label.ts'
import { SCORED } from '../words/scored.ts'
import { readCauseItem } from './cause-item.ts'
import { namesHazard } from './hazard-heading.ts'
import type { OpenSection } from './open-section.ts'
import { itemLines, nestedLines, remarkedLabel, unknownField } from './page-field.ts'
import type { PageHeadings } from './page-headings.ts'
import type { PageLines } from './page-lines.ts'
import { partedRating, toldHazard } from './told-hazard.ts'

/** Reads the lists of a page: fields, causes and controls of the section they stand in, or hazards of their own. */
export class PageLists {
  readonly #open: OpenSection
  readonly #lines: PageLines
  readonly #headings: PageHeadings

  constructor(open: OpenSection, lines: PageLines, headings: PageHeadings) {
    this.#open = open
    this.#lines = lines
    this.#headings = headings
  }

  /** A list of labelled items is a list of fields, in which an item with a label that is not known is a field of its own. */
  read(items: readonly ListItem[]): void {
    const isOfFields = items.filter(({ text }) => labelledText(text) !== null).length >= 2
    for (const listed of items) {
      const item = this.#withoutStruck(listed)
      if (item === null) continue
      const own = isOfFields && this.#open.field?.level === 0 ? unknownField(item.text) : null
      if (own === null) this.#readItem(item)
      else this.#lines.noteBeside(own.label, [own.value, ...nestedLines(item.items)].join('\n'))
    }
  }

  /** An item without what is struck through in it; null for one that is so itself, unless it tells a hazard. */
  #withoutStruck(item: ListItem): ListItem | null {
    if (item.struck === true && this.#tellsHazard(item)) return item
    if (this.#lines.leavesOut(item)) return null
    return { ...item, items: item.items.flatMap((nested) => this.#withoutStruck(nested) ?? []) }
  }

  #tellsHazard({ text, where, items }: ListItem): boolean {
    const role = labelledText(text)?.meaning.role
    const nests = items.some((nested) => labelledText(nested.text) !== null)
    if (role !== undefined) return nests && (role === 'hazard' || role === 'name')
    return this.#open.field === null && (nests || toldHazard(text, where) !== null)
  }

  #readItem(item: ListItem): void {
    const parts = item.items.length === 0 ? labelledParts(item.text) : null
    if (parts !== null) {
      for (const text of parts) this.#readItem({ ...item, text })
      return
    }
    const headed = this.#headings.itemHeaded
    if (headed !== null && headed === this.#open.field) {
      headed.lines.push(
        item.text.replace(/\n/g, ' '),
        ...nestedLines(item.items).map((line) => `  ${line}`.replace('- ', '')),
      )
      return
    }
    const labelled = labelledText(item.text)
    const remarked = labelled === null && item.items.length > 0 ? remarkedLabel(item.text) : null
    if (remarked !== null) {
      this.#readLabelledItem(item, remarked.meaning, remarked.label, '')
      this.#open.candidate?.note(remarked.label, remarked.remark)
      return
    }
    const meaning = labelled?.meaning ?? (item.items.length > 0 ? pureLabel(item.text) : null)
    if (labelled !== null && this.#lines.declares(labelled)) return
    if (readCauseItem(item, labelled, meaning, this.#open)) return
    const isLabel = item.items.length > 0 && labelled?.value === ''
    if (meaning !== null && (isLabel || !this.#belongsToField(meaning))) {
      this.#readLabelledItem(item, meaning, labelled?.label ?? item.text, labelled?.value ?? '')
      return
    }
    if (item.items.some((nested) => labelledText(nested.text) !== null) && this.#open.field === null) {
      const { name, rating } = partedRating(item.text)
      this.#open.begin(name, 7, item.where, namesHazard(name))
      if (item.struck === true) this.#open.strike()
      this.#open.candidate?.addProse(rating)
      for (const nested of item.items) this.#readItem(nested)
      this.#open.finish()
      return
    }
    if (this.#lines.readTold(item)) return
    const beside = this.#lines.besideField(item.text)
    const text = itemLines(item).join('\n')
    if (beside !== null) this.#lines.noteBeside(beside.label, [beside.value, ...nestedLines(item.items)].join('\n'))
    else if (this.#open.field !== null) this.#open.field.lines.push(text)
    else this.#open.candidate?.addProse(item.text)
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
      if (item.struck === true) this.#open.strike()
      for (const nested of item.items) this.#readItem(nested)
      this.#open.finish()
      return
    }
    const stage = this.#open.field?.level === 0 ? null : (this.#open.field?.meaning?.rating ?? null)
    if (SCORED.has(meaning.role) && value !== '' && item.items.length === 0) {
      if (this.#lines.readPair(item.text, meaning, item.where)) return
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
