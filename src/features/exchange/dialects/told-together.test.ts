import { describe, expect, it } from 'vitest'
import { lines, readLog, readSheet } from '../reading.test-support.ts'

describe('what one cell tells of several things', () => {
  it.each([
    ['Before: Major x Medium = 3; After: Major x Low = 3'],
    ['Residual risk: Major / Low\nInitial risk: Major / Medium'],
    ['Before controls – Severity Major, Likelihood Medium. After controls – Severity Major, Likelihood Low.'],
  ])('reads both ratings of “%s”', async (risk) => {
    const log = await readSheet(['ID', 'Hazard', 'Control', 'Risk'], ['H1', 'Wrong bed', 'Wristband', risk])
    expect(lines(log)).toEqual(['H1 | Wrong bed | Major × Medium = 3 | Major × Low = 3 | 0c 1m | –'])
  })

  it('leaves a rating whole that tells of one stage only, or of one twice', async () => {
    const log = await readSheet(
      ['ID', 'Hazard', 'Control', 'Risk'],
      ['H1', 'Wrong bed', 'Wristband', 'Before: Major / Low'],
      ['H2', 'Wrong ward', 'Wristband', 'Before: 3; before: 4'],
    )
    expect(log.result.hazards.map(({ residual }) => residual.stated.risk)).toEqual([null, null])
  })

  it('parts causes from controls where a cell labels both, and joins each control to its cause', async () => {
    const log = await readSheet(
      ['ID', 'Hazard', 'Causes and controls', 'Severity', 'Likelihood'],
      [
        'H1',
        'Wrong bed',
        'Cause: beds swapped. Control: wristband. Cause 2: old list. Control: timed list.',
        'Major',
        'Low',
      ],
      ['H2', 'Late call', 'Causes:\n- speaker off\n- power cut\nControls:\n- second alarm', 'Minor', 'Low'],
      ['H3', 'Lost form', 'Cause: the sheet says Control: manual', 'Minor', 'Low'],
    )
    expect(lines(log).map((line) => line.split(' | ')[4])).toEqual(['2c 2m', '2c 1m', '1c 0m'])
    expect(log.log.found.hazards[0]?.controls.map(({ text, causes }) => [text, causes])).toEqual([
      ['wristband', ['beds swapped']],
      ['timed list', ['old list']],
    ])
  })
})

describe('marks that repeat what stands above', () => {
  it('reads them as that text, whichever mark it is', async () => {
    const log = await readSheet(
      ['ID', 'Hazard', 'Cause', 'Control', 'Severity', 'Likelihood', 'Status'],
      ['H1', 'Wrong bed', 'Beds swapped', 'Wristband', 'Major', 'Low', 'Open'],
      [null, null, 'Old list', 'Timed list'],
      ['H2', 'Wrong ward', '"', 'as above', 'do.', '-"-', 'Ditto'],
      ['H3', 'Late call', 'Speaker off', 'Second alarm', '〃', 'Same as above', ',,'],
    )
    expect(lines(log)).toEqual([
      'H1 | Wrong bed | Major × Low = 3 | – | 2c 2m | Open',
      'H2 | Wrong ward | Major × Low = 3 | – | 1c 1m | Open',
      'H3 | Late call | Major × Low = 3 | – | 1c 1m | Open',
    ])
  })

  it('leaves a mark that has nothing above it, and text that only begins like one', async () => {
    const log = await readSheet(
      ['ID', 'Hazard', 'Cause', 'Severity', 'Likelihood'],
      ['H1', 'Wrong bed', null, 'Major', 'Low'],
      ['H2', 'Wrong ward', 'as above', 'Major', 'Low'],
      ['H3', 'Late call', 'As above, and the speaker is off', 'Major', 'Low'],
    )
    expect(log.log.found.hazards.flatMap(({ causes }) => causes.map(({ text }) => text))).toEqual([
      'as above',
      'As above, and the speaker is off',
    ])
  })
})

it('takes a current rating beside an inherent one for what the controls have left', async () => {
  const csv =
    'Risk ID,Risk description,Inherent impact score,Inherent likelihood,Controls,Current impact score,Current likelihood,RAG\nR1,Wrong bed shown,Major,High,Wristband,Major,Low,Amber\n'
  expect(lines(await readLog({ 'register.csv': csv }))).toEqual([
    'R1 | Wrong bed shown | Major × High = 4 | Major × Low = 3 | 0c 1m | –',
  ])
})
