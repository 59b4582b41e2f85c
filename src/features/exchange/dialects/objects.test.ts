import { describe, expect, it } from 'vitest'
import { asked, lines, readLog, reasons } from '../reading.test-support.ts'

const readJson = (value: unknown) => readLog({ 'log.json': JSON.stringify(value) })

describe('objects of several kinds in one list', () => {
  const typed = [
    { type: 'header', exported: '2026-01-01' },
    { type: 'hazard', id: 'Q-1', title: 'Queue shows yesterday', severity: 'Minor', likelihood: 'Low', owner: 'Desk' },
    { type: 'hazard', id: 'Q-2', title: 'Queue is empty', description: 'Nobody is called.' },
    { type: 'cause', id: 'QC-1', hazards: ['Q-1', 'Q-2'], text: 'Cache' },
    { type: 'control', id: 'QM-1', hazard: 'Q-1', text: 'Date on each line', kind: 'Design' },
  ]

  it('are read one a line, each part with the hazards that it names', async () => {
    const log = await readLog({ 'log.jsonl': typed.map((item) => JSON.stringify(item)).join('\n') })
    expect(lines(log)).toEqual([
      'Q-1 | Queue shows yesterday | Minor × Low = 1 | – | 1c 1m | –',
      'Q-2 | Queue is empty | – | – | 1c 0m | –',
    ])
    expect(log.result.hazards[0]).toMatchObject({ owner: 'Desk', where: '$[1]' })
    expect(log.log.found.hazards[1]?.prose.description).toBe('Nobody is called.')
    expect(log.result.ledger).toMatchObject({ rows: 5, stored: 2, merged: 2 })
    expect(reasons(log)).toEqual(['Of another kind: header'])
  })

  it('are read wherever in a file they stand', async () => {
    const log = await readJson({ export: { records: typed.slice(1) } })
    expect(log.result.hazards.map(({ where, causes }) => [where, causes])).toEqual([
      ['$.export.records[0]', 1],
      ['$.export.records[1]', 1],
    ])
  })
})

describe('objects that name each other', () => {
  const hazard = {
    kind: 'Hazard',
    metadata: { name: 'hz-1', owner: 'Theatre lead' },
    spec: { title: 'Wrong side', severity: 'Major' },
  }
  const control = { kind: 'Control', metadata: { name: 'ct-1' }, spec: { statement: 'Side is read out' } }

  it('may be documents of one file, whose references are objects', async () => {
    const spec = { ...hazard.spec, controls: [{ ref: 'ct-1' }] }
    const documents = [{ ...hazard, spec }, control].map((item) => JSON.stringify(item)).join('\n---\n')
    const log = await readLog({ 'log.yaml': documents })
    expect(lines(log)).toEqual(['hz-1 | Wrong side | Major × ? = ? | – | 0c 1m | –'])
    expect(log.result.hazards[0]?.owner).toBe('Theatre lead')
    expect(log.log.found.hazards[0]?.controls).toMatchObject([{ key: 'ct-1', text: 'Side is read out' }])
  })

  it('may be joined by links that stand in a list of their own', async () => {
    const nodes = [
      { id: 'H1', type: 'hazard', label: 'Dose given twice' },
      { id: 'C1', type: 'cause', label: 'Two charts' },
      { id: 'S1', type: 'stakeholder', label: 'Ward' },
      { id: 'M1', type: 'control', label: 'One chart' },
    ]
    const edges = [
      { source: 'C1', target: 'H1', type: 'causes' },
      { source: 'M1', target: 'C1', type: 'mitigates' },
    ]
    const log = await readJson({ nodes, edges })
    expect(lines(log)).toEqual(['H1 | Dose given twice | – | – | 1c 1m | –'])
    expect(log.log.found.hazards[0]?.controls).toMatchObject([{ key: 'M1', causes: ['Two charts'] }])
    expect(log.result.ledger).toMatchObject({ rows: 4, stored: 1, merged: 2 })
  })

  it('may be the answer of an interface that keeps their relations apart', async () => {
    const related = { controls: { data: [{ type: 'controls', id: '3' }] }, causes: { data: [] } }
    const log = await readJson({
      data: [{ type: 'hazards', id: '12', attributes: { title: 'Range of an adult' }, relationships: related }],
      included: [{ type: 'controls', id: '3', attributes: { title: 'Range by age' } }],
    })
    expect(lines(log)).toEqual(['12 | Range of an adult | – | – | 0c 1m | –'])
  })

  it('are asked about where the file declares another scale', async () => {
    const log = await readJson({
      severity_levels: ['Low', 'Major', 'Fatal'],
      elements: [
        { type: 'hazard', id: 'H1', title: 'Wrong side', severity: 'Major' },
        { type: 'control', id: 'M1', hazard: 'H1', text: 'Side is read out' },
      ],
    })
    expect(log.result.hazards[0]).toMatchObject({ controls: 1, initial: { severity: null } })
    expect(asked(log)).toEqual(['severity:major'])
  })

  it('are not taken by their types where an id is given twice or a list has a name of its own', async () => {
    const twice = await readJson({
      hazards: [{ type: 'hazard', id: '1', title: 'Wrong side', severity: 'Major', likelihood: 'Low' }],
      controls: [{ type: 'control', id: '1', hazardId: '1', text: 'Side is read out' }],
    })
    expect(lines(twice)).toEqual(['1 | Wrong side | Major × Low = 3 | – | 0c 1m | –'])
    const untyped = await readJson({
      hazards: [{ type: 'hazard', id: 'H1', title: 'Wrong side', severity: 'Major', likelihood: 'Low' }],
      controls: [{ type: 'control', id: 'M1', hazardId: 'H1', text: 'Side is read out' }],
      causes: [{ id: 'C1', hazardId: 'H1', text: 'Free text' }],
    })
    expect(lines(untyped)).toEqual(['H1 | Wrong side | Major × Low = 3 | – | 1c 1m | –'])
  })
})

