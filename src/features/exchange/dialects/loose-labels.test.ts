import { describe, expect, it } from 'vitest'
import { lines, readLog } from '../reading.test-support.ts'

const page = (text: string) => readLog({ 'log.md': text })

describe('labels that run into their text', () => {
  it('reads bold labels that end with a full stop, as paragraphs and as list items', async () => {
    const log = await page(`## HAZ-001 A recall letter is sent to the old address

**Cause.** The address is read once a night.

**Severity** Considerable. **Likelihood** Medium, it has been seen.
**Status** open.

**Controls.** The address is read again before printing.

## HAZ-002 A recall letter is sent twice

- **Causes (seen in the logs).**
  - The queue is emptied twice.
  - Two clerks press the same button.
- **Existing controls.** The queue refuses a second copy.
- **Initial risk.** Significant × High = **3**.
- **Residual risk.** Significant × Low = **2**.
- **Status (v0.2).** Closed.
`)
    expect(lines(log)).toEqual([
      'HAZ-001 | A recall letter is sent to the old address | Considerable × Medium = 3 | – | 1c 1m | Open',
      'HAZ-002 | A recall letter is sent twice | Significant × High = 3 | Significant × Low = 2 | 2c 1m | Closed',
    ])
  })

  it('leaves bold words alone that begin a sentence and are no label', async () => {
    const log = await page(`## HAZ-003 A note is filed in the wrong chart

**Severity:** Major

**Likelihood:** Low

**Controls** above are checked by the ward each week.

**Nobody has accepted this yet.** The board meets in May.
`)
    expect(lines(log)).toEqual(['HAZ-003 | A note is filed in the wrong chart | Major × Low = 3 | – | 0c 0m | –'])
    expect(JSON.stringify(log.log.found.hazards[0])).toContain('Nobody has accepted this yet. The board')
  })

  it('ends a score at a line with a label of its own, which is kept as a note', async () => {
    const log = await page(`# HAZ-004: A pump keeps an old rate

**Severity:** Considerable  
**Raised in:** March round  
**Likelihood:** Low

## Causes

- The order is cached
`)
    expect(lines(log)).toEqual(['HAZ-004 | A pump keeps an old rate | Considerable × Low = 2 | – | 1c 0m | –'])
    expect(log.log.found.hazards[0]?.notes).toContainEqual({ label: 'Raised in', text: 'March round' })
  })

  it.each(['Impact', 'Consequence', 'Clinical impact'])('reads a score under “%s” as the severity', async (label) => {
    const rated = `## H1 A letter is lost\n\n- **Cause:** Queue full\n- **${label}:** Major\n- **Likelihood:** Medium\n`
    expect(lines(await page(rated))).toEqual(['H1 | A letter is lost | Major × Medium = 3 | – | 1c 0m | –'])
    const twice = `${rated}- **Residual ${label.toLowerCase()}:** Major\n- **Residual likelihood:** Low\n`
    expect(lines(await page(twice))).toEqual([
      'H1 | A letter is lost | Major × Medium = 3 | Major × Low = 3 | 1c 0m | –',
    ])
  })

  it('reads it as what comes of the hazard beside a severity, whichever comes first', async () => {
    for (const fields of [
      '- **Impact:** High\n- **Severity:** Major\n',
      '- **Severity:** Major\n- **Impact:** High\n',
    ]) {
      const log = await page(`## H1 A letter is lost\n\n- **Cause:** Queue full\n${fields}- **Likelihood:** Medium\n`)
      expect(lines(log)).toEqual(['H1 | A letter is lost | Major × Medium = 3 | – | 1c 0m | –'])
      expect(log.log.found.hazards[0]?.prose.effect).toBe('High')
    }
  })

  it.each(['Accountable person', 'Responsible person', 'Named lead'])('knows the owner by “%s”', async (label) => {
    const log = await page(`## H1 A letter is lost\n\n- **Cause:** Queue full\n- **${label}:** Ward sister\n`)
    expect(log.log.found.hazards[0]?.owner).toBe('Ward sister')
  })
})
