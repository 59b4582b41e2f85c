import { z } from 'zod'

/** Tells of a value that it certainly fits; of one that it does not vouch for, only the schema itself can tell. */
export type QuickTest = (value: unknown) => boolean

const VOUCHES_FOR_NOTHING: QuickTest = () => false

/**
 * A test put together from a schema, for where a great many values nearly all fit. It knows the common schemas and
 * checks, leaves values as they are, says nothing of what is wrong, and vouches for nothing that it does not know.
 */
export function quickTestOf(schema: z.core.$ZodType): QuickTest {
  if (schema instanceof z.ZodISODate) return stringTest(schema.def.pattern ?? null, schema.def.checks)
  if (schema instanceof z.ZodString) return stringTest(null, schema.def.checks)
  if (schema instanceof z.ZodNumberFormat) return VOUCHES_FOR_NOTHING
  if (schema instanceof z.ZodNumber) return numberTest(schema.def.checks)
  if (schema instanceof z.ZodBoolean) return (value) => typeof value === 'boolean'
  if (schema instanceof z.ZodEnum) return memberTest(schema.options)
  if (schema instanceof z.ZodArray) return arrayTest(quickTestOf(schema.element), schema.def.checks)
  if (schema instanceof z.ZodObject) return objectTest(schema)
  return VOUCHES_FOR_NOTHING
}

type Checks = readonly z.core.$ZodCheck[] | undefined

function stringTest(pattern: RegExp | null, checks: Checks): QuickTest {
  const passes = allOf(checks, stringCheck)
  return (value) => typeof value === 'string' && (pattern === null || pattern.test(value)) && passes(value)
}

function stringCheck(check: z.core.$ZodCheck): ((text: string) => boolean) | null {
  if (check instanceof z.core.$ZodCheckMinLength) return lengthAtLeast(declared(check).minimum)
  if (check instanceof z.core.$ZodCheckMaxLength) return lengthAtMost(declared(check).maximum)
  if (!(check instanceof z.core.$ZodCheckOverwrite)) return null
  const overwrite = declared(check)
  return (text) => overwrite.tx(text) === text
}

function numberTest(checks: Checks): QuickTest {
  const passes = allOf(checks, numberCheck)
  return (value) => typeof value === 'number' && Number.isFinite(value) && passes(value)
}

function numberCheck(check: z.core.$ZodCheck): ((value: number) => boolean) | null {
  if (check instanceof z.core.$ZodCheckNumberFormat) {
    return declared(check).format === 'safeint' ? Number.isSafeInteger : null
  }
  if (check instanceof z.core.$ZodCheckGreaterThan) {
    const { value: least, inclusive } = declared(check)
    return inclusive ? (value) => value >= Number(least) : null
  }
  if (!(check instanceof z.core.$ZodCheckLessThan)) return null
  const { value: most, inclusive } = declared(check)
  return inclusive ? (value) => value <= Number(most) : null
}

function memberTest(options: readonly unknown[]): QuickTest {
  const members = new Set(options)
  return (value) => members.has(value)
}

function arrayTest(element: QuickTest, checks: Checks): QuickTest {
  const passes = allOf(checks, lengthCheck)
  return (value) => Array.isArray(value) && passes(value) && value.every(element)
}

function lengthCheck(check: z.core.$ZodCheck): ((list: readonly unknown[]) => boolean) | null {
  if (check instanceof z.core.$ZodCheckMinLength) return lengthAtLeast(declared(check).minimum)
  return check instanceof z.core.$ZodCheckMaxLength ? lengthAtMost(declared(check).maximum) : null
}

const lengthAtLeast = (least: number) => (value: { readonly length: number }) => value.length >= least
const lengthAtMost = (most: number) => (value: { readonly length: number }) => value.length <= most

function objectTest(schema: z.ZodObject): QuickTest {
  const { catchall, checks, shape } = schema.def
  if (!(catchall instanceof z.ZodNever) || (checks ?? []).length > 0) return VOUCHES_FOR_NOTHING
  const tests = new Map<string, QuickTest>()
  const required: string[] = []
  for (const [name, member] of Object.entries<z.core.$ZodType>(shape)) {
    if (member instanceof z.core.$ZodOptional) tests.set(name, quickTestOf(declared(member).innerType))
    else {
      tests.set(name, quickTestOf(member))
      required.push(name)
    }
  }
  return (value) => isPlainObject(value) && hasAll(value, required) && allMembersPass(value, tests)
}

/** What a schema or a check was made from, where zod documents it for those who build on it. */
function declared<D>(part: { readonly _zod: { readonly def: D } }): D {
  // oxlint-disable-next-line eslint/no-underscore-dangle -- the name is zod's
  return part._zod.def
}

type PlainObject = { readonly [name: string]: unknown }

function isPlainObject(value: unknown): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function hasAll(value: PlainObject, names: readonly string[]): boolean {
  for (const name of names) if (value[name] === undefined) return false
  return true
}

function allMembersPass(value: PlainObject, tests: ReadonlyMap<string, QuickTest>): boolean {
  for (const name in value) {
    const test = tests.get(name)
    if (test === undefined || !test(value[name])) return false
  }
  return true
}

/** One test of all the checks; where one of them is not known, a test that vouches for nothing. */
function allOf<T>(
  checks: Checks,
  testOf: (check: z.core.$ZodCheck) => ((value: T) => boolean) | null,
): (value: T) => boolean {
  const tests: ((value: T) => boolean)[] = []
  for (const check of checks ?? []) {
    const test = testOf(check)
    if (test === null) return () => false
    tests.push(test)
  }
  return (value) => {
    for (const test of tests) if (!test(value)) return false
    return true
  }
}
