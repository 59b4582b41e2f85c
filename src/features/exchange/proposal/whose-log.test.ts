import { describe, expect, it } from 'vitest'
import { MemoryGraph } from '../../../domain/record/graph.ts'
import type { SpaceType } from '../../../domain/record/kind.ts'
import { textOf } from '../../../domain/record/record.ts'
import { DEFAULT_MATRIX } from '../../../domain/risk/default-matrix.ts'
import { REGISTRY } from '../../../domain/registry.ts'
import type { ImportAnswers } from '../exchange-contract.ts'
import { openInto } from '../exchange-service.ts'
import { importDifferences } from '../import-differences.ts'
import { proposeChange } from '../import-proposal.ts'
import { readLog } from '../reading.test-support.ts'
import { isOfManufacturer } from './whose-log.ts'

const HEAD = 'ID,Hazard,Design controls,Training controls,Severity,Likelihood,Status\n'
const PLAIN = `${HEAD}H1,Wrong dose,Limits,Teach units,Major,Low,Open\n`
const TRANSFERRED = `${PLAIN}H2,Late result,An alarm,Teach the alarm,Major,Low,Transferred\n`
const TOLD =
  'ID,Hazard,Controls,Deployer controls,User controls,Transferred controls,Severity,Likelihood,Status\n' +
  'H1,Wrong dose,Limits,Name a lead,Read the banner,"1. Train staff\n2. Audit it",Major,Low,Closed\n'

const MANUFACTURERS = { 'whose-log': 'The manufacturer’s' }
const OWN = { 'whose-log': 'Our own' }

/** What the log is asked on its way into a case of a type, each with what is proposed. */
async function askedInto(type: SpaceType, csv: string, answers: ImportAnswers = {}) {
  const prepared = await readLog({ 'log.csv': csv }, answers)
  return openInto(prepared, type).map(({ id, proposed }) => [id, proposed])
}

function toolsFor(type: SpaceType, answers: ImportAnswers, present: MemoryGraph | null = null) {
  let ids = 0
  return {
    matrix: DEFAULT_MATRIX,
    source: 'log.csv',
    present,
    type,
    answers,
    today: '2026-03-04',
    now: '2026-03-04T10:00:00.000Z',
    newId: () => `${present === null ? 'old' : 'new'}-${++ids}`,
    newRef: (prefix: string) => `${prefix}-${++ids}`,
  }
}

/** The controls that a log becomes in a case of a type: what each says, who puts it in place, and what is asked of them. */
async function controlsIn(type: SpaceType, csv: string, answers: ImportAnswers = {}) {
  const { log } = await readLog({ 'log.csv': csv }, answers)
  const { records } = proposeChange(log, toolsFor(type, answers))
  return records
    .filter(({ kind }) => kind === 'control')
    .map((record) => ['statement', 'party', 'transferInstruction'].map((field) => textOf(record, field)))
}

