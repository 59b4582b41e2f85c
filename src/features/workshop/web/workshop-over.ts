import type { WorkshopView } from '../workshop-contract.ts'

/** Whether the workshop was held: nothing more is found in it, and nobody comes. */
export function isOver({ record: { state } }: WorkshopView): boolean {
  return state === 'ended' || state === 'filed'
}
