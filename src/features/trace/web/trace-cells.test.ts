import { expect, test } from 'vitest'
import type { TraceStage } from '../../../domain/trace/trace-stage.ts'
import type { TraceChainView, TraceGapView } from '../trace-contract.ts'
import { chainRows, chainStops } from './trace-cells.ts'
import { traceCsv } from './trace-csv.ts'

const line = (ref: string) => ({
  id: ref,
  kind: 'any',
  ref,
  title: `Title of ${ref}`,
  state: '',
  retired: false,
  outlook: 'holds' as const,
})

const gapAt = (stage: TraceStage, ref: string): TraceGapView => ({
  stage,
  at: line(ref),
  role: 'verifies',
  end: 'to',
  kind: 'verification',
  sentence: 'Nothing is linked.',
  remedy: 'Link it.',
  code: 'REQ-01',
  level: 'blocker',
  due: true,
})

function chain(
  members: readonly (readonly [TraceStage, string])[],
  more: Partial<TraceChainView> = {},
): TraceChainView {
  return {
    id: members.map(([, ref]) => ref).join(' '),
    members: members.map(([stage, ref]) => ({ stage, record: line(ref) })),
    lead: null,
    end: 'shown',
    gap: null,
    party: null,
    ...more,
  }
}

/** A chain in words, column by column. */
const told = (...chains: readonly TraceChainView[]) =>
  chainRows(chains)
    .at(-1)
    ?.map((cell) => {
      if (cell === null) return ''
      if (cell.is === 'note') return cell.note
      if (cell.is === 'gap') return `no ${cell.gap.stage}`
      return `${cell.record.ref}${cell.seen === 'first' ? '' : ` ${cell.seen}`}`
    })

const verified = chain([
  ['hazard', 'H-1'],
  ['cause', 'C-1'],
  ['control', 'CTL-1'],
  ['requirement', 'REQ-1'],
  ['verification', 'VER-1'],
  ['result', 'EV-1'],
])
const unverified = chain(
  [
    ['hazard', 'H-1'],
    ['cause', 'C-1'],
    ['control', 'CTL-1'],
    ['requirement', 'REQ-2'],
  ],
  {
    end: 'gap',
    gap: gapAt('verification', 'REQ-2'),
  },
)
const shown = chain([
  ['hazard', 'H-1'],
  ['control', 'CTL-2'],
  ['effective', 'EV-2'],
])
const transferred = chain([['control', 'CTL-3']], {
  end: 'elsewhere',
  party: 'deployer',
  lead: gapAt('hazard', 'CTL-3'),
})

test('a chain stands in its columns, with what it shares with the one before and what is missing', () => {
  expect(told(verified)).toEqual(['H-1', 'C-1', 'CTL-1', 'REQ-1', 'VER-1', 'EV-1'])
  expect(told(verified, unverified)).toEqual([
    'H-1 before',
    'C-1 before',
    'CTL-1 before',
    'REQ-2',
    'no verification',
    '',
  ])
  expect(told(verified, shown)).toEqual(['H-1 before', 'on-hazard', 'CTL-2', 'effective', '', 'EV-2'])
  expect(told(verified, shown, verified)).toEqual([
    'H-1 before',
    ...['C', 'CTL', 'REQ', 'VER', 'EV'].map((name) => `${name}-1 above`),
  ])
  expect(told(transferred)).toEqual(['no hazard', '', 'CTL-3', 'elsewhere', '', ''])
  expect(chainStops(chainRows([shown])[0] ?? [])).toEqual([1, 0, 1, 0, 0, 1])
})

test('the file has a row for each chain and says what is missing, by which rule, and who shows the rest', () => {
  const [head = '', ...rows] = traceCsv([unverified, transferred]).trim().split('\r\n')
  expect(head).toContain('Hazard,Hazard title,Hazard standing,Cause')
  expect(rows[0]).toContain('H-1,Title of H-1,Holds,C-1')
  expect(rows[0]).toMatch(/Something is missing,No verification for REQ-2,REQ-01$/)
  expect(rows[1]).toMatch(/The deployer shows this,No hazard for CTL-3,REQ-01$/)
  expect(rows).toHaveLength(2)
})
