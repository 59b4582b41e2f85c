import type { Plain } from '../../read/document.ts'
import { isList, isRecord, textOfPlain, type PlainRecord } from '../../read/plain-value.ts'
import { labelMeaning } from '../words/label.ts'

const NAMES = /^(?:name|key|label|field|field_?name|property|attribute|facet|question)$/i
const VALUES = /^(?:value|answer|content|text)$/i

/** A member that an object tells as two of its own, its name and its value. */
export interface NamedValue {
  readonly name: string
  readonly value: Plain
}

/** A value that says by itself what it is, `{ name: "likelihood", value: "low" }`; null for any other object. */
export function namedValue(item: Plain): NamedValue | null {
  if (!isRecord(item)) return null
  const name = textOfPlain(memberWith(NAMES, item))
  const value = memberWith(VALUES, item)
  const role = name === '' || value === undefined ? undefined : labelMeaning([name])?.role
  return role === undefined || role === 'note' || value === undefined ? null : { name, value }
}

/** The named values that stand in lists inside an object, as the facets of a characterisation do. */
export function namedValuesWithin(item: PlainRecord): readonly NamedValue[] {
  return Object.values(item).flatMap((member) =>
    isList(member) ? member.flatMap((value) => namedValue(value) ?? []) : [],
  )
}

function memberWith(names: RegExp, item: PlainRecord): Plain | undefined {
  return Object.entries(item).find(([name]) => names.test(name))?.[1]
}
