import { describe, expect, it } from 'vitest'
import { lines, readLog } from '../reading.test-support.ts'

const page = (text: string) => readLog({ 'log.md': text })

describe('pages that hold one risk each', () => {
  it('reads lists and groups in front matter', async () => {
    const log = await page(
      '---\nid: HZ-9\ntitle: Wrong dose\ninitial:\n  severity: Major\n  likelihood: Low\nresidual_severity: "Major"\nresidual_likelihood: Very Low\ncauses:\n  - Wrong weight\n  - Rounding\ncontrols:\n  - id: C1\n    text: Second check\n  - id: C2\n    text: Limits\ntags: [dose, child]\nstatus: Open\n---\n\nToo high a dose.\n',
    )
    expect(lines(log)).toEqual(['HZ-9 | Wrong dose | Major × Low = 3 | Major × Very Low = 2 | 2c 2m | Open'])
  })

  it('takes headings below the controls for controls, whatever number they bear, and the sections for the page’s own', async () => {
    const log = await readLog({
      'RISK-SW-001.md':
        '---\nid: RISK-SW-001\ntitle: Missed\n---\n\n# Risk Analysis: Missed rhythm\n\n## Risk path\n\nSee the hazard.\n\n## Inherent risk assessment\n\n| Factor | Rating | Justification |\n|---|---|---|\n| Severity | 4 - Major | Can kill |\n| Likelihood | 2 - Low | Seldom |\n\n## Risk controls\n\n### SRS-002 - Trained algorithm\n\n**Reduces:** likelihood\n\n### SRS-004 - Quality threshold\n\nHides poor signals.\n\n## Residual risk assessment\n\n| Factor | Rating | Justification |\n|---|---|---|\n| Severity | 4 - Major | As before |\n| Likelihood | 1 - Very Low | Controls |\n',
    })
    expect(lines(log)).toEqual(['RISK-SW-001 | Missed rhythm | Major × Low = 3 | Major × Very Low = 2 | 0c 2m | –'])
    const [hazard] = log.log.found.hazards
    expect(hazard?.initial.justification).toBe('Severity: Can kill')
    expect(hazard?.controls[0]?.text).toMatch(/^SRS-002 - Trained algorithm/)
  })

  it('reads a short table of fields under its heading, and what was implemented as controls', async () => {
    const log = await page(
      '## H-002: Allergy wrong\n\n| Field | Value |\n|---|---|\n| **Hazard ID** | H-002 |\n| **Status** | Open - to be reviewed |\n\n### Initial risk assessment\n\n- **Likelihood:** Medium\n- **Severity:** Major\n\n### Mitigations implemented\n\n#### 1. Field is checked\n\n```js\nconst Severity = 3\n```\n\n#### 2. Second person\n\n### Review history\n\n| Date | Notes |\n|---|---|\n| 1 May | First |\n',
    )
    expect(lines(log)).toEqual(['H-002 | Allergy wrong | Major × Medium = 3 | – | 0c 2m | Open'])
    expect(log.log.found.hazards[0]?.notes).toEqual([])
  })

  it('begins another field at each bold label and at each label of a nested list', async () => {
    const log = await page(
      '# Hazard: Rhythm missed\n\n**Failure mode:** Says no\n\n**Cause:**\n\n- Training data\n- Rounding\n\n**Detection method**:\n\n- Unit tests\n\n## Controls\n\n- **Existing controls**:\n  - Check\n- **Recommended controls**:\n  - Review\n',
    )
    expect(lines(log)).toEqual(['– | Rhythm missed | – | – | 3c 2m | –'])
    expect(log.log.found.hazards[0]?.controls.map(({ text, stage }) => [text, stage])).toEqual([
      ['Check', 'existing'],
      ['Review', 'additional'],
    ])
  })

  it('calls a risk that its heading only numbers by its field, and reads the controls below a list of scores', async () => {
    const log = await page(
      '## Risks\n\n### Risk 1: RISK_0001\n\n**Hazard**: Wrong data\n\n**Initial risk assessment**:\n- Severity: Major\n- Likelihood: Low\n\n**Risk control measures**:\nCheck the data.\n\n**Residual risk assessment**:\n- Residual severity: Minor\n- Residual likelihood: Low\n',
    )
    expect(lines(log)).toEqual(['RISK_0001 | Wrong data | Major × Low = 3 | Minor × Low = 1 | 0c 1m | –'])
  })
})

