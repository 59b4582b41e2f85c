import { describe, expect, it } from 'vitest'
import { readCase } from './case-queries.ts'
import { CaseBuilder } from './report-case.test-support.ts'
import { REPORT_MAKERS } from './report-makers.ts'
import { reportPreviewSchema } from './report-preview-contract.ts'
import { partsOf } from './report-preview-queries.ts'
import { REPORTS } from './reports-contract.ts'
import { wholeCase } from './whole-case.test-support.ts'

const documentOf = (report: (typeof REPORTS)[number], snapshot = wholeCase()) =>
  REPORT_MAKERS[report].document(readCase(snapshot, '2026-03-04'))

describe('partsOf', () => {
  it.each(REPORTS)('keeps every block of the %s but the list of contents and the page breaks, in order', (report) => {
    const document = documentOf(report)
    const printed = document.sections.flatMap(({ blocks }) => blocks.map(({ type }) => type))
    const shown = partsOf(document).parts.flatMap(({ blocks }) => blocks.map(({ type }) => type))
    const left = printed.filter((type) => type !== 'contents' && type !== 'page-break')
    // The heading above the contents goes with them.
    const headings = printed.filter((type) => type === 'contents').length
    expect(left.length - shown.length).toBe(headings)
    const { title, version, status } = document.details
    const [first] = partsOf(document).parts
    expect(() =>
      reportPreviewSchema.parse({ title, version, status, parts: [], part: 0, blocks: first?.blocks }),
    ).not.toThrow()
  })

  it('numbers the parts as print does, and counts what is not recorded in each', () => {
    const { parts } = partsOf(documentOf('safety-case-report', new CaseBuilder().snapshot()))
    const numbered = parts.filter(({ number }) => number !== '')
    expect(numbered.map(({ number }) => number)).toEqual(numbered.map((_, place) => String(place + 1)))
    const definition = parts.find(({ title }) => title.startsWith('System Definition'))
    expect(definition?.missing).toBeGreaterThan(0)
  })

  it('shows the first rows of a very long table and says how many more there are', () => {
    const log = partsOf(documentOf('hazard-log', wholeCase(300))).parts.find(({ title }) => title === 'Hazard log')
    const table = log?.blocks.find((block) => block.type === 'table')
    if (table?.type !== 'table') throw new Error('The log has no table.')
    expect(table.rows).toHaveLength(200)
    expect(table.more).toBeGreaterThan(0)
  })
})
