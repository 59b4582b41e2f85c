import type { Relation } from '../../records/web/relations.ts'

/** A cause leads to the hazard. */
export const CAUSED_BY: Relation = { role: 'leads-to', end: 'to', label: 'caused by', kinds: ['cause'] }

/** A control mitigates the hazard or one of its causes. */
export const CONTROLLED_BY: Relation = { role: 'mitigates', end: 'to', label: 'mitigated by', kinds: ['control'] }

/** Evidence shows that the control is there. */
export const SHOWN_IMPLEMENTED: Relation = {
  role: 'shows-implemented',
  end: 'to',
  label: 'implemented, shown by',
  kinds: ['evidence'],
}

/** Evidence shows that the control works; another result than that it is there. */
export const SHOWN_EFFECTIVE: Relation = {
  role: 'shows-effective',
  end: 'to',
  label: 'effective, shown by',
  kinds: ['evidence'],
}
