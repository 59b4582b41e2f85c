import { describe, expect, it } from 'vitest'
import { lines, readLog } from './reading.test-support.ts'

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
})
