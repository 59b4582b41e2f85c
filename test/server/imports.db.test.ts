import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { scopeOf } from '../../src/domain/permission/permission.ts'
import { deskImportSchema } from '../../src/features/exchange/exchange-contract.ts'
import { findImport, keepImport } from '../../src/features/exchange/import-desk-store.ts'
import { hazardPageSchema } from '../../src/features/hazard-log/hazard-log-contract.ts'
import { startedSchema } from '../../src/features/long-work/long-work-contract.ts'
import { overviewSchema } from '../../src/features/living/living-contract.ts'
import { nowSchema, type NowView } from '../../src/features/now/now-contract.ts'
import { portfolioSchema } from '../../src/features/portfolio/portfolio-contract.ts'
import { spaceSchema } from '../../src/features/records/records-contract.ts'
import { wireProduct } from '../../src/main/compose.ts'
import { listenWith } from '../../src/main/listening.ts'
import { createLog } from '../../src/platform/log/log.ts'
import { apiClient, type ApiClient } from './api-client.ts'
import { newCase, type CaseClient } from './case-client.ts'
import { appliedSchema, endOf, preparedSchema, resultOf, uploadOf, workOf } from './long-work.ts'
import { describeOnBothProducts, describeProduct, type RunningProduct } from './running-product.ts'

const TEMPLATE = readFileSync('examples/hazard-log-template.csv', 'utf8')
const UNCLEAR = 'Hazard ID,Hazard,Cause,Severity,Likelihood\nX-1,Lost referral,Time-out,4,5\nX-2,Late,Queue,2,3\n'
/** What is no longer on the desk, or never was, is refused before any work begins. */
const GONE = { code: 'IMPORT_UNKNOWN', status: 404 }
const CLEAR = 'Hazard ID,Hazard,Cause\nY-1,Lost referral,Time-out\n'

