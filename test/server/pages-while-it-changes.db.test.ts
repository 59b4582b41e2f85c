import { beforeEach, expect, test } from 'vitest'
import { changesSchema } from '../../src/features/changes/changes-contract.ts'
import { hazardPageSchema } from '../../src/features/hazard-log/hazard-log-contract.ts'
import { findingsPageSchema } from '../../src/features/living/living-contract.ts'
import { nowSchema } from '../../src/features/now/now-contract.ts'
import type { RecordView } from '../../src/features/records/records-contract.ts'
import { traceSchema } from '../../src/features/trace/trace-contract.ts'
import { newCase, type CaseClient } from './case-client.ts'
import { describeProduct } from './running-product.ts'

const REASON = { reason: 'Only for this test' }

const told = (findings: readonly { readonly code: string; readonly sentence: string }[]) =>
  findings.map(({ code, sentence }) => `${code} ${sentence}`)

describeProduct('a list whose last shown thing leaves it or moves', (running) => {
  let ours: CaseClient
  let made: readonly RecordView[]

  beforeEach(async () => {
    ours = await newCase(running().client, 'Walked while it changes')
    const hazards: RecordView[] = []
    for (const name of ['Ace', 'Bed', 'Cup', 'Dot', 'Ear'])
      hazards.push(await ours.create('hazard', { name, owner: name < 'D' ? 'Ana' : 'Ben' }))
    made = hazards
  })

  const at = (path: string, cursor: string | null = null) =>
    ours.at(`${path}${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`)

  const second = (): RecordView => {
    const [, one] = made
    if (one === undefined) throw new Error('There are five of them.')
    return one
  }

  test.each(['sort=name', 'sort=-name', 'group=owner&sort=name', 'group=owner'])(
    'the hazard log by %s goes on where it was',
    async (query) => {
      const isBackwards = query === 'sort=-name'
      const log = async (cursor: string | null) => {
        const page = await ours.client.get(hazardPageSchema, at(`/hazard-log?${query}&limit=2`, cursor))
        return { names: page.hazards.map(({ name }) => name), next: page.next }
      }
      const inOrder = ['Ace', 'Bed', 'Cup', 'Dot', 'Ear']
      if (isBackwards) inOrder.reverse()
      const first = await log(null)
      expect(first.names).toEqual(inOrder.slice(0, 2))
      const last = made.find(({ fields }) => fields['name'] === first.names[1])
      const moved = await ours.change(last ?? second(), { name: isBackwards ? 'Aaa' : 'Zip', owner: 'Zoe' })
      const next = await log(first.next)
      expect(next.names).toEqual(inOrder.slice(2, 4))
      expect((await log(next.next)).names).toContain(inOrder[4])
      await ours.take(moved, 'retire', REASON)
      expect((await log(first.next)).names).toEqual(inOrder.slice(2, 4))
    },
  )

  test('the trace and the changes go on after a record that was retired', async () => {
    const rows = async (cursor: string | null) => {
      const page = await ours.client.get(traceSchema, at('/trace?rows=hazard&limit=2', cursor))
      return { refs: page.rows.map(({ record }) => record.ref), next: page.next }
    }
    const differences = async (cursor: string | null) => {
      const page = await ours.client.get(changesSchema, at('/changes?since=0&kind=hazard&limit=2', cursor))
      return { refs: page.differences.map(({ record }) => record.ref), next: page.next }
    }
    const [traced, changed] = [await rows(null), await differences(null)]
    expect([traced.refs, changed.refs]).toEqual([
      ['H-1', 'H-2'],
      ['H-1', 'H-2'],
    ])
    await ours.take(second(), 'retire', REASON)
    expect((await rows(traced.next)).refs).toEqual(['H-3', 'H-4'])
    expect((await differences(changed.next)).refs).toEqual(['H-3', 'H-4'])
  })

  test('the findings and Now go on after what has been settled', async () => {
    const all = await ours.client.get(findingsPageSchema, at('/findings?limit=500&code=HAZ'))
    const upTo = all.findings.findIndex(({ subject }) => subject === second().id) + 1
    expect(upTo).toBeGreaterThan(0)
    const first = await ours.client.get(findingsPageSchema, at(`/findings?limit=${upTo}&code=HAZ`))
    const now = await ours.client.get(nowSchema, '/api/now?whose=everybody&kind=finding&limit=1')
    await ours.take(second(), 'retire', REASON)
    const rest = await ours.client.get(findingsPageSchema, at('/findings?limit=500&code=HAZ', first.next))
    const left = all.findings.slice(upTo).filter(({ subject }) => subject !== second().id)
    expect(told(rest.findings)).toEqual(told(left))
    for (const one of made.filter(({ id }) => id !== second().id)) await ours.take(one, 'retire', REASON)
    const cursor = encodeURIComponent(now.next ?? '')
    const after = await ours.client.get(nowSchema, `/api/now?whose=everybody&kind=finding&cursor=${cursor}`)
    expect(after.items.map(({ id }) => id)).not.toContain(now.items[0]?.id)
  })
})
