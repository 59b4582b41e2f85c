import { describe, expect, it } from 'vitest'
import { RISK_MANAGEMENT_PLAN_HEADINGS } from '../../../domain/standards/report-headings.ts'
import type { Block } from '../../../platform/documents/blocks.ts'
import { plainText } from '../../../platform/documents/text.ts'
import { readCase, type ReportSnapshot } from '../case-queries.ts'
import { CaseBuilder } from '../report-case.test-support.ts'
import { REPORT_MAKERS } from '../report-makers.ts'
import { wholeCase } from '../whole-case.test-support.ts'

function planOf(snapshot: ReportSnapshot) {
  return REPORT_MAKERS['risk-management-plan'].document(readCase(snapshot, '2026-03-04'))
}

function blocksOf(snapshot: ReportSnapshot): readonly Block[] {
  return planOf(snapshot).sections.flatMap(({ blocks }) => blocks)
}

const NOT_RECORDED = { type: 'paragraph', text: 'Not recorded', muted: true }

/** The headings under which nothing is recorded. */
function emptyUnder(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block, at) => {
    const next = blocks[at + 1]
    const isEmpty = next?.type === 'paragraph' && next.text === NOT_RECORDED.text
    return block.type === 'heading' && isEmpty ? [block.text] : []
  })
}

describe('the clinical risk management plan', () => {
  it.each([
    ['a whole case', wholeCase()],
    ['an empty one', new CaseBuilder().snapshot()],
  ])('has the sections of the NHS template and the approval, of %s', (_, snapshot) => {
    const titles = blocksOf(snapshot).flatMap((block) =>
      block.type === 'heading' && block.level === 1 && block.numbered ? [block.text] : [],
    )
    expect(titles).toEqual([...RISK_MANAGEMENT_PLAN_HEADINGS.map(({ title }) => title), 'Approval'])
  })

  it('names a field that needs no explanation without a colon behind it', () => {
    const items = blocksOf(wholeCase()).flatMap((block) => (block.type === 'bullets' ? block.items.map(plainText) : []))
    expect(items).toContain('Description')
    expect(items.filter((item) => item.trimEnd().endsWith(':'))).toEqual([])
  })

  it('leaves no section of a whole case empty', () => {
    expect(emptyUnder(blocksOf(wholeCase()))).toEqual([])
  })

  it('prints Not recorded where nothing is', () => {
    expect(emptyUnder(blocksOf(new CaseBuilder().snapshot()))).toEqual(
      expect.arrayContaining(['Scope', 'Plan on record', 'Aims', 'Timeline', 'Clinical Safety Officers', 'Roles']),
    )
  })

  it('is a draft until somebody approves it, under the version of the plan', () => {
    const { details } = planOf(wholeCase())
    expect(details).toMatchObject({
      title: 'Clinical Risk Management Plan',
      status: 'Draft, not approved',
      watermark: 'Draft, not approved',
    })
    const [plan] = [...wholeCase().graph.idsOfKind('plan')].map((id) => wholeCase().graph.record(id))
    expect([details.reference, details.version]).toEqual([plan?.ref, plan?.fields['version']])
  })

  it('prints no matrix that no plan declares', () => {
    const blocks = blocksOf(new CaseBuilder().snapshot())
    expect(emptyUnder(blocks)).toEqual(expect.arrayContaining(['Risk Classification Matrix', 'Risk estimation']))
    expect(JSON.stringify(blocks)).not.toContain('Risk matrix:')
  })

  it('asks for a decision at each level of the matrix, in its own words', () => {
    const table = blocksOf(wholeCase()).find(
      (block) => block.type === 'table' && block.caption === 'What each level asks for',
    )
    const levels = readCase(wholeCase(), '2026-03-04').plan.matrix.acceptability
    expect(table).toMatchObject({ type: 'table' })
    expect(table?.type === 'table' ? table.rows : []).toHaveLength(levels.length)
  })
})
