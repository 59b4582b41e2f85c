import type { HazardRow } from '../../hazard-log-contract.ts'

/** A hazard of which nothing is written yet. */
export function blankRow(id: string): HazardRow {
  return {
    id,
    ref: '',
    revision: 1,
    name: '',
    effect: '',
    harm: '',
    state: 'open',
    owner: '',
    retired: false,
    outlook: 'holds',
    causes: [],
    controls: [],
    initial: { rating: null, level: null },
    residual: { rating: null, level: null },
    withheld: [],
  }
}
