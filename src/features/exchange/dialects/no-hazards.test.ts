import { describe, expect, it } from 'vitest'
import { lines, readBook, readLog } from '../reading.test-support.ts'

const page = (text: string) => readLog({ 'log.md': text })

describe('what is no hazard, or one that was not seen', () => {
  it('finds no hazard in the method by which hazards are rated', async () => {
    const { result } = await page(`## 4. Risk analysis method

Each hazard has:

- **Causes** – what leads to it.
- **Severity (S)** – 1 (negligible) to 4 (catastrophic).
- **Probability (P)** – 1 (rare) to 4 (frequent).
- **Risk controls** – what is done about it.

## 5. Hazards

| ID | Hazard | S | P | Controls |
|---|---|---|---|---|
| C-1 | Pulse is misread | 4 | 2 | Noise is hidden |
`)
    expect(result.hazards.map(({ title }) => title)).toEqual(['Pulse is misread'])
  })

  it('takes the ids that a goal names for no hazards, and a text for the name', async () => {
    const log = await readLog({
      'safety.yaml': `hazards:
  - id: HAZ-01
    text: The bed lowers while a hand is below it
    harm: A crushed hand
    cause: The button sticks
goals:
  - id: SG-01
    text: The bed stays still unless a button is held
    hazards: [HAZ-01]
`,
    })
    expect(lines(log)).toEqual(['HAZ-01 | The bed lowers while a hand is below it | – | – | 1c 0m | –'])
  })

  it('reads a file that is one hazard by its id', async () => {
    const log = await readLog({
      'HAZ-7.yaml': `id: HAZ-01K3ZP
title: A warm surface is touched
severity: Minor
potential_harms:
  - A burn
status: draft
`,
    })
    expect(lines(log)).toEqual(['HAZ-01K3ZP | A warm surface is touched | Minor × ? = ? | – | 0c 0m | –'])
  })

  it.each([
    [
      'a list of fields',
      '## Features\n\n### Hazard list\n\n- **ID**: Unique identifier (e.g., HZ-001)\n- **Title**: Short descriptive name\n- **Description**: What may happen\n- **Severity**: Risk level (Critical, High, Low)\n- **Likelihood**: Probability of occurrence\n- **Status**: Where it stands (Open, Closed)\n- **Owner**: Who answers for it\n\n### Severity levels\n\n- **Critical**: Risk to life\n- **Low**: Little harm\n\n## Good practice\n\n### Mitigation\n\n- Assign an owner to each\n',
    ],
    [
      'a table of columns',
      '| Column | Description |\n|---|---|\n| Hazard ID | HZ-001, HZ-002, … |\n| Hazard | Source of harm |\n| Severity | S1 to S5 |\n| Controls | What is done |\n',
    ],
  ])('finds no hazard in %s that says what a log holds', async (_, fields) => {
    const log = await page(`---\nposition: 2\n---\n\n# Hazard information\n\nEach hazard in it has:\n\n${fields}`)
    expect(lines(log)).toEqual([])
    expect(log.result.ledger.ignored).not.toEqual([])
  })

  it('finds no hazard in what tells how to fill in the log, beside it or under any name', async () => {
    const guide = [
      ['How to complete this log'],
      ['Hazard name', 'A short name for the hazard'],
      ['Severity', 'Choose from the list'],
      ['Likelihood', 'Choose from the list'],
    ]
    const log = [
      ['ID', 'Hazard name', 'Severity', 'Likelihood'],
      ['H1', 'Pulse is misread', 'Major', 'Low'],
    ]
    const worded = [
      ['Hazard name', 'Named by what is harmed'],
      ['Severity', 'Words of the plan'],
      ['Likelihood', 'The same'],
    ]
    const read = await readBook({ Log: log, Sheet2: guide, Guidance: worded })
    expect(read.result.hazards.map(({ title }) => title)).toEqual(['Pulse is misread'])
    expect(read.result.ledger).toMatchObject({ rows: 8, stored: 1 })
  })

  it('reads a log for what it is, whatever its file or its only sheet is called', async () => {
    const log = [
      ['ID', 'Hazard name', 'Severity', 'Likelihood'],
      ['H1', 'Pulse is misread', 'Major', 'Low'],
    ]
    const text = log.map((row) => row.join(',')).join('\n')
    for (const read of [await readLog({ 'guidance.csv': text }), await readBook({ Guidance: log })]) {
      expect(read.result.hazards.map(({ title }) => title)).toEqual(['Pulse is misread'])
    }
  })
})
