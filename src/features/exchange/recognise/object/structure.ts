import { addTo } from '../../../../domain/record/many-by-key.ts'
import { newFoundHazard, type FoundCause, type FoundHazard } from '../../found-log.ts'
import type { Grid, Plain, ReadDocument } from '../../read/document.ts'
import { READ_FORMATS } from '../../read/read-format.ts'
import { tableOfColumns, tableWithHeader } from './column-lists.ts'
import { listOfConnection } from './connection.ts'
import { scaleInPlain } from '../declared-scale.ts'
import type { Findings } from '../finding.ts'
import { HAZARD_PARTS } from '../words/hazard-parts.ts'
import { isIdentifier, numberedTitle } from '../words/identifier.ts'
import { foldRow } from '../fold.ts'
import { PlainHazard } from './plain-hazard.ts'
import { listedRole, ownId, ObjectsById } from './objects-by-id.ts'
import { withOwnIds } from './own-ids.ts'
import {
  causeKey,
  hazardKey,
  pointersOf,
  pointingPart,
  withoutPointers,
  type Pointers,
  type PointingPart,
} from './pointing-part.ts'
import { labelMeaning } from '../words/label.ts'
import type { Role } from '../words/label-words.ts'
import { isList, isRecord, textOfPlain, type PlainRecord } from '../../read/plain-value.ts'
import { readTable } from '../table/table.ts'
import { understandTable } from '../table/understood-table.ts'

/** The members that name a hazard. */
const NAMING = new Set<Role>(['name', 'hazard', 'failure-mode'])
const TELLING = new Set<Role>([...HAZARD_PARTS, 'name', 'hazard', 'failure-mode'])

/** Reads a JSON or YAML file: every list of objects that describe hazards, wherever in the file it stands. */
export function readStructure(document: ReadDocument, at: string, findings: Findings): void {
  const before = findings.rows
  const reading = new StructureReading(document, at, findings)
  reading.gatherParts(document.structure ?? null, '')
  reading.walk(document.structure ?? null, [])
  // Front matter that is one hazard as a whole gives the fields of its page, and the page says whether it holds none.
  if (document.format === 'markdown') return
  if (findings.rows === before) reading.readWhole(document.structure ?? null)
  if (findings.rows > before) return
  findings.rows++
  findings.ignored.push({ where: document.file, reason: 'No hazard in this file' })
}

class StructureReading {
  readonly #document: ReadDocument
  readonly #at: string
  readonly #findings: Findings
  readonly #index: ObjectsById
  /** The parts of each hazard that stand in lists of their own, by the hazard's id. */
  readonly #parts = new Map<string, PointingPart[]>()
  readonly #pointing = new Set<PlainRecord>()
  #describes: boolean | null = null

  constructor(document: ReadDocument, at: string, findings: Findings) {
    this.#document = document
    this.#at = at
    this.#findings = findings
    this.#index = new ObjectsById(document.structure ?? null)
  }

  /** Finds the objects that point at hazards, once all ids are known; one that points at a risk belongs to the risk's hazard. */
  gatherParts(value: Plain, list: string): void {
    if (isList(value)) for (const item of value) this.#gatherPart(item, list)
    else if (isRecord(value)) for (const [name, member] of Object.entries(value)) this.gatherParts(member, name)
  }

