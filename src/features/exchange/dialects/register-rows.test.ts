import { describe, expect, it } from 'vitest'
import { asked, lines, readBook, readSheet, reasons, type Rows } from '../reading.test-support.ts'

const HEADER = ['ID', 'Hazard', 'Cause', 'Control', 'Severity', 'Likelihood', 'Status']

describe('the rows of registers', () => {
  it('reads the residual rating that stands in a row of its own', async () => {
    const log = await readSheet(
      ['ID', 'Hazard', 'Stage', 'Severity', 'Likelihood', 'Control'],
      ['H1', 'Late alert', 'Initial', 'Major', 'Medium', null],
      [null, null, 'Residual', 'Major', 'Very Low', 'Monitor'],
    )
    expect(lines(log)).toEqual(['H1 | Late alert | Major × Medium = 3 | Major × Very Low = 2 | 0c 1m | –'])
  })

  it('takes the phase in which a hazard was found for no stage of its rating', async () => {
    const log = await readSheet(
      ['ID', 'Hazard', 'Severity', 'Likelihood', 'Phase'],
      ['H1', 'Late alert', 'Major', 'Low', 'Initial'],
      ['H2', 'Lost letter', 'Minor', 'Low', 'Final'],
    )
    expect(lines(log)).toEqual([
      'H1 | Late alert | Major × Low = 3 | – | 0c 0m | –',
      'H2 | Lost letter | Minor × Low = 1 | – | 0c 0m | –',
    ])
  })

  it('reads the rows of a bow-tie as one hazard for each top event', async () => {
    const log = await readSheet(
      ['Top event', 'Threat', 'Preventive barrier', 'Consequence', 'Recovery barrier', 'Severity', 'Likelihood'],
      ['Wrong dose given', 'Unit slip', 'Unit shown', 'Overdose', 'Antidote', 'Major', 'Low'],
      ['Wrong dose given', 'Old weight', 'Weight refreshed', 'Underdose', 'Recheck', 'Major', 'Low'],
      ['Alarm missed', 'Muted', 'Alarm comes back', 'Late care', 'Rounds', 'Considerable', 'Low'],
    )
    expect(lines(log)).toEqual([
      '– | Wrong dose given | Major × Low = 3 | – | 2c 4m | –',
      '– | Alarm missed | Considerable × Low = 2 | – | 1c 2m | –',
    ])
  })

  it('gives causes and controls that stand below a hazard, each in a row of its own, to it', async () => {
    const log = await readSheet(
      ['ID', 'Hazard', 'Severity', 'Likelihood'],
      ['H1', 'Late alert', 'Major', 'Low'],
      [null, 'Cause 1: Queue full'],
      [null, 'Control 1: Monitor'],
      ['H2', 'Lost letter', 'Minor', 'Low'],
    )
    expect(lines(log)).toEqual([
      'H1 | Late alert | Major × Low = 3 | – | 1c 1m | –',
      'H2 | Lost letter | Minor × Low = 1 | – | 0c 0m | –',
    ])
    expect(log.result.ledger).toMatchObject({ rows: 4, stored: 2, merged: 2, ignored: [] })
  })

  it('reads a hazard whose number is also the letter of a score', async () => {
    const log = await readSheet(
      HEADER,
      ['P1', 'Wrong bed', 'Names', 'Photo', 'Major', 'Low', 'Open'],
      [],
      ['P2', 'No bed', 'Full house', 'Board', 'Minor', 'Low', 'Open'],
    )
    expect(log.result.hazards.map(({ ref }) => ref)).toEqual(['P1', 'P2'])
  })

  it('takes a row that was only made ready for no hazard', async () => {
    const log = await readSheet(
      ['No', 'Hazard', 'Cause', 'Severity', 'Likelihood', 'Risk', 'Status'],
      [1, 'Wrong bed', 'Names', 'Major', 'Low', 3, 'Open'],
      [2, 'tbc', null, null, null, 0, 'Open'],
    )
    expect(reasons(log)).toEqual(['Made ready for a hazard, and not filled in'])
    expect(asked(log)).toEqual([])
  })

  it('gives hazards the status that the title above them, or the name of their sheet, tells', async () => {
    const header = HEADER.slice(0, 6)
    const log = await readBook({
      Hazards: [
        header,
        ['OPEN HAZARDS'],
        ['H1', 'Wrong bed', 'Names', 'Photo', 'Major', 'Low'],
        ['TRANSFERRED HAZARDS'],
        ['H2', 'No bed', 'Full house', 'Board', 'Minor', 'Low'],
      ],
      'Closed hazards': [header, ['H3', 'Cold bed', 'Window', 'Blanket', 'Minor', 'Low']],
    })
    expect(log.result.hazards.map(({ status, statedStatus }) => [status, statedStatus])).toEqual([
      ['Open', 'OPEN HAZARDS'],
      ['Transferred', 'TRANSFERRED HAZARDS'],
      ['Closed', 'Closed hazards'],
    ])
  })

  it('reads the hazard in the row above the header of its causes', async () => {
    const header = ['Cause', 'Control', 'Severity', 'Likelihood']
    const log = await readSheet(
      ['Hazard 1: Wrong patient'],
      header,
      ['Similar names', 'Photo', 'Major', 'Low'],
      ['Shared login', 'Audit', 'Major', 'Low'],
      [],
      ['Hazard: No alert'],
      header,
      ['Rule off', 'Test', 'Considerable', 'Medium'],
    )
    expect(lines(log)).toEqual([
      '1 | Wrong patient | Major × Low = 3 | – | 2c 2m | –',
      '– | No alert | Considerable × Medium = 3 | – | 1c 1m | –',
    ])
  })

  it('takes a number that was given up, or that names the rows below it, for no hazard', async () => {
    const log = await readSheet(
      HEADER,
      ['1', 'Prescribing'],
      ['1.1', 'Wrong drug', 'Pick list', 'Capitals', 'Major', 'Low', 'Open'],
      ['1.2', 'Void – merged with 1.1', null, null, null, null, 'Closed'],
      ['2', 'Duplicate of 1.1'],
      ['3', 'Void in the record', 'Gap', 'Check', 'Minor', 'Low', 'Open'],
    )
    expect(lines(log)).toEqual([
      '1.1 | Wrong drug | Major × Low = 3 | – | 1c 1m | Open',
      '3 | Void in the record | Minor × Low = 1 | – | 1c 1m | Open',
    ])
    expect(reasons(log)).toEqual([
      'A title of the rows numbered below it',
      'A number that is not used',
      'A number that is not used',
    ])
  })
})

