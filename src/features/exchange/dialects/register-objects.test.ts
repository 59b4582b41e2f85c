import { describe, expect, it } from 'vitest'
import { asked, lines, readLog } from '../reading.test-support.ts'

const json = (value: unknown) => readLog({ 'log.json': JSON.stringify(value) })

describe('hazards as a program keeps them', () => {
  it('takes the id that a hazard is known by, and not the key of the row it was stored in', async () => {
    const log = await json({
      hazards: [
        { id: 'row-77', hazardId: 'H-001', hazardDescription: 'Pump runs on', severityBefore: 5, probabilityBefore: 2 },
        { id: 'row-78', hazardId: 'H-002', hazardDescription: 'Pump stops', severityBefore: 4, probabilityBefore: 2 },
      ],
      controls: [{ id: 'c1', hazardId: 'row-77', description: 'Second switch' }],
    })
    expect(lines(log)).toEqual(['H-001 | Pump runs on | – | – | 0c 1m | –', 'H-002 | Pump stops | – | – | 0c 0m | –'])
  })

  it('keeps a control that rates what it leaves, and takes the worst of such ratings for the residual one', async () => {
    const { result } = await json({
      items: [
        {
          id: 'i1',
          hazard: 'No current',
          harm: 'Alarm is silent',
          severity: 5,
          probability: 2,
          controls: [
            { id: 'c1', description: 'Second battery', residualSeverity: 3, residualProbability: 1 },
            { id: 'c2', description: 'Mains alarm', residualSeverity: 4, residualProbability: 1 },
          ],
        },
      ],
    })
    expect(result.hazards.map(({ controls, residual }) => [controls, residual.stated])).toEqual([
      [2, { severity: '4', likelihood: '1', risk: null }],
    ])
  })

  it('invents no hazards from a list of words where the file lists hazards that are described', async () => {
    const log = await json({
      hazard_analysis: [{ hazard_id: 'HZ_1', hazard: 'Wrong dose', harm: 'Overdose', severity: 'Major' }],
      benefit_analysis: { benefits: ['Fewer calls'], remaining_risks: ['Users may err', 'System may be down'] },
    })
    expect(lines(log).map((line) => line.split(' | ')[1])).toEqual(['Wrong dose'])
    expect(log.result.ledger.ignored.map(({ where, reason }) => [where, reason])).toEqual([
      [
        '$.benefit_analysis.remaining_risks[0]',
        'Only named in a list, beside hazards that are described: “Users may err”',
      ],
      [
        '$.benefit_analysis.remaining_risks[1]',
        'Only named in a list, beside hazards that are described: “System may be down”',
      ],
    ])
    expect(asked(log)).toEqual([])
  })
})
