import { expect, test } from 'vitest'
import type { NeighbourView } from '../../records/records-contract.ts'
import { controlPlaces } from './control-places.ts'

const other = (id: string, retired = false): NeighbourView['other'] => ({
  kind: 'control',
  id,
  ref: id,
  title: id,
  state: 'agreed',
  outlook: 'holds',
  retired,
})
const owner = (ref: string, ...controls: NeighbourView['other'][]) => ({
  record: { id: ref, ref },
  neighbours: [
    { role: 'leads-to', other: other(`${ref}-hazard`) },
    ...controls.map((control) => ({ role: 'mitigates', other: control })),
  ],
})

test('a control is drawn whole once: against the first cause it answers', () => {
  const places = controlPlaces([
    owner('C-1', other('CTL-9', true), other('CTL-1')),
    owner('C-2', other('CTL-1'), other('CTL-2')),
    owner('H-1', other('CTL-2'), other('CTL-3')),
  ])
  expect([...places].map(([control, { ref }]) => [control, ref])).toEqual([
    ['CTL-1', 'C-1'],
    ['CTL-2', 'C-2'],
    ['CTL-3', 'H-1'],
  ])
})
