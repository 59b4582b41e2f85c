import { describe, expect, it } from 'vitest'
import { MANAGEMENT_PLAN_HEADINGS } from '../../../domain/standards/report-headings.ts'
import type { Block } from '../../../platform/documents/blocks.ts'
import { readCase, type ReportSnapshot } from '../case-queries.ts'
import { CaseBuilder } from '../report-case.test-support.ts'
import { REPORT_MAKERS } from '../report-makers.ts'
import { wholeCase } from '../whole-case.test-support.ts'

function planOf(snapshot: ReportSnapshot) {
  return REPORT_MAKERS['management-plan'].document(readCase(snapshot, '2026-03-04'))
}

function blocksOf(snapshot: ReportSnapshot): readonly Block[] {
  return planOf(snapshot).sections.flatMap(({ blocks }) => blocks)
}

/** The headings under which a document says that nothing was recorded. */
function emptySections(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block, at) => {
    const next = blocks[at + 1]
    return block.type === 'heading' && next?.type === 'paragraph' && next.text === 'Not recorded' ? [block.text] : []
  })
}

describe('the clinical risk management plan', () => {
  it.each([
    ['a whole case', wholeCase()],
    ['an empty one', new CaseBuilder().snapshot()],
  ])('has the sections of the NHS plan template, of %s', (_, snapshot) => {
    const titles = blocksOf(snapshot).flatMap((block) =>
      block.type === 'heading' && block.level === 1 && block.numbered ? [block.text] : [],
    )
    expect(titles).toEqual(MANAGEMENT_PLAN_HEADINGS.map(({ title }) => title))
  })

  it('says where nothing is recorded, and prints no matrix that is not the plan’s own', () => {
    const blocks = blocksOf(new CaseBuilder().snapshot())
    expect(emptySections(blocks)).toEqual([
      'The plan on record',
      'Aims',
      'Scope of the plan',
      'Timeline',
      'What the standards mean for the programme',
      'Clinical Risk Management File',
      'Areas within the boundary',
      'Third-party products',
      'Clinical Safety Officers',
      'Roles',
      'Competence of those on clinical risk tasks',
      'Authorisation matrix',
      'Process and governance',
      'Hazard identification',
      'Risk estimation',
      'Acceptability criteria',
      'Risk control',
      'Review',
      'Approvals',
      'Appendix: risk classification matrix',
    ])
    expect(JSON.stringify(blocks)).not.toContain('Catastrophic')
  })

  it('leaves only the scope of a whole case empty, which its plan does not give', () => {
    expect(emptySections(blocksOf(wholeCase()))).toEqual(['Scope of the plan'])
  })

  it('prints criteria, policy, authority, officers and matrix as recorded', () => {
    const words = JSON.stringify(blocksOf(wholeCase()))
    expect(words).toContain('Levels 1 and 2 are accepted, 3 with a rationale, 4 and 5 never.')
    expect(words).toContain('As low as reasonably practicable (ALARP)')
    expect(words).toContain('Dr R. Okafor')
    expect(words).toContain('Dr A. Officer')
    expect(words).toContain('Catastrophic')
  })

  it('is a draft until somebody has approved exactly this content, even of a plan in force', () => {
    const draft = { status: 'Draft, not approved', watermark: 'Draft, not approved' }
    expect(planOf(wholeCase()).details).toMatchObject(draft)
    const approval = {
      name: 'Dr A. Officer',
      role: 'Clinical Safety Officer',
      meaning: 'Approval',
      signedAt: '2026-03-04 10:12 UTC',
      digest: 'ab'.repeat(32),
    }
    expect(planOf({ ...wholeCase(), approval }).details.status).toBe('Approved')
  })
})
