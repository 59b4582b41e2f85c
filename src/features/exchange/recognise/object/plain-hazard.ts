import { newFoundHazard, noRating, isStated, type FoundHazard, type StatedRating } from '../../found-log.ts'
import type { Plain } from '../../read/document.ts'
import { looksLikeScore } from '../../rate/score-text.ts'
import { listOfConnection } from './connection.ts'
import { addCause, addControl, foldRow } from '../fold.ts'
import { isProseRole, putProse, putScore } from '../field.ts'
import { isIdentifier } from '../words/identifier.ts'
import { itemsOf, saysNothing } from '../words/item-list.ts'
import { labelMeaning, type LabelMeaning, type RatingStage } from '../words/label.ts'
import type { Role } from '../words/label-words.ts'
import { besidesControl, byValue, PART_KEY, partText } from './plain-part.ts'
import { isPlaceholder, withoutTags } from '../words/placeholder.ts'
import { listedRole, type ListedRole, type ObjectsById } from './objects-by-id.ts'
import { isList, isRecord, textOfPlain, type PlainRecord } from './plain-value.ts'
import { stageOf } from '../table/small-table.ts'
import { WholeLikelihood } from '../words/whole-likelihood.ts'

/** The member of an object that says in a sentence what the object is. */
const UNNAMED_TEXT = /^(?:text|statement)$/i
/** What follows the name of a part where a member names it by its id. */
const POINTING = /[_-]?(?:ids?|refs?)$/i

/** The ids of a text such as `C1, C2`; the whole of any other. */
function idsIn(text: string): readonly string[] {
  const ids = text.split(/\s*[,;]\s*/).filter((part) => part !== '')
  return ids.every(isIdentifier) ? ids : [text]
}

/** Reads one object of a JSON or YAML file as a hazard, following ids to the objects they name. */
export class PlainHazard {
  readonly #hazard: FoundHazard
  readonly #index: ObjectsById
  #name = ''
  readonly #likelihood = new WholeLikelihood()
  #failureMode = ''
  readonly #pairs: Record<RatingStage, StatedRating[]> = { initial: [], residual: [] }

  constructor(where: string, index: ObjectsById) {
    this.#hazard = newFoundHazard('', where)
    this.#index = index
  }

  /** The hazard, or null when the object names none. */
  read(record: PlainRecord): FoundHazard | null {
    for (const [key, value] of Object.entries(record)) this.#readMember(key, value, [])
    const { prose } = this.#hazard
    if (this.#name === '' && prose.description === undefined) this.#nameAfterFailure()
    const title = this.#name || (prose.description ?? prose.situation ?? prose.effect ?? prose.harm ?? '')
    if (saysNothing(title) || isPlaceholder(title)) return null
    this.#hazard.title = title.split('\n', 1)[0]?.trim() ?? title
    if (this.#hazard.title === prose.description) delete prose.description
    this.#settlePairs()
    return this.#hazard
  }

  /** What an object tells of a hazard that is named elsewhere. */
  readParts(record: PlainRecord): FoundHazard {
    for (const [key, value] of Object.entries(record)) this.#readMember(key, value, [])
    this.#settlePairs()
    return this.#hazard
  }

  /** A failure mode names what has no other name, and is then no cause of it. */
  #nameAfterFailure(): void {
    const { causes } = this.#hazard
    const index = causes.findIndex(({ text }) => text === this.#failureMode)
    if (index >= 0) this.#name = causes.splice(index, 1)[0]?.text ?? ''
  }

  #readMember(key: string, value: Plain, groups: readonly string[]): void {
    const meaning = labelMeaning([...groups, key])
    const pointed = this.#followed(key, value) ?? this.#named(meaning, value)
    if (pointed !== null) this.#readPointed(key, pointed)
    else if (isList(value)) this.#readList(key, value, meaning)
    else if (isRecord(value)) this.#readGroup(key, value, groups, meaning)
    else {
      const text = withoutTags(textOfPlain(value))
      if (text !== '' && !isPlaceholder(text)) this.#put(key, meaning, text)
    }
  }

  /** The objects that a member such as `causeIds` names, or null when it names none. */
  #followed(key: string, value: Plain): PlainRecord[] | null {
    if (!/ids?$|refs?$/i.test(key) || key.length < 4) return null
    const ids = isList(value) ? value.map(textOfPlain) : idsIn(textOfPlain(value))
    const role = listedRole(key.replace(POINTING, ''))
    return this.#pointed(ids, role)
  }

