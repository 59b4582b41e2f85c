import { beforeAll, expect, test } from 'vitest'
import { organisationSchema } from '../../src/features/account/account-contract.ts'
import { issuedDocumentsSchema, issuedSchema } from '../../src/features/reports/issued-documents-contract.ts'
import { reportPreviewSchema } from '../../src/features/reports/report-preview-contract.ts'
import { damagedPng, pngOf } from '../documents/sample-picture.ts'
import { unzipText } from '../documents/unzip.ts'
import { invited } from './account-client.ts'
import { newCase, type CaseClient } from './case-client.ts'
import { resultOf } from './long-work.ts'
import { ISSUE } from './operations.ts'
import { describeOnBothProducts } from './running-product.ts'

const SETTINGS = '/api/organisation'
const LOGO = '/api/organisation/logo'
const ADDRESS = 'Alder Vale Ltd\n1 High Street'

const logoForm = (bytes: Buffer<ArrayBuffer> | null) => {
  const form = new FormData()
  if (bytes !== null) form.set('logo', new File([bytes], 'logo.png'))
  return { body: form }
}

describeOnBothProducts('the letterhead of an organisation', (running) => {
  let ours: CaseClient
  const settings = () => ours.client.get(organisationSchema, SETTINGS)
  const change = (body: object) => ours.client.answer(organisationSchema, 'PATCH', SETTINGS, { body })
  const setLogo = (bytes: Buffer<ArrayBuffer> | null) =>
    ours.client.answer(organisationSchema, 'POST', LOGO, logoForm(bytes))
  const coverOf = async (report: string) => {
    const { blocks } = await ours.client.get(reportPreviewSchema, ours.at(`/reports/${report}/preview`))
    const cover = blocks.find(({ type }) => type === 'title-page')
    if (cover?.type !== 'title-page') throw new Error('The preview has no cover.')
    return cover
  }
  const issued = async (version: string) => {
    const body = { ...ISSUE, version, formats: ['docx'] }
    return (await resultOf(issuedSchema, ours.client, ours.at('/documents'), body)).document
  }
  const bytesOf = async (document: string) => {
    const { documents } = await ours.client.get(issuedDocumentsSchema, ours.at('/documents'))
    const [file] = documents.find(({ ref }) => ref === document)?.files ?? []
    return Buffer.from(await (await ours.client.send('GET', file?.download ?? '')).arrayBuffer())
  }

  beforeAll(async () => {
    ours = await newCase(running().client)
  })

  test('begins with a name alone, and its settings change one by one', async () => {
    const before = await settings()
    expect(before).toMatchObject({ coverText: '', hasLogo: false })
    expect(await coverOf('hazard-log')).not.toHaveProperty('smallPrint')
    expect(await change({ coverText: `\r\n${ADDRESS.replace('\n', ' \r\n')}\n\n` })).toEqual({
      ...before,
      coverText: ADDRESS,
    })
    expect(await change({ sessionHours: before.sessionHours })).toEqual({ ...before, coverText: ADDRESS })
    expect((await change({ coverText: '  ' })).coverText).toBe('')
  })

  test.each([
    ['characters', 'a'.repeat(601)],
    ['lines', 'a\n'.repeat(13)],
  ])('has no text of too many %s', async (_what, coverText) => {
    expect(await ours.client.refusal('PATCH', SETTINGS, { body: { coverText } })).toMatchObject({
      code: 'INVALID_REQUEST',
    })
  })

  test('has a logo that can be printed, and no other', async () => {
    for (const [bytes, code] of [
      [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'FILE_UNREADABLE'],
      [damagedPng(), 'FILE_UNREADABLE'],
      [pngOf(4_001, 1), 'TOO_LARGE'],
      [Buffer.concat([pngOf(40, 20), Buffer.alloc(200_000)]), 'TOO_LARGE'],
    ] as const) {
      expect(await ours.client.refusal('POST', LOGO, logoForm(bytes))).toMatchObject({ code })
    }
    expect((await settings()).hasLogo).toBe(false)
    const reader = await invited(running().client, 'letterhead-reader@example.org', ['viewer'])
    expect(await reader.client.refusal('POST', LOGO, logoForm(pngOf(40, 20)))).toMatchObject({ code: 'NOT_PERMITTED' })
  })

  test('stands on every report that is made from then on, and on none that was issued before', async () => {
    const plain = await issued('0.1')
    const before = await bytesOf(plain)
    await change({ coverText: ADDRESS })
    await setLogo(pngOf(90, 30))
    for (const report of ['safety-case-report', 'risk-management-plan', 'hazard-log']) {
      const { logo, smallPrint } = await coverOf(report)
      expect([smallPrint, logo?.width, logo?.height]).toEqual([ADDRESS, 90, 30])
      const shown = await ours.client.send('GET', logo?.address ?? '')
      expect(Buffer.from(await shown.arrayBuffer())).toEqual(pngOf(90, 30))
    }
    const covered = await issued('0.2')
    const kept = await bytesOf(covered)
    expect(unzipText(kept).get('word/document.xml')).toMatch(/Alder Vale Ltd.*1 High Street/)
    const first = await coverOf('hazard-log')
    await setLogo(pngOf(60, 30))
    expect((await coverOf('hazard-log')).logo?.address).not.toBe(first.logo?.address)
    await setLogo(null)
    await change({ coverText: '' })
    expect(await coverOf('hazard-log')).not.toHaveProperty('logo')
    expect([await bytesOf(plain), await bytesOf(covered)]).toEqual([before, kept])
  })
})
