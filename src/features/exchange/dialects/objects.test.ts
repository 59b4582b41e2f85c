import { describe, expect, it } from 'vitest'
import { lines, readLog, reasons } from '../reading.test-support.ts'

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
})