  /** The objects with these ids; an id of a cause or control that has none is kept until the whole log is known. */
  #pointed(ids: readonly string[], role: ListedRole | null): PlainRecord[] | null {
    const objects = ids.map((id) => this.#index.find(id, role))
    const isKnown = objects.some((found) => found.length > 0)
    if (role === null || !ids.every(isIdentifier)) return isKnown ? objects.flat() : null
    for (const [at, key] of ids.entries()) if (objects[at]?.length === 0) this.#addKeyed(role, key)
    return objects.flat()
  }

  #addKeyed(role: ListedRole, key: string): void {
    const part = { text: '', key, where: this.#hazard.where }
    if (role === 'cause') addCause(this.#hazard, part)
    else addControl(this.#hazard, { ...part, kind: null, stage: null, evidence: [], causes: [] })
  }

  /** The causes or controls that a list or text names by nothing but their ids; null for any other. */
  #named(meaning: LabelMeaning | null, value: Plain): PlainRecord[] | null {
    const { role } = meaning ?? {}
    if (role !== 'cause' && role !== 'control') return null
    if (isList(value) && !value.every((id) => typeof id === 'string')) return null
    const ids = isList(value) ? value.map(textOfPlain) : idsIn(textOfPlain(value))
    return ids.some((id) => this.#index.find(id, role).length > 0) ? this.#pointed(ids, role) : null
  }

  #readPointed(key: string, objects: readonly PlainRecord[]): void {
    const meaning = labelMeaning([key.replace(POINTING, '')])
    if (meaning !== null) for (const object of objects) this.#readPart(object, meaning, [])
  }

  #readList(key: string, list: readonly Plain[], meaning: LabelMeaning | null): void {
    for (const item of list) {
      if (!isRecord(item)) {
        const text = textOfPlain(item)
        if (text !== '') this.#put(key, meaning, text)
      } else if (this.#readPair(item)) continue
      else if (meaning !== null) this.#readPart(item, meaning, [])
      else this.#hazard.notes.push({ label: key, text: spell(item) })
    }
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
      this.#put(key, labelMeaning([...groups, key]), score)
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
    this.#put(key, meaning, text)
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
      for (const [name, value] of Object.entries(part)) this.#readControlsOf(name, value, text)
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
    } else this.#put(meaning.role, meaning, text)
  }

