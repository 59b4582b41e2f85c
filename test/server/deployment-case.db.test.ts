import { expect, test } from 'vitest'
import type { RecordView } from '../../src/features/records/records-contract.ts'
import { reportPreviewSchema } from '../../src/features/reports/report-preview-contract.ts'
import { newCase, type CaseClient } from './case-client.ts'
import { describeProduct } from './running-product.ts'

/** What the rules on deployments say of a record, by code, with what they cite. */
async function saidOf(of: CaseClient, record: RecordView) {
  const { findings, outlook } = await of.detail(record)
  const said = findings.filter(({ code }) => code.startsWith('DEP')).map(({ code, clauses }) => [code, clauses])
  return { outlook, said }
}

/** A release that is authorised. */
async function used(of: CaseClient): Promise<RecordView> {
  return of.take(await of.create('release', { version: '4.1' }), 'move', { action: 'authorise' })
}

describeProduct('the case of a deploying organisation', (running) => {
  test('rests on what the manufacturer has shown', async () => {
    const theirs = await newCase(running().client, 'Wards', 'deployment-case')
    const product = await theirs.create('product', { name: 'Chart' })
    expect((await saidOf(theirs, product)).said).toEqual([
      ['DEP-01', ['DCB0160 2.5.1']],
      ['DEP-02', ['DCB0160 2.5.1']],
    ])
    await theirs.change(product, { manufacturer: 'Example Health Ltd' })
    const report = await theirs.create('evidence', { name: 'Its safety case report, 4.1', result: 'failed' })
    await theirs.link('shows-conformance', report, product)
    expect(await saidOf(theirs, product)).toEqual({ outlook: 'broken', said: [] })
    const passed = await theirs.change(report, { result: 'passed' })
    expect((await saidOf(theirs, product)).outlook).not.toBe('broken')
    await theirs.take(passed, 'retire', { reason: 'Of another version.' })
    expect((await saidOf(theirs, product)).said).toEqual([['DEP-02', ['DCB0160 2.5.1']]])
  })

  test('asks for a decision of top management before a release is used, and a manufacturer’s does not', async () => {
    const [theirs, ours] = [
      await newCase(running().client, 'Clinics', 'deployment-case'),
      await newCase(running().client, 'Chart'),
    ]
    expect((await saidOf(ours, await used(ours))).said).toEqual([])
    const release = await used(theirs)
    expect((await saidOf(theirs, release)).said).toEqual([['DEP-07', ['DCB0160 2.2.2']]])
    const decided = { decidedBy: 'A. Example', authority: 'Chief Executive', rationale: 'Benefit outweighs the rest.' }
    await theirs.link('decides', await theirs.create('decision', { name: 'Go live', ...decided }), release)
    expect((await saidOf(theirs, release)).said).toEqual([])
  })

  test('prints in its report on what ground the product is used, and by whose decision', async () => {
    const theirs = await newCase(running().client, 'Theatres', 'deployment-case')
    const read = async (title: string) => {
      const address = (part: number) => theirs.at(`/reports/safety-case-report/preview?part=${part}`)
      const { parts } = await theirs.client.get(reportPreviewSchema, address(0))
      const part = parts.findIndex((one) => one.title === title)
      return JSON.stringify((await theirs.client.get(reportPreviewSchema, address(part))).blocks)
    }
    const [system, statement] = ['System Definition / Overview', 'Summary Safety Statement']
    const nothing = /DCB0129","number":"2.5"},{"type":"paragraph","text":"Not recorded"/
    expect(await read(system)).toMatch(nothing)
    const shown = await theirs.create('evidence', { name: 'Their safety case report', result: 'passed' })
    await theirs.link('shows-conformance', shown, await theirs.create('product', { name: 'Chart' }))
    expect(await read(system)).toContain('Their safety case report')
    const release = await used(theirs)
    expect(await read(statement)).not.toContain('Chief Executive')
    const decided = { decidedBy: 'A. Example', authority: 'Chief Executive', rationale: 'Benefit outweighs the rest.' }
    await theirs.link('decides', await theirs.create('decision', { name: 'Go live', ...decided }), release)
    expect(await read(statement)).toMatch(/Benefit outweighs the rest.*Chief Executive/)
  })
})
