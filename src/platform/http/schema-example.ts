import { z } from 'zod'

/** Examples of values by the name of the property that has them; a schema that says no more than "text" needs them. */
export interface NamedExamples {
  readonly [property: string]: unknown
}

type JsonSchema = z.core.JSONSchema.JSONSchema

/** How much of what may be left out an example shows. */
interface Fullness {
  readonly optional: boolean
  readonly items: boolean
}

const FULLNESSES: readonly Fullness[] = [
  { optional: true, items: true },
  { optional: false, items: true },
  { optional: false, items: false },
]

/** An example that a schema accepts, as full as can be; undefined where none is found. */
export function exampleOf(schema: z.ZodType, io: 'input' | 'output', named: NamedExamples): unknown {
  const json = z.toJSONSchema(schema, { io, unrepresentable: 'any', reused: 'inline' })
  return FULLNESSES.map((fullness) => valueOf(json, '', fullness, named)).find(
    (value) => schema.safeParse(value).success,
  )
}

function valueOf(schema: JsonSchema | boolean, name: string, fullness: Fullness, named: NamedExamples): unknown {
  if (typeof schema === 'boolean') return named[name] ?? name
  if (schema.const !== undefined) return schema.const
  if (schema.enum !== undefined) return schema.enum[0]
  if (schema.default !== undefined) return schema.default
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined) {
    const choice = choices.find((one) => typeof one !== 'boolean' && one.type !== 'null') ?? choices[0]
    return choice === undefined ? null : valueOf(choice, name, fullness, named)
  }
  switch (schema.type) {
    case 'object':
      return objectOf(schema, name, fullness, named)
    case 'array':
      return arrayOf(schema, name, fullness, named)
    case 'integer':
    case 'number':
      return numberOf(schema, named[name])
    case 'boolean':
      return false
    case 'string':
      return textOf(schema, name, named)
    default:
      return schema.type === 'null' ? null : (named[name] ?? name)
  }
}

function objectOf(schema: JsonSchema, name: string, fullness: Fullness, named: NamedExamples): unknown {
  if (schema.properties === undefined) {
    const { propertyNames, additionalProperties: value = true } = schema
    const keys = typeof propertyNames === 'object' ? (propertyNames.enum ?? []) : []
    if (keys.length === 0) return named[name] ?? {}
    return Object.fromEntries(keys.map((key) => [key, valueOf(value, String(key), fullness, named)]))
  }
  const shown = Object.entries(schema.properties).filter(
    ([property]) => fullness.optional || schema.required?.includes(property) === true,
  )
  return Object.fromEntries(shown.map(([property, one]) => [property, valueOf(one, property, fullness, named)]))
}

function arrayOf({ items, minItems = 0 }: JsonSchema, name: string, fullness: Fullness, named: NamedExamples): unknown {
  if (items === undefined || Array.isArray(items)) return []
  const count = Math.max(minItems, fullness.items ? 1 : 0)
  return Array.from({ length: count }, () => valueOf(items, name.replace(/s$/, ''), fullness, named))
}

const FORMATS: NamedExamples = {
  uuid: '01a1fd47-494a-7115-8ce0-ac97a72b7c1c',
  date: '2026-03-04',
  'date-time': '2026-03-04T10:00:00.000Z',
  email: 'a.example@example.org',
  uri: 'https://example.org/',
}

function numberOf({ minimum = 0, exclusiveMinimum }: JsonSchema, named: unknown): number {
  const above = typeof exclusiveMinimum === 'number' ? exclusiveMinimum + 1 : 0
  return typeof named === 'number' ? named : Math.max(0, minimum, above)
}

/** What patterns ask for: codes, digests, addresses. */
const PATTERNED: readonly string[] = ['123456', 'a1'.repeat(32), FORMATS['uri'], FORMATS['email'], 'one'].map(String)

/** Words that are as long as they must be and no longer than they may. */
function textOf(
  { format = '', pattern, minLength = 0, maxLength }: JsonSchema,
  name: string,
  named: NamedExamples,
): unknown {
  const text = FORMATS[format] ?? named[name]
  const words = (typeof text === 'string' ? text : spelled(name)).padEnd(minLength, '.').slice(0, maxLength)
  if (pattern === undefined) return words
  const fits = new RegExp(pattern, 'u')
  return [words, ...PATTERNED].find((one) => fits.test(one)) ?? words
}

function spelled(name: string): string {
  const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
