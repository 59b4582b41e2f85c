import { describe, expect, it } from 'vitest'
import { asked, lines, readLog } from '../reading.test-support.ts'

const page = (text: string) => readLog({ 'log.md': text })

const form = (id: string, name: string) => `| | |
|---|---|
| **Hazard ID** | ${id} |
| **Hazard** | ${name} |
| **Possible causes** | Label swap; merge error |
| **Severity (initial)** | Catastrophic |
| **Likelihood (initial)** | Low |
| **Risk (initial)** | 4 |
| **Severity (residual)** | Catastrophic |
| **Likelihood (residual)** | Very Low |

`

describe('Markdown tables', () => {
  it('reads rows over blank lines and continuation rows with an empty first cell', async () => {
    const log = await page(`| ID | Hazard | Cause | Severity | Likelihood |
|---|---|---|---|---|
| H1 | Allergy hidden | Sync fails | Major | Low |
|    |  | Wrong code |  |  |

|    |  | Panel closed |  |  |
| H2 | Wrong weight | Unit | Considerable | Medium |
`)
    expect(lines(log)).toEqual([
      'H1 | Allergy hidden | Major × Low = 3 | – | 3c 0m | –',
      'H2 | Wrong weight | Considerable × Medium = 3 | – | 1c 0m | –',
    ])
    expect(log.result.ledger).toMatchObject({ rows: 4, stored: 2, merged: 2 })
    expect(log.result.hazards[1]?.where).toBe('line 7')
  })

  it('reads a table without a delimiter row and with a row longer than its header', async () => {
    const log = await page(
      'Hazards\n| ID | Hazard | Severity | Likelihood |\n| H1 | Wrong name | Major | Low |\n| H2 | Wrong ward | Minor | Low | more\n',
    )
    expect(lines(log)).toEqual([
      'H1 | Wrong name | Major × Low = 3 | – | 0c 0m | –',
      'H2 | Wrong ward | Minor × Low = 1 | – | 0c 0m | –',
    ])
    expect(log.log.found.hazards[1]?.notes).toEqual([{ label: 'Column 5', text: 'more' }])
  })

  it('reads emoji, bold cells and lists in cells', async () => {
    const log = await page(`| # | ⚠️ Hazard | Severity | Likelihood | Risk | ✅ Mitigations | Status |
|:-:|:--|:-:|:-:|:-:|:--|:--|
| 1 | **Wrong dose** | 🔴 **Major** | 🟡 Medium | **3 – Undesirable** | Limits<br>Second check | ✅ Closed |
`)
    expect(lines(log)).toEqual(['1 | Wrong dose | Major × Medium = 3 | – | 0c 2m | Closed'])
    expect(log.result.hazards[0]?.initial.stated.risk).toBe('3 – Undesirable')
  })

  it('takes the scale that the page declares for the scale of its hazards', async () => {
    const log = await page(`## Scoring
| Severity | Meaning |
|---|---|
| Negligible | x |
| Minor | x |
| Major | x |
## Hazards
| Ref | Hazard | Cause | Severity | Likelihood |
|---|---|---|---|---|
| 1 | Wrong record | Names | Major | Low |
`)
    expect(log.result.hazards[0]?.initial.severity).toBeNull()
    expect(asked(log)).toEqual(['severity:major', 'likelihood:low'])
  })

  it('makes one hazard of a section and the summary that repeats it under a shorter title', async () => {
    const log = await page(`## Summary
| ID | Hazard | Initial risk | Residual risk |
|---|---|---|---|
| H1 | Wrong image | 15 (CRITICAL) | 5 (LOW) |

## H1 Wrong image shown to radiologist
| Field | Value |
|---|---|
| Cause | Stale key |
| Severity | 5 (Catastrophic - if it occurs) |
| Likelihood | 3 (Possible) |
| Controls | 1. Key check<br>2. Overlay |
`)
    expect(log.result.hazards).toMatchObject([
      { ref: 'H1', title: 'Wrong image shown to radiologist', causes: 1, controls: 2 },
    ])
    expect(log.result.hazards[0]?.initial.stated).toEqual({
      severity: '5 (Catastrophic - if it occurs)',
      likelihood: '3 (Possible)',
      risk: '15 (CRITICAL)',
    })
    expect(log.result.ledger).toMatchObject({ rows: 2, stored: 1, merged: 1 })
  })
})

