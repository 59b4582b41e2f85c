import { choice, line, text } from '../record/field.ts'
import { defineKind, fieldsOf } from '../record/kind.ts'
import type { SafetyRecord } from '../record/record.ts'
import { inModule } from './argument-roles.ts'

/** How a counter-argument stands; one that says nothing is open (GSN v3 dialectic extension). */
export const DOUBTS = ['open', 'rebutted', 'upheld'] as const
export type Doubt = (typeof DOUBTS)[number]

/** A reason to doubt an element of the argument (GSN v3 dialectic extension). */
export const counterArgument = defineKind({
  name: 'counter-argument',
  prefix: 'CG',
  label: 'Counter-argument',
  plural: 'Counter-arguments',
  meaning: 'A reason to doubt an element of the argument.',
  title: 'statement',
  fields: {
    statement: line('Counter-argument', { required: true }),
    description: text('Description'),
    standing: choice('Standing', DOUBTS),
    answer: text('Answer'),
  },
  links: [
    {
      role: 'challenges',
      to: ['goal', 'strategy', 'solution', 'assumption', 'context', 'justification', 'counter-argument'],
      label: 'challenges',
      inverse: 'challenged by',
      rests: 'neither',
      suspectBy: 'both',
    },
    inModule,
  ],
})

/** How a record stands as a doubt of another; null unless it is a counter-argument. */
export function doubtOf(record: SafetyRecord): Doubt | null {
  return record.kind === counterArgument.name ? (fieldsOf(counterArgument, record).standing ?? 'open') : null
}
