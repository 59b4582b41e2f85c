import { flag, line, text } from '../record/field.ts'
import { defineKind } from '../record/kind.ts'
import { inContextOf, inModule, supportedBy } from './argument-roles.ts'

/** A claim of the safety argument (GSN v3 goal); an away goal stands for one argued in another module. */
export const goal = defineKind({
  name: 'goal',
  prefix: 'G',
  label: 'Goal',
  plural: 'Goals',
  meaning: 'A claim of the safety argument.',
  title: 'statement',
  fields: {
    statement: line('Claim', { required: true, help: 'A sentence that is true or false.' }),
    description: text('Description'),
    undeveloped: flag('Undeveloped', { help: 'Deliberately left without support for now.' }),
    away: flag('Away goal', { help: 'Argued in another module.' }),
  },
  links: [
    supportedBy('goal', 'strategy', 'solution'),
    inContextOf,
    inModule,
    {
      role: 'concerns',
      to: ['hazard', 'control', 'plan', 'cso-appointment', 'competency'],
      label: 'concerns',
      inverse: 'argued by',
      rests: 'from-on-to',
      suspectBy: 'to',
    },
    {
      role: 'stands-for',
      to: ['goal'],
      label: 'stands for',
      inverse: 'referred to by',
      rests: 'from-on-to',
      suspectBy: 'to',
      most: 1,
    },
  ],
})
