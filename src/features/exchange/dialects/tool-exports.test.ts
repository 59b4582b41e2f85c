import { describe, expect, it } from 'vitest'
import { lines, readLog, readSheet } from '../reading.test-support.ts'

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

  it('reads the text of cells that hold HTML, as a tracker exports them', async () => {
    const log = await readLog({
      'items.csv': [
        'ID,Title,Hazard causes,Mitigations,Severity,Likelihood',
        '44,Banner hides the allergies,<div>Zoom level</div><div>Long names</div>,<ul><li>Fixed layout</li><li>Test at 200 &amp; 400 %</li></ul>,Major,Low',
        '45,Reading <6 shown as zero,Rounding,Check,Minor,Low',
      ].join('\n'),
    })
    const [first] = log.log.hazards
    expect(first?.found.causes.map(({ text }) => text)).toEqual(['Zoom level', 'Long names'])
    expect(first?.found.controls.map(({ text }) => text)).toEqual(['Fixed layout', 'Test at 200 & 400 %'])
    expect(log.result.hazards[1]?.title).toBe('Reading <6 shown as zero')
  })

  it('takes the system that a row is about for no control, and letters of a rating by their stage', async () => {
    const log = await readLog({
      'log.csv': [
        'System;Nr.;Gefährdung;Auslösendes Ereignis;S (vor);W (vor);R (vor);Maßnahmen;S (nach);W (nach);R (nach)',
        'Pumpe;G-1;Falsche Dosis;Rundung;4;3;hoch;Grenzen prüfen;4;1;niedrig',
      ].join('\n'),
    })
    const [hazard] = log.result.hazards
    expect(hazard).toMatchObject({ causes: 1, controls: 1 })
    expect(hazard?.initial.stated).toEqual({ severity: '4', likelihood: '3', risk: 'hoch' })
    expect(hazard?.residual.stated).toEqual({ severity: '4', likelihood: '1', risk: 'niedrig' })
  })
})