describe('a table kept column by column', () => {
  it('is read by the numbers of its rows', async () => {
    const log = await readJson({
      Ref: { 0: 'T1', 1: 'T2' },
      Hazard: { 0: 'Ticket lost', 1: 'Ticket doubled' },
      Severity: { 0: 'Major', 1: null },
      Likelihood: { 0: 'Low', 1: 'Low' },
    })
    expect(lines(log)).toEqual([
      'T1 | Ticket lost | Major × Low = 3 | – | 0c 0m | –',
      'T2 | Ticket doubled | ? × Low = ? | – | 0c 0m | –',
    ])
    expect(log.result.hazards[1]?.where).toBe('$.*[1]')
  })

  it('is read as lists side by side only where one of them holds the ids', async () => {
    const columns = { hazard: ['Ticket lost', 'Ticket doubled'], cause: ['Jam', 'Retry'], severity: ['Major', 'Minor'] }
    const log = await readJson({ table: { id: ['T1', 'T2'], ...columns } })
    expect(log.result.hazards.map(({ ref, causes }) => [ref, causes])).toEqual([
      ['T1', 1],
      ['T2', 1],
    ])
    expect((await readJson({ hazards: columns.hazard, controls: columns.cause })).log.found.hazards).toMatchObject([
      { controls: [] },
      { controls: [] },
    ])
  })
})

const minor = (id: string) => ({ id, hazard: `Hazard of ${id}`, severity: 'Minor', likelihood: 'Low' })
const LATE = { Hazard: 'Late', Cause: 'Queue', Severity: 'Minor' }

