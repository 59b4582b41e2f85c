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

function hazardsIn({ rows }: { readonly rows: readonly (readonly { readonly text: unknown }[])[] }): number {
  return rows.filter(([first]) => typeof first?.text === 'string' && /^H-\d+$/.test(first.text)).length
}

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
    const { parts } = partsOf(documentOf('safety-case-report', wholeCase(300)))
    const tables = parts.flatMap(({ blocks }) => blocks.filter((block) => block.type === 'table'))
    const long = tables.filter(({ more }) => more.count > 0)
    expect(long.length).toBeGreaterThan(0)
    for (const { rows, more } of long) expect({ rows: rows.length, of: more.of }).toEqual({ rows: 200, of: 'row' })
  })

  it('shows all rows of what a document was ended for, and says how many hazards it leaves out', () => {
    const ended = REPORT_MAKERS['hazard-log'].document(readCase(wholeCase(300), '2026-03-04'), { hazards: 20 })
    const log = partsOf(ended).parts.find(({ title }) => title === 'Hazard log')
    const table = log?.blocks.find((block) => block.type === 'table')
    if (table?.type !== 'table') throw new Error('The log has no table.')
    expect(table.rows).toHaveLength(20)
    expect(table.more.of).toBe('hazard')
    const whole = documentOf('hazard-log', wholeCase(300)).sections[1]?.blocks.find((block) => block.type === 'table')
    if (whole?.type !== 'table') throw new Error('The log has no table.')
    expect(hazardsIn(table) + table.more.count).toBe(hazardsIn(whole))
  })
})