describe('lines of Markdown', () => {
  it('joins those that an editor wrapped, and keeps those that were ended on purpose', async () => {
    const log = await page(`# H1: Wrong unit shown

## Harm
An overdose, an allergic reaction or the loss of an essential dose of
NHS stock; in the worst case the death of one of the patients of that
ward.
The next line begins anew after a sentence that ends.

## Effect
Late dose
Missed dose

## Causes
The setting of the browser is kept beyond the sign-out of the first
user and taken over by the next
`)
    expect(log.log.found.hazards[0]?.prose).toEqual({
      harm: 'An overdose, an allergic reaction or the loss of an essential dose of NHS stock; in the worst case the death of one of the patients of that ward.\nThe next line begins anew after a sentence that ends.',
      effect: 'Late dose\nMissed dose',
    })
    expect(log.log.found.hazards[0]?.causes.map(({ text }) => text)).toEqual([
      'The setting of the browser is kept beyond the sign-out of the first user and taken over by the next',
    ])
  })
})

describe('Markdown sections', () => {
  it('reads headings with fields below them, and no heading inside a code fence', async () => {
    const log = await page(`# Hazards

## H1: Wrong unit shown
\`\`\`markdown
## H99: Example
### Cause
Not real
### Severity
Major
\`\`\`
### Causes
- Locale
- Cached setting
### Severity
Major
### Likelihood
Low
### Controls
- Unit beside every number

## H2: Axis cut off
### Cause
Small screen
### Severity
Minor
### Likelihood
Medium
`)
    expect(lines(log)).toEqual([
      'H1 | Wrong unit shown | Major × Low = 3 | – | 2c 1m | –',
      'H2 | Axis cut off | Minor × Medium = 2 | – | 1c 0m | –',
    ])
  })

  it('reads bold text used as headings and labels', async () => {
    const log = await page(`Hazard log

**H-01 Bed shown as free**

**Cause**
- Feed delayed
- Override forgotten

**Effect:** Patient moved to an occupied bed

**Severity** — 2 - Significant
**Likelihood** — 3 - Medium

**Controls**
1. Heartbeat
2. Banner

**Residual severity:** 2 - Significant
**Residual likelihood:** 1 - Very Low

**H-02 Flag missing**

**Cause:** Other system
**Severity:** Considerable
**Likelihood:** Low
`)
    expect(lines(log)).toEqual([
      'H-01 | Bed shown as free | Significant × Medium = 2 | Significant × Very Low = 1 | 2c 2m | –',
      'H-02 | Flag missing | Considerable × Low = 2 | – | 1c 0m | –',
    ])
  })

  it('reads numbered sections of labelled lines', async () => {
    const log = await page(`# Hazard Log – Letters

Version 1.2, reviewed.

## 1. Letter sent to wrong GP

Description: The letter goes to a former practice.

Possible causes:
- PDS not checked
- Manual entry

Potential clinical impact: Changes are missed.

Initial risk rating: Severity: Considerable, Likelihood: Medium, Risk: 3

Existing controls: PDS lookup

Additional controls:
1. Lookup at discharge
2. Banner

Residual risk rating: Severity: Considerable, Likelihood: Low, Risk: 2

Status: Open
Owner: Letters team

## 2. List truncated

Possible causes: Template

Potential clinical impact: Missed medicine.

Initial risk rating: Severity: Major, Likelihood: Low, Risk: 3

Additional controls: Page test
`)
    expect(lines(log)).toEqual([
      '– | Letter sent to wrong GP | Considerable × Medium = 3 | Considerable × Low = 2 | 2c 3m | Open',
      '– | List truncated | Major × Low = 3 | – | 1c 1m | –',
    ])
    expect(log.result.hazards[0]?.owner).toBe('Letters team')
    expect(log.log.found.hazards[0]?.controls.map(({ stage }) => stage)).toEqual([
      'existing',
      'additional',
      'additional',
    ])
  })

  it('reads scores that are told in sentences', async () => {
    const log = await page(`## Hazard 1: Message late

The broker may be down. The initial risk is assessed as severity Major and likelihood Low.

**Controls:** Alerting

After controls, severity is Major and likelihood is Very Low.

## Hazard 2: Message twice

**Cause:** Retry
**Controls:** Idempotency
`)
    expect(lines(log)).toEqual([
      '1 | Message late | Major × Low = 3 | Major × Very Low = 2 | 0c 1m | –',
      '2 | Message twice | – | – | 1c 1m | –',
    ])
  })

  it('reads bullets with pseudo-fields and scores in one line', async () => {
    const log = await page(`### HAZ-001 – List incomplete
- **Cause**: interface drops items
- **Harm**: stopped drug given
- **Initial risk**: Severity 4 · Likelihood 3
- **Mitigation**: Reconciliation; pharmacist check
- **Residual risk**: Severity 4 · Likelihood 1
`)
    expect(log.result.hazards[0]).toMatchObject({ ref: 'HAZ-001', title: 'List incomplete', causes: 1, controls: 2 })
    expect(log.result.hazards[0]?.residual.stated).toMatchObject({ severity: '4', likelihood: '1' })
  })

  it('reads a flat stream of labelled bullets, one hazard after the other', async () => {
    const log = await page(`- Hazard: Wrong patient
- Cause: Names
- Severity: Major
- Likelihood: Low
- Hazard: Late alert
- Cause: Network
- Severity: Minor
- Likelihood: Low
`)
    expect(lines(log)).toEqual([
      '– | Wrong patient | Major × Low = 3 | – | 1c 0m | –',
      '– | Late alert | Minor × Low = 1 | – | 1c 0m | –',
    ])
  })

  it('reads one table of labels for each hazard', async () => {
    const log = await page(form('HZ-7', 'Wrong blood group') + form('HZ-8', 'No units'))
    expect(lines(log)).toEqual([
      'HZ-7 | Wrong blood group | Catastrophic × Low = 4 | Catastrophic × Very Low = 3 | 2c 0m | –',
      'HZ-8 | No units | Catastrophic × Low = 4 | Catastrophic × Very Low = 3 | 2c 0m | –',
    ])
  })

  it('reads ratings side by side, a stage in each row or column', async () => {
    const rows = await page(`## H1 Wrong dose
| Stage | Severity | Likelihood | Risk |
|---|---|---|---|
| Initial | Major | Medium | 3 |
| Residual | Major | Very Low | 2 |

**Cause:** Typing
`)
    const columns = await page(`## H1 Wrong dose
| | Initial | Residual |
|---|---|---|
| Severity | Major | Major |
| Likelihood | Medium | Very Low |
| Risk | 3 | 2 |

**Cause:** Typing
`)
    const expected = ['H1 | Wrong dose | Major × Medium = 3 | Major × Very Low = 2 | 1c 0m | –']
    expect([lines(rows), lines(columns)]).toEqual([expected, expected])
  })

  it('takes the same section given twice once', async () => {
    const log = await page(
      '## H1 Wrong dose\n### Cause\nTyping\n### Controls\nLimit\n### Cause\nTyping\n### Controls\nLimit\n',
    )
    expect(lines(log)).toEqual(['H1 | Wrong dose | – | – | 1c 1m | –'])
  })

  it('finds no hazard in a plan that only explains the words', async () => {
    const log = await page(`# Clinical risk management plan
## Definitions
**Hazard:** a potential source of harm
**Harm:** injury
**Control:** a measure
## Severity
| Severity | Meaning |
|---|---|
| Minor | x |
| Major | x |
| Catastrophic | x |
## Risk control
Controls are design, test and training.
`)
    expect(log.result.hazards).toEqual([])
    expect(log.notice?.code).toBe('NO_HAZARDS')
  })

  it('finds no hazard in a form that still shows all its choices', async () => {
    const log = await page(
      '### Hazard name\nA short name\n### Severity scoring\n[select]\n1 - Minor\n2 - Major\n### Cause\nThe cause\n',
    )
    expect(log.result.hazards).toEqual([])
  })
})

