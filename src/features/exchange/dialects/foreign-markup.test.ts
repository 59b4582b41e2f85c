import { describe, expect, it } from 'vitest'
import { lines, readLog } from '../reading.test-support.ts'

const page = (text: string) => readLog({ 'log.md': text })

describe('pages in other markup than plain Markdown', () => {
  it('reads definition lists, one value or several', async () => {
    const log = await page(
      '# Log\n\n## D-1 Wrong bay\n\nCause\n: Bay moved\n: Old plan\n\nSeverity\n: Major\n\nLikelihood\n: Low\n\nControl\n: Plan is checked\n\nStatus\n: Open\n',
    )
    expect(lines(log)).toEqual(['D-1 | Wrong bay | Major × Low = 3 | – | 2c 1m | Open'])
    expect(log.log.found.hazards[0]?.status).toBe('Open')
  })

  it('reads a table whose borders are drawn, its cells over several lines', async () => {
    const log = await page(
      'Log\n===\n\n+-----+------------+----------+------------+\n| ID  | Hazard     | Severity | Likelihood |\n+=====+============+==========+============+\n| G-1 | Wrong list | Major    | Low        |\n|     | shown      |          |            |\n+-----+------------+----------+------------+\n| G-2 | List late  | Minor    | Medium     |\n+-----+------------+----------+------------+\n',
    )
    expect(lines(log)).toEqual([
      'G-1 | Wrong list shown | Major × Low = 3 | – | 0c 0m | –',
      'G-2 | List late | Minor × Medium = 2 | – | 0c 0m | –',
    ])
    expect(log.result.hazards[0]?.where).toBe('line 7')
  })

  it('reads a table between bars, its cells in one line or each in its own', async () => {
    const log = await page(
      '= Log\n\n[cols="1,2,1,1"]\n|===\n|ID |Hazard |Severity |Likelihood\n\n|A-1 |Wrong list |Major |Low\n\n|A-2\n|List late\nat night\n|Minor\n|Medium\n|===\n',
    )
    expect(lines(log)).toEqual([
      'A-1 | Wrong list | Major × Low = 3 | – | 0c 0m | –',
      'A-2 | List late at night | Minor × Medium = 2 | – | 0c 0m | –',
    ])
  })

  it('takes each block of front matter on a page for a hazard of its own', async () => {
    const log = await page(
      '---\nid: F-1\ntitle: Wrong unit\nseverity: Major\nlikelihood: Low\nstatus: Open\n---\n\n## Causes\n\n- Unit left out\n\n---\nid: F-2\ntitle: No chart\nseverity: Minor\nlikelihood: Medium\nstatus: Closed\ncontrols:\n  - Paper\n  - Phone\n---\n\n## Causes\n\n- Scanner\n- Network\n',
    )
    expect(lines(log)).toEqual([
      'F-1 | Wrong unit | Major × Low = 3 | – | 1c 0m | Open',
      'F-2 | No chart | Minor × Medium = 2 | – | 2c 2m | Closed',
    ])
  })

  it('takes a long rule for a rule, and not for lists inside lists', async () => {
    const log = await page(
      `| ID | Hazard | Severity |\n|---|---|---|\n| 1 | Wrong dose | Major |\n\n${'-'.repeat(60)}\n\nEnd\n`,
    )
    expect(lines(log)).toEqual(['1 | Wrong dose | Major × ? = ? | – | 0c 0m | –'])
  })
})

