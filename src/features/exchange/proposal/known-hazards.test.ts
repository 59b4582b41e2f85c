import { describe, expect, it } from 'vitest'
import type { Change } from '../../../domain/record/change.ts'
import { MemoryGraph, type Graph } from '../../../domain/record/graph.ts'
import { DEFAULT_MATRIX } from '../../../domain/risk/default-matrix.ts'
import { proposeChange } from '../import-proposal.ts'
import { readLog } from '../reading.test-support.ts'

let ids = 0

async function imported(name: string, text: string, present: Graph | null = null): Promise<Change> {
  const { log } = await readLog({ [name]: text })
  const next = new Map<string, number>()
  return proposeChange(log, {
    matrix: DEFAULT_MATRIX,
    source: name,
    present,
    type: 'manufacturer-case',
    answers: {},
    today: '2026-03-04',
    now: '2026-03-04T10:00:00.000Z',
    newId: () => `id-${++ids}`,
    newRef: (prefix) => {
      next.set(prefix, (next.get(prefix) ?? present?.size ?? 0) + 1)
      return `${prefix}-${next.get(prefix)}`
    },
  })
}

/** A case that holds what these logs say, imported one after the other. */
async function caseOf(logs: Readonly<Record<string, string>>): Promise<MemoryGraph> {
  const graph = new MemoryGraph({ id: 's', type: 'manufacturer-case', name: 'Case' })
  for (const [name, text] of Object.entries(logs)) graph.apply(await imported(name, text, graph))
  return graph
}

/** Each proposed hazard with its revision: 1 for a new one, more for a difference to one that the case has. */
const hazardsOf = ({ records }: Change) =>
  records.filter(({ kind }) => kind === 'hazard').map(({ ref, revision, fields }) => [ref, revision, fields['name']])

const HEADER = 'ID,Hazard,Cause,Harm,Severity,Likelihood\n'
const LOG = `${HEADER}FHIR001,Wrong dose shown,Typing,Overdose,Major,Low\n7,Alert shown late,Network,Delay,Minor,Low\nH-1,Record of another patient opens,Mouse,Mix-up,Major,Low\n`

describe('a log that the case has already', () => {
  it.each(['log.csv', 'log of May.csv'])('changes nothing when it comes again as %s', async (name) => {
    const present = await caseOf({ 'log.csv': LOG })
    expect(await imported(name, LOG, present)).toEqual({ records: [], links: [] })
  })

  it('comes back under another name as differences, never as duplicates', async () => {
    const present = await caseOf({ 'log.csv': LOG })
    const edited = `${HEADER}FHIR001,Medicine given twice,Typing,Overdose,Major,Low\n7,Alert shown late,Network,Delay,Major,Low\nH-1,The record of another patient opens,Mouse,Mix-up,Major,Low\n`
    expect(hazardsOf(await imported('log v2.csv', edited, present))).toEqual([
      ['FHIR001', 2, 'Medicine given twice'],
      ['H-2', 2, 'Alert shown late'],
      ['H-1', 2, 'The record of another patient opens'],
    ])
  })

  it('is the same log when it writes its references otherwise', async () => {
    const present = await caseOf({ 'log.csv': LOG })
    const spelt = LOG.replace('FHIR001', 'FHIR1').replace('\n7,', '\n07,')
    expect(hazardsOf(await imported('other.csv', spelt, present))).toEqual([])
  })

  it('keeps apart the hazards to which it gives one reference', async () => {
    const twice = `${HEADER}FHIR001,Wrong dose,,Overdose,Major,Low\nFHIR001,Late alert,,Delay,Minor,Low\n`
    const present = await caseOf({ 'log.csv': twice })
    expect(await imported('log.csv', twice, present)).toEqual({ records: [], links: [] })
    const turned = `${HEADER}FHIR001,Late warning,,Delay,Minor,Low\nFHIR001,Wrong dose,,Overdose,Major,Low\n`
    expect(hazardsOf(await imported('log.csv', turned, present))).toEqual([['H-1', 2, 'Late warning']])
  })
})

describe('another log that only counts alike', () => {
  it.each(['7', 'H-1', 'row 3'])('brings its %s as a new hazard', async (number) => {
    const column = number.startsWith('row') ? '' : number
    const present = await caseOf({ 'log.csv': `${HEADER}${column},Wrong dose,,Overdose,Major,Low\n` })
    const change = await imported('other.csv', `${HEADER}${column},Late alert,,Delay,Minor,Low\n`, present)
    expect(hazardsOf(change).map(([, revision, name]) => [revision, name])).toEqual([[1, 'Late alert']])
  })

  it('does not take a hazard of the case twice', async () => {
    const present = await caseOf({ 'log.csv': `${HEADER}FHIR001,Wrong dose,,Overdose,Major,Low\n` })
    const more = `${HEADER}FHIR001,Wrong dose,,Overdose,Major,Low\nFHIR001,Late alert,,Delay,Minor,Low\n`
    expect(hazardsOf(await imported('other.csv', more, present)).map(([, revision, name]) => [revision, name])).toEqual(
      [[1, 'Late alert']],
    )
  })
})
