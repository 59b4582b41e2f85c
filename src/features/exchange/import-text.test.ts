import { describe, expect, it } from 'vitest'
import { groupRows } from './ledger-groups-contract.ts'
import { importText } from './import-text.ts'
import { placeWords } from './place-words-contract.ts'
import { readLog } from './reading.test-support.ts'

const row = (where: string, reason = 'Empty') => ({ where, reason })

describe('an import in a terminal', () => {
  it('joins rows that share a place and a reason, and no others', () => {
    const rows = [
      row('Log!A9'),
      row('Log!A10'),
      row('Log!A12'),
      row('Log!A13', 'Below'),
      row('Notes!A1'),
      row('log.md'),
    ]
    expect(groupRows(rows)).toEqual([
      { where: 'Log!A9 to A12', reason: 'Empty', count: 3 },
      { where: 'Log!A13', reason: 'Below', count: 1 },
      { where: 'Notes!A1', reason: 'Empty', count: 1 },
      { where: 'log.md', reason: 'Empty', count: 1 },
    ])
    expect(groupRows([row('row 3'), row('row 4')])).toEqual([{ where: 'row 3 to 4', reason: 'Empty', count: 2 }])
  })

  it('stays within 80 columns and says how to answer', async () => {
    const title = 'The chart shows the value of another patient '.repeat(4).trim()
    const log = await readLog({
      'log.csv': `Ref,Hazard,Cause,Severity,Status\nH1,${title},a,Severe,Parked\n2,,,,\n3,,,,\n`,
    })
    const text = importText(log)
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80)
    expect(text).toContain('  ignored   row 3 to 4 (2 rows): Only a number, no hazard')
    expect(text).toContain('stated “Severe”')
    expect(text).toContain('1 cause, 0 controls; row 2')
    expect(text).toContain('Minor | Significant | Considerable | Major (proposed)')
    expect(text).toMatch(/--answers FILE:\n {2}\{"severity:severe":"Major"\}$/)
  })

  it('tells a place in a structured file in words, which the JSON keeps as a path', async () => {
    const hazards = [
      { id: 'H1', name: 'Late', severity: 'Minor' },
      ...['H2', 'H3', 'H4'].map((id) => ({ id, name: '' })),
    ]
    const log = await readLog({ 'log.json': JSON.stringify({ project: { hazards } }) })
    expect(log.result.hazards[0]?.where).toBe('$.project.hazards[0]')
    const text = importText(log)
    expect(text).toContain('0 causes, 0 controls; project › hazards › entry 1')
    expect(text).toContain('  ignored   project › hazards › entry 2 to 4 (3 rows): No hazard is named here')
  })
})

it.each([
  ['$', 'the whole file'],
  ['$[2]', 'entry 3'],
  ['log.json: $.risks.R-1', 'log.json: risks › R-1'],
  ['$.hazards.Late at night', 'hazards › Late at night'],
  ['$.issues[0], CSM-1', 'issues › entry 1, CSM-1'],
  ['$[0], line 4', 'entry 1, line 4'],
  ['$.table.*[1]', 'table › entry 2 of each column'],
  ['Log!A9', 'Log!A9'],
  ['cost in $.md', 'cost in $.md'],
])('the place %s is told as “%s”', (where, words) => {
  expect(placeWords(where)).toBe(words)
})

it('joins issues that follow each other, whatever their keys are', () => {
  const rows = [row('$.issues[1], CSM-9'), row('$.issues[2], CSM-4'), row('$.issues[3], OPS-1', 'Other')]
  expect(groupRows(rows).map(({ where }) => where)).toEqual(['issues › entry 2 to 3', 'issues › entry 4, OPS-1'])
})
