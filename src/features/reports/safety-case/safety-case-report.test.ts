import { describe, expect, it } from 'vitest'
import type { IssuedState } from '../../../domain/safety-case/issued-document.ts'
import { SAFETY_CASE_REPORT_HEADINGS } from '../../../domain/standards/report-headings.ts'
import { charactersOf } from '../../../platform/documents/blocks-length.ts'
import { plainText } from '../../../platform/documents/text.ts'
import type { ReportSnapshot } from '../case-queries.ts'
import { blocksOf, reportOf, under, wordsOf } from '../report-blocks.test-support.ts'
import { addHazards, CaseBuilder, rating } from '../report-case.test-support.ts'
import { wholeCase } from '../whole-case.test-support.ts'

const SECTIONS = SAFETY_CASE_REPORT_HEADINGS.map(({ title }) => title)

describe('the clinical safety case report', () => {
  it.each([
    ['a whole case', wholeCase()],
    ['an empty one', new CaseBuilder().snapshot()],
  ])('has the eleven sections of the NHS template, of %s', (_, snapshot) => {
    const titles = blocksOf(snapshot).flatMap((block) =>
      block.type === 'heading' && block.level === 1 && block.numbered ? [block.text] : [],
    )
    expect(titles).toEqual(SECTIONS)
  })

  it('prints Not recorded where nothing is', () => {
    const blocks = blocksOf(new CaseBuilder().snapshot())
    for (const title of [
      'Intended use',
      'The system',
      'Clinical Safety Officers',
      'Hazard Log',
      'Test Issues',
      'Releases',
    ]) {
      expect(under(blocks, title)).toEqual([{ type: 'paragraph', text: 'Not recorded', muted: true }])
    }
  })

  it('leaves no section of a whole case empty', () => {
    const blocks = blocksOf(wholeCase())
    const empty = blocks.flatMap((block, at) => {
      const next = blocks[at + 1]
      return block.type === 'heading' && next?.type === 'paragraph' && next.text === 'Not recorded' ? [block.text] : []
    })
    expect(empty).toEqual([])
  })

  it('says that it is a draft until somebody has approved exactly this content', () => {
    expect(reportOf(wholeCase()).details).toMatchObject({
      status: 'Draft, not approved',
      watermark: 'Draft, not approved',
    })
    const approval = {
      name: 'Dr A. Officer',
      role: 'Clinical Safety Officer',
      decision: 'approved',
      on: '2026-03-03',
    } as const
    const issued = (state: IssuedState): ReportSnapshot => ({
      ...wholeCase(),
      issue: {
        reference: 'DOC-3',
        version: '1.1',
        state,
        reason: 'Release 2.4',
        author: 'A. Writer',
        reviewers: ['B. Reader'],
        approvals: [approval],
        distribution: [],
      },
    })
    expect(reportOf(issued('for-review')).details).toMatchObject({
      version: '1.1',
      status: 'Issued for review, not approved',
      watermark: 'Issued for review, not approved',
    })
    const { details } = reportOf(issued('issued'))
    expect(details).toMatchObject({ reference: 'DOC-3', version: '1.1', status: 'Approved' })
    expect(details.watermark).toBeUndefined()
    expect(under(blocksOf(issued('issued')), 'Signature')).toMatchObject([
      { type: 'signature', name: approval.name, role: approval.role, signedAt: '3 Mar 2026' },
    ])
    expect(wordsOf(under(blocksOf(issued('issued')), 'Revision history'))).toContain('Issued: Release 2.4')
  })

  it('counts the hazards of each cell of the matrix, and the unrated apart', () => {
    const builder = new CaseBuilder()
    for (const name of ['A', 'B']) builder.add('hazard', { name, initial: rating('Major', 'Low') })
    builder.add('hazard', { name: 'C' })
    builder.add('hazard', { name: 'D', initial: rating('Major', 'Low') }, { retired: 'Removed' })
    const evaluated = under(blocksOf(builder.snapshot()), 'Initial risk by level')
    expect(wordsOf(evaluated)).toContain('level 3\\n2 hazards')
    const counts = evaluated.find((block) => block.type === 'table' && block.caption === 'Hazards at each level')
    const rows = counts?.type === 'table' ? counts.rows.map((row) => row.map((cell) => plainText(cell.text))) : []
    expect(rows).toContainEqual(['3', 'Undesirable', '2', '0'])
    expect(rows.at(-1)).toEqual(['', 'Unrated', '1', '3'])
  })

  it('writes what stands in a list apart, and the dates of a finding as people do', () => {
    const builder = new CaseBuilder()
    const assumptions = ['Every patient wears a wristband.', 'A pharmacist is on the ward']
    builder.add('context-of-use', { name: 'Wards', assumptions, sites: ['North', 'South'] })
    const due = { code: 'ACT-01', level: 'attention', remedy: 'Finish it.', about: [] } as const
    const finding = { ...due, subject: 'space', sentence: 'The action was due on 2026-11-08.' }
    const blocks = blocksOf(builder.snapshot([{ finding, chain: [] }]))
    const told = wordsOf(under(blocks, 'Clinical environment'))
    expect(told).toContain('Every patient wears a wristband.\\nA pharmacist is on the ward')
    expect(told).toContain('North; South')
    expect(wordsOf(under(blocks, 'Open findings'))).toContain('The action was due on 8 Nov 2026.')
  })

  it('says whose registration or competence ended before the day of the report', () => {
    const builder = new CaseBuilder()
    builder.add('cso-appointment', { name: 'A. Example', registrationExpires: '2026-03-03' }, { state: 'in-post' })
    builder.add('cso-appointment', { name: 'B. Example', registrationExpires: '2026-03-04' }, { state: 'in-post' })
    builder.add('competency', { name: 'C. Example', validUntil: '2026-03-03' })
    builder.add('competency', { name: 'D. Example', validUntil: '2026-03-04' })
    const blocks = blocksOf(builder.snapshot())
    const lastCells = (title: string) =>
      under(blocks, title).flatMap((block) =>
        block.type === 'table' ? block.rows.map((row) => plainText(row.at(-1)?.text ?? '')) : [],
      )
    expect(lastCells('Clinical Safety Officers')).toEqual(['In post; registration expired on 3 Mar 2026', 'In post'])
    expect(lastCells('Competence of those on clinical risk tasks')).toEqual(['Lapsed after 3 Mar 2026', '4 Mar 2026'])
  })

  it('leaves out what was retired around a hazard, and says what evidence was withdrawn or has lapsed', () => {
    const builder = new CaseBuilder()
    const hazard = builder.add('hazard', { name: 'Wrong dose shown' })
    const retired = { retired: 'Entered twice' }
    builder.link(builder.add('cause', { name: 'Stale cache' }), 'leads-to', hazard)
    builder.link(builder.add('cause', { name: 'Cache is stale' }, retired), 'leads-to', hazard)
    const control = builder.add('control', { statement: 'Reload on open' })
    builder.link(control, 'mitigates', hazard)
    builder.link(builder.add('control', { statement: 'Reload when opened' }, retired), 'mitigates', hazard)
    const shown = [
      builder.add('evidence', { name: 'Run 1', result: 'passed', validUntil: '2026-03-03' }),
      builder.add('evidence', { name: 'Run 2', result: 'passed' }, { state: 'withdrawn' }),
      builder.add('evidence', { name: 'Run 3', result: 'passed' }, retired),
      builder.add('evidence', { name: 'Run 4', result: 'passed', validUntil: '2026-03-04' }),
    ]
    for (const evidence of shown) builder.link(evidence, 'shows-effective', control)
    const judged = builder.add('evaluation', { name: 'Judged', of: 'initial risk' })
    builder.link(judged, 'evaluates', hazard)
    builder.link(judged, 'evaluates', builder.add('hazard', { name: 'Wrong dose printed' }, retired))
    const blocks = blocksOf(builder.snapshot())
    const rowsOf = (title: string, column: number) =>
      under(blocks, title).flatMap((block) =>
        block.type === 'table' ? block.rows.map((row) => plainText(row[column]?.text ?? '')) : [],
      )
    expect(rowsOf('Hazards, consequences and causes', 3)).toEqual(['C-1 Stale cache'])
    expect(rowsOf('Controls and their verification', 1)).toEqual(['', 'Reload on open'])
    expect(rowsOf('Controls and their verification', 4)).toEqual([
      '',
      'EV-1 passed, lapsed\nEV-2 withdrawn\nEV-4 passed',
    ])
    expect(rowsOf('Evidence', 2)).toEqual([
      'Passed, lapsed after 3 Mar 2026',
      'Withdrawn',
      'Passed, valid until 4 Mar 2026',
    ])
    expect(rowsOf('Evaluations of initial risk', 1)).toEqual(['H-1, H-2 (retired)'])
  })

  it('prints a rating that the plan has no words for as its source gave it, with room for a sentence', () => {
    const builder = new CaseBuilder()
    const likelihood = 'May cause harm, where the bridge drops in a clinical environment'
    const stated = { severity: '4 (Critical)', likelihood, risk: '12 (High)' }
    builder.add('hazard', { name: 'Mixed up', initial: { stated } })
    const blocks = blocksOf(builder.snapshot())
    const [table] = under(blocks, 'Initial risk of each hazard')
    const cell = table?.type === 'table' ? table.rows[0]?.[2] : undefined
    expect(cell).toEqual({ text: `4 (Critical) × ${likelihood}\nRisk as stated: 12 (High)` })
    const widths = table?.type === 'table' ? table.columns.map(({ width }) => width) : []
    expect(widths[2]).toBeGreaterThan(30)
    const [causes] = under(blocks, 'Hazards, consequences and causes')
    expect(wordsOf(causes === undefined ? [] : [causes]).match(/Not recorded/g)).toHaveLength(2)
  })

  it('begins a page only after parts that fill several, so that no short one stands alone', () => {
    expect(reportOf(new CaseBuilder().snapshot()).sections).toHaveLength(2)
    const builder = new CaseBuilder()
    addHazards(builder, 40)
    const [, ...runs] = reportOf(builder.snapshot()).sections
    expect(runs.length).toBeGreaterThan(2)
    for (const run of runs.slice(0, -1)) expect(charactersOf(run.blocks)).toBeGreaterThan(10_000)
  })

  it('declares each transferred control with what the other party must do', () => {
    const transferred = wordsOf(under(blocksOf(wholeCase()), 'Transferred hazards and their declared controls'))
    expect(transferred).toContain('Reconcile sent and received referrals before 10:00')
    expect(transferred).toContain('Audit of the reconciliation sheet each quarter.')
  })

  it('says what came with the product and what the manufacturer asks for in the case of a deployer', () => {
    const builder = new CaseBuilder('deployment-case')
    addHazards(builder, 5)
    const blocks = blocksOf(builder.snapshot())
    const came = wordsOf(under(blocks, 'Controls that came with the product'))
    expect(came).toContain('asks for confirmation when two patients share a name')
    expect(came).not.toContain('The booking team reconciles')
    const asked = wordsOf(under(blocks, 'Controls that the manufacturer asks for'))
    expect(asked).toContain('Audit of the reconciliation sheet each quarter.')
    expect(wordsOf(blocks)).not.toContain('Transferred hazards')
    expect(wordsOf(under(blocks, 'Purpose and lifecycle phase'))).toContain('It answers DCB0160')
    const controls = wordsOf(under(blocks, 'Controls and their verification'))
    expect(controls).toContain('In place, by the manufacturer')
    expect(controls).not.toContain('by the deployer')
  })

  it('outlines the argument from its top goal, and stops at a cycle', () => {
    const builder = new CaseBuilder()
    const [top, below] = [builder.add('goal', { statement: 'Safe' }), builder.add('goal', { statement: 'Controlled' })]
    const third = builder.add('goal', { statement: 'Tested' })
    builder.link(top, 'supported-by', below)
    builder.link(below, 'supported-by', third)
    builder.link(third, 'supported-by', below)
    const [outline] = under(blocksOf(builder.snapshot()), 'Safety argument')
    const rows =
      outline?.type === 'table' ? outline.rows.map((row) => row.map((cell) => plainText(cell.text).trim())) : []
    expect(rows.map(([ref, , statement]) => [ref, statement])).toEqual([
      ['G-1', 'Safe'],
      ['G-2', 'Controlled'],
      ['G-3', 'Tested'],
      ['G-2', 'Controlled (see above)'],
    ])
  })

  it('indents each level of the argument by what cannot break, as far as there is room', () => {
    const builder = new CaseBuilder()
    const goals = Array.from({ length: 12 }, (_, place) => builder.add('goal', { statement: `Claim ${place}` }))
    for (const [place, goal] of goals.slice(1).entries()) builder.link(goals[place] ?? goal, 'supported-by', goal)
    const [outline] = under(blocksOf(builder.snapshot()), 'Safety argument')
    const refs = outline?.type === 'table' ? outline.rows.map(([ref]) => plainText(ref?.text ?? '')) : []
    expect(refs.slice(0, 3)).toEqual(['G-1', '\u{A0}\u{A0}\u{A0}G-2', '\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}G-3'])
    expect(refs.at(-1)).toBe(`${'\u{A0}'.repeat(24)}G-12`)
  })

  it('outlines through away goals what the modules argue', () => {
    const builder = new CaseBuilder()
    const top = builder.add('goal', { statement: 'Safe' })
    const away = builder.add('goal', { statement: 'Alarms are safe', away: true })
    const argued = builder.add('goal', { statement: 'Alarms reach a clinician' })
    builder.link(top, 'supported-by', away)
    builder.link(away, 'stands-for', argued)
    const [outline] = under(blocksOf(builder.snapshot()), 'Safety argument')
    const rows =
      outline?.type === 'table' ? outline.rows.map(([ref]) => (ref === undefined ? '' : plainText(ref.text))) : []
    expect(rows.map((ref) => ref.trim())).toEqual(['G-1', 'G-2', 'G-3'])
  })

  it('lists the findings of one rule as one matter with all of its records', () => {
    const open = under(blocksOf(wholeCase()), 'Open findings')
    const blockers = open.find((block) => block.type === 'table' && block.caption?.startsWith('Blocker'))
    const rows = blockers?.type === 'table' ? blockers.rows.map((row) => row.map((cell) => plainText(cell.text))) : []
    expect(rows).toEqual([
      ['HAZ-01', 'The hazard is not rated. (2 records)', 'H-1, H-2', 'Look at it and record what you see.'],
    ])
  })

  it('prints no column in which no hazard has anything to say', () => {
    const builder = new CaseBuilder()
    builder.add('hazard', { name: 'Wrong patient', initial: rating('Major', 'Low'), residual: rating('Major', 'Low') })
    const headOf = (title: string) => {
      const [table] = under(blocksOf(builder.snapshot()), title)
      return table?.type === 'table' ? table.head.flat().map(({ text }) => plainText(text)) : []
    }
    expect(headOf('Initial risk of each hazard')).toEqual(['Ref', 'Hazard', 'Initial risk'])
    expect(headOf('Residual risk of each hazard')).toEqual(['Ref', 'Hazard', 'Initial', 'Residual', 'Status'])
    builder.add('hazard', {
      name: 'Late result',
      initial: rating('Minor', 'Low', 'Seen once a year.'),
      residualWithTransferred: rating('Minor', 'Very Low'),
    })
    expect(headOf('Initial risk of each hazard')).toContain('Rationale')
    expect(headOf('Residual risk of each hazard')).toContain('Assuming transferred controls')
  })

  it('says of a draft that it has not been issued, and counts its findings in words', () => {
    const blocks = blocksOf(wholeCase())
    expect(wordsOf(blocks.slice(0, 2))).toContain('Not issued')
    expect(wordsOf(under(blocks, 'Standing of the case'))).toContain(
      'Findings: 2 blockers, 1 for attention. They are listed in the summary safety statement.',
    )
    const bare = blocksOf(new CaseBuilder().snapshot())
    expect(wordsOf(under(bare, 'Standing of the case'))).toContain('No rule had a finding.')
  })
})
