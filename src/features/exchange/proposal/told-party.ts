import type { Party } from '../../../domain/safety-case/control-party.ts'
import type { FoundControl } from '../found-log.ts'

/** A control as its source tells it: what it is, and who puts it in place, where the source says so. */
export interface ToldControl {
  readonly text: string
  readonly party: Party | null
}

const MARKS = /^\[([^\]\n]*)\]\s*/
const BY: ReadonlyMap<string, Party> = new Map([
  ['by the manufacturer', 'manufacturer'],
  ['by the deployer', 'deployer'],
  ['by the user', 'user'],
])

/**
 * Who puts a control in place by its label, or by the mark that a log of our own sets before it, “[training, by the
 * deployer]”; what it says apart from that mark.
 */
export function toldControl(control: Pick<FoundControl, 'text' | 'party'>): ToldControl {
  const { text } = control
  const party = control.party ?? null
  const [whole, inside = ''] = MARKS.exec(text) ?? []
  const marks = inside.split(', ')
  const by = marks.map((mark) => BY.get(mark)).find((marked) => marked !== undefined)
  if (whole === undefined || by === undefined) return { text, party }
  const others = marks.filter((mark) => !BY.has(mark))
  return { text: `${others.length === 0 ? '' : `[${others.join(', ')}] `}${text.slice(whole.length)}`, party: by }
}
