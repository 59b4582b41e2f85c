import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { asked, lines, readLog } from '../reading.test-support.ts'

type Rows = NonNullable<Parameters<typeof writeXlsx>[0]['sheets'][number]['rows']>
const sheet = async (rows: Rows) => readLog({ 'log.xlsx': await writeXlsx({ sheets: [{ name: 'Log', rows }] }) })
const reasons = ({ result }: Awaited<ReturnType<typeof readLog>>) => result.ledger.ignored.map(({ reason }) => reason)

const rated = (likelihood: string): Rows => [
  ['ID', 'Hazard', 'Cause', 'Severity', 'Likelihood', 'Status'],
  ['H1', 'Wrong bed', 'Names', 'Major', likelihood, 'Open'],
]

describe('what stands around a log on its sheet', () => {
  it('takes a matrix below the log for no hazards', async () => {
    const log = await sheet([
      ['ID', 'Hazard', 'Cause', 'Control', 'Severity', 'Likelihood'],
      ['H1', 'Wrong ward shown', 'Late transfer', 'Refresh', 'Major', 'Low'],
      [],
      ['Risk matrix'],
      ['Likelihood / Severity', 'Minor', 'Significant', 'Considerable', 'Major', 'Catastrophic'],
      ['High', 2, 3, 3, 4, 5],
      ['Low', 1, 2, 2, 3, 4],
      [],
      [null, 'Very low', 'Low', 'Medium', 'High', 'Very high'],
      ['Major', 2, 3, 3, 4, 5],
      [],
      ['ID', 'Hazard', 'Cause', 'Control', 'Severity', 'Likelihood'],
      ['H2', 'Ward list stale', 'Cache', 'Refresh', 'Minor', 'Low'],
    ])
    expect(lines(log)).toEqual([
      'H1 | Wrong ward shown | Major × Low = 3 | – | 1c 1m | –',
      'H2 | Ward list stale | Minor × Low = 1 | – | 1c 1m | –',
    ])
    expect(asked(log)).toEqual([])
    expect(reasons(log).filter((reason) => reason === 'Of a scale or matrix below the table')).toHaveLength(5)
  })

  it('takes the key beside the log for no rating of it', async () => {
    const log = await sheet([
      ['ID', 'Hazard', 'Cause', 'Severity', 'Likelihood', null, 'Severity key', 'Meaning'],
      ['H1', 'Alarm is silent', 'Muted', 'Major', 'Low', null, 'Minor', 'No lasting harm'],
      [null, null, null, null, null, null, 'Major', 'One death'],
    ])
    expect(lines(log)).toEqual(['H1 | Alarm is silent | Major × Low = 3 | – | 1c 0m | –'])
    expect(reasons(log)).toEqual(['Outside the columns of the table'])
  })

  it('leaves who signed below the log out, and out of what its columns are judged by', async () => {
    const log = await sheet([
      ['ID', 'Hazard', 'Description', 'Cause', 'Control', 'Consequence', 'Likelihood'],
      ['H1', 'Letter sent late', 'After ten days', 'Queue', 'Board', 'Considerable', 'Medium'],
      ['H2', 'Letter sent twice', 'Two copies', 'Retry', 'Check', 'Minor', 'Low'],
      [],
      ['Signed:', null, 'A. Khan', null, 'Date:', '2024-04-02'],
      ['Reviewed by', 'J. Smith', null, null, 'Role', 'Safety officer'],
    ])
    expect(lines(log)).toEqual([
      'H1 | Letter sent late | Considerable × Medium = 3 | – | 1c 1m | –',
      'H2 | Letter sent twice | Minor × Low = 1 | – | 1c 1m | –',
    ])
    expect(reasons(log)).toEqual(['Below the table', 'Below the table'])
  })

  it('adds rows of zeros and unticked boxes to no hazard', async () => {
    const log = await sheet([
      ['Hazard', 'Cause', 'Severity', 'Likelihood', 'Risk', 'Done?'],
      ['Wrong bed', 'Names', 'Major', 'Low', 3, false],
      [null, null, null, null, 0, false],
      [null, null, null, null, 0, false],
    ])
    expect(lines(log)).toEqual(['– | Wrong bed | Major × Low = 3 | – | 1c 0m | –'])
    expect(asked(log)).toEqual([])
    expect(log.result.ledger).toMatchObject({ rows: 3, stored: 1, merged: 0 })
  })

  it('takes the row that explains the columns for no hazard', async () => {
    const log = await sheet([
      ['ID', 'Hazard', 'Cause', 'Severity', 'Likelihood', 'Status'],
      ['Unique number', 'What could go wrong?', 'Why?', '1-5', '1-5', 'Open / Closed'],
      ['H1', 'Wrong bed', 'Names', 'Major', 'Low', 'Open'],
    ])
    expect(lines(log)).toEqual(['H1 | Wrong bed | Major × Low = 3 | – | 1c 0m | Open'])
    expect(reasons(log)).toEqual(['Says how to fill in the table'])
  })

  it('knows a header whose cells go on to explain their labels', async () => {
    const guidance =
      'say in full sentences, as far as the workshop could tell, what it is and where it was seen to happen'
    const log = await sheet([
      [
        'ID',
        `Hazard\n${guidance}`,
        `Cause (${guidance})`,
        `Control: ${guidance}`,
        'Severity',
        'Likelihood',
        'Comments',
      ],
      ['H1', 'Wrong bed', 'Names', 'Photo', 'Major', 'Low', 'None'],
    ])
    expect(lines(log)).toEqual(['H1 | Wrong bed | Major × Low = 3 | – | 1c 1m | –'])
  })

  it('keeps the rating of an older sheet beside the one that counts', async () => {
    const sheets = [
      { name: 'Current', rows: rated('Low') },
      { name: 'Superseded', rows: rated('High') },
    ]
    const log = await readLog({ 'log.xlsx': await writeXlsx({ sheets }) })
    expect(lines(log)).toEqual(['H1 | Wrong bed | Major × Low = 3 | – | 1c 0m | Open'])
    expect(log.log.hazards[0]?.found.notes).toEqual([
      { label: 'Rated otherwise at Superseded!A2', text: 'initial: severity Major, likelihood High' },
    ])
  })

  it('reads what other systems call a spreadsheet and write as a web page or separated text', async () => {
    const page =
      '<html><body><table><tr><th>ID</th><th>Hazard</th><th>Cause</th></tr><tr><td>H1</td><td>Wrong bed</td><td>Names</td></tr></table></body></html>'
    for (const content of [page, 'ID\tHazard\tCause\nH1\tWrong bed\tNames\n'])
      expect(lines(await readLog({ 'log.xls': content }))).toEqual(['H1 | Wrong bed | – | – | 1c 0m | –'])
  })

  it.each([
    ['right below its title', []],
    ['after a gap as well', [[]]],
  ])('reads a further log with other headers %s', async (_, gap) => {
    const log = await sheet([
      ['Clinical hazards'],
      ['ID', 'Hazard', 'Cause', 'Severity', 'Likelihood'],
      ['C1', 'Wrong bed', 'Names', 'Major', 'Low'],
      ...gap,
      ['Technical hazards'],
      ['Ref', 'Hazard name', 'Causes', 'Likelihood', 'Severity'],
      ['T1', 'Server down', 'Power', 'Low', 'Considerable'],
    ])
    expect(lines(log)).toEqual([
      'C1 | Wrong bed | Major × Low = 3 | – | 1c 0m | –',
      'T1 | Server down | Considerable × Low = 2 | – | 1c 0m | –',
    ])
    expect(reasons(log)).toEqual(['Above the table', 'A title or note, no hazard'])
  })
})
