import fc from 'fast-check'
import type { Operation } from './operations.ts'

/** What may stand where something else was meant: the wrong type, the ends of a range, text that is hard to hold. */
const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e308, 2 ** 53, '', ' ', [], {}, [[]], 'constructor', '__proto__'),
  fc.constantFrom<unknown>('\u0000', '\ud800', '\u202e', '%00', '../..', "'; --", 'x'.repeat(3_000), '9999-12-31', '0'),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.jsonValue({ maxDepth: 2 }),
)

/** What is put wrong in a request: which of its places, counted round, and what comes there. */
export interface Alteration {
  readonly place: number
  readonly value: unknown
}

/** None, one or two places put wrong. */
export const alterations: fc.Arbitrary<readonly Alteration[]> = fc.array(
  fc.record({ place: fc.nat({ max: 1_000 }), value: oddValue }),
  { maxLength: 2 },
)

type Place = (request: Operation, value: unknown) => Operation

/** The request with each alteration made in one of the places that it has, the names of its query among them. */
export function altered(operation: Operation, query: readonly string[], made: readonly Alteration[]): Operation {
  let request = operation
  for (const { place, value } of made) {
    const places = [...addressPlaces(operation), ...query.map(queryPlace), ...bodyPlaces(operation), revisionPlace]
    const change = places[place % places.length]
    if (change !== undefined) request = change(request, value)
  }
  return request
}

/** As text it may be given as part of an address: neither empty nor dots, which would be another address. */
function inAddress(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return encodeURIComponent(text.toWellFormed().replace(/^\.*$/u, '-'))
}

/** The parts of the address that are ids, which alone may be anything. */
function addressPlaces({ path }: Operation): readonly Place[] {
  const [way = ''] = path.split('?')
  return way.split('/').flatMap((part): readonly Place[] => {
    if (!/^[0-9a-f]{8}-/u.test(part)) return []
    return [(request, value) => ({ ...request, path: request.path.replace(part, inAddress(value)) })]
  })
}

function queryPlace(name: string): Place {
  return (request, value) => {
    const joint = request.path.includes('?') ? '&' : '?'
    return { ...request, path: `${request.path}${joint}${name}=${inAddress(value)}` }
  }
}

/** Every member and element of a JSON body, and the body itself. */
function bodyPlaces({ sending }: Operation): readonly Place[] {
  const body = sending?.body
  if (body === undefined || body instanceof FormData) return []
  return waysInto(body).map((way): Place => (request, value) => ({
    ...request,
    sending: { ...request.sending, body: replaced(request.sending?.body, way, value) },
  }))
}

type Way = readonly (string | number)[]

function waysInto(value: unknown): readonly Way[] {
  if (typeof value !== 'object' || value === null) return [[]]
  const inner = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return [[], ...inner.flatMap(([key, part]) => waysInto(part).map((way) => [key, ...way]))]
}

function replaced(value: unknown, [key, ...rest]: Way, by: unknown): unknown {
  if (key === undefined) return by
  if (Array.isArray(value)) return value.map((part: unknown, at) => (at === key ? replaced(part, rest, by) : part))
  // What an earlier alteration put there may have no such place.
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, name === key ? replaced(part, rest, by) : part]),
  )
}

const revisionPlace: Place = (request, value) => ({
  ...request,
  sending: { ...request.sending, headers: { ...request.sending?.headers, 'if-match': inAddress(value).slice(0, 200) } },
})
