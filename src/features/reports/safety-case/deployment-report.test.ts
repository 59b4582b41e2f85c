import { describe, expect, it } from 'vitest'
import type { Block } from '../../../platform/documents/blocks.ts'
import { blocksOf, rowsOf, under, wordsOf } from '../report-blocks.test-support.ts'
import { addHazards, CaseBuilder } from '../report-case.test-support.ts'

const NOTHING: readonly Block[] = [{ type: 'paragraph', text: 'Not recorded', muted: true }]
const CONFORMANCE = 'Conformance of the manufacturer to DCB0129'
const TRAINING = 'Training of users'
const REJECTED = 'Rejected controls and what is done instead'
const GO_LIVE = 'Decision of top management to put the release to use'

/** A rating of one level by somebody. */
function rated(rater: string) {
  return { severity: 'Major', likelihood: 'Low', level: 3, rater }
}

function deployment() {
  return new CaseBuilder('deployment-case')
}

describe('the safety case report of a deployer', () => {
  it('says Not recorded where only a deployer has something to say, and a manufacturer’s has no such section', () => {
    const builder = deployment()
    builder.add('hazard', { name: 'Wrong dose' })
    const blocks = blocksOf(builder.snapshot())
    for (const title of [CONFORMANCE, TRAINING, REJECTED, GO_LIVE]) expect(under(blocks, title)).toEqual(NOTHING)
    const theirs = new CaseBuilder()
    addHazards(theirs, 2)
    const titles = blocksOf(theirs.snapshot()).flatMap((block) => (block.type === 'heading' ? [block.text] : []))
    for (const title of [CONFORMANCE, TRAINING, REJECTED, GO_LIVE]) expect(titles).not.toContain(title)
  })

  it('says which risks stand as the manufacturer rated them', () => {
    const builder = deployment()
    builder.add('hazard', { name: 'Wrong dose', initial: rated('The manufacturer'), residual: rated('A. Example') })
    builder.add('hazard', { name: 'Late dose', initial: rated('A. Example') })
    const wordsUnder = (title: string) => wordsOf(under(blocksOf(builder.snapshot()), title))
    const said = 'as the manufacturer rated'
    expect(wordsUnder('Initial risk of each hazard')).toContain(`Of 2 initial risks, 1 stands ${said} it`)
    expect(wordsUnder('Residual risk of each hazard')).not.toContain(said)
    builder.add('hazard', { name: 'No dose', residual: rated('The manufacturer') })
    builder.add('hazard', { name: 'Two doses', residual: rated('The manufacturer') })
    expect(wordsUnder('Residual risk of each hazard')).toContain(`Of 4 residual risks, 2 stand ${said} them`)
  })

  it('tells what shows that the manufacturer met DCB0129, of each product', () => {
    const builder = deployment()
    const chart = builder.add('product', { name: 'Chart' })
    const shown = { type: 'document', result: 'passed', version: '1.2', producedOn: '2026-02-01' }
    const report = builder.add('evidence', { name: 'Safety case report of the manufacturer', ...shown })
    builder.link(report, 'shows-conformance', chart)
    const retired = builder.add('evidence', { name: 'Entered twice' }, { retired: 'Twice' })
    builder.link(retired, 'shows-conformance', chart)
    const read = () => under(blocksOf(builder.snapshot()), CONFORMANCE)
    const row = ['EV-1', 'Safety case report of the manufacturer, version 1.2', 'Document, passed, 1 Feb 2026', '']
    expect(rowsOf(read())).toEqual([row])
    builder.add('product', { name: 'Pump' })
    expect(rowsOf(read())).toEqual([row])
    expect(wordsOf(read())).toMatch(/Chart.*Safety case report.*Pump.*Not recorded/)
  })

  it('tells who was trained, apart from what the training is', () => {
    const builder = deployment()
    const hazard = builder.add('hazard', { name: 'Wrong dose' })
    const trained = builder.add('control', { statement: 'Nurses take the module', type: 'training' })
    const untold = builder.add('control', { statement: 'Doctors take the module', type: 'training' })
    const dropped = builder.add('control', { statement: 'A film', type: 'training' }, { state: 'rejected' })
    const theirs = builder.add('control', { statement: 'A course', type: 'training', party: 'manufacturer' })
    const other = builder.add('control', { statement: 'A second check', type: 'business process' })
    for (const control of [trained, untold, dropped, theirs, other]) builder.link(control, 'mitigates', hazard)
    const slides = builder.add('evidence', { name: 'Slides', type: 'document', result: 'passed' })
    const record = { type: 'training record', result: 'passed', producedOn: '2026-02-01', validUntil: '2026-03-03' }
    const took = builder.add('evidence', { name: 'Attendance', ...record, scope: '231 of 240 nurses' })
    for (const evidence of [slides, took]) builder.link(evidence, 'shows-implemented', trained)
    builder.link(slides, 'shows-implemented', untold)
    expect(rowsOf(under(blocksOf(builder.snapshot()), TRAINING))).toEqual([
      [
        'CTL-1 Nurses take the module',
        'EV-2 Attendance, training record, passed, lapsed, 1 Feb 2026\n231 of 240 nurses',
        'EV-1 Slides, document, passed',
      ],
      ['CTL-2 Doctors take the module', 'Not recorded', 'EV-1 Slides, document, passed'],
    ])
  })

  it('tells of each rejected control what is done instead, or why nothing is', () => {
    const builder = deployment()
    const [hazard, bare] = [builder.add('hazard', { name: 'Wrong dose' }), builder.add('hazard', { name: 'Late dose' })]
    const cause = builder.add('cause', { name: 'Screen too small' })
    builder.link(cause, 'leads-to', hazard)
    const asked = { party: 'deployer', transferInstruction: 'Do it on each ward.' }
    const rejected = { state: 'rejected' }
    const replaced = builder.add('control', { statement: 'Larger screens', ...asked }, rejected)
    const reasoned = builder.add('control', { statement: 'A second nurse', ...asked }, rejected)
    const open = builder.add('control', { statement: 'An alarm', ...asked }, rejected)
    builder.link(replaced, 'mitigates', cause)
    builder.link(reasoned, 'mitigates', bare)
    builder.link(open, 'mitigates', bare)
    const instead = builder.add('control', { statement: 'Print the chart' }, { state: 'in-place' })
    builder.link(instead, 'mitigates', cause)
    const alsoRejected = builder.add('control', { statement: 'Magnifiers' }, rejected)
    builder.link(alsoRejected, 'mitigates', cause)
    const why = { rationale: 'Pharmacy checks each dose.', decidedBy: 'A. Officer', decidedOn: '2026-02-01' }
    builder.link(builder.add('decision', { name: 'One nurse is enough', ...why }), 'decides', reasoned)
    builder.link(builder.add('decision', { name: 'Without a reason' }), 'decides', open)
    expect(rowsOf(under(blocksOf(builder.snapshot()), REJECTED))).toEqual([
      ['H-1\nOpen', 'CTL-1 Larger screens', 'Do it on each ward.', 'CTL-4 Print the chart (In place)'],
      [
        'H-2\nOpen',
        'CTL-2 A second nurse',
        'Do it on each ward.',
        'DEC-1 One nurse is enough: Pharmacy checks each dose. (A. Officer, 1 Feb 2026)',
      ],
      ['H-2\nOpen', 'CTL-3 An alarm', 'Do it on each ward.', 'Not recorded'],
    ])
  })

  it('says that none was rejected, and how each that is asked for was answered', () => {
    const builder = deployment()
    addHazards(builder, 3)
    const blocks = blocksOf(builder.snapshot())
    expect(wordsOf(under(blocks, REJECTED))).toContain('No control that the manufacturer asks for was rejected.')
    const parties = rowsOf(under(blocks, 'Controls that the manufacturer asks for')).map(([, , party]) => party)
    expect(new Set(parties)).toEqual(new Set(['Deployer\nIn place']))
  })

  it('prints who put each release to use, with what authority and why', () => {
    const builder = deployment()
    const used = builder.add('release', { version: '4.1' }, { state: 'in-field' })
    builder.add('release', { version: '4.2' })
    builder.add('release', { version: '4.0' }, { state: 'withdrawn' })
    const decided = { decidedBy: 'B. Example', authority: 'Chief Executive', decidedOn: '2026-02-25' }
    const why = { rationale: 'The benefit outweighs what remains.' }
    builder.link(builder.add('decision', { name: 'Go live on all wards', ...decided, ...why }), 'decides', used)
    const blocks = blocksOf(builder.snapshot())
    expect(rowsOf(under(blocks, GO_LIVE))).toEqual([
      [
        'REL-1 4.1\nIn the field',
        'DEC-1 Go live on all wards\nThe benefit outweighs what remains.',
        'B. Example\nChief Executive\n25 Feb 2026',
      ],
      ['REL-2 4.2\nCandidate', 'Not recorded', 'Not recorded'],
    ])
    expect(rowsOf(under(blocks, 'Decisions'))).toEqual([
      [
        'DEC-1',
        'Go live on all wards\nOn REL-1',
        'The benefit outweighs what remains.',
        'B. Example, Chief Executive, 25 Feb 2026',
      ],
    ])
  })

  it('keeps findings apart that ask for different things', () => {
    const builder = deployment()
    const about = { code: 'CTL-01', level: 'blocker', sentence: 'Nothing shows it.', about: [] } as const
    const remedies = ['Ask the manufacturer.', 'Show it yourself.']
    const findings = remedies.map((remedy) => ({ finding: { ...about, subject: 'space', remedy }, chain: [] }))
    const open = rowsOf(under(blocksOf(builder.snapshot(findings)), 'Open findings'))
    expect(open.map((row) => row.at(-1))).toEqual(remedies)
  })

  it('speaks of deployment where a manufacturer’s speaks of delivery', () => {
    const builder = deployment()
    builder.add('plan', { name: 'Plan', phase: 'pre-delivery' }, { state: 'in-force' })
    expect(wordsOf(under(blocksOf(builder.snapshot()), 'Purpose and lifecycle phase'))).toContain('“pre-deployment”')
    const plan = blocksOf(builder.snapshot(), 'risk-management-plan')
    expect(wordsOf(under(plan, 'Plan on record'))).toContain('"pre-deployment"')
    const held = wordsOf(under(plan, 'What a hazard record holds'))
    expect(held).toContain('Residual risk')
    expect(held).not.toContain('transferred')
  })

  it('names under approvals who approves the document, and not who decides on something else', () => {
    const builder = deployment()
    builder.add('cso-appointment', { name: 'Dr A. Officer' }, { state: 'in-post' })
    const authorisation = [
      { what: 'Go-live', role: 'Chief Executive', name: 'B. Example' },
      { what: 'Approve each issue of the hazard log and the report', role: 'CSO', name: 'Dr A. Officer' },
      { what: 'Approve the safety case report', role: 'Medical Director', name: 'C. Example' },
    ]
    builder.add('plan', { name: 'Plan', authorisation }, { state: 'in-force' })
    const named = (report: 'safety-case-report' | 'risk-management-plan') =>
      rowsOf(under(blocksOf(builder.snapshot(), report), 'Approvals')).map(([name, role]) => [name, role])
    const officer = ['Dr A. Officer', 'Clinical Safety Officer']
    expect(named('safety-case-report')).toEqual([
      officer,
      ['C. Example', 'Medical Director: Approve the safety case report'],
    ])
    expect(named('risk-management-plan')).toEqual([officer])
  })

  it('goes by the documents a row of the plan names, whatever the row is called', () => {
    const builder = deployment()
    const authorisation = [
      { what: 'Report to the board', role: 'Secretary', name: 'B. Example', approves: ['Hazard Log'] },
      { what: 'Final word', role: 'Medical Director', name: 'C. Example', approves: ['Clinical Safety Case Report'] },
    ]
    builder.add('plan', { name: 'Plan', authorisation }, { state: 'in-force' })
    const named = (report: 'safety-case-report' | 'risk-management-plan') =>
      rowsOf(under(blocksOf(builder.snapshot(), report), 'Approvals')).map(([, role]) => role)
    expect(named('safety-case-report')).toEqual(['Medical Director: Final word'])
    expect(named('risk-management-plan')).not.toContain('Secretary: Report to the board')
    expect(rowsOf(under(blocksOf(builder.snapshot(), 'risk-management-plan'), 'Authorisation matrix'))).toEqual([
      ['Report to the board\nHazard Log', 'Secretary', 'B. Example'],
      ['Final word\nClinical Safety Case Report', 'Medical Director', 'C. Example'],
    ])
  })
})
