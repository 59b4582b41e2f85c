import { describe, expect, it } from 'vitest'
import { isRefusal } from '../../domain/record/refusal.ts'
import { documentRenderers } from '../../platform/documents/document-renderers.ts'
import { REPORT_MAKERS } from './report-makers.ts'
import { REPORT_CATALOGUE, REPORTS } from './reports-contract.ts'
import { createReportsService } from './reports-service.ts'
import { wholeCase } from './whole-case.test-support.ts'

const SIGNATURES = { pdf: '%PDF-1.7', docx: 'PK', xlsx: 'PK' } as const
const OFFERED = REPORTS.flatMap((report) => REPORT_CATALOGUE[report].formats.map((format) => ({ report, format })))

const service = createReportsService(REPORT_MAKERS, documentRenderers({ pdfChild: 'dist/typst-child.js' }))
const order = { snapshot: wholeCase(), today: '2026-03-04' }

describe('renderReport', () => {
  it.each(OFFERED)('makes the $report as $format, the same bytes each time', async ({ report, format }) => {
    const [first, second] = [
      await service.renderReport({ ...order, report, format }),
      await service.renderReport({ ...order, report, format }),
    ]
    if (isRefusal(first) || isRefusal(second)) throw new Error('refused')
    expect(Buffer.from(first.bytes).toString('latin1').startsWith(SIGNATURES[format])).toBe(true)
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0)
    expect(first.fileName).toBe(`referral-navigator-${report}-2026-03-04.${format}`)
  })

  it('refuses a format the report does not have, and says which it has', async () => {
    const refused = await service.renderReport({ ...order, report: 'safety-case-report', format: 'xlsx' })
    expect(refused).toMatchObject({ refused: true, code: 'REPORT_UNKNOWN', remedy: 'Ask for PDF or DOCX.' })
  })

  it('refuses what is too large to print, and says what to do instead', async () => {
    const tight = documentRenderers({ pdfChild: 'dist/typst-child.js', memoryMegabytes: 50 })
    const made = await createReportsService(REPORT_MAKERS, tight).renderReport({
      ...order,
      snapshot: wholeCase(200),
      report: 'hazard-log',
      format: 'pdf',
    })
    expect(made).toMatchObject({ refused: true, code: 'TOO_LARGE' })
  })
})
