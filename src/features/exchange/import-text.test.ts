import { describe, expect, it } from 'vitest'
import { groupRows } from './ledger-groups-contract.ts'
import { importText } from './import-text.ts'
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
})
