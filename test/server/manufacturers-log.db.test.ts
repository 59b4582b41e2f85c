import { expect, test } from 'vitest'
import { z } from 'zod'
import { deskImportSchema, importDifferencesSchema } from '../../src/features/exchange/exchange-contract.ts'
import { checkResultSchema } from '../../src/features/living/check-contract.ts'
import { portfolioSchema } from '../../src/features/portfolio/portfolio-contract.ts'
import { recordPageSchema, type RecordView } from '../../src/features/records/records-contract.ts'
import { reportPreviewSchema } from '../../src/features/reports/report-preview-contract.ts'
import { caseClient, newCase, type CaseClient } from './case-client.ts'
import { appliedSchema, resultOf, uploadOf, workOf } from './long-work.ts'
import { describeOnBothProducts } from './running-product.ts'

const LOG =
  'Ref,Hazard,Cause,Existing controls,Deployer controls,Severity,Likelihood,Residual severity,Residual likelihood,Status\n' +
  'M1,Wrong dose is shown,Unit lost,Units are checked on entry,Train prescribers on units,Major,Medium,Major,Low,Transferred\n' +
  'M2,Old allergies are shown,Cache is stale,The cache ends after a minute,,Major,Low,Major,Very low,Closed\n'
const SILENT = LOG.replace('Deployer controls', 'Further controls').replaceAll(/Transferred|Closed/g, 'Open')

async function recordsOf(of: CaseClient, kind: string): Promise<readonly RecordView[]> {
  return (await of.client.get(recordPageSchema, of.at(`/records/${kind}?limit=50`))).records
}

const textOf = ({ fields }: RecordView, field: string) => z.string().optional().parse(fields[field]) ?? ''

/** Each control with who puts it in place, where it names anybody. */
async function partiesOf(of: CaseClient): Promise<readonly string[]> {
  const controls = await recordsOf(of, 'control')
  return controls.map((one) => `${textOf(one, 'statement')}: ${textOf(one, 'party')}`).toSorted()
}

/** How many findings of each of these codes there are. */
async function countsOf(of: CaseClient, ...wanted: readonly string[]): Promise<readonly number[]> {
  const { codes } = await of.client.get(checkResultSchema, of.at('/check'))
  return wanted.map((code) => codes.find((one) => one.code === code)?.count ?? 0)
}

const isM1 = ({ ref }: RecordView) => ref === 'M1'
const isAsked = (record: RecordView) => textOf(record, 'statement') === 'Train prescribers on units'

function theOne(records: readonly RecordView[], is: (record: RecordView) => boolean): RecordView {
  const found = records.find(is)
  if (found === undefined) throw new Error('There is no such record.')
  return found
}

