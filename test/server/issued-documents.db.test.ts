import { createHash } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { caseAccessSchema } from '../../src/features/account/account-contract.ts'
import { baselineCheckSchema, changesSchema } from '../../src/features/changes/changes-contract.ts'
import {
  issuedDocumentsSchema,
  issuedSchema,
  type Issued,
  type IssuedDocumentView,
} from '../../src/features/reports/issued-documents-contract.ts'
import { recordSchema } from '../../src/features/records/records-contract.ts'
import { rows } from '../../src/platform/database/statements.ts'
import { invited, personOf } from './account-client.ts'
import type { ApiClient } from './api-client.ts'
import { caseClient, newCase, readAt, type CaseClient } from './case-client.ts'
import { resultOf, workOf } from './long-work.ts'
import { ISSUE } from './operations.ts'
import { describeOnBothProducts } from './running-product.ts'

const APPROVAL = { name: 'A. Officer', role: 'Clinical Safety Officer', decision: 'approved', on: '2026-11-02' }

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

const bytesOf = async (client: ApiClient, path: string) =>
  Buffer.from(await (await client.send('GET', path)).arrayBuffer())

describeOnBothProducts('an issued document', (running) => {
  let ours: CaseClient

  const issue = (body: object, headers: Readonly<Record<string, string>> = {}): Promise<Issued> =>
    resultOf(issuedSchema, ours.client, ours.at('/documents'), { ...ISSUE, ...body }, headers)
  const refused = async (body: object) =>
    (await workOf(ours.client, ours.at('/documents'), { ...ISSUE, ...body })).problem?.code
  const listed = () => ours.client.get(issuedDocumentsSchema, ours.at('/documents'))
  const documentOf = async ({ document }: Issued): Promise<IssuedDocumentView> => {
    const found = (await listed()).documents.find(({ ref }) => ref === document)
    if (found === undefined) throw new Error(`${document} is not in the list.`)
    return found
  }

  beforeAll(async () => {
    ours = await newCase(running().client)
    const hazard = await ours.create('hazard', { name: 'A referral is lost' })
    await ours.link('leads-to', await ours.create('cause', { name: 'Time-out' }), hazard)
  })

  test('is kept in every format asked for, byte for byte, with what it was made of', async () => {
    const formats = ['pdf', 'docx', 'xlsx']
    const made = await documentOf(await issue({ version: '0.5', formats, reviewers: ['B. Reader'] }))
    expect(made).toMatchObject({ version: '0.5', state: 'for-review', reason: 'First look', author: 'A writer' })
    expect(made.files.map(({ format }) => format)).toEqual(formats)
    expect(made.digest).toBe(made.files[0]?.digest)
    for (const file of made.files) {
      const response = await ours.client.send('GET', file.download)
      const bytes = Buffer.from(await response.arrayBuffer())
      expect([sha256(bytes), bytes.length]).toEqual([file.digest, file.bytes])
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-type': file.mediaType,
        'content-disposition': `attachment; filename="${file.name}"; filename*=UTF-8''${file.name}`,
        'repr-digest': `sha-256=:${Buffer.from(file.digest, 'hex').toString('base64')}:`,
        'x-content-type-options': 'nosniff',
      })
    }
    const check = await ours.client.get(baselineCheckSchema, ours.at(`/baselines/${made.baseline?.ref}`))
    expect(check).toMatchObject({ holds: true, digest: made.baseline?.digest })
  })

  test('stays as it was when the case changes, when it is withdrawn, and when it is retired', async () => {
    const made = await documentOf(await issue({ version: '0.6' }))
    const [file] = made.files
    const before = await bytesOf(ours.client, file?.download ?? '')
    await ours.create('hazard', { name: 'Another' })
    const detail = ours.at(`/records/issued-document/${made.id}`)
    const { revision } = await ours.client.answer(recordSchema, 'POST', `${detail}/move`, {
      body: { action: 'withdraw' },
      headers: readAt({ revision: 1 }),
    })
    await ours.client.send('POST', `${detail}/retire`, { body: { reason: 'Mistaken' }, headers: readAt({ revision }) })
    expect(await documentOf({ document: made.ref, version: '', digest: '' })).toMatchObject({ retired: 'Mistaken' })
    expect(await bytesOf(ours.client, file?.download ?? '')).toEqual(before)
    expect(sha256(before)).toBe(file?.digest)
  })

  test('says what it says: nobody changes it, or writes one by hand', async () => {
    const made = await documentOf(await issue({ version: '0.7' }))
    const detail = ours.at(`/records/issued-document/${made.id}`)
    for (const fields of [{ version: '9' }, { digest: 'ab' }, { files: null }, { approvals: [APPROVAL] }]) {
      const no = await ours.client.refusal('PATCH', detail, { body: { fields }, headers: readAt({ revision: 1 }) })
      expect(no.code).toBe('ACTION_NOT_ALLOWED')
    }
    const told = await ours.client.send('PATCH', detail, {
      body: { fields: { distribution: ['A trust'] } },
      headers: readAt({ revision: 1 }),
    })
    expect(told.status).toBe(200)
    const { download: _, ...file } = made.files[0] ?? { download: '' }
    const forged = { body: { fields: { name: 'Forged', files: [file] } } }
    expect(await ours.client.refusal('POST', ours.at('/records/issued-document'), forged)).toMatchObject({
      code: 'NOT_BY_HAND',
    })
  })

  test('has a version of its own, proposed and never given twice', async () => {
    const { next } = await listed()
    expect(next['hazard-log'].version).toEqual({ 'for-review': '0.8', issued: '1.0' })
    expect(next['safety-case-report'].version).toEqual({ 'for-review': '0.1', issued: '1.0' })
    expect(await refused({ version: 'v0.7' })).toBe('VERSION_TAKEN')
    expect(await refused({ version: '0.8', report: 'safety-case-report' })).toBe('REPORT_UNKNOWN')
  })

  test('is in use only once somebody approved it, and then supersedes what was before', async () => {
    expect(await refused({ version: '1.0', state: 'issued' })).toBe('APPROVAL_NEEDED')
    const declined = { ...APPROVAL, decision: 'declined' }
    expect(await refused({ version: '1.0', state: 'issued', approvals: [declined] })).toBe('APPROVAL_NEEDED')
    const first = await documentOf(await issue({ version: '1.0', state: 'issued', approvals: [APPROVAL] }))
    const review = await documentOf(await issue({ version: '1.1' }))
    expect([first.state, review.supersedes]).toEqual(['issued', []])
    const second = await documentOf(await issue({ version: '2.0', state: 'issued', approvals: [APPROVAL] }))
    expect(second.supersedes.toSorted()).toEqual([first.ref, review.ref].toSorted())
    const states = (await listed()).documents.map(({ version, state }) => [version, state])
    expect(states).toEqual(
      expect.arrayContaining([
        ['1.0', 'superseded'],
        ['1.1', 'superseded'],
        ['2.0', 'issued'],
      ]),
    )
  })

  test('is issued once, however often it is asked for', async () => {
    const key = { 'idempotency-key': 'issue-3' }
    const asked = await Promise.all([issue({ version: '3.0' }, key), issue({ version: '3.0' }, key)])
    const again = await issue({ version: '3.0' }, key)
    expect(new Set([...asked, again].map(({ document }) => document)).size).toBe(1)
    expect((await listed()).documents.filter(({ version }) => version === '3.0')).toHaveLength(1)
  })

  test('is given a reference of its own when two are issued in the same moment', async () => {
    const both = await Promise.all([issue({ version: '3.1' }), issue({ version: '3.2' })])
    expect(new Set(both.map(({ document }) => document)).size).toBe(2)
  })

  test('can be compared with the next one and with the case as it is now', async () => {
    const one = await documentOf(await issue({ version: '4.0' }))
    const changed = await ours.create('hazard', { name: 'New since 4.0' })
    const other = await documentOf(await issue({ version: '4.1' }))
    await ours.create('hazard', { name: 'New since 4.1' })
    const between = (since: IssuedDocumentView, until?: IssuedDocumentView) =>
      ours.client.get(
        changesSchema,
        ours.at(`/changes?since=${since.baseline?.ref}${until === undefined ? '' : `&until=${until.baseline?.ref}`}`),
      )
    const named = async (...span: Parameters<typeof between>) =>
      (await between(...span)).differences.map(({ record }) => record.title)
    expect(await named(one, other)).toEqual([changed.fields['name']])
    expect(await named(other)).toEqual(['New since 4.1'])
  })

  test('is seen by nobody but those who may open its case', async () => {
    const kept = await newCase(running().client)
    ours = kept
    const made = await documentOf(await issue({ version: '0.1' }))
    const download = made.files[0]?.download ?? ''
    const insider = await invited(running().client, 'reader@example.org', ['viewer'])
    const outsider = await invited(running().client, 'outside@example.org', ['clinical-safety-officer'])
    await running().client.answer(caseAccessSchema, 'PATCH', `/api/spaces/${kept.id}/access`, {
      body: { access: 'named', holders: [await personOf(insider)] },
    })
    expect(sha256(await bytesOf(insider.client, download))).toBe(made.digest)
    for (const stranger of [outsider.client, await running().stranger()]) {
      expect(await stranger.refusal('GET', download)).toMatchObject({ code: 'UNKNOWN_SPACE' })
      const mine = await newCase(stranger)
      expect(await stranger.refusal('GET', mine.at(`/documents/${made.id}/xlsx`))).toMatchObject({
        code: 'UNKNOWN_RECORD',
      })
    }
    const asReader = await insider.client.refusal('POST', kept.at('/documents'), { body: ISSUE })
    expect(asReader).toMatchObject({ code: 'NOT_PERMITTED' })
    const authority = await running().authority()
    const scope = { organisation: authority.organisation, actor: await personOf(outsider), holders: [] }
    const { database } = running().product
    expect(
      await database.transaction(scope, (tx) => rows(tx, 'select digest from file where space = $1', [kept.id])),
    ).toEqual([])
  })

  test('says which of its formats are not kept', async () => {
    const fresh = await newCase(running().client)
    ours = caseClient(running().client, fresh.id)
    const made = await documentOf(await issue({ version: '0.1' }))
    expect(await ours.client.refusal('GET', ours.at(`/documents/${made.ref}/pdf`))).toMatchObject({
      code: 'FILE_NOT_KEPT',
    })
  })
})
