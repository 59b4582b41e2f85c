import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { DEFAULT_MATRIX } from '../risk/default-matrix.ts'
import { REGISTRY } from '../registry.ts'
import { quickTestOf } from './quick-test.ts'

/** Values of every sort that some field of some kind takes, or nearly takes. */
const value = fc.oneof(
  fc.constantFrom('design', 'one', 'passed', 'ALARP', '2026-06-15', '2026-02-30', ' padded ', '', 'x'.repeat(2_001)),
  fc.constantFrom(true, 0, 1, 2.5, 26, Number.NaN, null, undefined),
  fc.constantFrom({}, { severity: 'Major' }, { severity: 1 }, { found: true, more: 1 }, { found: false }),
  fc.constantFrom([], ['a line'], [''], [{ name: 'A. Example' }], [{ what: 'x', role: 'y' }], { ...DEFAULT_MATRIX }),
  fc.record({ severity: fc.constantFrom('Major', ' '), level: fc.constantFrom(1, 25, 26, 1.5), ratedOn: fc.string() }),
)

describe.each(REGISTRY.kinds)('the quick test of the fields of a $name', (kind) => {
  const schema = REGISTRY.schema(kind.name) ?? z.never()
  const isQuick = quickTestOf(schema)

  it('vouches for no fields that the schema refuses', () => {
    const fields = fc.dictionary(fc.constantFrom(...Object.keys(kind.fields), 'unknown'), value)
    fc.assert(fc.property(fields, (some) => !isQuick(some) || schema.safeParse(some).success))
  })

  it('vouches for texts, dates and choices', () => {
    const plain = Object.entries(kind.fields).flatMap(([name, { control, choices }]) => {
      if (control === 'choice') return [[name, choices[0]]]
      if (control === 'date') return [[name, '2026-06-15']]
      return control === 'line' || control === 'text' ? [[name, 'Some words']] : []
    })
    const isPlain = Object.entries(kind.fields).every(
      ([name, field]) => !field.required || name in Object.fromEntries(plain),
    )
    expect(isQuick(Object.fromEntries(plain))).toBe(isPlain)
  })
})

describe('a quick test', () => {
  it.each([
    ['a check it does not know', z.string().regex(/a/), 'a'],
    ['a refinement', z.strictObject({ a: z.string() }).refine(() => true), { a: 'a' }],
    ['an object that passes unknown members', z.object({ a: z.string() }), { a: 'a' }],
    ['a format of numbers', z.int32(), 1],
    ['a union', z.union([z.string(), z.number()]), 1],
  ])('vouches for nothing under %s', (_what, schema, fitting) => {
    expect(quickTestOf(schema)(fitting)).toBe(false)
  })
})