describe('the sheets of registers', () => {
  it('takes the ratings of a sheet called residual for residual ones', async () => {
    const log = await readBook({
      'Initial assessment': [
        ['Hazard ID', 'Hazard', 'Cause', 'Severity', 'Likelihood'],
        ['H1', 'Late alert', 'Queue', 'Major', 'Medium'],
      ],
      'Residual assessment': [
        ['Hazard ID', 'Controls', 'Severity', 'Likelihood'],
        ['H1', 'Monitor', 'Major', 'Very Low'],
      ],
    })
    expect(lines(log)).toEqual(['H1 | Late alert | Major × Medium = 3 | Major × Very Low = 2 | 1c 1m | –'])
  })

  it('reads every table of a sheet, however much more the later one tells', async () => {
    const log = await readSheet(
      ['Section A – Technical'],
      ['ID', 'Hazard', 'Cause', 'Control', 'Severity', 'Likelihood'],
      ['A1', 'Late alert', 'Queue', 'Monitor', 'Major', 'Low'],
      [],
      ['Section B – Clinical'],
      ['ID', 'Hazard', 'Effect', 'Cause', 'Existing control', 'New control', 'Severity', 'Likelihood', 'Owner'],
      ['B1', 'Wrong bed', 'Harm', 'Names', 'Photo', 'Audit', 'Major', 'Very Low', 'Ann'],
    )
    expect(lines(log)).toEqual([
      'A1 | Late alert | Major × Low = 3 | – | 1c 1m | –',
      'B1 | Wrong bed | Major × Very Low = 2 | – | 1c 2m | –',
    ])
  })

  it('finds no hazard in a list of words that explains them', async () => {
    const log = await readBook({
      Definitions: [
        ['Term', 'Definition'],
        ['Hazard', 'What may harm somebody'],
        ['Harm', 'Death or injury'],
        ['Risk', 'Severity and likelihood'],
        ['Cause', 'What leads to it'],
      ],
      Log: [HEADER, ['H1', 'Wrong bed', 'Names', 'Photo', 'Major', 'Low', 'Open']],
    })
    expect(log.result.hazards.map(({ title }) => title)).toEqual(['Wrong bed'])
  })

  it('keeps apart the hazards of sheets that merely number alike', async () => {
    const log = await readBook({
      Prescribing: [
        HEADER,
        [1, 'Wrong drug', 'Pick list', 'Capitals', 'Major', 'Low', 'Open'],
        [2, 'Wrong dose', 'Unit', 'Range', 'Major', 'Low', 'Open'],
      ],
      Dispensing: [
        HEADER,
        [1, 'Wrong label', 'Printer', 'Scan', 'Minor', 'Low', 'Open'],
        [2, 'Bag swapped', 'Shelf', 'Second look', 'Minor', 'Low', 'Open'],
      ],
    })
    expect(log.result.hazards.map(({ ref, title }) => `${ref ?? ''} ${title}`)).toEqual([
      '1 Wrong drug',
      '2 Wrong dose',
      '1 Wrong label',
      '2 Bag swapped',
    ])
    expect(log.result.ledger).toMatchObject({ rows: 4, stored: 4, merged: 0 })
  })

  it('gives a control that names causes to the hazards that have them', async () => {
    const log = await readBook({
      Hazards: [
        ['Hazard ID', 'Hazard', 'Effect', 'Severity', 'Likelihood'],
        ['H1', 'Late alert', 'Late care', 'Major', 'Low'],
        ['H2', 'Lost letter', 'No care', 'Minor', 'Low'],
      ],
      Causes: [
        ['Cause ID', 'Hazard ID', 'Cause'],
        ['C1', 'H1', 'Queue'],
        ['C2', 'H1', 'Network'],
        ['C3', 'H2', 'Wrong address'],
      ],
      Controls: [
        ['Control ID', 'Control', 'Mitigates'],
        ['M1', 'Watch the queue', 'C1, C2'],
        ['M2', 'Trace the address', 'C3'],
      ],
    })
    expect(lines(log)).toEqual([
      'H1 | Late alert | Major × Low = 3 | – | 2c 1m | –',
      'H2 | Lost letter | Minor × Low = 1 | – | 1c 1m | –',
    ])
    expect(log.log.hazards[0]?.found.controls[0]?.causes).toEqual(['Queue', 'Network'])
    expect(log.result.ledger).toMatchObject({ rows: 7, stored: 2, merged: 5, rejected: [] })
  })

  it('goes by the newest of sheets that differ only in their version, and by none that calls itself old', async () => {
    const older: Rows = [HEADER, ['H1', 'Late alert', 'Queue', 'Monitor', 'Major', 'High', 'Open']]
    const newer: Rows = [HEADER, ['H1', 'Late alert', 'Queue', 'Monitor', 'Major', 'Low', 'Closed']]
    const named = [
      ['Hazard Log v1.9', 'Hazard Log v1.10'],
      ['Log 2022', 'Log 2023'],
      ['Hazards (superseded)', 'Hazards'],
    ] as const
    for (const [old, current] of named) {
      const log = await readBook({ [old]: older, [current]: newer })
      expect(lines(log)).toEqual(['H1 | Late alert | Major × Low = 3 | – | 1c 1m | Closed'])
      expect(log.log.hazards[0]?.found.notes[0]?.label).toBe(`Rated otherwise at ${old}!A2`)
    }
  })

  it('reads the tables inside a form', async () => {
    const log = await readSheet(
      ['Hazard ID:', 'HZ-07', null, 'Date:', '03/04/2024'],
      ['Hazard:', 'Wrong dose suggested'],
      ['Description:', 'A dose for another weight'],
      ['Effect on patient:', 'Overdose'],
      ['Causes', 'Controls', 'Control type', 'Evidence'],
      ['Weight missing', 'Mandatory field', 'Design', 'T-3'],
      ['Unit mixed up', 'Unit shown', 'Design', 'T-4'],
      ['Initial risk', 'Severity', 'Likelihood', 'Risk'],
      [null, 'Catastrophic', 'Low', '4'],
      ['Residual risk', 'Severity', 'Likelihood', 'Risk'],
      [null, 'Catastrophic', 'Very Low', '3'],
      ['Status:', 'Open', null, 'Owner:', 'Dr Moss'],
    )
    expect(lines(log)).toEqual([
      'HZ-07 | Wrong dose suggested | Catastrophic × Low = 4 | Catastrophic × Very Low = 3 | 2c 2m | Open',
    ])
  })
})
