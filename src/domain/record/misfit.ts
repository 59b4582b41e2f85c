import type { z } from 'zod'

type Misfit = Parameters<z.core.$ZodErrorMap>[0]

const SHAPES: Readonly<Record<string, string>> = {
  string: 'no text',
  number: 'no number',
  int: 'no whole number',
  boolean: 'neither true nor false',
  array: 'no list',
  object: 'no object',
  record: 'no object',
}

const FORMATS: Readonly<Record<string, string>> = {
  date: 'no date such as 2026-03-31',
  datetime: 'no moment such as 2026-03-31T09:00:00Z',
  uuid: 'no id',
  email: 'no email address',
  url: 'no web address',
}

/** How much of a list of words a sentence bears. */
const MOST_WORDS = 12

/** What is wrong with a value, as the end of a sentence about it: "is missing", "is longer than 2,000 characters". */
export function wordsOfMisfit(misfit: Misfit): string {
  switch (misfit.code) {
    case 'invalid_type':
      return misfit.input === undefined ? 'is missing' : `is ${SHAPES[misfit.expected] ?? `no ${misfit.expected}`}`
    case 'invalid_value':
      return misfit.input === undefined ? 'is missing' : `is not ${oneOf(misfit.values)}`
    case 'invalid_format':
      return `is ${FORMATS[misfit.format] ?? 'not written as it has to be'}`
    case 'too_big':
      return `is ${beyond(misfit.origin, misfit.maximum, ['longer', 'more'])}`
    case 'too_small':
      return misfit.origin === 'string' && misfit.minimum === 1
        ? 'is empty'
        : `is ${beyond(misfit.origin, misfit.minimum, ['shorter', 'less'])}`
    case 'unrecognized_keys':
      return `has no part called ${misfit.keys.map((key) => `"${key}"`).join(', ')}`
    case 'invalid_union':
      return Array.isArray(misfit.options) ? `is not ${oneOf(misfit.options)}` : 'is of no shape that is known'
    default:
      return 'is not valid'
  }
}

function beyond(origin: string, bound: number | bigint, [length, amount]: readonly [string, string]): string {
  const number = bound.toLocaleString('en-GB')
  if (origin === 'string') return `${length} than ${number} characters`
  if (origin === 'array') return `${length} than ${number} ${bound === 1 ? 'entry' : 'entries'}`
  return `${amount} than ${number}`
}

function oneOf(values: readonly unknown[]): string {
  const shown = values.slice(0, MOST_WORDS).map(String).join(', ')
  if (values.length === 1) return shown
  return values.length > MOST_WORDS ? `one of ${shown}, and ${values.length - MOST_WORDS} more` : `one of ${shown}`
}