describe('pages with the habits of Markdown', () => {
  it('reads a header of two rows where the second stands as the first row of the body', async () => {
    const log = await readLog({
      'log.md':
        '| No. | Hazard | Initial rating | | | Controls | Residual rating | | | Status |\n|---|---|---|---|---|---|---|---|---|---|\n' +
        '| | | Severity | Likelihood | Risk | | Severity | Likelihood | Risk | |\n| 1 | Late result | Major | Medium | 3 | Alert<br>Phone | Major | Low | 3 | Open |\n',
    })
    expect(lines(log)).toEqual(['1 | Late result | Major × Medium = 3 | Major × Low = 3 | 0c 2m | Open'])
  })

  it('parts scores of one line where the next label begins with its stage', async () => {
    const log = await readLog({
      'log.md':
        '**H1. Wrong dose**\n\n*Cause:* Rounding  \n*Severity:* Major &nbsp; *Likelihood:* Low  \n*Controls:* Limits  \n*Residual severity:* Major &nbsp; *Residual likelihood:* Very low\n',
    })
    expect(lines(log)).toEqual(['H1 | Wrong dose | Major × Low = 3 | Major × Very Low = 2 | 1c 1m | –'])
  })

  it('prefers the id in a field to the number in a heading', async () => {
    const log = await readLog({
      'risk.md':
        '# Risk 4 - Wrong patient\n\n| | |\n|---|---|\n| Risk ID | RSK-004 |\n| Cause | Same surname |\n| Severity | Major |\n| Probability | Low |\n',
    })
    expect(lines(log)).toEqual(['RSK-004 | Wrong patient | Major × Low = 3 | – | 1c 0m | –'])
  })

  it('keeps a hazard that says in which code a control stands', async () => {
    const log = await page(
      '### HZ-1 Wrong list\n\nSeverity: Minor\n\nControls: banner\n\n- **Code:** the template of the report, e.g. its head\n- **Document:** the manual\n',
    )
    expect(lines(log)).toEqual(['HZ-1 | Wrong list | Minor × ? = ? | – | 0c 1m | –'])
  })
})
