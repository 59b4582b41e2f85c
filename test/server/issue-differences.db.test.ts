import { beforeAll, expect, test } from 'vitest'
import {
  issueDifferenceSchema,
  type IssueDifferenceView,
} from '../../src/features/reports/issue-difference-contract.ts'
import { issuedSchema } from '../../src/features/reports/issued-documents-contract.ts'
import type { RecordView } from '../../src/features/records/records-contract.ts'
import { newCase, type CaseClient } from './case-client.ts'
import { resultOf } from './long-work.ts'
import { ISSUE } from './operations.ts'
import { describeOnBothProducts } from './running-product.ts'

const APPROVAL = { name: 'A. Officer', role: 'Clinical Safety Officer', decision: 'approved', on: '2026-11-02' }
const RISKY = { severity: 'Major', likelihood: 'Medium', level: 3 }

describeOnBothProducts('the difference of two issues of a report', (running) => {
  let ours: CaseClient
  let late: RecordView
  let wrong: RecordView
  let first: string
  let second: string

  const issue = async (body: object) => {
    const asked = { ...ISSUE, report: 'safety-case-report', formats: ['docx'], ...body }
    return (await resultOf(issuedSchema, ours.client, ours.at('/documents'), asked)).document
  }
  const path = (since: string, until?: string, more = '') =>
    ours.at(
      `/reports/safety-case-report/differences?since=${since}${until === undefined ? '' : `&until=${until}`}${more}`,
    )
  const between = (...named: Parameters<typeof path>) => ours.client.get(issueDifferenceSchema, path(...named))
  const titled = ({ sections }: IssueDifferenceView, title: string) => {
    const found = sections.find((section) => section.path.at(-1) === title)
    if (found === undefined) throw new Error(`There is no section "${title}".`)
    return found
  }
  const differing = ({ sections }: IssueDifferenceView) =>
    sections.flatMap((section) => (section.items.length > 0 ? [section.path.at(-1) ?? 'Cover'] : []))

  beforeAll(async () => {
    ours = await newCase(running().client)
    late = await ours.create('hazard', { name: 'A referral is late' })
    wrong = await ours.create('hazard', { name: 'A referral goes to the wrong clinic' })
    first = await issue({ version: '1.0', state: 'issued', approvals: [APPROVAL] })
    await ours.change(late, { initial: RISKY, name: 'A referral is very late' })
    await ours.take(wrong, 'retire', { reason: 'Cannot happen any more' })
    await ours.link('leads-to', await ours.create('cause', { name: 'Time-out' }), late)
    second = await issue({ version: '2.0', state: 'issued', approvals: [APPROVAL] })
  })

  test('stands in the sections of the report, each with what was added, removed and changed', async () => {
    const view = await between(first, second)
    const { number, path: headings, items, counts } = titled(view, 'Hazards, consequences and causes')
    expect([number, headings]).toEqual(['4.3', ['Clinical Risk Analysis', 'Hazards, consequences and causes']])
    expect(counts).toEqual({ added: 0, removed: 1, changed: 1 })
    const [changed, removed] = items
    expect(changed).toMatchObject({ change: 'changed', name: late.ref })
    expect(changed?.parts).toContainEqual({
      label: 'Hazard',
      before: 'A referral is late',
      after: 'A referral is very late',
    })
    expect(changed?.parts.find(({ label }) => label === 'Causes')?.after).toContain('Time-out')
    expect(removed).toMatchObject({ change: 'removed', name: wrong.ref })
    expect(titled(view, 'Hazard Log').items).toContainEqual(
      expect.objectContaining({ change: 'added', name: wrong.ref }),
    )
    expect(differing(view)).not.toContain('Intended use')
  })

  test('names the records behind, and what became of them', async () => {
    const { items } = titled(await between(first, second), 'Hazards, consequences and causes')
    expect(items.map(({ about }) => [about?.record.ref, about?.meaning, about?.affectsResidualRisk])).toEqual([
      [late.ref, 'risk raised', true],
      [wrong.ref, 'retired', true],
    ])
    expect(items[0]?.behind).toMatchObject([{ record: { kind: 'cause', title: 'Time-out' }, meaning: 'added' }])
  })

  test('shows each as it was issued, though the first was superseded', async () => {
    const { since, until, sections } = await between(first, second)
    expect(since).toMatchObject({ ref: first, version: '1.0', status: 'Approved' })
    expect(until).toMatchObject({ ref: second, version: '2.0', status: 'Approved' })
    expect(JSON.stringify(sections[0]?.items)).not.toContain('Superseded')
    // Whichever is named first.
    expect(await between(second, first)).toEqual(await between(first, second))
  })

  test('is found with the report as it would be now, and is nothing but the issue itself where nothing changed', async () => {
    const now = await between(second)
    expect(now.until).toMatchObject({ ref: null, status: 'Draft, not approved' })
    // What an issue says of itself, and nothing of what the case says.
    expect(differing(now)).not.toContain('Hazards, consequences and causes')
    await ours.create('hazard', { name: 'New since 2.0' })
    const { items } = titled(await between(second), 'Hazards, consequences and causes')
    expect(items).toMatchObject([{ change: 'added', about: { meaning: 'added' } }])
  })

  test('is answered with as many differences of a section as are asked for', async () => {
    const { items, more } = titled(await between(first, undefined, '&rows=1'), 'Hazards, consequences and causes')
    expect([items.length, more]).toEqual([1, 2])
  })

  test('cannot be told of what was never issued here', async () => {
    const log = await issue({ version: '1.0', report: 'hazard-log', formats: ['xlsx'] })
    const byHand = await ours.create('issued-document', {
      name: 'The first report',
      type: 'Clinical Safety Case Report',
      version: '0.1',
      issuedOn: '2026-01-05',
      approvals: [APPROVAL],
    })
    await ours.take(byHand, 'move', { action: 'issue' })
    for (const [since, code] of [
      [log, 'UNKNOWN_RECORD'],
      ['DOC-99', 'UNKNOWN_RECORD'],
      [byHand.ref, 'UNKNOWN_MOMENT'],
    ] as const) {
      expect(await ours.client.refusal('GET', path(since))).toMatchObject({ code })
    }
  })
})
