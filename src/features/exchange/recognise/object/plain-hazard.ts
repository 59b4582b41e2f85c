import type { FoundHazard } from '../../found-log.ts'
import type { Plain } from '../../read/document.ts'
import { isProseRole } from '../field.ts'
import { addCause, addControl, foldRow } from '../fold.ts'
import { itemsOf, saysNothing } from '../words/item-list.ts'
import { labelMeaning, type LabelMeaning } from '../words/label.ts'
import { isPlaceholder, withoutTags } from '../words/placeholder.ts'
import { listOfConnection } from './connection.ts'
import { namedValue, namedValuesWithin } from './named-value.ts'
import type { ObjectsById } from './objects-by-id.ts'
import { PlainFields } from './plain-fields.ts'
import { isPartRole, listedIn, NAMED, scoreText, spell, TRACKER_PART } from './plain-group.ts'
import { besidesControl, PART_KEY, partText } from './plain-part.ts'
import { isList, isRecord, textOfPlain, type PlainRecord } from '../../read/plain-value.ts'
import { PointedParts, withoutPointing } from './pointed-parts.ts'
import { RatingPairs } from './rating-pairs.ts'

/** Reads one object of a JSON or YAML file as a hazard, following ids to the objects they name. */
export class PlainHazard {
  readonly #fields: PlainFields
  readonly #hazard: FoundHazard
  readonly #pointed: PointedParts
  readonly #pairs: RatingPairs

  constructor(where: string, index: ObjectsById) {
    this.#fields = new PlainFields(where)
    this.#hazard = this.#fields.hazard
    this.#pointed = new PointedParts(this.#hazard, index)
    this.#pairs = new RatingPairs(this.#hazard, this.#pointed)
  }

  /** The hazard, or null when the object names none. */
  read(record: PlainRecord): FoundHazard | null {
    this.readParts(record)
    return this.#fields.named()
  }

  /** What an object tells of a hazard that is named elsewhere. */
  readParts(record: PlainRecord): FoundHazard {
    for (const [key, value] of Object.entries(record)) this.#readMember(key, value, [])
    this.#pairs.settle()
    return this.#hazard
  }

