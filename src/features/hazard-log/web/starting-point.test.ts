import { expect, test } from 'vitest'
import type { NeighbourView, RecordDetail } from '../../records/records-contract.ts'
import { stepsOf } from './starting-point.ts'

const neighbour = (role: string, direction: 'from' | 'to', id: string): NeighbourView => ({
  link: `${role} ${id}`,
  role,
  direction,
  label: '',
  suspect: false,
  seen: null,
  other: { id, kind: '', ref: '', title: '', state: '', retired: false, outlook: 'holds' },
})

const detail = (
  kind: string,
  id: string,
  fields: RecordDetail['record']['fields'],
  neighbours: readonly NeighbourView[],
): RecordDetail => ({
  record: {
    id,
    kind,
    ref: id.toUpperCase(),
    revision: 3,
    state: 'closed',
    fields,
    retired: null,
    origin: null,
    recordedAt: '',
    fingerprint: `1:${id}`,
  },
  outlook: 'holds',
  reason: [],
  findings: [],
  neighbours: [...neighbours],
  moves: [],
  sequence: 9,
})

/** Where the copy of a record says that it came from. */
const origin = (id: string) => ({ source: `Ward, ${id.toUpperCase()}`, sourceId: id, fingerprint: `1:${id}` })

test('a hazard is taken over with its causes and controls, and without what was judged, owned or joined elsewhere', () => {
  const rated = { name: 'Wrong patient', harm: 'Death', owner: 'Somebody', residual: { severity: 'Major' } }
  const steps = stepsOf(
    [
      detail('hazard', 'h-1', rated, [neighbour('leads-to', 'to', 'c-1')]),
      detail('cause', 'c-1', { name: 'Names alike' }, [
        neighbour('leads-to', 'from', 'h-1'),
        neighbour('leads-to', 'from', 'h-2'),
      ]),
      detail('control', 'k-1', { statement: 'A banner', due: '2026-01-01' }, [
        neighbour('mitigates', 'from', 'c-1'),
        neighbour('realised-by', 'from', 'r-1'),
      ]),
    ],
    'Ward',
  )
  expect(steps).toEqual([
    {
      do: 'create',
      kind: 'hazard',
      as: 'h-1',
      fields: { name: 'Wrong patient', harm: 'Death' },
      origin: origin('h-1'),
    },
    { do: 'create', kind: 'cause', as: 'c-1', fields: { name: 'Names alike' }, origin: origin('c-1') },
    { do: 'create', kind: 'control', as: 'k-1', fields: { statement: 'A banner' }, origin: origin('k-1') },
    { do: 'link', role: 'leads-to', from: '$c-1', to: '$h-1' },
    { do: 'link', role: 'mitigates', from: '$k-1', to: '$c-1' },
  ])
})
