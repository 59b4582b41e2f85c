import { describe, expect, it } from 'vitest'
import { asked, lines, readLog } from '../reading.test-support.ts'

const page = (text: string) => readLog({ 'log.md': text })

const form = (ref: string, title: string, controls: string) => `### ${ref}: ${title}

| Field | Value |
|---|---|
| **Cause** | Clock drift |
| **Severity** | Considerable |
| **Likelihood** | Medium |
| **Mitigations** | 1. The server sets the time |
${controls}| **Residual likelihood** | Low |

`

describe('tables with one field a row', () => {
  const log = `${form('H1', 'A visit is filed on the wrong day', '| | 2. The day is shown in red |\n| | 3. A clerk checks the day |\n')}${form('H2', 'A visit is lost', '')}`

  it('reads rows without a label as going on with the field above', async () => {
    expect(lines(await page(log))).toEqual([
      'H1 | A visit is filed on the wrong day | Considerable × Medium = 3 | ? × Low = ? | 1c 3m | –',
      'H2 | A visit is lost | Considerable × Medium = 3 | ? × Low = ? | 1c 1m | –',
    ])
  })

  it('finds the hazard that a summary names by its id before the name', async () => {
    const { result } = await page(`${log}## Summary

| Hazard | Status |
|---|---|
| H1 – Wrong day | Open |
| H2 – Lost visit | Closed |
`)
    expect(result.hazards.map(({ ref, status }) => [ref, status])).toEqual([
      ['H1', 'Open'],
      ['H2', 'Closed'],
    ])
  })

  it('takes no id from titles of which only some begin with one', async () => {
    const { result } = await readLog({
      'log.csv': 'Hazard,Severity,Likelihood\nB12 – level is missed,Major,Low\nA scan is lost,Minor,Low\n',
    })
    expect(result.hazards.map(({ ref, title }) => [ref, title])).toEqual([
      [null, 'B12 – level is missed'],
      [null, 'A scan is lost'],
    ])
  })
})

describe('scores with more beside them', () => {
  it('reads a score that is followed by its reason', async () => {
    const log = await readLog({
      'log.csv': `Risk name,Likelihood,Impact,Mitigation
Alerts are ignored,"High: so many alerts are raised on a busy ward that the staff stop opening them after the first week","Medium: an alert that counts may be missed because it looks like all the others on the screen",Thresholds are looked at each month
Advice is read too late,"Low: most patients open a message on the day it is sent, as the trial of last winter has shown","High: a patient could go on with a medicine that should have been stopped the day before",A call follows
`,
    })
    expect(log.result.hazards.map(({ initial }) => initial.stated.likelihood?.split(':')[0])).toEqual(['High', 'Low'])
    expect(log.result.hazards.map(({ initial }) => initial.stated.severity?.split(':')[0])).toEqual(['Medium', 'High'])
    expect(asked(log)).toContain('severity:high')
  })

  it('reads no score from half of a decimal number', async () => {
    const { result } = await page(`| ID | Hazard | S | P | Score | Controls | Residual |
|---|---|---|---|---|---|---|
| C-1 | Pulse is misread | 4 | 2 | 8 | Noise is hidden | 2 (S4×P0.5) |
| C-2 | Breath is misread | 4 | 2 | 8 | Noise is hidden | 4 (S4×P1) |
`)
    expect(result.hazards.map(({ residual }) => residual.stated.likelihood)).toEqual([null, '1'])
  })

  it('finds the residual rating of a column that names its version', async () => {
    const { result } = await page(`| ID | Hazard | Initial | Residual v0.1 | Residual v0.2 |
|---|---|---|---|---|
| H-1 | Dose is doubled | 4 | 3 | 2 |
`)
    expect(result.hazards[0]?.residual.stated.risk).toBe('2')
  })

  it('proposes no closure for what is done in part', async () => {
    const { result } = await page(`| ID | Hazard | Severity | Likelihood | Status |
|---|---|---|---|---|
| H-1 | Dose is doubled | Considerable | Low | Partially implemented |
`)
    expect(result.questions.map(({ proposed }) => proposed)).toEqual(['Open'])
  })
})

describe('rows that say the same of different parts', () => {
  it('keeps the same failure of another component apart, with the control that detects it', async () => {
    const log = await readLog({
      'fmea.csv': `Component,Function,Failure modes,Effects,Severity,Detection control
Label printer,Print,Wrong output,Label for another bed,Major,Second scan
Label printer,Print,Wrong output,Label for another bed,Major,Second scan
Label printer,Queue,Wrong output,Label for another bed,Major,Second scan
Scanner,Queue,Wrong output,Label for another bed,Major,Second scan
`,
    })
    expect(lines(log).map((line) => line.split(' | ').at(-2))).toEqual(['0c 1m', '0c 1m', '0c 1m'])
    expect(log.result.ledger).toMatchObject({ rows: 4, stored: 3, merged: 1 })
  })
})
