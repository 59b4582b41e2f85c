import type { Clause } from './clause.ts'

/** The parts of the GSN Community Standard, version 3, that the rules on the argument follow, in our own words. */
export const GSN_V3: readonly Clause[] = [
  {
    id: 'core',
    section: 'Core notation',
    obligation: 'MUST',
    summary: 'Goals are claims, supported by goals, strategies or solutions down to evidence, and read in a context.',
  },
  {
    id: 'modular',
    section: 'Modular extension',
    obligation: 'MUST',
    summary: 'An away goal stands for a goal that another module argues.',
  },
  {
    id: 'dialectic',
    section: 'Dialectic extension',
    obligation: 'MUST',
    summary: 'A challenge to an element stays visible until it is rebutted; one that is upheld defeats the element.',
  },
]
