import { describe, expect, it } from 'vitest'
import { asked, lines, readLog } from '../reading.test-support.ts'

const score = (value: number, label: string) => ({ value, label })

describe('YAML', () => {
  it('reads a list of hazards with nested ratings, causes and controls', async () => {
    const log = await readLog({
      'log.yaml': `- id: HZ-1
  hazard: Wrong rate
  causes: [Decimal lost, Units]
  initial_risk: {severity: Major, likelihood: Medium}
  controls:
    - {text: Range check, type: design, evidence: Test 4}
    - Double check
  residual_risk: {severity: Major, likelihood: Very Low}
  status: Open
- id: HZ-2
  hazard: Alarm lost
  causes: |
    - Network
    - Battery
`,
    })
    expect(lines(log)).toEqual([
      'HZ-1 | Wrong rate | Major × Medium = 3 | Major × Very Low = 2 | 2c 2m | Open',
      'HZ-2 | Alarm lost | – | – | 2c 0m | –',
    ])
    expect(log.log.found.hazards[0]?.controls[0]).toMatchObject({ kind: 'design', evidence: ['Test 4'] })
    expect(log.result.hazards[1]?.where).toBe('$[1]')
  })

  it('reads controls that stand in lists below their kinds', async () => {
    const log = await readLog({
      'log.yaml':
        'hazards:\n  - id: H1\n    name: Wrong rate\n    severity: Major\n    controls:\n      design: [Range check, Unit check]\n      training:\n        - Induction\n',
    })
    expect(log.log.found.hazards[0]?.controls.map(({ text, kind }) => [text, kind])).toEqual([
      ['Range check', 'design'],
      ['Unit check', 'design'],
      ['Induction', 'training'],
    ])
  })

  it('reads hazards keyed by their ids', async () => {
    const log = await readLog({
      'log.yml':
        'hazards:\n  H1: {name: Wrong dose, severity: Major, likelihood: Low}\n  H2: {name: Late dose, severity: Minor, likelihood: Low}\n',
    })
    expect(lines(log)).toEqual([
      'H1 | Wrong dose | Major × Low = 3 | – | 0c 0m | –',
      'H2 | Late dose | Minor × Low = 1 | – | 0c 0m | –',
    ])
  })

  it('takes one hazard a file', async () => {
    const log = await readLog({
      'h/one.yaml': 'id: H1\nhazard: Wrong dose\ncause: Typing\nseverity: Major\nlikelihood: Low\n',
      'h/two.yaml': 'id: H2\nhazard: Late dose\ncause: Queue\nseverity: Minor\nlikelihood: Low\n',
      'toc.yaml': '- name: H1\n  filename: one.yaml\n',
    })
    expect(lines(log).map((line) => line.split(' | ')[0])).toEqual(['H1', 'H2'])
    expect(log.result.ledger.ignored).toHaveLength(1)
  })
})

