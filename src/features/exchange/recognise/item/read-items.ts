import type { FoundHazard } from '../../found-log.ts'
import { READ_FORMATS } from '../../read/read-format.ts'
import type { PlainRecord } from '../../read/plain-value.ts'
import type { Findings } from '../finding.ts'
import { addCause, addControl } from '../fold.ts'
import { ObjectsById } from '../object/objects-by-id.ts'
import { PlainHazard } from '../object/plain-hazard.ts'
import { readOutline } from '../page/outline.ts'
import { labelMeaning } from '../words/label.ts'
import { labelledText } from '../words/pure-label.ts'
import type { ItemGroup, RoledItem } from './item-group.ts'
import { linkedEnds, neighbours } from './item-links.ts'
import { spelledLabel } from './item-page.ts'
import { roleOfKind, type ItemRole } from './item-role.ts'
import type { LinkedItem } from './linked-item.ts'

/** Reads items that link to each other: hazards, the causes and controls linked to them, and why the others are left out. */
export function readItems(group: ItemGroup, findings: Findings): void {
  findings.scales.push(...group.scales)
  const reading = new ItemReading(group, findings)
  for (const roled of group.items) reading.read(roled)
}

class ItemReading {
  readonly #findings: Findings
  readonly #source: { readonly source: string; readonly format: string }
  readonly #roles: ReadonlyMap<string, ItemRole>
  readonly #linked: ReadonlyMap<string, ReadonlySet<string>>
  readonly #kinds: ReadonlyMap<string, string>

  constructor({ file, format, items }: ItemGroup, findings: Findings) {
    this.#findings = findings
    this.#source = { source: `${file}#`, format: READ_FORMATS[format].sections }
    this.#roles = new Map(items.flatMap(({ item, role }) => (role === null || item.id === '' ? [] : [[item.id, role]])))
    this.#linked = neighbours(items.map(({ item }) => item))
    const ends = items.flatMap(({ item: { links } }) => links)
    this.#kinds = new Map(ends.map(({ to, end }) => [to, end?.kind ?? '']))
  }

  read({ item, role, page }: RoledItem): void {
    if (page !== null) {
      readOutline(page, this.#findings)
      return
    }
    this.#findings.rows++
    if (item.aside !== null) this.#ignore(item, item.aside)
    else if (role === 'hazard') this.#readHazard(item)
    else if (role === null)
      this.#ignore(item, item.kind === '' ? 'Nothing says that it is a hazard' : `Of another kind: ${item.kind}`)
    else this.#readPart(item, role)
  }

  #ignore({ where }: LinkedItem, reason: string): void {
    this.#findings.ignored.push({ where, reason })
  }

  #readHazard(item: LinkedItem): void {
    const { id, title, text, labels, fields, where } = item
    const record = { id, title, description: text, ...fieldsOf(labels), ...fields }
    const hazard = new PlainHazard(where, NO_INDEX).read(record)
    if (hazard === null) {
      this.#ignore(item, 'No hazard is named here')
      return
    }
    const { causes, controls, others } = linkedEnds(item, this.#roles)
    for (const { key, text: told } of causes) addCause(hazard, { key, text: told, where })
    for (const { key, text: told } of controls)
      addControl(hazard, { key, text: told, where, kind: null, stage: null, evidence: [], causes: [] })
    hazard.notes.push(...others)
    this.#findings.hazards.push({ hazard, refs: [], rows: 1, ...this.#source })
  }

  /** A cause or control goes to the hazards it is linked with; a control of causes alone goes where those are. */
  #readPart(item: LinkedItem, role: 'cause' | 'control'): void {
    const ends = [...(this.#linked.get(item.id) ?? [])]
    const hazards = ends.filter((id) => this.#roleOf(id) === 'hazard')
    const causes = role === 'cause' ? [] : ends.filter((id) => this.#roles.get(id) === 'cause')
    const part = partOf(item, role)
    if (hazards.length > 0) for (const control of part.controls) control.causes.push(...causes)
    const refs = hazards.length > 0 ? hazards : causes
    if (refs.length > 0) this.#findings.hazards.push({ hazard: part, refs, rows: 1, ...this.#source })
    else {
      const [control = null] = part.controls
      const [cause = null] = part.causes
      this.#findings.definitions.push({ control, cause, where: item.where })
    }
  }

  /** What an item is, also one that the source only names. */
  #roleOf(id: string): ItemRole | null {
    return this.#roles.get(id) ?? roleOfKind(this.#kinds.get(id) ?? '')
  }
}

/** Items name each other by their links alone. */
const NO_INDEX = new ObjectsById(null)

function partOf({ id, title, text, fields, where }: LinkedItem, role: 'cause' | 'control'): FoundHazard {
  const told = Object.fromEntries(Object.entries(fields).filter(([name]) => isOfPart(name)))
  return new PlainHazard(where, NO_INDEX).readParts({ [`${role}s`]: [{ id, title, text, ...told }] })
}

/** Whether a field tells something of a cause or control: what a tracker adds to every issue does not. */
function isOfPart(name: string): boolean {
  const role = labelMeaning([name])?.role
  return role !== undefined && role !== 'note'
}

/** The scores that labels carry, as fields. */
function fieldsOf(labels: readonly string[]): PlainRecord {
  return Object.fromEntries(
    labels.flatMap((label) => {
      const field = labelledText(spelledLabel(label))
      return field === null ? [] : [[field.label, field.value]]
    }),
  )
}
