import type { Plain } from '../../read/document.ts'
import { looksLikeScore } from '../../rate/score-text.ts'
import { isIdentifier } from '../words/identifier.ts'
import type { LabelMeaning } from '../words/label.ts'
import type { Role } from '../words/label-words.ts'
import { isList, isRecord, textOfPlain, type PlainRecord } from '../../read/plain-value.ts'

/** What a small object may name by its text and id. */
export const NAMED = new Set<Role>(['name', 'hazard', 'situation', 'effect', 'harm', 'owner', 'status', 'category'])

/** Whether a member of this role is a part of a hazard, or a score of it. */
export function isPartRole(role: Role | undefined): boolean {
  return role === 'cause' || role === 'control' || role === 'severity' || role === 'likelihood' || role === 'risk'
}

const WRAPPED_LIST = /^(?:data|items|list|entries|values|nodes)$/i

/** The parts that a group holds by their ids, `{ C1: "…", C2: { text: "…" } }`, or in a list of its own; null for any other. */
export function listedIn(group: PlainRecord): readonly Plain[] | null {
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
export function scoreText(group: PlainRecord, meaning: LabelMeaning | null): string | null {
  if (meaning?.role !== 'severity' && meaning?.role !== 'likelihood' && meaning?.role !== 'risk') return null
  const textWith = (names: RegExp) =>
    textOfPlain(Object.entries(group).find(([name, value]) => names.test(name) && textOfPlain(value) !== '')?.[1])
  const word = textWith(SCORE_WORD)
  return word === '' || !looksLikeScore(word) ? null : `${textWith(SCORE_NUMBER)} ${word}`.trim()
}

/** The members of a tracker's issue that name something else than the hazard. */
export const TRACKER_PART =
  /^(?:issue_?type|priority|project|reporter|creator|resolution|components?|fix_?versions?|milestone)$/i

/** An object that means nothing here, as one line. */
export function spell(item: PlainRecord): string {
  return Object.entries(item)
    .map(([key, value]) => `${key}: ${textOfPlain(value)}`)
    .join('; ')
}