describe('JSON', () => {
  it('reads hazards deep inside, with names in camel case', async () => {
    const log = await readLog({
      'log.json': JSON.stringify({
        title: 'Log',
        hazardLog: {
          hazards: [
            {
              hazardId: 'HAZ1',
              hazardName: 'Duplicate referral',
              potentialCauses: ['Double click', 'Retry'],
              severityRating: '3 - Considerable',
              likelihoodRating: '2 - Low',
              riskRating: 2,
              existingControls: [{ id: 'C1', description: 'Button disabled' }],
              additionalControls: ['Server check'],
              residualRisk: { severity: 'Considerable', likelihood: 'Very Low', rating: '2' },
              status: 'Transferred',
              owner: 'Trust CSO',
            },
          ],
        },
      }),
    })
    expect(lines(log)).toEqual([
      'HAZ1 | Duplicate referral | Considerable × Low = 2 | Considerable × Very Low = 2 | 2c 2m | Transferred',
    ])
    expect(log.log.found.hazards[0]?.controls.map(({ stage }) => stage)).toEqual(['existing', 'additional'])
  })

  it('follows ids to causes, controls and harms, and shows the worst of several ratings', async () => {
    const log = await readLog({
      'log.json': JSON.stringify({
        hazards: [
          {
            id: '1',
            description: 'Wrong summary',
            causeIds: ['C1', 'C2'],
            pairs: [
              { harmId: 'I1', likelihood: 'Very Low' },
              { harmId: 'I2', likelihood: 'Medium' },
            ],
          },
        ],
        causes: [
          { id: 'C1', description: 'Mishearing', mitigationIds: ['M1'] },
          { id: 'C2', description: 'Noise', mitigationIds: ['M1', 'M2'] },
        ],
        mitigations: [
          { id: 'M1', description: 'Review' },
          { id: 'M2', description: 'Microphone' },
        ],
        harms: [
          { id: 'I1', description: 'Wrong treatment', severity: 'Major' },
          { id: 'I2', description: 'Delay', severity: 'Considerable' },
        ],
      }),
    })
    expect(lines(log)).toEqual(['1 | Wrong summary | Considerable × Medium = 3 | – | 2c 2m | –'])
    expect(log.log.found.hazards[0]?.controls.map(({ causes }) => causes)).toEqual([['Mishearing', 'Noise'], ['Noise']])
  })

  it('keeps scores as stated when the file declares another scale', async () => {
    const log = await readLog({
      'log.yaml':
        'severity_levels: [{label: Negligible}, {label: Serious}, {label: Catastrophic}]\nrisks:\n  - {hazard: Wrong size, harm: Wrong therapy, severity: Catastrophic, probability: Low}\n',
    })
    expect(log.result.hazards[0]?.initial).toMatchObject({
      severity: null,
      stated: { severity: 'Catastrophic', likelihood: 'Low' },
    })
    expect(asked(log)).toEqual(['severity:catastrophic', 'likelihood:low'])
  })

  it('reads one value a line', async () => {
    const log = await readLog({
      'log.json':
        '{"hazard":"Wrong dose","severity":"Major","likelihood":"Low"}\n{"hazard":"Late dose","severity":"Minor","likelihood":"Low"}\n',
    })
    expect(log.result.hazards.map(({ title }) => title)).toEqual(['Wrong dose', 'Late dose'])
  })

  it('finds no hazard in a bill of materials', async () => {
    const log = await readLog({
      'bom.json': JSON.stringify({
        bomFormat: 'CycloneDX',
        components: [{ type: 'library', name: 'a', version: '1', description: 'b' }],
      }),
    })
    expect(log.notice?.code).toBe('NO_HAZARDS')
  })

  it('reads a score told as a number and its word', async () => {
    const log = await readLog({
      'log.json': JSON.stringify({
        hazards: [
          {
            id: 'H1',
            name: 'Late',
            risk: { initial: { severity: score(3, 'Considerable'), likelihood: score(2, 'Low') } },
          },
        ],
      }),
    })
    expect(lines(log)).toEqual(['H1 | Late | Considerable × Low = 2 | – | 0c 0m | –'])
  })

  it('reads rows of JSON as the table they are', async () => {
    const rows = [
      ['ID', 'Hazard', 'Cause', 'Severity'],
      ['H1', 'Late', 'Queue', 'Minor'],
    ]
    const log = await readLog({ 'log.json': JSON.stringify({ sheet: rows }) })
    expect(lines(log)).toEqual(['H1 | Late | Minor × ? = ? | – | 1c 0m | –'])
    expect(log.result.hazards[0]?.where).toBe('$.sheet[1]')
  })

  it('reads several documents in one file, and lines of JSON by their own ending', async () => {
    const log = await readLog({
      'log.yaml': '---\nid: H1\nhazard: Late\ncause: Queue\n---\nid: H2\nhazard: Lost\ncause: Crash\n',
    })
    expect(log.result.hazards.map(({ ref }) => ref)).toEqual(['H1', 'H2'])
    const linesOf = await readLog({
      'log.jsonl': '{"id":"H1","hazard":"Late","cause":"x"}\n{"id":"H2","hazard":"Lost","cause":"y"}\n',
    })
    expect(linesOf.result.hazards.map(({ ref }) => ref)).toEqual(['H1', 'H2'])
  })

  it('reads hazards keyed by their ids without a name above them', async () => {
    const log = await readLog({
      'log.yaml': 'HAZ-1: {name: Late, severity: Minor, likelihood: Low, causes: [Queue]}\n',
    })
    expect(lines(log)).toEqual(['HAZ-1 | Late | Minor × Low = 1 | – | 1c 0m | –'])
  })

  it('takes a small object that only names a thing for its text and id', async () => {
    const log = await readLog({
      'log.json': JSON.stringify({
        riskItems: [
          {
            hazard: { code: 'H1', text: 'Late' },
            hazardousSituation: 'Read late',
            owner: { name: 'CSO' },
            severity: 'Minor',
          },
        ],
      }),
    })
    expect(log.result.hazards).toMatchObject([{ ref: 'H1', title: 'Late', owner: 'CSO' }])
  })

  it('reads the issues of a tracker whose text has the sections of a hazard, and accounts for the others', async () => {
    const body = '### Causes\n\n- Queue\n- Crash\n\n### Controls\n\n- [x] Alarm\n'
    const issues = [
      {
        number: 7,
        title: 'Late result',
        state: 'OPEN',
        labels: [{ name: 'hazard' }, { name: 'severity: minor' }, { name: 'likelihood: low' }],
        body,
        assignee: { login: 'cso' },
      },
      { number: 8, title: 'Fix the build', state: 'CLOSED', labels: [], body: null, assignee: null },
    ]
    const log = await readLog({ 'issues.json': JSON.stringify(issues) })
    expect(lines(log)).toEqual(['7 | Late result | Minor × Low = 1 | – | 2c 1m | Open'])
    expect(log.result).toMatchObject({ hazards: [{ owner: 'cso', where: '$[0], line 1' }], ledger: { rows: 2 } })
    const table = await readLog({
      'issues.csv': `number,title,state,labels,body\n7,[Hazard] Late result,OPEN,"hazard,severity: minor","${body}"\n8,Build,CLOSED,,No\n`,
    })
    expect(lines(table)).toEqual(['7 | Late result | Minor × ? = ? | – | 2c 1m | Open'])
    expect(table.result.ledger).toMatchObject({ rows: 2, stored: 1, ignored: [{ where: 'row 3' }] })
  })

  it('reads members that stand in an object of their own, and names of other things than the hazard for what they are', async () => {
    const issue = {
      key: 'HAZ-5',
      fields: {
        summary: 'Wrong ward',
        issuetype: { name: 'Hazard' },
        status: { name: 'Open' },
        severity: { value: 'Major' },
        likelihood: { value: 'Low' },
        causes: '1. Transfer\n2. Typing',
        controls: '- Confirm',
      },
    }
    const log = await readLog({ 'issues.json': JSON.stringify({ total: 1, issues: [issue] }) })
    expect(lines(log)).toEqual(['HAZ-5 | Wrong ward | Major × Low = 3 | – | 2c 1m | Open'])
  })

  it('reads parts whose members repeat what they are, and names a row of an FMEA by its failure mode', async () => {
    const entry = {
      hazardRef: 'A-1',
      hazardTitle: 'Wrong allergy',
      hazardCauses: [{ causeId: 'c1', causeDescription: 'Free text' }],
      existingControls: [{ controlId: 'k1', controlDescription: 'Banner', controlType: 'Design' }],
    }
    const log = await readLog({ 'log.json': JSON.stringify({ hazardLog: { entries: [entry] } }) })
    expect(lines(log)).toEqual(['A-1 | Wrong allergy | – | – | 1c 1m | –'])
    expect(log.log.found.hazards[0]?.controls[0]).toMatchObject({ text: 'Banner', key: 'k1', kind: 'design' })
    const row = { id: 1, failureMode: 'Stops', effect: 'No drug', cause: 'Dust', severity: 8, occurrence: 3, rpn: 24 }
    const fmea = await readLog({ 'fmea.json': JSON.stringify({ fmea: { rows: [row] } }) })
    expect(lines(fmea)).toEqual(['1 | Stops | – | – | 1c 0m | –'])
  })

  it('reads scores from the labels of an issue, parted by hyphens or slashes', async () => {
    const labels = ['hazard', 'severity-4-major', 'likelihood/low'].map((name) => ({ name }))
    const body = '### Cause\n\nQueue\n\n### Harm\n\nDelay\n'
    const log = await readLog({
      'issues.json': JSON.stringify([{ number: 7, title: 'Late', state: 'OPEN', labels, body }]),
    })
    expect(lines(log)).toEqual(['7 | Late | Major × Low = 3 | – | 1c 0m | Open'])
    expect(log.result.hazards[0]?.initial.stated.severity).toBe('4-major')
  })
})

