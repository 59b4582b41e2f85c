import { describe, expect, it } from 'vitest'
import { lines, readLog } from '../reading.test-support.ts'

const SECTIONS =
  '## Description\n\nThe chart of another patient.\n\n## Causes\n\n- Names alike\n\n## Controls\n\n- Banner\n\n' +
  '## Initial risk\n\n- Severity: Major\n- Likelihood: Low\n'

const section = (ref: string) => `## ${ref}: Wrong chart ${ref}\n\nCause: Names alike\n\nSeverity: Major\n`

describe('how a page names its hazard', () => {
  it('may be its front matter alone, which then gives status and owner too', async () => {
    const log = await readLog({
      'x.md': `---\nid: HAZ-01\ntitle: Wrong chart\nstatus: Open\nowner: CSO\n---\n\n${SECTIONS}`,
    })
    expect(lines(log)).toEqual(['HAZ-01 | Wrong chart | Major × Low = 3 | – | 1c 1m | Open'])
    expect(log.result.hazards[0]?.owner).toBe('CSO')
  })

  it.each([
    ['### 2.1 HAZ-A-001 – Wrong chart', 'HAZ-A-001'],
    ['### 2.1 H7 Wrong chart', 'H7'],
    ['## Top event: BT-1 Wrong chart', 'BT-1'],
  ])('may be a heading such as %s', async (heading, ref) => {
    const log = await readLog({
      'x.md': `# Log\n\n${heading}\n\n**Threats**\n\n- Names alike\n\n**Severity:** Major\n`,
    })
    expect(lines(log)).toEqual([`${ref} | Wrong chart | Major × ? = ? | – | 1c 0m | –`])
  })

  it('may be repeated by its id in a summary that adds what its section leaves out', async () => {
    const summary = '## Summary\n\n| ID | Residual risk |\n|---|---|\n| HZ-1 | 2 |\n| HZ-2 | 1 |\n'
    const log = await readLog({ 'x.md': [section('HZ-1'), section('HZ-2'), summary].join('\n') })
    expect(log.result.hazards.map(({ residual }) => residual.stated.risk)).toEqual(['2', '1'])
    expect(log.result.ledger).toMatchObject({ rows: 4, stored: 2, merged: 2, ignored: [] })
  })

  it('does not turn a rating below the name of its stage into something else', async () => {
    const hazard = { id: 'R1', hazard: 'Wrong chart', controls: ['Banner'] }
    const assessment = { before: { severity: 4, level: 'High' }, after: { severity: 4, level: 'Low' } }
    const log = await readLog({ 'x.json': JSON.stringify({ risks: [{ ...hazard, assessment }] }) })
    expect(log.result.hazards.map(({ initial, residual }) => [initial.stated.risk, residual.stated.risk])).toEqual([
      ['High', 'Low'],
    ])
  })
})
