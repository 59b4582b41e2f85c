import { writeXlsx } from 'hucre/xlsx'
import { expect, it } from 'vitest'
import { asked, lines, readLog, reasons } from '../reading.test-support.ts'

const HEADER = ['ID', 'Hazard', 'Cause', 'Severity', 'Likelihood', 'Status']
const ROWS = [
  ['H1', 'Wrong bed', 'Beds swapped', 'Major', 'Low', 'Open'],
  ['', '', 'Old list', '', '', ''],
  ['H2', 'Late call', 'Speaker off', 'Minor', 'Low', 'Open'],
]

/** A log with these of its cells struck through, each as "row,column" counted from nought. */
async function struck(...at: readonly string[]) {
  const rows = [HEADER, ...ROWS]
  const cells = new Map(
    at.map((key) => {
      const [row = 0, column = 0] = key.split(',').map(Number)
      return [key, { value: rows[row]?.[column] ?? '', style: { font: { strikethrough: true } } }]
    }),
  )
  return readLog({ 'log.xlsx': await writeXlsx({ sheets: [{ name: 'Log', rows, cells }] }) })
}

it('asks what a hazard is that is struck through as a whole, and keeps the status it states', async () => {
  const log = await struck(...HEADER.map((_, column) => `3,${column}`))
  expect(lines(log)).toEqual([
    'H1 | Wrong bed | Major × Low = 3 | – | 2c 0m | Open',
    'H2 | Late call | Minor × Low = 1 | – | 1c 0m | –',
  ])
  expect(log.result.questions).toMatchObject([{ id: 'status:struck through', proposed: 'Closed' }])
  expect(log.log.found.hazards[1]?.notes).toEqual([{ label: 'Status', text: 'Open' }])
})

it('leaves out a cause that is struck through, and says so', async () => {
  const log = await struck('2,2')
  expect(lines(log)[0]).toBe('H1 | Wrong bed | Major × Low = 3 | – | 1c 0m | Open')
  expect(reasons(log)).toEqual(['Struck through'])
})

it('reads a row of which only a word is struck through like any other', async () => {
  const log = await struck('3,2')
  expect(lines(log)[1]).toBe('H2 | Late call | Minor × Low = 1 | – | 1c 0m | Open')
  expect(asked(log)).toEqual([])
})
