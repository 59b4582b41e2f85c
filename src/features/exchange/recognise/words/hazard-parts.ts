import type { Role } from './label-words.ts'

/** What only hazards have: a table, section or object that gives enough of these is about one. */
export const HAZARD_PARTS: readonly Role[] = [
  'cause',
  'control',
  'harm',
  'effect',
  'situation',
  'severity',
  'likelihood',
  'risk',
]
