import { describe, expect, it } from 'vitest'
import { lines, readLog } from '../reading.test-support.ts'

const FIELDS = `id: RISK-7
title: Dose missed after transfer
severity: Major
likelihood: Low`
const HEADING = '# Dose missed after transfer'
const READ = ['RISK-7 | Dose missed after transfer | Major × Low = 3 | – | 0c 2m | –']
const page = (controls: string, body: string) =>
  readLog({ 'log.md': `---\n${FIELDS}\n${controls}\n---\n${HEADING}\n\n${body}` })

const form = (...fields: string[]) =>
  readLog({ 'log.md': `# R-1: Wrong data\n\n- Harm: Wrong drug\n- Severity: Major\n${fields.join('\n')}\n` })

describe('what a source says twice', () => {
  it.each([
    [
      'in the same words',
      'controls:\n  - Handover list printed\n  - Alert on arrival',
      '## Controls\n\n1. Handover list printed.\n2. Alert on arrival (see TC-4)\n',
    ],
    [
      'by their ids',
      'controls: "CTL-1, CTL-2"',
      '## Controls\n\n- CTL-1: Handover list printed\n- CTL-2: Alert on arrival\n',
    ],
    [
      'with their ids',
      'controls: [Handover list printed, Alert on arrival]',
      '## Controls\n\n- CTL-1: Handover list printed\n- CTL-2: Alert on arrival\n',
    ],
    [
      'without their stage',
      'controls: [Handover list printed, Alert on arrival]',
      '**Existing controls**\n\n- Handover list printed\n\n**Further controls**\n\n- Alert on arrival\n',
    ],
  ])('counts controls once that front matter and text give %s', async (_, controls, body) => {
    expect(lines(await page(controls, body))).toEqual(READ)
  })

  it('keeps the fuller words of what is given twice, and apart what differs in its remark', async () => {
    const { log } = await page(
      'controls: [Handover list printed, Alert on arrival (ward A)]',
      '## Controls\n\n1. Handover list printed (see TC-4)\n2. Alert on arrival (ward B)\n',
    )
    const texts = log.hazards.flatMap(({ found }) => found.controls.map(({ text }) => text))
    expect(texts.toSorted()).toEqual([
      'Alert on arrival (ward A)',
      'Alert on arrival (ward B)',
      'Handover list printed (see TC-4)',
    ])
  })

  it('takes the overall probability of a form for the likelihood, wherever it stands', async () => {
    const [p1, p2, whole] = ['- P1: Low', '- P2: High', '- Probability: Medium']
    const expected = ['R-1 | Wrong data | Major × Medium = 3 | – | 0c 0m | –']
    expect(lines(await form(p1, p2, whole))).toEqual(expected)
    expect(lines(await form(whole, p1, p2))).toEqual(expected)
    const entry = { id: 'R-1', hazard: 'Wrong data', severity: 'Major', p1: 'Low', p2: 'High', probability: 'Medium' }
    expect(lines(await readLog({ 'log.json': JSON.stringify([entry]) }))).toEqual(expected)
  })

  it('parts the pages that a relation names with their addresses', async () => {
    const log = await readLog({
      'log.csv':
        'ID,Hazard,Controls,Causes\nH1,Wrong bed,"Photo (https://notes.example/a), Birth date, read out (https://notes.example/b)",Names (https://notes.example/c)\n',
    })
    expect(lines(log)).toEqual(['H1 | Wrong bed | – | – | 1c 2m | –'])
  })
})