  #readControlsOf(name: string, value: Plain, cause: string): void {
    const followed = this.#followed(name, value)
    const meaning = labelMeaning([followed === null ? name : name.replace(POINTING, '')])
    if (meaning?.role !== 'control') return
    const listed: readonly Plain[] = followed ?? (isList(value) ? value : [value])
    for (const item of listed) {
      if (isRecord(item)) this.#readPart(item, meaning, [cause])
      else for (const text of itemsOf(textOfPlain(item))) this.#readPart({ description: text }, meaning, [cause])
    }
  }

  /** A pair of likelihood and severity for one harm or stage; either may sit on an object that the pair points at. */
  #readPair(item: PlainRecord): boolean {
    const rating = noRating()
    const harms: string[] = []
    let stage: RatingStage = 'initial'
    const take = (object: PlainRecord) => {
      for (const [key, value] of Object.entries(object)) {
        const text = textOfPlain(value)
        if (NAMES_STAGE.test(key)) stage = stageOf(text) ?? stage
        const role = RATES.test(key) ? 'risk' : labelMeaning([key])?.role
        if ((role === 'severity' || role === 'likelihood' || role === 'risk') && text !== '') rating[role] ??= text
      }
    }
    take(item)
    for (const [key, value] of Object.entries(item)) {
      for (const object of this.#followed(key, value) ?? []) {
        take(object)
        harms.push(partText(object))
      }
    }
    if (rating.likelihood === null || rating.severity === null) return false
    this.#pairs[stage].push(rating)
    for (const harm of harms) putProse(this.#hazard, 'harm', harm)
    return true
  }

  #settlePairs(): void {
    for (const stage of ['initial', 'residual'] as const) {
      const [first, ...more] = this.#pairs[stage]
      if (first === undefined) continue
      const isRated = isStated(this.#hazard[stage])
      this.#hazard.alternatives[stage].push(...(isRated ? [first] : []), ...more)
      if (!isRated) this.#hazard[stage] = first
    }
  }

  #put(key: string, given: LabelMeaning | null, text: string): void {
    const meaning = byValue(key, given, text)
    const stage: RatingStage = meaning?.rating ?? 'initial'
    const { where } = this.#hazard
    if (meaning !== null && isProseRole(meaning.role)) {
      putProse(this.#hazard, meaning.role, text)
      return
    }
    switch (meaning?.role) {
      case 'name':
        this.#putName(text, true)
        break
      case 'hazard':
        this.#putName(text, false)
        break
      case 'ref':
        this.#hazard.ref ??= text
        break
      case 'owner':
        this.#hazard.owner ??= saysNothing(text) ? null : text
        break
      case 'status':
        this.#hazard.status ??= text
        break
      case 'severity':
      case 'likelihood':
      case 'risk':
      case 'justification':
        if (meaning.role === 'likelihood' && !this.#likelihood.counts(this.#hazard, key, stage))
          this.#hazard.notes.push({ label: key, text })
        else putScore(this.#hazard, meaning.role, stage, text)
        break
      case 'cause':
      case 'failure-mode':
        if (meaning.role === 'failure-mode') this.#failureMode ||= text
        for (const item of itemsOf(text)) addCause(this.#hazard, { text: item, key: null, where })
        break
      case 'control':
        for (const item of itemsOf(text)) {
          addControl(this.#hazard, {
            text: item,
            key: null,
            kind: meaning.kind,
            stage: meaning.control,
            evidence: [],
            causes: [],
            where,
          })
        }
        break
      default:
        if (UNNAMED_TEXT.test(key)) this.#putName(text, false)
        else if (!saysNothing(text)) this.#hazard.notes.push({ label: key, text })
    }
  }

  #putName(text: string, certain: boolean): void {
    if (this.#name === '') this.#name = text
    else if (certain) {
      putProse(this.#hazard, 'description', this.#name)
      this.#name = text
    } else putProse(this.#hazard, 'description', text)
  }
}

/** The member of a rating that says of which stage it is, and those that are its risk among a severity and a likelihood. */
const NAMES_STAGE = /^(?:stage|phase|type|kind|when|point|step|name|label)$/i
const RATES = /^(?:level|rating|score)$/i

const NAMED = new Set<Role>(['name', 'hazard', 'situation', 'effect', 'harm', 'owner', 'status', 'category'])

function isPartRole(role: Role | undefined): boolean {
  return role === 'cause' || role === 'control' || role === 'severity' || role === 'likelihood' || role === 'risk'
}

const WRAPPED_LIST = /^(?:data|items|list|entries|values|nodes)$/i

/** The parts that a group holds by their ids, `{ C1: "…", C2: { text: "…" } }`, or in a list of its own; null for any other. */
function listedIn(group: PlainRecord): readonly Plain[] | null {
  const members = Object.entries(group)
  const [first] = members
  if (first === undefined) return null
  if (members.length === 1 && WRAPPED_LIST.test(first[0]) && isList(first[1])) return first[1]
  if (!members.every(([id, value]) => isIdentifier(id) && !isList(value))) return null
  return members.map(([id, value]) => (isRecord(value) ? { id, ...value } : { id, text: textOfPlain(value) }))
}

const SCORE_NUMBER = /^(?:value|score|number|rating|level|rank)$/i
const SCORE_WORD = /^(?:label|name|word|text|title|description)$/i

/** A score told as a number and its word, such as `{ value: 3, label: "Considerable" }`, as one text; null for any other. */
function scoreText(group: PlainRecord, meaning: LabelMeaning | null): string | null {
  if (meaning?.role !== 'severity' && meaning?.role !== 'likelihood' && meaning?.role !== 'risk') return null
  const textWith = (names: RegExp) =>
    textOfPlain(Object.entries(group).find(([name, value]) => names.test(name) && textOfPlain(value) !== '')?.[1])
  const word = textWith(SCORE_WORD)
  return word === '' || !looksLikeScore(word) ? null : `${textWith(SCORE_NUMBER)} ${word}`.trim()
}

/** The members of a tracker's issue that name something else than the hazard. */
const TRACKER_PART =
  /^(?:issue_?type|priority|project|reporter|creator|resolution|components?|fix_?versions?|milestone)$/i
function spell(item: PlainRecord): string {
  return Object.entries(item)
    .map(([key, value]) => `${key}: ${textOfPlain(value)}`)
    .join('; ')
}
