import { describe, expect, it } from 'vitest'
import { lines, readLog } from '../reading.test-support.ts'

const page = (text: string) => readLog({ 'log.md': text })
const HAZARDS =
  '# Risk file\n\n## Hazards\n\n### H-1: Wrong dose shown\n\n- Severity: Major\n- Likelihood: Low\n\n### H-2: Result late\n\n- Severity: Minor\n- Likelihood: Medium\n'
const NEITHER = [
  'H-1 | Wrong dose shown | Major × Low = 3 | – | 0c 0m | –',
  'H-2 | Result late | Minor × Medium = 2 | – | 0c 0m | –',
]
const UNNAMED = 'No hazard names this control or cause'

describe('a section of controls or causes above the headings of the hazards', () => {
  it('gives each to the hazards that it names, and none to the hazard that stands before it', async () => {
    const log = await page(
      `${HAZARDS}\n## Risk controls\n\n### RC-1: Second person checks\n\n- **Mitigates**: H-1\n- Done by the ward\n\n### RC-2: Alarm after an hour\n\nMitigates: H-2, H-1\n`,
    )
    expect(lines(log)).toEqual([
      'H-1 | Wrong dose shown | Major × Low = 3 | – | 0c 2m | –',
      'H-2 | Result late | Minor × Medium = 2 | – | 0c 1m | –',
    ])
    expect(log.log.found.hazards[0]?.controls.map(({ key, text }) => [key, text])).toEqual([
      ['RC-1', 'Second person checks\nDone by the ward'],
      ['RC-2', 'Alarm after an hour'],
    ])
    expect(log.result.ledger).toMatchObject({ rows: 4, stored: 2, merged: 2, ignored: [], rejected: [] })
  })

  it('reads them from a list, with the hazard in brackets behind each', async () => {
    const log = await page(
      `${HAZARDS}\n## Causes\n\n- Decimal point lost (H-1)\n- Queue is full [H-2]\n- Clock is wrong (SRS-4)\n`,
    )
    expect(log.log.found.hazards.map(({ causes }) => causes.map(({ text }) => text))).toEqual([
      ['Decimal point lost'],
      ['Queue is full'],
    ])
    expect(log.result.ledger).toMatchObject({ rows: 5, stored: 2, merged: 2 })
    expect(log.result.ledger.ignored.map(({ reason }) => reason)).toEqual([UNNAMED])
  })

  it('takes the hazards that are listed below a label, and what is listed below any other for its words', async () => {
    const log = await page(
      `${HAZARDS}\n## Controls\n\n### RC-1: Second person checks\n\n**Mitigates:**\n- H-1: Wrong dose shown\n- H-2: Result late\n\n**How:**\n- In the ward\n`,
    )
    expect(log.log.found.hazards.map(({ controls }) => controls.map(({ text }) => text))).toEqual([
      ['Second person checks\nHow:\nIn the ward'],
      ['Second person checks\nHow:\nIn the ward'],
    ])
  })

  it('says of each that names no hazard that it was left out', async () => {
    const log = await page(`${HAZARDS}\n# Risk controls\n\n- Second person checks\n- Alarm after an hour\n`)
    expect(lines(log)).toEqual(NEITHER)
    expect(log.result.ledger.ignored.map(({ reason }) => reason)).toEqual([UNNAMED, UNNAMED])
  })

  it('takes bold names for parts, and headings below a part for its words', async () => {
    const log = await page(
      `${HAZARDS}\n## Controls\n\n**RC-1: Second person checks**\n\nMitigates: H-1\n\n**RC-2: Alarm after an hour**\n\n- Mitigates: H-2\n\n### RC-3: Units are fixed\n\n#### Mitigates\n\n- H-1\n\n#### How\n\nIn the chart.\n`,
    )
    expect(log.log.found.hazards.map(({ controls }) => controls.map(({ text }) => text))).toEqual([
      ['Second person checks', 'Units are fixed\nHow\nIn the chart.'],
      ['Alarm after an hour'],
    ])
    expect(log.result.ledger).toMatchObject({ rows: 5, stored: 2, merged: 3, ignored: [], rejected: [] })
  })

  it('says of words that name no hazard that they were left out, and reads on', async () => {
    const log = await page(
      `${HAZARDS}\n## Controls\n\nTwo people look at each order.\n\n- Second person checks (H-1)\n`,
    )
    expect(log.log.found.hazards.map(({ controls }) => controls.map(({ text }) => text))).toEqual([
      ['Second person checks'],
      [],
    ])
    expect(log.result.ledger).toMatchObject({ rows: 4, stored: 2, merged: 1 })
    expect(log.result.ledger.ignored.map(({ where, reason }) => [where, reason])).toEqual([['line 17', UNNAMED]])
  })

  it('rejects one that names a hazard the log has not', async () => {
    const log = await page(`${HAZARDS}\n## Controls\n\n### RC-1: Second person checks\n\nMitigates: H-9\n`)
    expect(lines(log)).toEqual(NEITHER)
    expect(log.result.ledger.rejected).toHaveLength(1)
  })

  it('sorts them by the headings below it', async () => {
    const log = await page(
      `${HAZARDS}\n## Controls\n\n### Design controls\n\n- Units are fixed (H-1)\n\n### Training\n\n- Nurses learn the units (H-1)\n\n## Glossary\n\nWords.\n`,
    )
    expect(log.log.found.hazards[0]?.controls.map(({ kind, text }) => [kind, text])).toEqual([
      ['design', 'Units are fixed'],
      ['training', 'Nurses learn the units'],
    ])
  })

  it('ends where the next hazard begins', async () => {
    const log = await page(
      `${HAZARDS}\n## Controls\n\n- Second person checks (H-1)\n\n## More hazards\n\n### H-3: Two charts\n\n- Severity: Major\n- Likelihood: Low\n\n#### Controls\n\n- Chart is named\n`,
    )
    expect(lines(log)).toEqual([
      'H-1 | Wrong dose shown | Major × Low = 3 | – | 0c 1m | –',
      'H-2 | Result late | Minor × Medium = 2 | – | 0c 0m | –',
      'H-3 | Two charts | Major × Low = 3 | – | 0c 1m | –',
    ])
  })
})