describeProduct('an import', (running) => {
  let ours: CaseClient
  beforeAll(async () => {
    ours = await newCase(running().client)
  })

  const prepare = (content: string, space?: string) =>
    resultOf(preparedSchema, ours.client, '/api/imports', uploadOf({ 'log.csv': content }, space))
  const sequence = async () => (await ours.client.get(overviewSchema, ours.at(''))).sequence

  test('is read, reviewed and stored, and every row is accounted for', async () => {
    const before = await sequence()
    const prepared = await prepare(TEMPLATE, ours.id)
    const { ledger, hazards } = prepared.result
    expect(hazards).toHaveLength(12)
    expect(ledger.rows).toBe(ledger.stored + ledger.merged + ledger.ignored.length + ledger.rejected.length)
    expect(await sequence()).toBe(before)

    const answers = Object.fromEntries(prepared.result.questions.map(({ id, proposed }) => [id, proposed]))
    const answered = await ours.client.answer(preparedSchema, 'POST', `/api/imports/${prepared.importId}/answers`, {
      body: { answers },
    })
    expect(answered.open).toBe(0)
    const apply = `/api/imports/${prepared.importId}/apply`
    const applied = await resultOf(appliedSchema, ours.client, apply, { space: ours.id })
    expect(applied).toMatchObject({ space: ours.id, ledger })
    const log = await ours.client.get(hazardPageSchema, ours.at('/hazard-log'))
    expect(log.hazards.map(({ ref, name }) => `${ref} ${name}`).toSorted()).toEqual(
      hazards.map(({ ref, title }) => `${ref} ${title}`).toSorted(),
    )
    expect(await sequence()).toBe(before + applied.stored.records + applied.stored.links)
    expect(await ours.client.refusal('POST', apply, { body: { space: ours.id } })).toMatchObject(GONE)
  })

  test('of a whole case takes what was exported as one, and nothing else', async () => {
    const adopt = (content: string) => {
      const form = new FormData()
      form.append('file', new File([content], 'case.json'))
      form.append('name', 'Came back')
      return workOf(ours.client, '/api/spaces/from-file', form)
    }
    const named = async () => {
      const { cases } = await ours.client.get(portfolioSchema, '/api/portfolio')
      return cases.filter(({ space }) => space.name === 'Came back').length
    }
    expect((await adopt(TEMPLATE)).problem).toMatchObject({
      code: 'FILE_UNREADABLE',
      detail: 'case.json is no case that Safecase exported.',
    })
    const whole = await (await ours.client.send('GET', ours.at('/export'))).text()
    expect((await adopt(whole.slice(0, -40))).problem).toMatchObject({ code: 'FILE_UNREADABLE' })
    expect(await named()).toBe(0)
    expect(await adopt(whole)).toMatchObject({ state: 'done', result: { name: 'Came back' } })
    expect(await named()).toBe(1)
  })

  test('starts a new case when it is told to', async () => {
    const { importId } = await prepare(CLEAR)
    const apply = `/api/imports/${importId}/apply`
    const applied = await resultOf(appliedSchema, ours.client, apply, { newCase: 'Brand new' })
    const { cases } = await ours.client.get(portfolioSchema, '/api/portfolio')
    expect(cases.find(({ space }) => space.id === applied.space)).toMatchObject({
      space: { name: 'Brand new' },
      hazards: 1,
    })
  })

  test('keeps the numbers that the log counts by, and the case counts on from them', async () => {
    const counted = await newCase(running().client)
    const { importId } = await prepare('Hazard ID,Hazard\n,Lost referral\nH-07,Late result\nH-1,Wrong patient\n')
    await resultOf(appliedSchema, ours.client, `/api/imports/${importId}/apply`, { space: counted.id })
    await counted.create('hazard', { name: 'Duplicate order' })
    const { hazards } = await ours.client.get(hazardPageSchema, counted.at('/hazard-log'))
    expect(hazards.map(({ ref, name }) => `${ref} ${name}`).toSorted()).toEqual([
      'H-07 Late result',
      'H-1 Wrong patient',
      'H-2 Lost referral',
      'H-8 Duplicate order',
    ])
  })

  test('stores nothing while a question is open, and takes only answers it offered', async () => {
    const before = await sequence()
    const { importId, result, open } = await prepare(UNCLEAR)
    const [question] = result.questions
    expect([open, question?.choices]).toEqual([result.questions.length, expect.arrayContaining([question?.proposed])])
    const early = await workOf(ours.client, `/api/imports/${importId}/apply`, { space: ours.id })
    expect(early).toMatchObject({ state: 'refused', problem: { code: 'QUESTIONS_OPEN' } })
    for (const answers of [{ 'no-such-question': 'yes' }, { [question?.id ?? '']: 'no such choice' }]) {
      const refused = await ours.client.refusal('POST', `/api/imports/${importId}/answers`, { body: { answers } })
      expect(refused).toMatchObject({ code: 'ANSWERS_INVALID' })
    }
    expect(await sequence()).toBe(before)
  })

  test('asked for twice in the same moment is stored once', async () => {
    const { importId } = await prepare(CLEAR)
    const twin = async () => {
      const body = { newCase: 'Twins' }
      const answer = await ours.client.send('POST', `/api/imports/${importId}/apply`, { body })
      return answer.status === 404
        ? 'refused'
        : (await endOf(ours.client, startedSchema.parse(await answer.json()))).state
    }
    const ended = await Promise.all([twin(), twin(), twin()])
    expect(ended.toSorted()).toEqual(['done', 'refused', 'refused'])
    const { cases } = await ours.client.get(portfolioSchema, '/api/portfolio')
    expect(cases.filter(({ space }) => space.name === 'Twins')).toHaveLength(1)
  })

  test('keeps its place on the desk when it could not be stored', async () => {
    const { importId } = await prepare(CLEAR)
    const apply = `/api/imports/${importId}/apply`
    const lost = { space: '01a1fd47-494a-7115-8ce0-ac97a72b7c1c' }
    expect(await ours.client.refusal('POST', apply, { body: lost })).toMatchObject({
      code: 'UNKNOWN_SPACE',
      status: 404,
    })
    const register = await ours.client.answer(spaceSchema, 'POST', '/api/spaces', {
      body: { name: 'Takes no hazards', type: 'register' },
    })
    const misplaced = await workOf(ours.client, apply, { space: register.id })
    expect(misplaced).toMatchObject({ state: 'refused', problem: { code: 'KIND_NOT_HERE' } })
    expect(await resultOf(appliedSchema, ours.client, apply, { newCase: 'After all' })).toMatchObject({
      stored: { records: 2, links: 1 },
    })
  })

  test.each([
    ['an empty file', { 'log.csv': '' }, 'FILE_EMPTY'],
    ['a file that is not what its name says', { 'log.xlsx': 'ID,Hazard\n1,x\n' }, 'FILE_UNREADABLE'],
    ['a file that no reader knows', { 'log.exe': 'MZ' }, 'FORMAT_UNKNOWN'],
    ['a hostile file', { 'log.csv': `ID,Hazard${',x'.repeat(1_000_000)}\n` }, 'FILE_HOSTILE'],
  ] as const)('refuses %s', async (_what, files, code) => {
    const work = await workOf(ours.client, '/api/imports', uploadOf(files))
    expect(work).toMatchObject({ state: 'refused', problem: { code } })
    expect(work.problem?.detail).not.toContain('\n')
  })

  test('of a page without hazards says so, accounts for it, and stores nothing', async () => {
    const { importId, result } = await prepare('Name,Telephone\nA. Example,0123\n')
    expect(result.hazards).toEqual([])
    const work = await workOf(ours.client, `/api/imports/${importId}/apply`, { newCase: 'Never made' })
    expect(work).toMatchObject({ state: 'refused', problem: { code: 'NO_HAZARDS' } })
    const { cases } = await ours.client.get(portfolioSchema, '/api/portfolio')
    expect(cases.map(({ space }) => space.name)).not.toContain('Never made')
  })

  test('refuses an upload without a file, or that is no form', async () => {
    const form = uploadOf({}, ours.id)
    expect(await ours.client.refusal('POST', '/api/imports', { body: form })).toMatchObject({ code: 'FILE_MISSING' })
    const json = await ours.client.refusal('POST', '/api/imports', { body: { files: [] } })
    expect(json).toMatchObject({ code: 'WRONG_CONTENT_TYPE' })
    const lost = uploadOf({ 'log.csv': CLEAR }, '01a1fd47-494a-7115-8ce0-ac97a72b7c1c')
    expect(await ours.client.refusal('POST', '/api/imports', { body: lost })).toMatchObject({ code: 'UNKNOWN_SPACE' })
  })

  test('marks what no database can hold, and stores the rest', async () => {
    const nul = String.raw`[{"id":"Z-1","hazard":"Lost\u0000 referral","cause":"Time-out \ud800"}]`
    const prepared = await resultOf(preparedSchema, ours.client, '/api/imports', uploadOf({ 'log.json': nul }))
    expect(prepared.result.hazards).toHaveLength(1)
    const apply = `/api/imports/${prepared.importId}/apply`
    const applied = await resultOf(appliedSchema, ours.client, apply, { newCase: 'Cleaned' })
    const log = await ours.client.get(hazardPageSchema, `/api/spaces/${applied.space}/hazard-log`)
    expect(log.hazards.map(({ name }) => name)).toEqual(['Lost\uFFFD referral'])
  })
})