describeOnBothProducts('a hazard log in a deployer’s case', (running) => {
  const prepare = (csv: string) =>
    resultOf(deskImportSchema, running().client, '/api/imports', uploadOf({ 'ward-chart hazard log.csv': csv }))
  const answer = (importId: string, answers: Readonly<Record<string, string>>) =>
    running().client.answer(deskImportSchema, 'POST', `/api/imports/${importId}/answers`, { body: { answers } })
  const apply = (importId: string, target: object) =>
    resultOf(appliedSchema, running().client, `/api/imports/${importId}/apply`, target)
  const importAs = async (name: string, whose: string) => {
    const { importId } = await prepare(LOG)
    await answer(importId, { 'whose-log': whose })
    const { space } = await apply(importId, { newCase: name, type: 'deployment-case' })
    return caseClient(running().client, space)
  }

  test('is asked whose it is once it goes there, and is not stored before that is said', async () => {
    const { importId, open, asks, caseName } = await prepare(LOG)
    expect(open).toBe(0)
    expect(asks['manufacturer-case']).toEqual([])
    expect(asks['deployment-case'].map(({ id, proposed }) => [id, proposed])).toEqual([
      ['whose-log', 'The manufacturer’s'],
    ])
    expect(caseName).toBe('Ward chart')
    const cases = async () => (await running().client.get(portfolioSchema, '/api/portfolio')).cases.length
    const before = await cases()
    const target = { newCase: 'Never begun', type: 'deployment-case' }
    const early = await workOf(running().client, `/api/imports/${importId}/apply`, target)
    expect(early).toMatchObject({ state: 'refused', problem: { code: 'QUESTIONS_OPEN' } })
    expect(early.problem?.detail).toMatch(/^One question is open, the first: Whose hazard log is this\?/)
    expect(await cases()).toBe(before)
    // The same log of the manufacturer's own case asks for nothing.
    await apply(importId, { newCase: 'Chart', type: 'manufacturer-case' })
  })

  test('proposes the deployer’s own where the file tells nothing, and says why', async () => {
    const { asks } = await prepare(SILENT)
    const [question] = asks['deployment-case']
    expect(question?.proposed).toBe('Our own')
    expect(question?.about).toContain('The file does not say; as your own it asks more of you')
  })

  test('as its own holds the deployer to every control, as the manufacturer’s to those it transferred', async () => {
    const own = await importAs('Wards, as our own', 'Our own')
    const theirs = await importAs('Wards, as theirs', 'The manufacturer’s')
    expect(await partiesOf(own)).toEqual([
      'The cache ends after a minute: ',
      'Train prescribers on units: deployer',
      'Units are checked on entry: ',
    ])
    expect(await partiesOf(theirs)).toEqual([
      'The cache ends after a minute: manufacturer',
      'Train prescribers on units: deployer',
      'Units are checked on entry: manufacturer',
    ])
    const codes = ['CTL-02', 'DEP-04', 'DEP-09']
    expect(await countsOf(own, ...codes)).toEqual([3, 0, 0])
    expect(await countsOf(theirs, ...codes)).toEqual([1, 1, 2])
    expect((await recordsOf(theirs, 'hazard')).map(({ ref, state }) => `${ref} ${state}`).toSorted()).toEqual([
      'M1 transferred',
      'M2 open',
    ])
  })

  test('lets the deployer reject what is asked, and wants an agreed control in its place', async () => {
    const wards = await importAs('Wards that say no', 'The manufacturer’s')
    const asked = theOne(await recordsOf(wards, 'control'), isAsked)
    await wards.take(asked, 'move', { action: 'reject' })
    const saidOf = async () => (await wards.detail(asked)).findings.find(({ code }) => code === 'DEP-05')?.sentence
    expect(await saidOf()).toMatch(/nothing that the deployer does instead is recorded for M1\.$/)
    const hazard = theOne(await recordsOf(wards, 'hazard'), isM1)
    const instead = await wards.create('control', { statement: 'A pharmacist checks each dose' })
    await wards.link('mitigates', instead, hazard)
    expect(await saidOf()).toMatch(new RegExp(`${instead.ref}, which may stand in its place for M1, is only proposed`))
    await wards.take(instead, 'move', { action: 'agree' })
    expect(await saidOf()).toBeUndefined()
  })

  test('is told apart in the deployer’s report', async () => {
    const wards = await importAs('Wards that report', 'The manufacturer’s')
    const address = (part: number) => wards.at(`/reports/safety-case-report/preview?part=${part}`)
    const { parts } = await wards.client.get(reportPreviewSchema, address(0))
    const part = parts.findIndex(({ title }) => title === 'Clinical Risk Control')
    const text = JSON.stringify((await wards.client.get(reportPreviewSchema, address(part))).blocks)
    const [received, askedFor] = ['Controls that came with the product', 'Controls that the manufacturer asks for'].map(
      (title) => text.indexOf(title),
    )
    expect(received).toBeGreaterThan(-1)
    expect(text.indexOf('Units are checked on entry', received)).toBeLessThan(askedFor ?? 0)
    expect(text.slice(askedFor)).toContain('Train prescribers on units')
    expect(text.slice(askedFor)).not.toContain('Units are checked on entry')
  })

  test('comes again into a case that exists, and leaves what the deployer rated', async () => {
    const wards = await newCase(running().client, 'Wards that rate', 'deployment-case')
    const first = await prepare(LOG)
    await answer(first.importId, { 'whose-log': 'The manufacturer’s' })
    await apply(first.importId, { space: wards.id })
    const hazard = theOne(await recordsOf(wards, 'hazard'), isM1)
    const own = { severity: 'Considerable', likelihood: 'High', level: 3, matrixVersion: '1', rater: 'A. Example' }
    await wards.change(hazard, { initial: own, residual: own })
    const again = await prepare(LOG)
    await answer(again.importId, { 'whose-log': 'The manufacturer’s' })
    const path = `/api/imports/${again.importId}/differences?space=${wards.id}`
    const told = await wards.client.get(importDifferencesSchema, path)
    expect(told.otherRating.map(({ ref }) => ref)).toEqual(['M1'])
    expect([told.fresh, told.changed, told.same]).toEqual([[], [], 2])
    expect(await countsOf(wards, 'DEP-09')).toEqual([1])
  })
})
