import { beforeAll, expect, test } from 'vitest'
import {
  traceChainsSchema,
  traceSchema,
  type TraceChainView,
  type TraceRowView,
} from '../../src/features/trace/trace-contract.ts'
import { newCase, type CaseClient } from './case-client.ts'
import { exampleCase } from './example-case.ts'
import { describeOnBothProducts, describeProduct } from './running-product.ts'

const told = ({ members, gap, end }: TraceChainView) =>
  [...members.map(({ record }) => record.ref), gap === null ? end : `no ${gap.stage}`].join(' > ')

const gapsOf = (row: TraceRowView) => row.cells.reduce((sum, { missing }) => sum + missing, 0)

describeOnBothProducts('the trace of a case', (running) => {
  let ours: CaseClient
  beforeAll(async () => {
    ours = await newCase(running().client)
  })

  const chains = async (query = '') =>
    (await ours.client.get(traceChainsSchema, ours.at(`/trace/chains${query}`))).chains.map(told)
  const matrix = (query = '') => ours.client.get(traceSchema, ours.at(`/trace${query}`))

  test('is empty while the case is', async () => {
    expect(await chains()).toEqual([])
    expect(await matrix()).toMatchObject({ rows: [], total: 0, all: 0, withGaps: 0 })
  })

  test('grows with what is joined, says what is missing, and fills a gap as the gap says', async () => {
    const hazard = await ours.create('hazard', { name: 'Wrong dose given' })
    const control = await ours.create('control', { statement: 'Doses are checked', type: 'design' })
    expect(await chains()).toEqual([
      'H-1 > no cause',
      'CTL-1 > no requirement',
      'CTL-1 > no implemented',
      'CTL-1 > no effective',
    ])
    await ours.link('mitigates', control, hazard)
    expect(await chains()).toEqual([
      'H-1 > no cause',
      'H-1 > CTL-1 > no requirement',
      'H-1 > CTL-1 > no implemented',
      'H-1 > CTL-1 > no effective',
    ])
    const { chains: shown } = await ours.client.get(traceChainsSchema, ours.at('/trace/chains?of=CTL-1'))
    const missing = shown.find(({ gap }) => gap?.stage === 'requirement')?.gap
    expect(missing).toMatchObject({ at: { ref: 'CTL-1' }, role: 'realised-by', end: 'from', kind: 'requirement' })
    const requirement = await ours.create(missing?.kind ?? '', { name: 'Check the dose' })
    await ours.link(missing?.role ?? '', control, requirement)
    expect(await chains('?of=REQ-1')).toEqual(['H-1 > CTL-1 > REQ-1 > no verification'])
  })

  test('is refused for what there is not, and for who may not open the case', async () => {
    expect(await ours.client.refusal('GET', ours.at('/trace/chains?of=H-99'))).toMatchObject({ code: 'UNKNOWN_RECORD' })
    expect(await ours.client.refusal('GET', ours.at('/trace?cursor=none'))).toMatchObject({ code: 'INVALID_REQUEST' })
    const stranger = await running().stranger()
    expect(await stranger.refusal('GET', ours.at('/trace'))).toMatchObject({ code: 'UNKNOWN_SPACE' })
  })
})

describeProduct('the trace of the example', (running) => {
  let example: CaseClient
  beforeAll(async () => {
    example = await exampleCase(running())
  })

  test('walking the chains meets each once, and a page is the part of the whole that follows', async () => {
    const all = await example.client.get(traceChainsSchema, example.at('/trace/chains?limit=2000'))
    const walked: TraceChainView[] = []
    let next: string | null = null
    do {
      const query = new URLSearchParams({ limit: '7', ...(next === null ? {} : { cursor: next }) })
      const page = await example.client.get(traceChainsSchema, example.at(`/trace/chains?${query.toString()}`))
      walked.push(...page.chains)
      next = page.next
    } while (next !== null)
    expect(walked).toEqual(all.chains)
    expect(new Set(walked.map(({ id }) => id)).size).toBe(walked.length)
    expect(walked.length).toBeGreaterThan(20)
  })

  test('counts what is missing once, and shows it where it is missing', async () => {
    for (const rows of ['hazard', 'control'] as const) {
      const whole = await example.client.get(traceSchema, example.at(`/trace?limit=500&rows=${rows}`))
      expect(whole.rows.filter((row) => gapsOf(row) > 0)).toHaveLength(whole.withGaps)
      const narrowed = await example.client.get(traceSchema, example.at(`/trace?limit=500&gaps=any&rows=${rows}`))
      expect(narrowed.rows).toEqual(whole.rows.filter((row) => gapsOf(row) > 0))
      for (const { stage, count } of whole.missing) {
        const at = await example.client.get(traceSchema, example.at(`/trace?limit=500&stage=${stage}&rows=${rows}`))
        expect(at.total > 0).toBe(count > 0)
        expect(at.rows.every(({ cells }) => cells.some((cell) => cell.stage === stage && cell.missing > 0))).toBe(true)
      }
    }
  })
})
