import { describe, expect, it } from 'vitest'
import type { PreparedImport } from '../exchange-service.ts'
import { asked, lines, readBook, readLog, readSheet, reasons } from '../reading.test-support.ts'

const controls = ({ log }: PreparedImport) => log.hazards.map(({ found }) => found.controls.map(({ text }) => text))

const HEADER = ['ID', 'Hazard', 'Cause', 'Control', 'Severity', 'Likelihood', 'Status']

describe('the columns of registers', () => {
  it('takes nobody who owns a control or action for the owner of the hazard', async () => {
    for (const label of ['Action owner', 'Control owner', 'Action by']) {
      const log = await readSheet(
        ['ID', 'Hazard', 'Cause', 'Control', label],
        ['H1', 'Wrong bed', 'Names', 'Photo', 'Ward lead'],
      )
      expect(log.result.hazards.map(({ owner }) => owner)).toEqual([null])
      expect(log.log.hazards[0]?.found.notes).toEqual([{ label, text: 'Ward lead' }])
    }
  })

  it('takes the title above the header for no group of its columns', async () => {
    const log = await readSheet(
      ['Design FMEA', null, null, 'Rev C'],
      ['Item', 'Function', 'Failure mode', 'Effect', 'Cause', 'Current controls', 'S', 'O', 'D', 'RPN'],
      ['Pump', 'Deliver', 'No flow', 'Too little given', 'Kinked line', 'Pressure alarm', 8, 4, 3, 96],
      ['Screen', 'Show rate', 'Wrong rate', 'Too much given', 'Rounding', 'Unit test', 7, 3, 4, 84],
    )
    expect(controls(log)).toEqual([['Pressure alarm'], ['Unit test']])
    expect(log.result.hazards.map(({ ref }) => ref)).toEqual([null, null])
    expect(reasons(log)).toEqual(['Above the table'])
  })

  it('knows short and mistyped labels', async () => {
    const log = await readSheet(
      ['Haz', 'Hazard name', 'Casue', 'Mitig. (existing)', 'Mitig. (addl)', 'Sev', 'L’hood', 'Respons.'],
      [1, 'Wrong ward', 'Late move', 'Refresh', 'Timer', 'Major', 'Med', 'Site team'],
    )
    expect(lines(log)).toEqual(['1 | Wrong ward | Major × ? = ? | – | 1c 2m | –'])
    expect(log.result.hazards[0]?.owner).toBe('Site team')
    expect(asked(log)).toEqual(['likelihood:med'])
  })

  it('takes neither a strategy nor a tick for a control, and a tick for the kind of the control beside it', async () => {
    const log = await readSheet(
      ['ID', 'Hazard', 'Cause', 'Control', 'Design', 'Training', 'Treatment', 'Severity', 'Likelihood'],
      ['R1', 'Wrong bed', 'Names', 'Photo on the banner', 'x', null, 'Mitigate', 'Major', 'Low'],
      ['R2', 'No bed', 'Full house', 'Teach the board', null, 'x', 'Accept', 'Minor', 'Low'],
    )
    expect(log.log.hazards.map(({ found }) => found.controls.map(({ text, kind }) => [text, kind]))).toEqual([
      [['Photo on the banner', 'design']],
      [['Teach the board', 'training']],
    ])
  })

  it('tells controls from what is said about them', async () => {
    const log = await readSheet(
      ['ID', 'Risk title', 'Why it might happen', 'What we do about it', 'Adequacy of controls', 'Gaps in control'],
      ['R1', 'Wrong bed', 'Names', 'Photo', 'Inadequate', 'No photo at night'],
    )
    expect(controls(log)).toEqual([['Photo']])
  })

  it('keeps score and word of one rating apart, and takes the total beside two scores for their risk', async () => {
    const scored = await readSheet(
      [
        'Risk ID',
        'Risk title',
        'Likelihood',
        'Impact',
        'Inherent score',
        'Inherent rating',
        'Residual likelihood',
        'Residual impact',
        'Residual score',
        'Residual rating',
      ],
      ['R1', 'Records out of reach', 4, 5, 20, 'Critical', 2, 5, 10, 'Medium'],
    )
    expect(scored.result.hazards[0]?.residual.stated).toEqual({ severity: '5', likelihood: '2', risk: '10' })
    const totalled = await readSheet(
      ['No', 'Hazard', 'Cause', 'Severity', 'Likelihood', 'Total'],
      [1, 'Late letter', 'Queue', 4, 2, 8],
    )
    expect(totalled.result.hazards[0]?.initial.stated.risk).toBe('8')
  })

  it('takes the residual risk that the maker can answer for, and not the one with a deployer’s controls', async () => {
    const log = await readSheet(
      [
        'ID',
        'Hazard',
        'Cause',
        'Control',
        'Initial severity',
        'Initial likelihood',
        'Residual severity (manufacturer)',
        'Residual likelihood (manufacturer)',
        'Residual severity (with deployer controls)',
        'Residual likelihood (with deployer controls)',
      ],
      ['H1', 'Late alert', 'Queue', 'Monitor', 'Major', 'Medium', 'Major', 'Low', 'Major', 'Very Low'],
    )
    expect(lines(log)).toEqual(['H1 | Late alert | Major × Medium = 3 | Major × Low = 3 | 1c 1m | –'])
    expect(log.log.hazards[0]?.found.notes.map(({ text }) => text)).toEqual(['Major', 'Very Low'])
  })

  it('keeps a control told by the number of its procedure beside those of other columns', async () => {
    const log = await readSheet(
      ['ID', 'Hazard', 'Cause', 'Existing controls', null, 'New controls', null, 'Severity', 'Likelihood'],
      [null, null, null, 'Design', 'Training', 'Design', 'Business process', null, null],
      ['H1', 'Wrong bed', 'Names', 'Banner', 'Induction', null, 'SOP-7', 'Major', 'Low'],
    )
    expect(controls(log)).toEqual([['Banner', 'Induction', 'SOP-7']])
  })

  it('reads whole numbers written with decimals', async () => {
    const log = await readLog({
      'log.csv': 'ID;Hazard;Cause;Severity;Likelihood\n1;Late letter;Queue;4,0;2.0\n2;Lost letter;Drop;5,0;1.0\n',
    })
    expect(asked(log)).toEqual(['severity-scale', 'likelihood-scale'])
  })

  it('takes a table that sums up the log for no log', async () => {
    const log = await readBook({
      Dashboard: [
        ['Row Labels', 'Count of Hazard ID', 'Sum of Risk'],
        ['Open', 2, 5],
        ['Grand Total', 2, 5],
      ],
      Log: [HEADER, ['H1', 'Wrong bed', 'Names', 'Photo', 'Major', 'Low', 'Open'], ['Severity', 'Count'], ['Major', 1]],
    })
    expect(log.result.hazards.map(({ title }) => title)).toEqual(['Wrong bed'])
    expect(log.result.ledger).toMatchObject({ rows: 6, stored: 1, merged: 0 })
  })

  it('tells who is harmed, who signs and who leads from who owns the hazard', async () => {
    const log = await readSheet(
      [
        'Ref',
        'Hazard description',
        'Cause',
        'Who is at risk',
        'Clinical lead',
        'Hazard owner',
        'Signed off by',
        'Name',
      ],
      ['1', 'Late alert is shown', 'Queue', 'Patients', 'Dr Lee', 'Product', 'Board', 'Kay'],
    )
    expect(log.result.hazards.map(({ title, owner }) => [title, owner])).toEqual([['Late alert is shown', 'Product']])
    expect(log.log.hazards[0]?.found.prose.harm).toBe('Patients')
  })

  it('tells a control from its status, whatever its number, and a use error from its cause', async () => {
    const log = await readSheet(
      [
        'ID',
        'Use error',
        'Cause of use error',
        'Hazardous situation',
        'Mitigation 1',
        'Mitigation 1 status',
        'Progress / Status',
      ],
      ['U1', 'Rate ten times too high', 'Key missed', 'Pump gives too much', 'Range limit', 'Done', 'Open'],
    )
    expect(lines(log)).toEqual(['U1 | Rate ten times too high | – | – | 1c 1m | Open'])
  })

  it('leaves another table beside the log out, and says so', async () => {
    const log = await readSheet(
      ['ID', 'Hazard', 'Cause', 'Control', 'Status', null, 'Action no', 'Action', 'Who'],
      ['H1', 'Wrong bed', 'Names', 'Photo', 'Open', null, 'A1', 'Buy a camera', 'Bob'],
      [null, null, null, null, null, null, 'A2', 'Hang it up', 'Sue'],
    )
    expect(lines(log)).toEqual(['H1 | Wrong bed | – | – | 1c 1m | Open'])
    expect(log.result.hazards[0]?.owner).toBeNull()
    expect(log.result.ledger).toMatchObject({
      rows: 3,
      ignored: [
        { where: 'Log!A1 column 7', reason: 'Another table beside the hazards, and not read' },
        { where: 'Log!A3', reason: 'Outside the columns of the table' },
      ],
    })
  })

  it('knows labels that give one thing two names', async () => {
    const log = await readSheet(
      [
        'Ref',
        'Hazard/Risk',
        'Reason/Cause',
        'Controls/Mitigations',
        'Severity/Consequence',
        'Likelihood/Probability',
        'Owner/Lead',
        'Status/Progress',
      ],
      ['1', 'Late letter', 'Queue', 'Daily count', 'Major', 'very_low', 'Ann', 'Open'],
    )
    expect(lines(log)).toEqual(['1 | Late letter | Major × Very Low = 2 | – | 1c 1m | Open'])
    expect(log.result.hazards[0]?.owner).toBe('Ann')
    expect(asked(log)).toEqual([])
  })

  it('knows the columns of a preliminary analysis', async () => {
    const log = await readSheet(
      [
        'PHA ID',
        'Hazard',
        'Contributory factors',
        'Recommended controls',
        'Status of recommendation',
        'RAC',
        'Open/Closed',
      ],
      ['PHA-1', 'Wrong weight used', 'Old record', 'Ask twice', 'Agreed', '1C', 'Closed'],
    )
    expect(lines(log)).toEqual(['PHA-1 | Wrong weight used | – | – | 1c 1m | Closed'])
    expect(log.result.hazards[0]?.initial.stated.risk).toBe('1C')
  })

  it('takes the actions taken for controls', async () => {
    const log = await readSheet(
      ['Ref.', 'Description of hazard', 'Actions taken', 'Open/Closed'],
      ['H01', 'Drops listed as tablets', 'Route in bold; codes instead of names', 'Open'],
    )
    expect(lines(log)).toEqual(['H01 | Drops listed as tablets | – | – | 0c 2m | Open'])
  })
})