describe('hazards told in sentences', () => {
  it('reads a numbered paragraph with its causes, ratings and controls', async () => {
    const log = await page(
      '# Hazards\n\n1. Referral sent to the wrong clinic. This is caused by a stale directory. Severity is Major and likelihood is Low, giving a risk of 3. We mitigate it by a nightly update. After mitigation the severity remains Major with a likelihood of Very Low (risk 2).\n\n2. **Referral lost** – the queue overflows. Severity 3 (Considerable), likelihood 3 (Medium). Controls: alarm; daily count.\n\n3. Nothing is rated here. It is a remark.\n',
    )
    expect(lines(log)).toEqual([
      '– | Referral sent to the wrong clinic | Major × Low = 3 | Major × Very Low = 2 | 1c 1m | –',
      '– | Referral lost | Considerable × Medium = 3 | – | 0c 2m | –',
    ])
    expect(log.result.hazards[1]?.initial.stated).toEqual({
      severity: '3 (Considerable)',
      likelihood: '3 (Medium)',
      risk: null,
    })
  })

  it('takes the id before the sentences, and the rating in brackets out of the name', async () => {
    const log = await page(
      '## Hazards\n\nH1. Wrong record is opened. The severity was assessed as Major and the likelihood as Medium.\n\n- H2: Late result (severity: Minor, likelihood: High, risk: 2). Controls: alarm.\n',
    )
    expect(lines(log)).toEqual([
      'H1 | Wrong record is opened | Major × Medium = 3 | – | 0c 0m | –',
      'H2 | Late result | Minor × High = 2 | – | 0c 1m | –',
    ])
  })

  it('parts the rating from the name of a list item whose own list goes on', async () => {
    const log = await page(
      '# Hazards\n\n- **H1: Wrong patient** — Severity: Major, Likelihood: Low\n  - Cause: Same name\n  - Mitigation: Photo\n',
    )
    expect(lines(log)).toEqual(['H1 | Wrong patient | Major × Low = 3 | – | 1c 1m | –'])
  })

  it('names a page without a heading by its front matter, or by its file', async () => {
    const scores = 'severity: Major\nlikelihood: Low\n---\n\n## Causes\n\n- Unit\n\n## Controls\n\n- Limits\n'
    const log = await readLog({
      'H1 Wrong dose.md': `---\ntags: [hazard]\n${scores}`,
      'second.md': `---\nid: H2\ntitle: Late dose\n${scores}`,
    })
    expect(lines(log)).toEqual([
      'H1 | Wrong dose | Major × Low = 3 | – | 1c 1m | –',
      'H2 | Late dose | Major × Low = 3 | – | 1c 1m | –',
    ])
  })
})

