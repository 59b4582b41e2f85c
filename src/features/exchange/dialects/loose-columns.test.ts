import { describe, expect, it } from 'vitest'
import { lines, readLog } from '../reading.test-support.ts'

const causesOf = async (text: string) => {
  const log = await readLog({ 'log.csv': text })
  return log.log.found.hazards.map(({ causes }) => causes.map((cause) => cause.text))
}

describe('columns that say what they hold in other words', () => {
  it('takes the sequence of events beside the situation it leads to for one cause', async () => {
    expect(
      await causesOf(
        'ID,Hazard,Foreseeable sequence of events,Hazardous situation,Harm,Severity,Probability\nR1,Heat,Fan stops; case gets hot,Skin touches the case,Burn,Serious,Remote\n',
      ),
    ).toEqual([['Fan stops; case gets hot']])
  })

  it('leaves it the situation where no other column tells one', async () => {
    const log = await readLog({
      'log.csv':
        'ID,Hazard,Cause,Sequence of events,Severity,Probability\nR1,Heat,Fan stops,Case gets hot,Serious,Remote\n',
    })
    expect(log.log.found.hazards[0]).toMatchObject({
      causes: [{ text: 'Fan stops' }],
      prose: { situation: 'Case gets hot' },
    })
  })

  it('takes a column called “Why” before the scores for the causes', async () => {
    const log = await readLog({
      'log.csv': 'Hazard,Why,Risk now,Controls,Risk after\nLate result,Queue stuck,4,Alarm,2\n',
    })
    expect(lines(log)).toEqual(['– | Late result | ? × ? = 4 | ? × ? = 2 | 1c 1m | –'])
  })

  it('takes none for causes that gives the reasons of the scores', async () => {
    expect(await causesOf('Hazard,Severity,Likelihood,Why\nLate result,Major,Low,Seen once a year\n')).toEqual([[]])
  })

  it('takes controls that say for which cause they are for controls', async () => {
    const log = await readLog({
      'log.csv':
        'ID,Hazard,Cause,Control for this cause,Severity,Likelihood\nH1,Late result,Queue stuck,Alarm,Major,Low\n',
    })
    expect(lines(log)).toEqual(['H1 | Late result | Major × Low = 3 | – | 1c 1m | –'])
  })

  it('knows the number of a Welsh log', async () => {
    const log = await readLog({
      'log.csv': 'Rhif / No,Perygl / Hazard,Achos / Cause,Severity,Likelihood\n4,Late result,Queue stuck,Major,Low\n',
    })
    expect(lines(log)).toEqual(['4 | Late result | Major × Low = 3 | – | 1c 0m | –'])
  })

  it('takes what a label explains below or behind it for no label', async () => {
    const log = await readLog({
      'log.csv':
        '"Hazard no.\n(do not use again)","Hazard\n(what may harm somebody?)","Cause\n(why does it harm?)",Severity,Likelihood,Controls (those that lessen the harm)\n4,Late result,Queue stuck,Major,Low,Alarm\n',
    })
    expect(lines(log)).toEqual(['4 | Late result | Major × Low = 3 | – | 1c 1m | –'])
  })

  it('takes a column of kinds beside the controls for their kinds', async () => {
    const log = await readLog({
      'log.csv':
        'ID,Hazard,Risk control option,Risk control measure,Severity,Likelihood\nR1,Heat,Inherent safety,Thermal fuse,Major,Low\nR2,Cold,Training,Users wear gloves,Minor,Low\n',
    })
    expect(log.log.found.hazards.map(({ controls }) => controls.map(({ text, kind }) => [text, kind]))).toEqual([
      [['Thermal fuse', 'design']],
      [['Users wear gloves', 'training']],
    ])
  })

  it('knows a description by its short name', async () => {
    const log = await readLog({
      'log.csv': 'Haz ID,Haz Desc,Haz Cause,Init Sev,Init Lik,Haz Status\nH1,Late result,Queue stuck,Major,Low,Open\n',
    })
    expect(lines(log)).toEqual(['H1 | Late result | Major × Low = 3 | – | 1c 0m | Open'])
  })

  it('reads text between bars as a table though a row is empty', async () => {
    const log = await readLog({
      'log.txt': 'Hazard log||||\n||||\nID|Hazard|Cause|Severity|Likelihood\nH1|Late result|Queue stuck|Major|Low\n',
    })
    expect(lines(log)).toEqual(['H1 | Late result | Major × Low = 3 | – | 1c 0m | –'])
  })

  it.each(['How could it arise?', 'Source of risk'])('takes “%s” for the causes', async (label) => {
    expect(await causesOf(`Hazard,${label},Severity,Likelihood\nLate result,Queue stuck,Major,Low\n`)).toEqual([
      ['Queue stuck'],
    ])
  })

  it.each(['How we manage it', 'Steps taken', 'Protections'])('takes “%s” for the controls', async (label) => {
    const log = await readLog({ 'log.csv': `Hazard,${label},Severity,Likelihood\nLate result,Alarm,Major,Low\n` })
    expect(lines(log)).toEqual(['– | Late result | Major × Low = 3 | – | 0c 1m | –'])
  })

  it.each(['Impact', 'Consequence', 'Gravity'])('takes scores under “%s” for the initial severity', async (label) => {
    const log = await readLog({
      'log.csv': `Hazard,${label},Likelihood,Residual severity,Residual likelihood,Status of hazard\nLate result,Major,Medium,Major,Low,Open\n`,
    })
    expect(lines(log)).toEqual(['– | Late result | Major × Medium = 3 | Major × Low = 3 | 0c 0m | Open'])
  })
})