describe('values that share one place', () => {
  it('parts status and owner in one line', async () => {
    const log = await page(
      '## H-1: Late alarm\n\n- **Severity:** Major\n- **Controls:**\n  - Louder\n- Status: open; Owner: Ward sister\n',
    )
    expect(log.result.hazards[0]).toMatchObject({ status: 'Open', statedStatus: 'open', owner: 'Ward sister' })
  })

  it('reads the rating before and the rating after from one cell', async () => {
    const log = await readLog({
      'log.csv': 'ID,Hazard,Severity x Likelihood\n1,Wrong bed,4x3=12 → 4x1=4\n2,Late,2x2=4\n',
    })
    expect(log.log.found.hazards.map(({ initial, residual }) => [initial.severity, residual.likelihood])).toEqual([
      ['4', '1'],
      ['2', null],
    ])
  })

  it('reads scores behind their letters, each in a line', async () => {
    const log = await readLog({
      'log.csv':
        'ID,Hazard,Initial risk,Residual risk\n1,Wrong letter,"S: Major\nL: Low\nR: 3","L: Very Low\nS: Major\nR: 2"\n',
    })
    expect(lines(log)).toEqual(['1 | Wrong letter | Major × Low = 3 | Major × Very Low = 2 | 0c 0m | –'])
  })
})

describe('columns', () => {
  it('are the rating after the actions when they only number the letters', async () => {
    const log = await readLog({
      'log.csv': 'Failure mode,S,O,D,RPN,Action,S2,O2,D2,RPN2\nWrong drug,9,4,3,108,Split list,9,2,2,36\n',
    })
    expect(log.log.found.hazards[0]?.residual).toMatchObject({ severity: '9', likelihood: '2', risk: '36' })
  })

  it('are known with one slip of the keyboard in their label', async () => {
    const log = await readLog({
      'log.csv':
        'Hazard ID,Hazzard,Cause,Intial Severty,Intial Likelihoos,Existing contorls,Residual severity,Residual likelihod\nT-1,Wrong bed,Moved,Major,Low,Daily check,Major,Very Low\n',
    })
    expect(lines(log)).toEqual(['T-1 | Wrong bed | Major × Low = 3 | Major × Very Low = 2 | 1c 1m | –'])
  })

  it('of several numbered owners name no owner of the hazard beside its own', async () => {
    const log = await readLog({
      'log.csv':
        'Ref,Risk,Mitigation 1,Owner 1,Mitigation 2,Owner 2,Risk owner\nR1,Wrong group shown,Two samples,Lab,Label,Ward,Lab lead\n',
    })
    expect(log.result.hazards[0]).toMatchObject({ owner: 'Lab lead', controls: 2 })
  })

  it('end with a count in words that is no hazard', async () => {
    const log = await readLog({ 'log.csv': 'Ref,Hazard,Severity\nW1,Wrong bed,Major\nTotal,1 hazard,\n' })
    expect(lines(log)).toEqual(['W1 | Wrong bed | Major × ? = ? | – | 0c 0m | –'])
    expect(log.result.ledger.ignored).toEqual([{ where: 'row 3', reason: 'A total, no hazard' }])
  })
})

describe('structures', () => {
  it('lets a YAML mapping overrule what it takes over from another', async () => {
    const log = await readLog({
      'log.yaml':
        'base: &base\n  status: Open\n  owner: CSO\nhazards:\n  - <<: *base\n    id: Y-1\n    status: Closed\n    hazard: Door stays shut\n    severity: Major\n',
    })
    expect(log.result.hazards[0]).toMatchObject({ status: 'Closed', owner: 'CSO' })
  })

  it('reads lists given as edges and nodes', async () => {
    const node = {
      id: 'Q-1',
      title: 'Wrong chart',
      severity: 'Major',
      likelihood: 'Low',
      causes: { nodes: [{ id: 'c1', text: 'Two tabs' }] },
      controls: { totalCount: 1, edges: [{ node: { id: 'k1', text: 'Banner' } }] },
    }
    const log = await readLog({
      'log.json': JSON.stringify({
        data: { project: { hazards: { totalCount: 1, edges: [{ cursor: 'a', node }], pageInfo: { next: false } } } },
      }),
    })
    expect(lines(log)).toEqual(['Q-1 | Wrong chart | Major × Low = 3 | – | 1c 1m | –'])
  })
})
