import { beforeAll, expect, test } from 'vitest'
import { recordSchema, type RecordView } from '../../src/features/records/records-contract.ts'
import { newCase, type CaseClient } from './case-client.ts'
import { describeOnBothProducts } from './running-product.ts'

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3])

const formWith = (file: File): FormData => {
  const form = new FormData()
  form.append('file', file)
  return form
}

describeOnBothProducts('a file attached to a hazard', (running) => {
  let ours: CaseClient
  let hazard: RecordView

  const address = () => ours.at(`/records/hazard/${hazard.id}/attachments`)
  const attach = (file: File) => ours.client.answer(recordSchema, 'POST', address(), { body: formWith(file) })
  const refused = (file: File) => ours.client.refusal('POST', address(), { body: formWith(file) })

  beforeAll(async () => {
    ours = await newCase(running().client)
    hazard = await ours.create('hazard', { name: 'Wrong patient is shown' })
  })

  test('is a record beside it, and gives the same bytes back under the same name', async () => {
    const attachment = await attach(new File([PNG], 'banner “old”.png'))
    expect(attachment).toMatchObject({ kind: 'attachment', ref: 'ATT-1', fields: { name: 'banner “old”.png' } })
    expect(attachment.fields['file']).toMatchObject({ mediaType: 'image/png', bytes: PNG.length })
    const { neighbours } = await ours.detail(hazard)
    expect(neighbours.map(({ role, other }) => [role, other.ref])).toContainEqual(['attached-to', 'ATT-1'])
    const answer = await ours.client.send('GET', ours.at(`/attachments/${attachment.ref}`))
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(PNG)
    expect(answer.headers.get('content-type')).toBe('image/png')
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="banner _old_.png"; filename*=UTF-8''banner%20%E2%80%9Cold%E2%80%9D.png`,
    )
  })

  test('keeps the end of a name that is too long, and no half of a letter', async () => {
    const attachment = await attach(new File([PNG], `${'😀'.repeat(100)}a.png`))
    expect(attachment.fields).toMatchObject({
      name: `${'😀'.repeat(97)}a.png`,
      file: { name: attachment.fields['name'] },
    })
  })

  test('leaves with a reason like any record, and comes back', async () => {
    const attachment = await attach(new File(['Seen on the ward.'], 'note.txt'))
    const retired = await ours.take(attachment, 'retire', { reason: 'Names a patient' })
    expect(retired.retired).toMatchObject({ reason: 'Names a patient' })
    expect((await ours.take(retired, 'restore', { reason: 'It does not' })).retired).toBeNull()
  })

  test('may be called and explained otherwise, and holds what it held', async () => {
    const attachment = await attach(new File(['a,b'], 'results.csv'))
    const renamed = await ours.change(attachment, { name: 'Results of June', about: 'From the trust.' })
    expect(renamed.fields).toMatchObject({ name: 'Results of June', file: attachment.fields['file'] })
    const forged = await ours.client.refusal('PATCH', ours.at(`/records/attachment/${attachment.id}`), {
      body: { fields: { file: null } },
      headers: { 'if-match': '"2"' },
    })
    expect(forged).toMatchObject({ code: 'NOT_BY_HAND' })
  })

  test.each([
    ['FILE_EMPTY', new File([], 'empty.png'), 'empty.png holds nothing.'],
    [
      'FORMAT_UNKNOWN',
      new File(['<script>alert(1)</script>'], 'page.html'),
      'page.html is no picture, PDF, office document, archive or plain text.',
    ],
    ['TOO_LARGE', new File([new Uint8Array(26_214_401)], 'huge.png'), 'huge.png is larger than 25 MB.'],
  ])('a file that is %s is refused in one sentence, and nothing is stored', async (code, file, detail) => {
    const before = (await ours.detail(hazard)).neighbours.length
    expect(await refused(file)).toMatchObject({ code, detail })
    expect((await ours.detail(hazard)).neighbours).toHaveLength(before)
  })

  test('needs a file, and a record that there is', async () => {
    expect(await ours.client.refusal('POST', address(), { body: new FormData() })).toMatchObject({
      code: 'INVALID_REQUEST',
    })
    const nowhere = await ours.client.refusal('POST', ours.at('/records/hazard/H-99/attachments'), {
      body: formWith(new File([PNG], 'a.png')),
    })
    expect(nowhere).toMatchObject({ code: 'UNKNOWN_RECORD' })
  })
})