describeOnBothProducts('a prepared import', (running) => {
  let ours: CaseClient
  beforeAll(async () => {
    ours = await newCase(running().client)
  })

  const waiting = async (client: ApiClient = ours.client): Promise<NowView['items']> =>
    (await client.get(nowSchema, '/api/now?kind=import')).items
  const prepare = (content: string, space?: string) =>
    resultOf(deskImportSchema, ours.client, '/api/imports', uploadOf({ 'log.csv': content }, space))

  test('waits in Now for whoever prepared it and for nobody else, as it was left', async () => {
    const { importId, result, open } = await prepare(UNCLEAR, ours.id)
    const colleague = await running().member('clinical-safety-officer')
    expect(await waiting()).toMatchObject([
      { kind: 'import', level: 'attention', space: { id: ours.id }, import: { id: importId, source: 'log.csv', open } },
    ])
    expect(await waiting(colleague)).toEqual([])
    expect(await colleague.refusal('GET', at(importId))).toMatchObject({ code: 'IMPORT_UNKNOWN' })
    expect(await colleague.refusal('POST', at(importId, '/give-up'))).toMatchObject({ code: 'IMPORT_UNKNOWN' })

    const [question] = result.questions
    const answers = { [question?.id ?? '']: question?.proposed ?? '' }
    const answered = await ours.client.answer(deskImportSchema, 'POST', at(importId, '/answers'), { body: { answers } })
    expect(answered.open).toBeLessThan(open)
    expect(await ours.client.get(deskImportSchema, at(importId))).toEqual(answered)
    expect(answered.answers).toEqual(answers)
    expect((await waiting())[0]?.import?.open).toBe(answered.open)
    expect(await onAnotherServer(running(), (client) => client.get(deskImportSchema, at(importId)))).toEqual(answered)

    await ours.client.answer(deskImportSchema.pick({ importId: true }), 'POST', at(importId, '/give-up'))
    expect(await waiting()).toEqual([])
    expect(await ours.client.refusal('GET', at(importId))).toMatchObject({ code: 'IMPORT_UNKNOWN' })
    expect(await ours.client.answer(deskImportSchema, 'POST', at(importId, '/take-up'))).toEqual(answered)
    expect(await ours.client.refusal('POST', at(importId, '/take-up'))).toMatchObject({ code: 'IMPORT_UNKNOWN' })
    expect(await waiting()).toHaveLength(1)
    await ours.client.answer(deskImportSchema.pick({ importId: true }), 'POST', at(importId, '/give-up'))
  })

  test('goes from Now once it is stored, and never was there without a hazard', async () => {
    const { importId } = await prepare(CLEAR)
    expect(await waiting()).toMatchObject([{ space: null, import: { open: 0 } }])
    await resultOf(appliedSchema, ours.client, at(importId, '/apply'), { newCase: 'Stored' })
    await prepare('Name,Telephone\nA. Example,0123\n')
    expect(await waiting()).toEqual([])
  })

  test('is stored once, also where the process died before it forgot that it had stored it', async () => {
    const { importId } = await prepare(CLEAR)
    const scope = scopeOf(await running().authority())
    const { database } = running().product
    const kept = await database.transaction(scope, (tx) => findImport(tx, importId))
    if (kept === undefined) throw new Error('A prepared import does not wait.')
    const apply = () => resultOf(appliedSchema, ours.client, at(importId, '/apply'), { newCase: 'Cut short' })
    const first = await apply()
    await database.transaction(scope, (tx) => keepImport(tx, importId, kept))
    expect(await apply()).toEqual({ ...first, stored: { records: 0, links: 0 } })
    const { cases } = await ours.client.get(portfolioSchema, '/api/portfolio')
    expect(cases.filter(({ space }) => space.name === 'Cut short')).toMatchObject([{ hazards: 1 }])
  })

  test('takes an answer about a word that is cut in the middle of a letter', async () => {
    const log = `Hazard ID,Hazard,Cause,Status\nZ-1,Lost,Queue,Open\nZ-2,Late,Queue,${'x'.repeat(59)}\u{20BB7}\n`
    const form = uploadOf({ 'log.csv': log })
    const { importId, result } = await resultOf(deskImportSchema, ours.client, '/api/imports', form)
    const answers = Object.fromEntries(result.questions.map(({ id, proposed }) => [id, proposed]))
    expect(Object.keys(answers)).toHaveLength(1)
    await ours.client.answer(deskImportSchema, 'POST', at(importId, '/answers'), { body: { answers } })
    expect(await ours.client.get(deskImportSchema, at(importId))).toMatchObject({ open: 0, answers })
  })
})

function at(importId: string, rest = ''): string {
  return `/api/imports/${importId}${rest}`
}

/** Asks another process of the same installation, or the same after it was started anew. */
async function onAnotherServer<T>(
  { product, administrator }: RunningProduct,
  ask: (client: ApiClient) => Promise<T>,
): Promise<T> {
  const other = wireProduct(product.database, createLog('error'))
  const listening = await listenWith(other, { host: '127.0.0.1', port: 0 })
  if (!('url' in listening)) throw new Error(listening.sentence)
  try {
    return await ask(apiClient(listening.url, await other.accounts.localSession(administrator)))
  } finally {
    await listening.close()
  }
}
