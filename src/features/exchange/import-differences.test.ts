import { expect, it } from 'vitest'
import { MemoryGraph } from '../../domain/record/graph.ts'
import { REGISTRY } from '../../domain/registry.ts'
import { DEFAULT_MATRIX } from '../../domain/risk/default-matrix.ts'
import { importDifferences } from './import-differences.ts'
import { proposeChange } from './import-proposal.ts'
import { readLog } from './reading.test-support.ts'

const HEAD = 'ID,Hazard,Effect,Cause,Control,Status,Severity,Likelihood\n'
const FIRST =
  'HZ1,Wrong patient,Wrong treatment,Two tabs,A banner,Open,Major,Low\n' +
  'HZ2,Late result,Late treatment,Full queue,An alarm,Open,Minor,Low\n' +
  'HZ3,No unit,Wrong dose,No source,,Open,Minor,Low\n' +
  'HZ4,Old result,Wrong decision,Sort order,Newest first,Open,Minor,Low\n'
const AGAIN =
  'HZ1,Wrong patient,Two patients treated wrongly,Two tabs,A banner,Open,Major,Medium\n' +
  'HZ2,Late result,Late treatment,"1. Full queue\n2. Printer off",An alarm,Open,Minor,Low\n' +
  'HZ4,Old result,Wrong decision,Sort order,Newest first,Closed,Minor,Low\n' +
  'HZ5,New one,Harm,,,Open,Minor,Low\n'

async function logOf(rows: string) {
  return (await readLog({ 'log.csv': HEAD + rows })).log
}

function toolsFor<P>(present: P) {
  let ids = 0
  return {
    matrix: DEFAULT_MATRIX,
    source: 'log.csv',
    type: 'manufacturer-case' as const,
    answers: {},
    today: '2026-03-04',
    now: '2026-03-04T10:00:00.000Z',
    newId: () => `${present === null ? 'old' : 'new'}-${++ids}`,
    newRef: (prefix: string) => `${prefix}-${++ids}`,
    present,
  }
}

/** The case as the first version of the log left it. */
async function caseOf(rows: string) {
  const { records, links } = proposeChange(await logOf(rows), toolsFor(null))
  const graph = new MemoryGraph({ id: 's', type: 'manufacturer-case', name: 'Results' })
  graph.apply({ records, links })
  return graph
}

it('tells hazard by hazard what a log that comes again would change, and what it leaves alone', async () => {
  const present = await caseOf(FIRST)
  const told = importDifferences({ log: await logOf(AGAIN), tools: toolsFor(present), registry: REGISTRY })
  expect(told.fresh).toEqual([{ ref: 'HZ5', name: 'New one' }])
  expect(told.changed.map(({ ref, fields, parts }) => [ref, fields.map(({ field }) => field), parts])).toEqual([
    ['HZ1', ['effect', 'initial'], []],
    ['HZ2', [], [{ kind: 'Cause', ref: null, name: 'Printer off', fields: [] }]],
  ])
  expect(told.changed[0]?.fields[0]).toMatchObject({ before: 'Wrong treatment', after: 'Two patients treated wrongly' })
  expect(told.same).toBe(1)
  expect(told.absent).toEqual([{ ref: 'HZ3', name: 'No unit' }])
  expect(told.otherStatus).toEqual([{ ref: 'HZ4', name: 'Old result', says: 'Closed' }])
})

it('the same log again changes nothing', async () => {
  const present = await caseOf(FIRST)
  const told = importDifferences({ log: await logOf(FIRST), tools: toolsFor(present), registry: REGISTRY })
  expect(told).toEqual({ fresh: [], changed: [], same: 4, absent: [], otherStatus: [], otherRating: [] })
})