  #readMember(key: string, value: Plain, groups: readonly string[]): void {
    const meaning = labelMeaning([...groups, key])
    const pointed = this.#pointed.followed(key, value) ?? this.#pointed.named(meaning, value)
    if (pointed !== null) this.#readPointed(key, pointed)
    else if (isList(value)) this.#readList(key, value, meaning)
    else if (isRecord(value)) this.#readGroup(key, value, groups, meaning)
    else {
      const text = withoutTags(textOfPlain(value))
      if (text !== '' && !isPlaceholder(text)) this.#fields.put(key, meaning, text)
    }
  }

  #readPointed(key: string, objects: readonly PlainRecord[]): void {
    const meaning = labelMeaning([withoutPointing(key)])
    if (meaning !== null) for (const object of objects) this.#readPart(object, meaning, [])
  }

  #readList(key: string, list: readonly Plain[], meaning: LabelMeaning | null): void {
    for (const item of list) {
      if (!isRecord(item)) {
        const text = textOfPlain(item)
        if (text !== '') this.#fields.put(key, meaning, text, list.length > 1)
      } else if (meaning?.role !== 'control' && this.#pairs.read(item)) this.#readRated(key, item, meaning)
      else if (meaning !== null) this.#readPart(item, meaning, [])
      else if (!this.#readNamedValues(item)) this.#hazard.notes.push({ label: key, text: spell(item) })
    }
  }

  /** An effect that is rated by itself is told too, and what acts on it is a control of the hazard. */
  #readRated(key: string, item: PlainRecord, meaning: LabelMeaning | null): void {
    if (meaning === null || !isProseRole(meaning.role)) return
    this.#fields.put(key, meaning, partText(item))
    this.#readControlsWithin(item, [])
  }

  /** Members that are told as a name and a value each. */
  #readNamedValues(item: PlainRecord): boolean {
    const own = namedValue(item)
    const told = own === null ? namedValuesWithin(item) : [own]
    for (const { name, value } of told) this.#readMember(name, value, [])
    return told.length > 0
  }

  /** A group such as `initial: { severity, likelihood }` gives its name as the stage; any other object is a part. */
  #readGroup(key: string, group: PlainRecord, groups: readonly string[], meaning: LabelMeaning | null): void {
    const listed = listOfConnection(group) ?? listedIn(group)
    if (listed !== null && meaning !== null && isPartRole(meaning.role)) {
      this.#readList(key, listed, meaning)
      return
    }
    if (meaning?.role === 'cause' || meaning?.role === 'control') {
      // Lists below the kinds of controls are so many groups of them, and no part of one.
      const told = Object.entries(group).filter(([, member]) => !isList(member))
      const roles = new Set(told.map(([name]) => labelMeaning([name])?.role))
      if (roles.has('description') || roles.has('name') || roles.has('control') || roles.has('cause')) {
        this.#readPart(group, meaning, [])
        return
      }
    }
    const score = scoreText(group, meaning)
    if (score !== null) {
      this.#fields.put(key, labelMeaning([...groups, key]), score)
      return
    }
    if (TRACKER_PART.test(key)) {
      this.#hazard.notes.push({
        label: key,
        text: textOfPlain(group['name'] ?? group['displayName'] ?? null) || spell(group),
      })
      return
    }
    const named = this.#readNamed(key, group, meaning)
    if (named || groups.length > 4) return
    for (const [name, member] of Object.entries(group)) this.#readMember(name, member, [...groups, key])
  }

  /** A small object that only names a thing, such as `{ code: "H1", text: "…" }`, is that thing's text, and its id. */
  #readNamed(key: string, group: PlainRecord, meaning: LabelMeaning | null): boolean {
    if (meaning === null || !NAMED.has(meaning.role)) return false
    const members = Object.entries(group)
    const isSmall = members.length <= 4 && members.every(([, value]) => !isList(value) && !isRecord(value))
    const text = partText(group)
    if (!isSmall || text === '' || members.some(([name]) => isPartRole(labelMeaning([name])?.role))) return false
    this.#fields.put(key, meaning, text)
    const id = textOfPlain(group['id'] ?? group['code'] ?? group['key'] ?? null)
    if (meaning.role === 'hazard' && id !== '') this.#hazard.ref ??= id
    return true
  }

  /** One cause, control or effect with its own members; controls inside a cause act on that cause. */
  #readPart(part: PlainRecord, meaning: LabelMeaning, causes: readonly string[]): void {
    const text = partText(part)
    const key = textOfPlain(Object.entries(part).find(([name]) => PART_KEY.test(name))?.[1] ?? null) || null
    const where = this.#hazard.where
    if (meaning.role === 'cause' || meaning.role === 'failure-mode') {
      if (saysNothing(text)) return
      addCause(this.#hazard, { text, key, where })
      this.#readControlsWithin(part, [text])
    } else if (meaning.role === 'control') {
      if (saysNothing(text)) return
      const said = labelMeaning([
        'control',
        textOfPlain(part['type'] ?? part['kind'] ?? part['category'] ?? part['controlType'] ?? null),
      ])
      const stage = labelMeaning(['control', textOfPlain(part['status'] ?? part['stage'] ?? null)])?.control ?? null
      const evidence = textOfPlain(part['evidence'] ?? part['verification'] ?? null)
      addControl(this.#hazard, {
        text,
        key,
        kind: meaning.kind ?? said?.kind ?? null,
        stage: meaning.control ?? stage,
        evidence: saysNothing(evidence) ? [] : [evidence],
        causes: [...causes],
        where,
      })
      foldRow(this.#hazard, besidesControl(part, causes, where))
    } else {
      this.#fields.put(meaning.role, meaning, text)
      if (isProseRole(meaning.role)) this.#readControlsWithin(part, [])
    }
  }

  #readControlsWithin(part: PlainRecord, causes: readonly string[]): void {
    for (const [name, value] of Object.entries(part)) this.#readControlsOf(name, value, causes)
  }

  #readControlsOf(name: string, value: Plain, causes: readonly string[]): void {
    const followed = this.#pointed.followed(name, value)
    const meaning = labelMeaning([followed === null ? name : withoutPointing(name)])
    if (meaning?.role !== 'control') return
    const listed: readonly Plain[] = followed ?? (isList(value) ? value : [value])
    for (const item of listed) {
      if (isRecord(item)) this.#readPart(item, meaning, causes)
      else for (const text of itemsOf(textOfPlain(item))) this.#readPart({ description: text }, meaning, causes)
    }
  }
}
