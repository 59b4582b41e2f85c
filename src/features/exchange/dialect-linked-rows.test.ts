import { describe, expect, it } from 'vitest'
import { asked, lines, readBook, readLog, readSheet, reasons } from './reading.test-support.ts'

describe('rows that belong together by their ids', () => {
  it('are joined where a second table draws the links between them', async () => {
    const log = await readBook({
      Elements: [
        ['Node ID', 'Type', 'Label', 'Severity', 'Likelihood'],
        ['N1', 'Control', 'Alarm on the feed', null, null],
        ['N2', 'Cause', 'Transfer is seen late', null, null],
        ['N3', 'Hazard', 'Round list is incomplete', 'Major', 'Low'],
        ['N4', 'Hazard', 'Round list of yesterday', 'Considerable', 'Low'],
        ['N5', 'Cause', 'Tab is left open', null, null],
      ],
      Links: [
        ['From', 'Relation', 'To'],
        ['N2', 'causes', 'N3'],
        ['N3', 'is mitigated by', 'N1'],
        ['N5', 'causes', 'N4'],
        ['N1', 'mitigates', 'N4'],
      ],
    })
    expect(lines(log)).toEqual([
      'N3 | Round list is incomplete | Major × Low = 3 | – | 1c 1m | –',
      'N4 | Round list of yesterday | Considerable × Low = 2 | – | 1c 1m | –',
    ])
    expect(asked(log)).toEqual([])
    expect(reasons(log).filter((reason) => reason === 'Links rows of another table')).toHaveLength(5)
  })

  it('are joined where they name a range of ids', async () => {
    const log = await readBook({
      Hazards: [
        ['Hazard ref', 'Hazard', 'Severity', 'Likelihood'],
        ['H01', 'No escort', 'Minor', 'Medium'],
        ['H02', 'Escort on the wrong day', 'Considerable', 'Low'],
        ['H03', 'Escort list is stale', 'Minor', 'Medium'],
      ],
      Mitigations: [
        ['Mitigation ref', 'Mitigation', 'Applies to hazard(s)'],
        ['M1', 'Booking screen', 'H01–H03'],
        ['M2', 'Reload button', 'H02 to H03'],
      ],
    })
    expect(lines(log).map((line) => line.split(' | ')[4])).toEqual(['0c 1m', '0c 2m', '0c 2m'])
  })
})

describe('cells and labels as programs and forms write them', () => {
  it('gives the items of a list that a program printed', async () => {
    const log = await readLog({
      'log.csv':
        'id,title,causes,mitigations,severity,likelihood\nH1,Rails are missing,"[""Set lacks rails"", ""Nurse unaware""]","[\'Add to set\', \'Bundle\']",Major,Low',
    })
    expect(log.log.hazards[0]?.found.causes.map(({ text }) => text)).toEqual(['Set lacks rails', 'Nurse unaware'])
    expect(log.log.hazards[0]?.found.controls.map(({ text }) => text)).toEqual(['Add to set', 'Bundle'])
  })

  it('takes a level beside severity and likelihood for the risk, and an issue for the title', async () => {
    const log = await readSheet(
      ['No', 'Issue', 'Why', 'Who is harmed', 'Mitigation', 'Severity', 'Likelihood', 'Level', 'Resp.'],
      [1, 'Wrong clinic is offered', 'Postcode', 'Patient', 'Show distance', 'Considerable', 'Low', 3, 'Ops'],
    )
    const [hazard] = log.result.hazards
    expect(hazard).toMatchObject({ title: 'Wrong clinic is offered', owner: 'Ops' })
    expect(hazard?.initial.stated.risk).toBe('3')
  })

  it('reads the table of controls inside a form', async () => {
    const log = await readSheet(
      ['Risk reference', 'OR-7', 'Department', 'Radiology'],
      ['Risk title', 'Requests vanish at midnight', null, null],
      ['Risk owner', 'Imaging manager', 'Date identified', '12/01/2024'],
      ['Causes', 'Batch job deletes open requests', null, null],
      ['Inherent risk', null, null, null],
      ['Impact', 'Major', 'Likelihood', 'Medium'],
      ['Key controls', 'Effectiveness', 'Control owner', null],
      ['Count before and after', 'Effective', 'RIS admin', null],
      ['Paper request kept for two days', 'Partially effective', 'Clerks', null],
      ['Residual risk', null, null, null],
      ['Impact', 'Major', 'Likelihood', 'Low'],
    )
    expect(lines(log)).toEqual([
      'OR-7 | Requests vanish at midnight | Major × Medium = 3 | Major × Low = 3 | 1c 2m | –',
    ])
    expect(log.result.hazards[0]?.owner).toBe('Imaging manager')
  })

  it('reads the labels of a register as its tool exports them', async () => {
    const log = await readLog({
      'register.csv': [
        'ID,Title: Description,Threat / Opportunity,Causes,Consequences,Existing Controls,Max Conseq level,Likelihood level,Risk rating',
        '7,Alarm fatigue: staff mute alarms,Threat,Too many alarms,Missed arrest,Alarm review,Major,Low,3',
        '8,Bed moved: monitor keeps the old name,Threat,No reset,Wrong record,Sticker,Major,Very Low,2',
      ].join('\n'),
    })
    expect(lines(log)).toEqual([
      '7 | Alarm fatigue: staff mute alarms | Major × Low = 3 | – | 1c 1m | –',
      '8 | Bed moved: monitor keeps the old name | Major × Very Low = 2 | – | 1c 1m | –',
    ])
  })

  it('takes the statement of a risk for the hazard, and the steps of a scale for no word of a label', async () => {
    const log = await readLog({
      'register.csv':
        'Risk ID,Risk Statement,Vulnerability,Preventive Controls,L_1to5,I_1to5\nR1,Leavers keep access to prescribing,No feed of leavers,Monthly audit,4,5\n',
    })
    const [hazard] = log.result.hazards
    expect(hazard).toMatchObject({ title: 'Leavers keep access to prescribing', causes: 1, controls: 1 })
    expect(hazard?.initial.stated).toMatchObject({ severity: '5', likelihood: '4' })
  })
})
