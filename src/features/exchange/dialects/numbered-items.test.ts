import { describe, expect, it } from 'vitest'
import { asked, lines, readLog, reasons } from '../reading.test-support.ts'

const NESTED = `ID,Hazard,Severity,Likelihood,Status
1,Wrong record opened,Major,Medium,Open
1.1,Barcode misread,,,
1.1.1,Second identifier shown,,,
1.2,Two records open,,,
2,Allergy not shown,Considerable,Low,Open
2.1,Interface down,,,
2.1.1,Banner while it is down,,,
2.1.2,Downtime procedure,,,
`
const AS_HAZARDS = { 'numbered-2': 'Hazards of their own', 'numbered-3': 'Hazards of their own' }

describe('items numbered below hazards', () => {
  it('takes unrated ones for causes and their controls, and asks', async () => {
    const log = await readLog({ 'log.csv': NESTED })
    expect(lines(log)).toEqual([
      '1 | Wrong record opened | Major × Medium = 3 | – | 2c 1m | Open',
      '2 | Allergy not shown | Considerable × Low = 2 | – | 1c 2m | Open',
    ])
    const [first] = log.log.found.hazards
    expect(first?.causes).toMatchObject([
      { text: 'Barcode misread', key: '1.1', where: 'row 3' },
      { text: 'Two records open', key: '1.2' },
    ])
    expect(first?.controls).toMatchObject([
      { text: 'Second identifier shown', key: '1.1.1', causes: ['Barcode misread'], where: 'row 4' },
    ])
    expect(log.result.ledger).toMatchObject({ rows: 8, stored: 2, merged: 6 })
    expect(log.result.questions).toMatchObject([
      {
        id: 'numbered-2',
        about:
          'Items such as 1.1 “Barcode misread” are numbered below a hazard (3 of them, none rated). They are read as causes of it; what are they?',
        proposed: 'Causes of the hazard above',
      },
      {
        id: 'numbered-3',
        about:
          'Items such as 1.1.1 “Second identifier shown” are numbered below an item of a hazard (3 of them, none rated). They are read as controls of it; what are they?',
        proposed: 'Controls of the hazard above',
      },
    ])
  })

  it('reads them otherwise when somebody says so, whatever was read before', async () => {
    const log = await readLog({ 'log.csv': NESTED }, AS_HAZARDS)
    expect(log.result.hazards.map(({ ref }) => ref)).toEqual(['1', '1.1', '1.1.1', '1.2', '2', '2.1', '2.1.1', '2.1.2'])
    expect(log.open).toEqual([])
    const mixed = await readLog(
      { 'log.csv': NESTED },
      { 'numbered-2': 'Controls of the hazard above', 'numbered-3': 'Causes of the hazard above' },
    )
    expect(lines(mixed)).toEqual([
      '1 | Wrong record opened | Major × Medium = 3 | – | 1c 2m | Open',
      '2 | Allergy not shown | Considerable × Low = 2 | – | 2c 1m | Open',
    ])
  })

  it('leaves those that are rated hazards of their own, and asks', async () => {
    const log = await readLog({
      'log.csv':
        'Ref,Hazard,Cause,Severity,Likelihood,Controls\nHAZ-01,Wrong patient,Names alike,Major,Low,Banner\nHAZ-01.1,Wrong patient in letters,Merge fields,Minor,Low,Preview\nHAZ-02,Late result,Queue,Minor,Low,Alarm\n',
    })
    expect(log.result.hazards.map(({ ref }) => ref)).toEqual(['HAZ-01', 'HAZ-01.1', 'HAZ-02'])
    expect(log.result.questions).toMatchObject([{ id: 'numbered-2', proposed: 'Hazards of their own' }])
  })

  it('takes them for controls where causes stand in a column of their own', async () => {
    const log = await readLog({
      'log.csv':
        'Ref,Hazard,Cause,Severity,Likelihood\n1,Wrong patient,Names alike,Major,Low\n1.1,Banner,,,\n1.2,Preview,,,\n',
    })
    expect(lines(log)).toEqual(['1 | Wrong patient | Major × Low = 3 | – | 1c 2m | –'])
    expect(log.result.questions).toMatchObject([{ id: 'numbered-2', proposed: 'Controls of the hazard above' }])
  })

  it('takes unrated items over rated ones for titles, which group them', async () => {
    const log = await readLog({
      'log.csv':
        'No,Hazard,Owner,Cause,Severity,Likelihood\n1,Prescribing,Dr A,,,\n1.1,Wrong dose,Dr B,Rounding,Major,Low\n1.2,Wrong drug,Dr B,Names alike,Major,Low\n2,Results,Dr A,,,\n2.1,Late result,Dr B,Queue,Minor,Low\n3,Wrong bed,Dr C,Beds swapped,Minor,Low\n',
    })
    expect(log.result.hazards.map(({ ref }) => ref)).toEqual(['1.1', '1.2', '2.1', '3'])
    expect(log.log.found.hazards[0]?.prose.category).toBe('Prescribing')
    expect(reasons(log)).toEqual([
      'A title of the hazards numbered below it',
      'A title of the hazards numbered below it',
    ])
    expect(log.result.questions).toMatchObject([
      { id: 'numbered-1', proposed: 'Titles of the hazards below' },
      { id: 'numbered-2', proposed: 'Hazards of their own' },
    ])
  })

  it('asks about numbered headings too', async () => {
    const log = await readLog({
      'log.md':
        '# Log\n\n## 1. Wrong record\n\n- Severity: Major\n- Likelihood: Low\n- Cause: names alike\n\n### 1.1 Wrong record in letters\n\n- Severity: Minor\n- Likelihood: Low\n- Cause: merge fields\n\n## 2. Late result\n\n- Severity: Minor\n- Likelihood: Low\n- Cause: queue\n',
    })
    expect(log.result.hazards.map(({ ref, title }) => [ref, title])).toEqual([
      [null, 'Wrong record'],
      [null, 'Wrong record in letters'],
      [null, 'Late result'],
    ])
    expect(log.result.questions).toMatchObject([{ id: 'numbered-2', proposed: 'Hazards of their own' }])
  })

  it.each([
    ['no item above them', 'ID,Hazard,Severity,Likelihood\n1.1,Wrong dose,Major,Low\n1.2,Late dose,Minor,Low\n'],
    ['dates and years', 'ID,Hazard,Severity,Likelihood\n2024-1,Wrong dose,Major,Low\n2024-2,Late dose,Minor,Low\n'],
  ])('asks nothing where there are %s', async (_, text) => {
    const log = await readLog({ 'log.csv': text })
    expect([log.result.hazards.length, asked(log)]).toEqual([2, []])
  })
})
