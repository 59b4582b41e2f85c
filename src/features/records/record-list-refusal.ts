import type { Kind } from '../../domain/record/kind.ts'
import { refuse, type Refusal } from '../../domain/record/refusal.ts'
import type { ListQuery } from './records-requests-contract.ts'
import { spoken } from '../../domain/record/spoken.ts'

/** A pair up to the comma that ends it, and what stands for itself in one. */
const PAIR = /(?:\\[\\,]|[^,])+/g
const ESCAPED = /\\([\\,])/g

const ORDERS = ['ref', 'state', 'revision', 'outlook']

/**
 * Why a list cannot be filtered or sorted as asked: a word that the kind does not have would silently give everything
 * or nothing.
 */
export function refusalOfList(kind: Kind, { state, where, sort }: ListQuery): Refusal | null {
  const { states, fields, label } = kind
  const of = `a list of ${spoken(kind.plural)}`
  const known = Object.keys(states?.labels ?? {})
  if (state !== undefined && !known.includes(state)) {
    const remedy = known.length === 0 ? 'Leave it out: the kind has no states.' : `It has ${known.join(', ')}.`
    return unfit(`There is no state "${state}" in ${of}.`, remedy)
  }
  for (const { field, value } of pairsOf(where)) {
    const declared = Object.hasOwn(fields, field) ? fields[field] : undefined
    if (declared === undefined) return unfit(`There is no field "${field}" to filter ${of} by.`, remedyOf(label))
    if (value === null) return unfit(`The filter "${field}" names no value.`, 'Write it as field:value.')
    if (declared.choices.length > 0 && !declared.choices.includes(value)) {
      return unfit(`"${field}" is never "${value}" in ${of}.`, `It is ${declared.choices.join(', ')}.`)
    }
  }
  const key = sort.replace(/^-/, '')
  if (ORDERS.includes(key) || Object.hasOwn(fields, key)) return null
  return unfit(`There is no "${key}" to sort ${of} by.`, `Sort by ${ORDERS.join(', ')} or a field of the kind.`)
}

/**
 * The pairs of a filter. A value may hold colons, a field's name does not, and without any colon there is no value; a
 * comma within a value is written `\\,` and a backslash `\\\\`.
 */
export function pairsOf(
  where: string | undefined,
): readonly { readonly field: string; readonly value: string | null }[] {
  const pairs = (where ?? '').match(PAIR) ?? []
  return pairs.map((written) => {
    const pair = written.replaceAll(ESCAPED, '$1')
    const colon = pair.indexOf(':')
    return colon < 0 ? { field: pair, value: null } : { field: pair.slice(0, colon), value: pair.slice(colon + 1) }
  })
}

function remedyOf(label: string): string {
  return `See /api/kinds for the fields of the kind ${label}.`
}

function unfit(sentence: string, remedy: string): Refusal {
  return refuse('INVALID_REQUEST', sentence, remedy)
}
