import { describe, expect, it } from 'vitest'
import { lines, readLog } from '../reading.test-support.ts'

const DOSE = 'Wrong dose given'

describe('bow-ties written as pages', () => {
  it('rate no residual by a further consequence, and keep its rating beside the first', async () => {
    const log = await readLog({
      'log.md': `## Top event: ${DOSE}

### Threats

1. Decimal misread
2. Old weight

### Consequences

#### Arrest

- Severity: Catastrophic
- Likelihood: Low
- Mitigation: Antidote

#### Longer stay

- Severity: Significant
- Likelihood: Medium
- Mitigation: Chart
`,
    })
    expect(lines(log)).toEqual([`– | ${DOSE} | Catastrophic × Low = 4 | – | 2c 2m | –`])
    const found = log.log.hazards[0]?.found
    expect(found?.prose.effect).toBe('Arrest\nLonger stay')
    expect(found?.alternatives.initial).toMatchObject([{ severity: 'Significant', likelihood: 'Medium' }])
  })

  it('are one hazard for a table with a row for each threat and consequence', async () => {
    const log = await readLog({
      'log.md': `| Top event | Threat | Preventive barrier | Consequence | Recovery barrier | Severity | Likelihood |
|---|---|---|---|---|---|---|
| ${DOSE} | Decimal misread | Leading zero | Arrest | Antidote | Catastrophic | Low |
| ${DOSE} | Old weight | Confirm weight | Longer stay | Chart | Significant | Medium |
`,
    })
    expect(lines(log)).toEqual([`– | ${DOSE} | Catastrophic × Low = 4 | – | 2c 4m | –`])
  })

  it('hold barriers nested below threats and consequences', async () => {
    const log = await readLog({
      'log.md': `## Bow-tie 3: Dosing

Top event: ${DOSE}

### Threats and preventive barriers

- **Decimal misread**
  - Leading zero
- **Old weight**
  - Weight confirmed
  - Range check

### Consequences and recovery barriers

- **Arrest**
  - Antidote at hand
- **Longer stay**
  - Chart
`,
    })
    expect(lines(log)).toEqual([`Bow-tie 3 | ${DOSE} | – | – | 2c 5m | –`])
    const found = log.log.hazards[0]?.found
    expect(found?.controls.map(({ text, causes }) => [text, ...causes])).toEqual([
      ['Leading zero', 'Decimal misread'],
      ['Weight confirmed', 'Old weight'],
      ['Range check', 'Old weight'],
      ['Antidote at hand'],
      ['Chart'],
    ])
    expect(found?.prose.effect).toBe('- Arrest\n- Longer stay')
  })
})
