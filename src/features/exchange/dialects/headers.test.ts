import { describe, expect, it } from 'vitest'
import { lines, readLog } from '../reading.test-support.ts'

const csv = (...rows: string[]) => readLog({ 'log.csv': `${rows.join('\n')}\n` })

describe('headers of tables', () => {
  it('passes over footnote marks', async () => {
    const log = await csv('Ref,Hazard¹,Severity²,Likelihood†', 'H1,Wrong dose,Major,Low', '', '¹ As in the plan,,,')
    expect(lines(log)).toEqual(['H1 | Wrong dose | Major × Low = 3 | – | 0c 0m | –'])
  })

  it('reads a register that words its risks as sentences', async () => {
    const log = await csv(
      'Risk No.,Risk description (there is a risk that…),Because of…,Resulting in…,Likelihood (1-5),Impact (1-5),Risk rating,Controls already in place,Further action needed,Target likelihood,Target impact,Target rating,Risk owner',
      '1,the wrong record is opened,two people share a name,wrong care,3,4,12,Number,Photo,2,4,8,Lead nurse',
    )
    expect(lines(log)).toEqual(['1 | the wrong record is opened | – | – | 1c 2m | –'])
    expect(log.result.hazards[0]).toMatchObject({
      owner: 'Lead nurse',
      initial: { stated: { severity: '4', likelihood: '3', risk: '12' } },
      residual: { stated: { severity: '4', likelihood: '2', risk: '8' } },
    })
    expect(log.log.found.hazards[0]?.prose.effect).toBe('wrong care')
  })

  it('knows the short forms of stages and axes, and a label that lists its choices', async () => {
    const log = await csv(
      'Haz #,Hazard,Init Sev,Init Lik,Init Risk,Controls,Control implemented?,Res Sev,Res Like,Res Risk,Status (Open/Closed/Transferred)',
      '1,Wrong dose,Major,Low,3,Check,Yes,Major,Very Low,2,Closed',
    )
    expect(lines(log)).toEqual(['1 | Wrong dose | Major × Low = 3 | Major × Very Low = 2 | 0c 1m | Closed'])
  })

  it('takes an unsafe control action for a cause and a control action for no control', async () => {
    const log = await readLog({
      'hazards.csv': 'ID,Hazard,Losses\nH-1,No drug when due,L-1\n',
      'actions.csv': 'UCA,Control action,Hazards\nNot dispensed in time,Dispense,H-1\n',
    })
    expect(lines(log)).toEqual(['H-1 | No drug when due | – | – | 1c 0m | –'])
  })

  it('leaves out what the export of a tracker calls something else than a hazard', async () => {
    const log = await csv(
      'Issue key,Issue Type,Summary,Severity,Likelihood',
      'CS-1,Hazard,Wrong patient,Major,Low',
      'CS-2,Task,Write the plan,,',
    )
    expect(lines(log)).toEqual(['CS-1 | Wrong patient | Major × Low = 3 | – | 0c 0m | –'])
    expect(log.result.ledger).toMatchObject({
      rows: 2,
      stored: 1,
      ignored: [{ where: 'row 3', reason: 'Of the type “Task”, no hazard' }],
    })
  })

  it('reads a number behind the word for a hazard in other languages', async () => {
    const log = await readLog({
      'log.md':
        '## Perigo 1: Doente errado\n\n- **Causa:** Nome igual\n- **Medidas de controlo:** Fotografia; Número\n',
    })
    expect(lines(log)).toEqual(['1 | Doente errado | – | – | 1c 2m | –'])
  })

  it('joins tables by short ids and by what a control mitigates', async () => {
    const log = await readLog({
      'log.md':
        '| H-ID | Hazard | Severity | Likelihood |\n|-|-|-|-|\n| H001 | Wrong unit | Major | Low |\n\n| C-ID | Control | Mitigates |\n|-|-|-|\n| C1 | Units | H001 |\n\n### Accepted residual risks\n\n| H-ID | Residual severity | Residual likelihood |\n|-|-|-|\n| H001 | Major | Very Low |\n',
    })
    expect(lines(log)).toEqual(['H001 | Wrong unit | Major × Low = 3 | Major × Very Low = 2 | 0c 1m | –'])
  })
})
