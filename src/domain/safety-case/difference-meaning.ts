/** What a difference means to the case, worst first where a record differs in several ways. */
export const DIFFERENCE_MEANINGS = [
  'risk raised',
  'control weakened',
  'evidence failed',
  'matrix changed',
  'unlinked',
  'retired',
  'risk lowered',
  'control strengthened',
  'evidence replaced',
  'linked',
  'added',
  'restored',
  'moved',
  'changed',
  'wording',
  'bookkeeping',
] as const
export type DifferenceMeaning = (typeof DIFFERENCE_MEANINGS)[number]
