/** By what the hazard log may be ordered; a leading minus turns the order round. */
export const HAZARD_ORDERS = [
  'ref',
  '-ref',
  'name',
  '-name',
  'initial',
  '-initial',
  'residual',
  '-residual',
  'state',
  '-state',
  'outlook',
  '-outlook',
] as const

/** By what the hazard log may be grouped. */
export const HAZARD_GROUPS = ['state', 'owner', 'level'] as const
