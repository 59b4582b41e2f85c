import { choice, line, text } from '../record/field.ts'
import { defineKind } from '../record/kind.ts'
import { inModule } from './argument-roles.ts'

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
    standing: choice('Standing', ['open', 'rebutted', 'upheld']),
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