describe('whose log goes into a deployer’s case', () => {
  it('is asked there and nowhere else', async () => {
    expect(await askedInto('manufacturer-case', TRANSFERRED)).toEqual([])
    expect(await askedInto('deployment-case', PLAIN)).toEqual([['whose-log', 'Our own']])
    expect(await askedInto('deployment-case', PLAIN, OWN)).toEqual([])
  })

  it.each([
    ['a Transferred hazard says the manufacturer’s', TRANSFERRED, true],
    ['columns of the deployer’s controls say the manufacturer’s', TOLD, true],
    [
      'columns of the manufacturer’s controls say its own',
      TOLD.replace('Deployer controls', 'Supplier controls'),
      false,
    ],
    ['and with no sign it is its own, which asks more', PLAIN, false],
  ])('%s', async (_, csv, isManufacturers) => {
    const { log } = await readLog({ 'log.csv': csv })
    expect(isOfManufacturer('deployment-case', log, {})).toBe(isManufacturers)
    expect(isOfManufacturer('manufacturer-case', log, MANUFACTURERS)).toBe(false)
  })

  it('is the same answer whichever case it goes to, so that it may be given before that is chosen', async () => {
    const prepared = await readLog(
      { 'log.csv': TRANSFERRED },
      { ...MANUFACTURERS, 'transferred-controls': 'All controls' },
    )
    expect(openInto(prepared, 'manufacturer-case')).toEqual([])
    await expect(readLog({ 'log.csv': PLAIN }, { 'transferred-controls': 'All controls' })).rejects.toThrow(
      'ANSWERS_INVALID',
    )
  })

  it('leaves the manufacturer its controls but for those of Transferred hazards that are asked for', async () => {
    expect(await askedInto('deployment-case', TRANSFERRED, MANUFACTURERS)).toEqual([
      ['transferred-controls', 'Those of training and business process'],
    ])
    const byKind = [
      ['Limits', 'manufacturer', ''],
      ['Teach units', 'manufacturer', ''],
      ['An alarm', 'manufacturer', ''],
      ['Teach the alarm', 'deployer', 'Teach the alarm'],
    ]
    expect(await controlsIn('deployment-case', TRANSFERRED, MANUFACTURERS)).toEqual(byKind)
    const parties = async (which: string) =>
      (await controlsIn('deployment-case', TRANSFERRED, { ...MANUFACTURERS, 'transferred-controls': which })).map(
        ([, party]) => party,
      )
    expect(await parties('All controls')).toEqual(['manufacturer', 'manufacturer', 'deployer', 'deployer'])
    expect(await parties('None; each is settled in the case')).toEqual(Array(4).fill('manufacturer'))
  })

  it('proposes all controls of Transferred hazards where their kinds tell nothing', async () => {
    const csv = 'ID,Hazard,Controls,Status\nH1,Wrong dose,Limits,Transferred\n'
    expect(await askedInto('deployment-case', csv)).toEqual([
      ['whose-log', 'The manufacturer’s'],
      ['transferred-controls', 'All controls'],
    ])
  })

  it('reads whose a control is by the column it stands in', async () => {
    expect(await controlsIn('deployment-case', TOLD, MANUFACTURERS)).toEqual([
      ['Limits', 'manufacturer', ''],
      ['Name a lead', 'deployer', 'Name a lead'],
      ['Read the banner', 'user', 'Read the banner'],
      ['Train staff', 'deployer', 'Train staff'],
      ['Audit it', 'deployer', 'Audit it'],
    ])
    const own = await controlsIn('deployment-case', TOLD, OWN)
    expect(own.map(([, party, asked]) => [party, asked])).toEqual([
      ['', ''],
      ['deployer', ''],
      ['user', ''],
      ['deployer', ''],
      ['deployer', ''],
    ])
    // To a manufacturer the same column holds what it asks of others.
    expect((await controlsIn('manufacturer-case', TOLD)).slice(0, 2)).toEqual([
      ['Limits', '', ''],
      ['Name a lead', 'deployer', 'Name a lead'],
    ])
  })

  it('takes no date, acceptance or yes and no about transferred controls for a control', async () => {
    const csv =
      'ID,Hazard,Controls,Transferred controls?,Deployer controls accepted,Status\nH1,Wrong dose,Limits,Yes,By the ward lead,Open\n'
    expect((await controlsIn('deployment-case', csv, MANUFACTURERS)).map(([text]) => text)).toEqual(['Limits'])
  })

  it('reads the mark that a log of our own sets before a control of another party', async () => {
    const csv = 'ID,Hazard,Controls\nH1,Wrong dose,"[training, by the deployer] Teach units"\nH2,Late,[test] An alarm\n'
    expect(await controlsIn('deployment-case', csv, MANUFACTURERS)).toEqual([
      ['[training] Teach units', 'deployer', '[training] Teach units'],
      ['[test] An alarm', 'manufacturer', ''],
    ])
  })

  it('keeps a shared control asked for where one of its hazards is Transferred', async () => {
    const { log } = await readLog({
      'hazards.csv': 'ID,Hazard,Control IDs,Status\n1,Wrong dose,"1, 2",Open\n2,Late dose,1,Transferred\n',
      'controls.csv': 'ID,Control\n1,Limit\n2,Warning\n',
    })
    const { records } = proposeChange(log, toolsFor('deployment-case', MANUFACTURERS))
    const controls = records.filter(({ kind }) => kind === 'control')
    expect(controls.map((record) => [textOf(record, 'statement'), textOf(record, 'party')])).toEqual([
      ['Limit', 'deployer'],
      ['Warning', 'manufacturer'],
    ])
  })

  it('takes over the manufacturer’s ratings as the manufacturer’s, and no closure of its', async () => {
    const csv = 'ID,Hazard,Severity,Likelihood,Status\nH1,Wrong dose,Major,Low,Closed\nH2,Late,Minor,Low,Transferred\n'
    const { log } = await readLog({ 'log.csv': csv })
    const hazards = (answers: ImportAnswers) =>
      proposeChange(log, toolsFor('deployment-case', answers)).records.map(({ state, fields }) => [
        state,
        fields['statedStatus'],
        fields['initial'],
      ])
    const rated = { severity: 'Major', likelihood: 'Low', level: 3 }
    expect(hazards(MANUFACTURERS)).toMatchObject([
      ['open', 'Closed', { ...rated, rater: 'The manufacturer' }],
      ['transferred', 'Transferred', { rater: 'The manufacturer' }],
    ])
    expect(hazards(OWN)[0]).toMatchObject(['closed', 'Closed', rated])
    expect(hazards(OWN)[0]?.[2]).not.toHaveProperty('rater')
  })

  it('comes again without taking the place of what the deployer rated, and says where it rates otherwise', async () => {
    const graph = new MemoryGraph({ id: 's', type: 'deployment-case', name: 'Wards' })
    const first = await readLog({
      'log.csv': 'ID,Hazard,Severity,Likelihood\nH1,Wrong dose,Major,Low\nH2,Late,Minor,Low\n',
    })
    const { records, links } = proposeChange(first.log, toolsFor('deployment-case', MANUFACTURERS))
    graph.apply({ records, links })
    const own = { severity: 'Major', likelihood: 'Medium', level: 3, rater: 'A. Example' }
    const [rated] = records
    if (rated === undefined) throw new Error('No hazard was read.')
    graph.apply({ records: [{ ...rated, revision: 2, fields: { ...rated.fields, initial: own } }], links: [] })
    const again = await readLog({
      'log.csv': 'ID,Hazard,Severity,Likelihood\nH1,Wrong dose,Minor,Low\nH2,Late,Major,Low\n',
    })
    const tools = { ...toolsFor('deployment-case', MANUFACTURERS, graph), present: graph }
    const told = importDifferences({ log: again.log, tools, registry: REGISTRY })
    expect(told.otherRating.map(({ ref }) => ref)).toEqual(['H1'])
    expect(told.changed.map(({ ref }) => ref)).toEqual(['H2'])
    const changed = proposeChange(again.log, tools).records.map(({ ref, fields }) => [ref, fields['initial']])
    expect(changed).toMatchObject([['H2', { severity: 'Major', rater: 'The manufacturer' }]])
  })
})
