import { describe, expect, it } from 'vitest'
import { lines, readLog } from '../reading.test-support.ts'

const fields = [
  ['Hazard', 'Wrong bed shown', 'Call not heard'],
  ['Causes', 'Beds swapped', 'Speaker off'],
  ['Controls', 'Wristband; Bed sign', 'Second alarm'],
  ['Severity', 'Major', 'Considerable'],
  ['Likelihood', 'Low', 'Medium'],
  ['Status', 'Open', 'Closed'],
]
const table = (...rows: readonly (readonly string[])[]) =>
  rows.map((cells, at) => `| ${cells.join(' | ')} |${at === 0 ? `\n|${'---|'.repeat(cells.length)}` : ''}`).join('\n')

describe('a page that has its hazards beside each other, one in a column', () => {
  const whole = [
    'HZ-1 | Wrong bed shown | Major × Low = 3 | – | 1c 2m | Open',
    'HZ-2 | Call not heard | Considerable × Medium = 3 | – | 1c 1m | Closed',
  ]

  it.each(['Field', 'Hazard ID', ''])('reads each as its own below their ids and “%s”', async (corner) => {
    expect(lines(await readLog({ 'log.md': table([corner, 'HZ-1', 'HZ-2'], ...fields) }))).toEqual(whole)
  })

  it('reads them in a table of HTML without any header', async () => {
    const rows = [['Hazard ID', 'HZ-1', 'HZ-2'], ...fields]
    const html = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')
    expect(lines(await readLog({ 'log.html': `<h1>Hazard log</h1><table>${html}</table>` }))).toEqual(whole)
  })

  it.each([
    ['stages', ['Field', 'Initial', 'Residual'], ['Severity', 'Major', 'Major'], ['Likelihood', 'Medium', 'Low']],
    ['reasons', ['Field', 'Value', 'Why'], ['Severity', 'Major', 'One death'], ['Likelihood', 'Medium', 'Seen twice']],
  ])('leaves one hazard as one where the columns are %s', async (_, header, severity, likelihood) => {
    const log = table(header, ['Hazard', 'Wrong bed shown', ''], ['Causes', 'Beds swapped', ''], severity, likelihood)
    const read = lines(await readLog({ 'log.md': `# Hazard HZ-1\n\n${log}` }))
    expect(read).toHaveLength(1)
    expect(read[0]).toContain('Major × Medium = 3')
  })
})
