import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { wordsOfMisfit } from './misfit.ts'

const said = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value, { error: wordsOfMisfit }).error?.issues[0]?.message

describe('what is wrong with a value is said in words that anybody reads', () => {
  test.each([
    ['nothing there', z.string(), undefined, 'is missing'],
    ['no choice there', z.enum(['a', 'b']), undefined, 'is missing'],
    ['no text', z.string(), 7, 'is no text'],
    ['no number', z.coerce.number(), 'many', 'is no number'],
    ['no whole number', z.number().int(), 1.5, 'is no whole number'],
    ['neither yes nor no', z.boolean(), 'yes', 'is neither true nor false'],
    ['no list', z.array(z.string()), 'a', 'is no list'],
    ['no object', z.strictObject({}), null, 'is no object'],
    ['too long', z.string().max(2000), 'x'.repeat(2001), 'is longer than 2,000 characters'],
    ['too many', z.array(z.string()).max(1), ['a', 'b'], 'is longer than 1 entry'],
    ['too few', z.array(z.string()).min(1), [], 'is shorter than 1 entry'],
    ['empty', z.string().min(1), '', 'is empty'],
    ['too short', z.string().min(12), 'short', 'is shorter than 12 characters'],
    ['too great', z.number().max(500), 501, 'is more than 500'],
    ['too small', z.number().min(1), 0, 'is less than 1'],
    ['no date', z.iso.date(), '31/03/2026', 'is no date such as 2026-03-31'],
    ['no id', z.uuid(), 'H-1', 'is no id'],
    ['another word', z.enum(['no', 'yes', 'all']), 'maybe', 'is not one of no, yes, all'],
    ['another constant', z.literal('text'), 'list', 'is not text'],
    ['an unknown part', z.strictObject({ a: z.number().optional() }), { b: 1 }, 'has no part called "b"'],
    [
      'a step that nobody knows',
      z.discriminatedUnion('do', [z.object({ do: z.literal('link') }), z.object({ do: z.literal('move') })]),
      { do: 'fly' },
      'is not one of link, move',
    ],
    ['what no shape fits', z.union([z.string(), z.number()]), null, 'is of no shape that is known'],
  ] as const)('%s', (_what, schema, value, words) => {
    expect(said(schema, value)).toBe(words)
  })

  test('of many words it names the first', () => {
    const words = Array.from({ length: 15 }, (_, at) => `w${at}`)
    expect(said(z.enum(words), 'x')).toMatch(/^is not one of w0, .*w11, and 3 more$/)
  })

  test('what a schema says for itself stays', () => {
    expect(said(z.string().regex(/^a/, { error: 'does not begin with a' }), 'b')).toBe('does not begin with a')
  })
})