  #gatherPart(item: Plain, list: string): void {
    if (isRecord(item)) {
      const pointers = pointersOf(list, item)
      const part = pointingPart(list, item, pointers, this.#index)
      if (part !== null) this.#pointing.add(item)
      for (const key of part?.keys ?? []) addTo(this.#parts, key, part)
      this.#tellLost(list, pointers, part)
    }
    this.gatherParts(item, list)
  }

  /** A cause or control that names no hazard of this file is told with the ids it names. */
  #tellLost(list: string, { hazards }: Pointers, part: PointingPart | null): void {
    const lost = listedRole(list) === null ? [] : hazards.filter((id) => !this.#index.hasWhole(id))
    if (lost.length === 0) return
    this.#findings.rows++
    const fate = part === null ? this.#findings.rejected : this.#findings.ignored
    fate.push({ where: `${this.#at}$.${list}`, reason: `Names hazard ${lost.join(', ')}, which is described nowhere` })
  }

  /** The parts that name a hazard, and those that name a risk of it. */
  #partsOf(id: string): PointingPart[] {
    const own = this.#parts.get(hazardKey(id)) ?? []
    return own.flatMap((part) =>
      listedRole(part.list) === null ? [part, ...(this.#parts.get(hazardKey(ownId(part.record, null))) ?? [])] : [part],
    )
  }

  /** The controls that name one of these causes. */
  #partsOfCauses(causes: readonly FoundCause[]): PointingPart[] {
    return causes.flatMap(({ key }) => (key === null ? [] : (this.#parts.get(causeKey(key)) ?? [])))
  }

  walk(value: Plain, path: readonly string[]): void {
    if (isList(value)) {
      if (this.#readHazards(value, path) || this.#readRows(value, path)) return
      for (const [index, item] of value.entries()) this.walk(item, [...path, `[${index}]`])
      return
    }
    if (!isRecord(value)) return
    const connected = listOfConnection(value)
    if (connected !== null) {
      this.walk(connected, path)
      return
    }
    if (this.#readKeyed(value, path) || this.#readColumns(value, path)) return
    for (const [name, member] of Object.entries(value)) {
      const scale = scaleInPlain(name, member)
      if (scale !== null) this.#findings.scales.push(scale)
      this.walk(member, [...path, name])
    }
  }

  /** A file that is one hazard as a whole. */
  readWhole(value: Plain): void {
    if (!isRecord(value)) return
    const named = Object.entries(value).find(
      ([name, member]) => ONE_HAZARD.test(name) && isRecord(member) && this.#isHazard(member, name),
    )
    if (this.#isHazard(value, '')) this.#push(value, [])
    else if (named !== undefined && isRecord(named[1])) this.#push(named[1], [named[0]])
  }

  #readHazards(list: readonly Plain[], path: readonly string[]): boolean {
    if (!this.#listsHazards(list, path.at(-1) ?? '')) return false
    const areWords = !list.some(isRecord)
    const told = withOwnIds(list.filter(isRecord), (id) => this.#index.has(id))
    for (const [index, item] of list.entries()) {
      if (isRecord(item)) this.#push(item, [...path, `[${index}]`], told.get(item))
      else if (typeof item !== 'string') continue
      else if (areWords && this.#describesHazards()) this.#ignoreWord(item, [...path, `[${index}]`])
      else this.#pushTitle(item, [...path, `[${index}]`])
    }
    return true
  }

  /** Whether the file lists hazards as objects anywhere: beside them, a list of mere words is no list of hazards. */
  #describesHazards(): boolean {
    this.#describes ??= this.#anyDescribed(this.#document.structure ?? null, '')
    return this.#describes
  }

  #anyDescribed(value: Plain, name: string): boolean {
    if (isList(value))
      return (
        (value.some(isRecord) && this.#listsHazards(value, name)) || value.some((item) => this.#anyDescribed(item, ''))
      )
    return isRecord(value) && Object.entries(value).some(([key, member]) => this.#anyDescribed(member, key))
  }

  #ignoreWord(word: string, path: readonly string[]): void {
    this.#findings.rows++
    this.#findings.ignored.push({
      where: `${this.#at}${placeOf(path)}`,
      reason: `Only named in a list, beside hazards that are described: “${word.slice(0, 80)}”`,
    })
  }

  /** A list of lists of single values is a table, whose first row may be its header. */
  #readRows(list: readonly Plain[], path: readonly string[]): boolean {
    if (list.length < 2 || !list.every((row) => isList(row) && row.every((cell) => !isList(cell) && !isRecord(cell))))
      return false
    const rows = list.map((row) => (isList(row) ? row.map(textOfPlain) : []))
    const where = (row: number) => `${this.#at}${placeOf([...path, `[${row}]`])}`
    return this.#readGrid({ name: path.at(-1) ?? '', rows, merges: [], headed: false, where }, path)
  }

  #readColumns(record: PlainRecord, path: readonly string[]): boolean {
    const [name, place] = [path.at(-1) ?? '', `${this.#at}${placeOf(path)}`]
    const grid = tableOfColumns(record, name, place) ?? tableWithHeader(record, name, place)
    return grid !== null && this.#readGrid(grid, path)
  }

  #readGrid(grid: Grid, path: readonly string[]): boolean {
    if (understandTable(grid) === null) return false
    const { file, format } = this.#document
    readTable(grid, { source: `${file}#${placeOf(path)}`, format }, this.#findings)
    return true
  }

  /** An object whose members are hazards by their ids, as in `hazards: { H1: {…}, H2: {…} }`. */
  #readKeyed(value: PlainRecord, path: readonly string[]): boolean {
    const members = Object.entries(value)
    const name = path.at(-1) ?? ''
    const keyed = isHazardList(name) || members.every(([ref]) => /\d/.test(ref) && isIdentifier(ref))
    if (!keyed || members.length === 0 || !members.every(([, member]) => isRecord(member))) return false
    if (!members.some(([, member]) => isRecord(member) && this.#isHazard(member, name))) return false
    for (const [key, member] of members)
      if (isRecord(member)) this.#push({ ...keyOf(key, member), ...member }, [...path, key])
    return true
  }

  #listsHazards(list: readonly Plain[], name: string): boolean {
    const records = list.filter(isRecord)
    if (records.length === 0)
      return (
        isHazardList(name) && list.length > 0 && list.every((item) => typeof item === 'string' && !isIdentifier(item))
      )
    const hazards = records.filter((record) => !this.#pointing.has(record) && this.#isHazard(record, name))
    return hazards.length > 0 && hazards.length >= records.length * 0.5
  }

  /** Whether an object describes a hazard: by what its list is called, or by having a title and enough of its parts. */
  #isHazard(record: PlainRecord, name: string): boolean {
    if (this.#holdsHazards(record)) return false
    const roles = new Set(Object.keys(unwrapped(record)).map((key) => labelMeaning([key])?.role ?? 'note'))
    const telling = [...roles].filter((role) => TELLING.has(role)).length
    const titled = roles.has('name') || roles.has('hazard') || roles.has('description') || roles.has('failure-mode')
    if (isHazardList(name)) return titled || telling >= 2
    if (isOtherList(name)) return false
    if (titled && telling >= 2 && NAMED_HAZARD.test(ownId(record, null))) return true
    return (roles.has('hazard') && telling >= 2) || (titled && (telling >= 4 || isKeptAsRisk(roles)))
  }

  /** Whether an object only groups hazards, as a module does that lists its own: it tells nothing of a hazard beside that list. */
  #holdsHazards(record: PlainRecord): boolean {
    const members = Object.entries(record)
    const lists = members.filter(([name, value]) => isList(value) && value.some(isRecord) && isHazardList(name))
    if (!lists.some(([name, value]) => isList(value) && this.#listsHazards(value, name))) return false
    const others = members.filter((member) => !lists.includes(member))
    return !others.some(([name]) => HAZARD_PARTS.includes(labelMeaning([name])?.role ?? 'note'))
  }

  /** Takes in an object as one hazard with its parts, reading what is `told` of it. */
  #push(record: PlainRecord, path: readonly string[], told: PlainRecord = record): void {
    const where = `${this.#at}${placeOf(path)}`
    const read = () => new PlainHazard(where, this.#index)
    const hazard = read().read(unwrapped(told))
    const ids = new Set([hazard?.ref ?? '', ownId(record, null)].filter((id) => id !== ''))
    const parts = [...new Set([...ids].flatMap((id) => this.#partsOf(id)))]
    this.#findings.rows += 1 + parts.length
    if (hazard === null) {
      for (const place of [record, ...parts])
        this.#findings.ignored.push({
          where,
          reason: place === record ? 'No hazard is named here' : 'A part of no hazard',
        })
      return
    }
    for (const part of parts) foldRow(hazard, read().readParts(withoutPointers(part)))
    const acting = this.#partsOfCauses(hazard.causes).filter((part) => !parts.includes(part))
    for (const part of new Set(acting)) foldRow(hazard, read().readParts(withoutPointers(part)))
    this.#findings.rows += new Set(acting).size
    this.#pushHazard(hazard, 1 + parts.length + new Set(acting).size)
  }

  #pushTitle(title: string, path: readonly string[]): void {
    this.#findings.rows++
    const named = numberedTitle(title)
    const hazard = newFoundHazard(named?.rest ?? title.trim(), `${this.#at}${placeOf(path)}`)
    hazard.ref = named?.ref ?? null
    this.#pushHazard(hazard)
  }

  #pushHazard(hazard: FoundHazard, rows = 1): void {
    const { file } = this.#document
    const format = READ_FORMATS[this.#document.format].sections
    this.#findings.hazards.push({ hazard, refs: [], source: `${file}#`, format, rows })
  }
}

/** The key of a hazard in an object of hazards is its id, or its name where it is several words and the hazard has no other. */
function keyOf(key: string, member: PlainRecord): PlainRecord {
  const isNamed = Object.keys(member).some((name) => NAMING.has(labelMeaning([name])?.role ?? 'note'))
  return !isNamed && /\p{L}\s+\p{L}/u.test(key) ? { name: key } : { id: key }
}

function isHazardList(name: string): boolean {
  const plain = name.replace(/[^a-z]/gi, '').toLowerCase()
  return /(?:hazards?|risks?)(?:logs?|lists?|registers?|tables?|analys[ei]s|items?|entry|entries|records?)?$|^(?:fmea|failuremodes|entries|items|perigos|gefahren)$/.test(
    plain,
  )
}

/** Whether an object is rated on both axes and says how far it is dealt with or who does, as the entries of a risk register are. */
function isKeptAsRisk(roles: ReadonlySet<Role>): boolean {
  const isRated = roles.has('likelihood') && (roles.has('severity') || roles.has('effect'))
  return isRated && (roles.has('status') || roles.has('owner') || roles.has('control'))
}

/** Lists whose objects look much like hazards but are the parts of one. */
function isOtherList(name: string): boolean {
  const role = labelMeaning([name])?.role
  return role === 'cause' || role === 'control' || role === 'effect' || role === 'evidence' || role === 'harm'
}

/** The member of a file that is one hazard. */
const ONE_HAZARD = /^(?:hazard|risk)(?:[_ -]?(?:record|entry|item))?$/i

/** An id that says by itself that it is a hazard's. */
const NAMED_HAZARD = /^(?:haz|hazard)[-_.]?\w*\d/i

const WRAPPER = /^(?:values|fields|attributes|properties|data)$/i

/** An object with the members that stand in an object of their own, such as the `fields` of a tracker's issue. */
function unwrapped(record: PlainRecord): PlainRecord {
  const wrapped = Object.entries(record).find(([name, member]) => WRAPPER.test(name) && isRecord(member))
  if (wrapped === undefined || !isRecord(wrapped[1])) return record
  const { [wrapped[0]]: _, ...own } = record
  const isNumbered = Object.keys(wrapped[1]).some((name) => labelMeaning([name])?.role === 'ref')
  // Where the fields give the hazard its own id, that of the object is a key of the store it came from.
  const { id: _id, ...unkeyed } = own
  return { ...(isNumbered ? unkeyed : own), ...wrapped[1] }
}

function placeOf(path: readonly string[]): string {
  return path.reduce((place, part) => (part.startsWith('[') ? `${place}${part}` : `${place}.${part}`), '$')
}
