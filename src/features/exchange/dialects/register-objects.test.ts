import { describe, expect, it } from 'vitest'
import { asked, lines, readLog } from '../reading.test-support.ts'

const json = (value: unknown) => readLog({ 'log.json': JSON.stringify(value) })

describe('hazards as a program keeps them', () => {
  it('takes the id that a hazard is known by, and not the key of the row it was stored in', async () => {
    const log = await json({
      hazards: [
        { id: 'row-77', hazardId: 'H-001', hazardDescription: 'Pump runs on', severityBefore: 5, probabilityBefore: 2 },
        { id: 'row-78', hazardId: 'H-002', hazardDescription: 'Pump stops', severityBefore: 4, probabilityBefore: 2 },
      ],
      controls: [{ id: 'c1', hazardId: 'row-77', description: 'Second switch' }],
    })
    expect(lines(log)).toEqual(['H-001 | Pump runs on | – | – | 0c 1m | –', 'H-002 | Pump stops | – | – | 0c 0m | –'])
  })

  it('keeps a control that rates what it leaves, and takes the worst of such ratings for the residual one', async () => {
    const { result } = await json({
      items: [
        {
          id: 'i1',
          hazard: 'No current',
          harm: 'Alarm is silent',
          severity: 5,
          probability: 2,
          controls: [
            { id: 'c1', description: 'Second battery', residualSeverity: 3, residualProbability: 1 },
            { id: 'c2', description: 'Mains alarm', residualSeverity: 4, residualProbability: 1 },
          ],
        },
      ],
    })
    expect(result.hazards.map(({ controls, residual }) => [controls, residual.stated])).toEqual([
      [2, { severity: '4', likelihood: '1', risk: null }],
    ])
  })

  it('invents no hazards from a list of words where the file lists hazards that are described', async () => {
    const log = await json({
      hazard_analysis: [{ hazard_id: 'HZ_1', hazard: 'Wrong dose', harm: 'Overdose', severity: 'Major' }],
      benefit_analysis: { benefits: ['Fewer calls'], remaining_risks: ['Users may err', 'System may be down'] },
    })
    expect(lines(log).map((line) => line.split(' | ')[1])).toEqual(['Wrong dose'])
    expect(log.result.ledger.ignored.map(({ where, reason }) => [where, reason])).toEqual([
      [
        '$.benefit_analysis.remaining_risks[0]',
        'Only named in a list, beside hazards that are described: “Users may err”',
      ],
      [
        '$.benefit_analysis.remaining_risks[1]',
        'Only named in a list, beside hazards that are described: “System may be down”',
      ],
    ])
    expect(asked(log)).toEqual([])
  })

  it('takes neither the ids and counts of things told elsewhere, nor what was decided, for text of the hazard', async () => {
    const log = await json([
      {
        id: 'R1',
        title: 'Motor runs on',
        hazard: 'Too much fluid',
        harm_id: 'HARM_OEDEMA',
        harm: 'Oedema',
        cause: 'Driver shorts',
        disposition: 'Benefit must be shown',
        field: { injury_count: 5 },
        severity: 4,
      },
    ])
    const [found] = log.log.hazards.map((hazard) => hazard.found)
    expect([found?.prose.harm, found?.controls]).toEqual(['Oedema', []])
    expect(found?.notes).toEqual([
      { label: 'harm_id', text: 'HARM_OEDEMA' },
      { label: 'disposition', text: 'Benefit must be shown' },
      { label: 'injury_count', text: '5' },
    ])
  })

  it('takes the score that a stage names before one that no stage names', async () => {
    const log = await json([
      {
        id: 'R1',
        hazard: 'Pump stops',
        harm: 'No dose',
        engineering_probability: 2,
        before: { severity: 4, probability: 3 },
        after: { severity: 4, probability: 1 },
      },
    ])
    expect(log.result.hazards[0]?.initial.stated).toEqual({ severity: '4', likelihood: '3', risk: null })
    expect(log.log.hazards[0]?.found.notes).toEqual([{ label: 'engineering_probability', text: '2' }])
  })

  it('takes each entry of a list for one control, whatever marks it has inside', async () => {
    const log = await json({
      risks: [
        {
          id: 'R1',
          title: 'Names drift',
          severity: 'High',
          mitigation: ['List only grows; a new name is another name for the old', 'Check at each gate'],
        },
      ],
    })
    expect(log.log.hazards[0]?.found.controls.map(({ text }) => text)).toEqual([
      'List only grows; a new name is another name for the old',
      'Check at each gate',
    ])
  })

  it('keeps what a control tells in objects and lists of its own', async () => {
    const log = await json({
      hazards: [
        {
          id: 'H1',
          hazard: 'Pump runs on',
          controls: [{ id: 'C1', description: 'Cut-off', requirement_ids: ['Q1', 'Q2'], claimed: { occurrence: 1 } }],
        },
      ],
    })
    expect(log.log.hazards[0]?.found.notes).toEqual([
      { label: 'requirement_ids', text: 'Q1, Q2' },
      { label: 'claimed', text: 'occurrence: 1' },
    ])
  })

  it('reads the one hazard of a file that stands in a member called after it', async () => {
    const log = await readLog({
      'one.yaml': [
        'hazard_record:',
        '  hazard_id: HZ-17',
        '  description: Advice comes too late',
        '  triggers: [Old data, Slow network]',
        '  mitigations: [Age is shown, Local copy]',
      ].join('\n'),
    })
    expect(lines(log)).toEqual(['HZ-17 | Advice comes too late | – | – | 2c 2m | –'])
  })

  it('reads a list without a name whose objects are rated and kept as risks are', async () => {
    const log = await json([
      {
        id: 'r1',
        reference: 'R-000001',
        title: 'Server is down',
        initial_probability: 'high',
        initial_impact: 'critical',
        initial_level: 'high',
        status: 'open',
        control_hierarchy: 'inherent_design',
      },
    ])
    expect(lines(log)).toEqual(['R-000001 | Server is down | – | – | 0c 0m | Open'])
    expect(log.result.hazards[0]?.initial.stated).toEqual({ severity: 'critical', likelihood: 'high', risk: 'high' })
  })

  it('keeps the id of a risk that names its hazard, and of one that refers to a document', async () => {
    const named = await json({
      risks: [
        { id: 'RISK-1', hazardId: 'H-3', title: 'Dose is doubled', severity: 'Major', control: 'Ask' },
        { id: 'RISK-2', hazardId: 'H-3', title: 'Dose is late', severity: 'Minor', control: 'Alarm' },
      ],
    })
    expect(lines(named).map((line) => line.split(' | ')[0])).toEqual(['RISK-1', 'RISK-2'])
    const referring = await json({
      hazards: [{ id: 'H-1', hazard: 'Dose is doubled', harm: 'Overdose', reference: 'ISO 14971 5.4' }],
    })
    expect(lines(referring).map((line) => line.split(' | ')[0])).toEqual(['H-1'])
  })
})