describe('files that keep the parts of hazards in lists of their own', () => {
  it('brings causes, controls and ratings to the hazards that they name by their ids', async () => {
    const log = await readLog({
      'case.json': JSON.stringify({
        hazards: [
          { id: 'HZ1', name: 'Wrong record' },
          { id: 'HZ2', name: 'Lost message' },
        ],
        causes: [
          { id: 'C1', hazardId: 'HZ1', description: 'Two tabs' },
          { id: 'C2', hazardId: 'HZ1', description: 'Same name' },
        ],
        controls: [
          { id: 'M1', hazardIds: ['HZ1', 'HZ2'], description: 'Banner' },
          { id: 'M2', hazardIds: ['HZ2'], description: 'Retry' },
        ],
        riskAssessments: [
          {
            hazardId: 'HZ1',
            severity: 'Major',
            likelihood: 'Medium',
            residualSeverity: 'Major',
            residualLikelihood: 'Low',
          },
          { hazardId: 'HZ2', stage: 'residual', severity: 'Minor', likelihood: 'Very Low' },
        ],
      }),
    })
    expect(lines(log)).toEqual([
      'HZ1 | Wrong record | Major × Medium = 3 | Major × Low = 3 | 2c 1m | –',
      'HZ2 | Lost message | – | Minor × Very Low = 1 | 0c 2m | –',
    ])
    expect(log.result.ledger).toMatchObject({ rows: 9, stored: 2, merged: 7 })
  })

  it('follows a control through the risk that it names to the hazard of that risk', async () => {
    const log = await readLog({
      'risks.yaml':
        'hazards:\n  - id: H-1\n    title: Wrong unit\nrisks:\n  - id: R-1\n    hazard: H-1\n    cause: Left out\n    severity: Major\n    probability: Low\nrisk_controls:\n  - id: RC-1\n    risk_refs: [R-1]\n    description: Always shown\n  - id: RC-2\n    hazard_refs: [H-1]\n    description: Tests\n',
    })
    expect(lines(log)).toEqual(['H-1 | Wrong unit | Major × Low = 3 | – | 1c 2m | –'])
  })

  it('takes each assessment of a list for the stage that it names', async () => {
    const log = await readLog({
      'log.json': JSON.stringify({
        items: [
          {
            code: 'KC-1',
            hazard: 'Count starts again at midnight',
            causes: ['Counted by date'],
            assessments: [
              { stage: 'initial', severity: 'Major', likelihood: 'High', level: 4 },
              { stage: 'residual', severity: 'Major', likelihood: 'Low', level: 3 },
            ],
            controls: [{ description: 'Counted over 24 hours' }],
          },
        ],
      }),
    })
    expect(lines(log)).toEqual([
      'KC-1 | Count starts again at midnight | Major × High = 4 | Major × Low = 3 | 1c 1m | –',
    ])
    expect(log.result.hazards[0]?.residual.stated.risk).toBe('3')
    expect(log.log.hazards[0]?.found.alternatives).toEqual({ initial: [], residual: [] })
  })
})