describe('risk files as repositories keep them', () => {
  it('takes no hazard from the title of a log that carries the number of a standard, nor from a scale told in one line', async () => {
    const { result: log } = await readLog({
      'log.md':
        '# Planner – Hazard Log (DCB0129)\n\n## Scoring\n\n- **Likelihood:** 1 Very low · 2 Low · 3 Medium\n- **Severity:** 1 Minor · 2 Significant · 3 Considerable\n\n' +
        '## Hazards\n\n### H01 – Wrong exercise\n\n- **Cause:** Old plan; haste\n- **Initial L×S:** 3 × 2 = 6\n- **Existing controls:** Text; levels; warm-up\n- **Further mitigations:** Screening; film\n- **Residual L×S:** 1 × 2 = 2 (acceptable)\n',
    })
    expect(log.hazards.map(({ ref, causes, controls }) => [ref, causes, controls])).toEqual([['H01', 2, 5]])
    expect(log.hazards[0]?.initial.stated).toEqual({ severity: '2', likelihood: '3', risk: '3 × 2 = 6' })
    expect(log.hazards[0]?.residual.stated).toEqual({ severity: '2', likelihood: '1', risk: '1 × 2 = 2 (acceptable)' })
  })

  it('parts a line of scores by its bars, and takes the status from a summary by the hazards’ ids', async () => {
    const { result: log } = await readLog({
      'risks.md':
        '## HAZ-001: Wrong count\n\n| Attribute | Value |\n|---|---|\n| **Hazard ID** | HAZ-001 |\n| **Severity** | 4 (Major) |\n| **Initial Probability** | 2 (Unlikely) |\n| **Initial Risk** | Medium |\n\n' +
        '**Risk Control Measures:**\n\n| Control ID | Control Measure | Type |\n|---|---|---|\n| RC-1 | Count twice | Protective Measure |\n\n' +
        '**Residual Risk:**\n\n- Severity: 4 | Probability: 1 | Risk Level: **Low (Acceptable)**\n\n' +
        '# Summary\n\n## Overview\n\n| Hazard ID | Description | Initial Risk | Residual Risk | Status |\n|---|---|---|---|---|\n| HAZ-001 | Count | Medium | Low | Closed |\n',
    })
    expect(log.hazards.map(({ ref, controls, status }) => [ref, controls, status])).toEqual([['HAZ-001', 1, 'Closed']])
    expect(log.hazards[0]?.residual.stated).toEqual({ severity: '4', likelihood: '1', risk: 'Low (Acceptable)' })
  })

  it('reads hazards and controls listed in front matter, and proposes the order in which the page declares its numbers', async () => {
    const { result: log } = await readLog({
      'log.md':
        '---\nhazards:\n  - id: H001\n    description: Wrong sum\n    severity: 2\n    likelihood: 3\n    controls:\n      - C001\n      - C002\n    residual-severity: 2\n    residual-likelihood: 5\n    status: open\ncontrols:\n  - id: C001\n    description: Worked examples\n  - id: C002\n    description: Typed input\n---\n\n' +
        '# Hazard log\n\n- **Severity**: `1` Catastrophic | `2` Major | `3` Considerable | `4` Significant | `5` Minor\n\n' +
        '| ID | Description | Sev | Like | Controls | Status |\n|---|---|---|---|---|---|\n| H001 | Wrong sum | 2 | 3 | C001, C002 | Open |\n',
    })
    expect(log.hazards.map(({ ref, controls, status }) => [ref, controls, status])).toEqual([['H001', 2, 'Open']])
    expect(log.hazards[0]?.residual.stated.likelihood).toBe('5')
    expect(log.questions.map(({ id, proposed }) => [id, proposed])).toEqual([
      ['severity-scale', '1 = Catastrophic … 5 = Minor'],
      ['likelihood-scale', '1 = Very Low … 5 = Very High'],
    ])
  })

  it('counts controls lettered in one line, and those that a column names by their ids', async () => {
    const { result: log } = await readLog({
      'log.csv':
        'ID,Hazard,Severity,Likelihood,Controls,Mitigations\nH1,Wrong row,Major,Low,"(a) Name shown; again below, see (b). (b) Ask first. (c) Log",M1 and M2\n',
    })
    expect(log.hazards.map(({ controls }) => controls)).toEqual([5])
  })

  it('asks for the order of a product that stands behind the word of its level', async () => {
    const { result: log } = await readLog({
      'log.csv': 'ID,Hazard,Initial risk score,Controls\nH1,Wrong row,Moderate (3x2=6),Ask\n',
    })
    expect(log.questions.map(({ id }) => id)).toEqual(['product-order'])
  })

  it('takes the score from a label that holds it, and the sentence behind it for its reason', async () => {
    const { result: log } = await readLog({
      'h.md':
        '# Hazard: Wrong sum\n\n## Assessment\n\n- **Severity (4)**: A wrong sum changes the dose.\n- **Probability (2)**: Rare, but it has been seen.\n\n## Controls\n\n- Tests\n',
    })
    expect(log.hazards[0]?.initial.stated).toMatchObject({ severity: '4', likelihood: '2' })
  })
})