describe('an object', () => {
  it('takes the ids out of hazards that are only names', async () => {
    const log = await readJson({ hazards: ['H1: Wrong bed', 'H2 – Bed lost', 'Bed is wet'] })
    expect(log.result.hazards.map(({ ref, title }) => [ref, title])).toEqual([
      ['H1', 'Wrong bed'],
      ['H2', 'Bed lost'],
      [null, 'Bed is wet'],
    ])
  })

  it('tells members as names and values', async () => {
    const facets = [
      { name: 'severity', system: 'x', value: 'Major' },
      { name: 'likelihood', system: 'x', value: 'Low' },
    ]
    const log = await readJson({
      risks: [
        { title: 'Image mirrored', characterizations: [{ facets }], status: 'open' },
        { title: 'Image lost', properties: [{ key: 'owner', value: 'Imaging lead' }] },
      ],
    })
    expect(lines(log)).toEqual([
      '– | Image mirrored | Major × Low = 3 | – | 0c 0m | Open',
      '– | Image lost | – | – | 0c 0m | –',
    ])
    expect(log.result.hazards[1]?.owner).toBe('Imaging lead')
  })

  it('has the controls that stand inside its effects, rated or not', async () => {
    const log = await readLog({
      'bow-tie.yaml': `bowties:
  - id: B-1
    top_event: Pump runs on
    threats: [{name: Door open, barriers: [Door switch]}]
    consequences:
      - {name: Overdose, severity: Major, likelihood: Low, barriers: [Antidote at hand]}
      - {name: Delay, barriers: [Second pump]}
`,
    })
    expect(lines(log)).toEqual(['B-1 | Pump runs on | Major × Low = 3 | – | 1c 3m | –'])
    const [found] = log.log.found.hazards
    expect(found?.prose.effect).toBe('Overdose\nDelay')
    expect(found?.controls.map(({ text, causes }) => [text, causes])).toEqual([
      ['Door switch', ['Door open']],
      ['Antidote at hand', []],
      ['Second pump', []],
    ])
  })

  it('is called by the id among its fields, and by that of its store only where they have none', async () => {
    const log = await readJson({
      records: [
        { id: 'recAbC1', fields: { ...LATE, 'Hazard ID': 'HZ-1' } },
        { id: 'recAbC2', fields: { ...LATE, Hazard: 'Lost' } },
      ],
    })
    expect(log.result.hazards.map(({ ref }) => ref)).toEqual(['HZ-1', 'recAbC2'])
  })

  it('is no hazard when it only groups some', async () => {
    const log = await readJson({
      modules: [
        { name: 'Letters', lead: 'S. Hale', hazards: [minor('L1'), minor('L2')] },
        { name: 'Results', lead: 'T. Okoro', hazards: [minor('R1')] },
      ],
    })
    expect(log.result.hazards.map(({ ref, where }) => [ref, where])).toEqual([
      ['L1', '$.modules[0].hazards[0]'],
      ['L2', '$.modules[0].hazards[1]'],
      ['R1', '$.modules[1].hazards[0]'],
    ])
    const modes = [
      { failureMode: 'Rounded twice', effect: 'Overdose', severity: 7, occurrence: 2, causes: ['Two layers'] },
    ]
    const fmea = await readJson({ items: [{ item: 'Dose', function: 'Compute', failureModes: modes }] })
    expect(fmea.result.hazards.map(({ title }) => title)).toEqual(['Rounded twice'])
  })

  it('is called by its key in the object that holds the hazards, as an id or as a name', async () => {
    const log = await readLog({
      'log.yaml':
        'hazards:\n  Letter to a former practice:\n    causes: [Old list]\n    severity: Minor\n  old-list:\n    title: List is old\n    causes: [Cache]\n',
    })
    expect(log.result.hazards.map(({ ref, title }) => [ref, title])).toEqual([
      [null, 'Letter to a former practice'],
      ['old-list', 'List is old'],
    ])
  })

  it('may keep the header of a table apart from its rows', async () => {
    const data = [
      ['T1', 'Ticket lost', 'Major', 'Low'],
      ['T2', 'Ticket doubled', 'Minor', 'Low'],
    ]
    const log = await readJson({ sheet: { columns: ['No', 'Hazard', 'Severity', 'Likelihood'], index: [0, 1], data } })
    expect(lines(log)).toEqual([
      'T1 | Ticket lost | Major × Low = 3 | – | 0c 0m | –',
      'T2 | Ticket doubled | Minor × Low = 1 | – | 0c 0m | –',
    ])
    expect(log.result.hazards[1]?.where).toBe('$.sheet.data[1]')
  })

  it('has controls that are told as actions', async () => {
    const mitigations = [{ action: 'Form follows the patient', status: 'planned' }]
    const log = await readJson({ hazards: [{ id: 'S1', hazard: 'Form closed', mitigations }] })
    expect(log.log.found.hazards[0]?.controls).toMatchObject([
      { text: 'Form follows the patient', stage: 'additional' },
    ])
  })
})
