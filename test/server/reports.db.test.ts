import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { CaseClient } from './case-client.ts'
import { exampleCase } from './example-case.ts'
import { resultOf, workOf } from './long-work.ts'
import { describeProduct } from './running-product.ts'

const shelvedSchema = z.object({
  download: z.string().startsWith('/api/downloads/'),
  fileName: z.string(),
  bytes: z.number().int(),
})
const OFFICE = 'application/vnd.openxmlformats-officedocument'
const BEGINNINGS = { pdf: '%PDF-1.7', docx: 'PK', xlsx: 'PK' } as const

describeProduct('a report of the example', (running) => {
  let example: CaseClient
  beforeAll(async () => {
    example = await exampleCase(running())
  })

  test.each([
    ['safety-case-report', 'pdf', 'application/pdf'],
    ['safety-case-report', 'docx', `${OFFICE}.wordprocessingml.document`],
    ['risk-management-plan', 'docx', `${OFFICE}.wordprocessingml.document`],
    ['hazard-log', 'pdf', 'application/pdf'],
    ['hazard-log', 'docx', `${OFFICE}.wordprocessingml.document`],
    ['hazard-log', 'xlsx', `${OFFICE}.spreadsheetml.sheet`],
  ] as const)('%s as %s is made and can be fetched', async (report, format, mediaType) => {
    const order = { report, format }
    const shelved = await resultOf(shelvedSchema, example.client, example.at('/reports'), order)
    expect(shelved.fileName).toMatch(new RegExp(`^medicines-chart.*-${report}-\\d{4}-\\d\\d-\\d\\d\\.${format}$`))
    const response = await example.client.send('GET', shelved.download)
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(response.headers.get('content-type')).toBe(mediaType)
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${shelved.fileName}"`)
    expect(bytes).toHaveLength(shelved.bytes)
    expect(bytes.toString('latin1', 0, BEGINNINGS[format].length)).toBe(BEGINNINGS[format])
  })

  test('that does not exist is refused', async () => {
    const xlsx = await workOf(example.client, example.at('/reports'), { report: 'safety-case-report', format: 'xlsx' })
    expect(xlsx).toMatchObject({ state: 'refused', problem: { code: 'REPORT_UNKNOWN' } })
    const unknown = await example.client.refusal('POST', example.at('/reports'), {
      body: { report: 'weather', format: 'pdf' },
    })
    expect(unknown).toMatchObject({ code: 'INVALID_REQUEST' })
  })
})
