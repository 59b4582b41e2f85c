import { readXlsx, writeXlsx, type CellValue } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { pictureOf } from '../../../test/documents/sample-picture.ts'
import { documentRenderers } from '../../platform/documents/document-renderers.ts'
import { DEFAULT_MATRIX } from '../../domain/risk/default-matrix.ts'
import { MemoryGraph, type Graph } from '../../domain/record/graph.ts'
import { isRefusal } from '../../domain/record/refusal.ts'
import type { ReportSnapshot } from '../reports/case-queries.ts'
import { REPORT_MAKERS } from '../reports/report-makers.ts'
import { createReportsService } from '../reports/reports-service.ts'
import { wholeCase } from '../reports/whole-case.test-support.ts'
import { proposeChange } from './import-proposal.ts'
import type { ProposalTools } from './proposal/proposal-tools.ts'
import { readLog } from './reading.test-support.ts'

function tools(present: Graph | null = null): ProposalTools {
  let ids = 0
  const refs = new Map<string, number>()
  return {
    matrix: DEFAULT_MATRIX,
    source: 'log.csv',
    present,
    type: 'manufacturer-case',
    answers: {},
    today: '2026-03-04',
    now: '2026-03-04T10:00:00.000Z',
    newId: () => `new-${++ids}`,
    newRef: (prefix) => {
      refs.set(prefix, (refs.get(prefix) ?? 100) + 1)
      return `${prefix}-${refs.get(prefix)}`
    },
  }
}

const reports = createReportsService(REPORT_MAKERS, documentRenderers({ pdfChild: 'dist/typst-child.js' }))

describe('a new log', () => {
  it('becomes linked records that say where they came from', async () => {
    const { log } = await readLog({
      'log.csv':
        'ID,Hazard,Cause,Harm,Severity,Likelihood,Risk,Existing controls,Evidence,Date added,Owner,Status,Colour\n' +
        'H7,Wrong dose,"1. Typing\n2. Units",Overdose,Major,Low,2,Limits,Test 12,04/03/2024,Dr A,Closed,red\n',
    })
    const { records, links } = proposeChange(log, tools())
    expect(records.map(({ kind, ref, state }) => [kind, ref, state])).toEqual([
      ['hazard', 'H7', 'closed'],
      ['cause', 'C-101', ''],
      ['cause', 'C-102', ''],
      ['control', 'CTL-101', 'proposed'],
      ['evidence', 'EV-101', 'submitted'],
    ])
    expect(records[0]?.origin).toEqual({ source: 'log.csv', sourceId: 'H7' })
    expect(records[0]?.fields).toMatchObject({
      name: 'Wrong dose',
      harm: 'Overdose',
      owner: 'Dr A',
      identifiedOn: '2024-03-04',
      statedStatus: 'Closed',
      initial: {
        severity: 'Major',
        likelihood: 'Low',
        level: 2,
        stated: { severity: 'Major', likelihood: 'Low', risk: '2' },
      },
      notes: 'Date in the source: 04/03/2024\nColour: red',
    })
    expect(records[4]?.fields).toEqual({ name: 'Test 12', type: 'stated in import' })
    expect(links.map(({ role }) => role)).toEqual(['leads-to', 'leads-to', 'shows-implemented', 'mitigates'])
  })

  it('makes a control that several hazards name once', async () => {
    const { log } = await readLog({
      'hazards.csv': 'ID,Hazard,Control IDs\n1,Wrong dose,"1, 2"\n2,Late dose,1\n',
      'controls.csv': 'ID,Control\n1,Limit\n2,Warning\n',
    })
    const { records, links } = proposeChange(log, tools())
    expect(records.filter(({ kind }) => kind === 'control').map(({ fields }) => fields['statement'])).toEqual([
      'Limit',
      'Warning',
    ])
    expect(links.filter(({ role }) => role === 'mitigates')).toHaveLength(3)
  })

  it('leaves unrated what is unrated', async () => {
    const { log } = await readLog({ 'log.csv': 'ID,Hazard,Severity,Likelihood\n1,Wrong dose,TBC,\n2,Late dose,,\n' })
    const { records } = proposeChange(log, tools())
    expect(records.map(({ fields }) => fields['initial'])).toEqual([{ stated: { severity: 'TBC' } }, undefined])
  })
})

describe('our own workbook', () => {
  const snapshot = wholeCase()

  async function exported(of: ReportSnapshot = snapshot): Promise<Uint8Array> {
    const order = { report: 'hazard-log', format: 'xlsx', snapshot: of, today: '2026-03-04' } as const
    const made = await reports.renderReport(order)
    if (isRefusal(made)) throw new Error(made.sentence)
    return made.bytes
  }

  /** The exported log with some cells of its main sheet typed over. */
  async function edited(edits: Readonly<Record<string, CellValue>>): Promise<Uint8Array> {
    const book = await readXlsx(await exported())
    const sheet = book.sheets.find(({ name }) => name === 'Hazard Log')
    const rows = (sheet?.rows ?? []).map((row) => [...row])
    for (const [place, value] of Object.entries(edits)) {
      const [row = 0, column = 0] = place.split(',').map(Number)
      const cells = rows[row]
      if (cells !== undefined) cells[column] = value
    }
    return writeXlsx({
      sheets: [{ name: 'Hazard Log', rows, ...(sheet?.merges === undefined ? {} : { merges: sheet.merges }) }],
    })
  }

  it('comes back without any difference', async () => {
    const { log, result } = await readLog({ 'hazard-log.xlsx': await exported() })
    expect(result.hazards.length).toBeGreaterThan(5)
    expect(proposeChange(log, tools(snapshot.graph))).toEqual({ records: [], links: [] })
  })

  it('comes back without any difference under a letterhead that reads like a log', async () => {
    const coverText = 'No.\tHazard\tHarm\nHazard: wrong patient\nHazard\nCause'
    const letterhead = { organisation: 'Alder Vale Health', logo: pictureOf(40, 20), coverText }
    const bytes = await exported({ ...snapshot, letterhead })
    const { log, result } = await readLog({ 'hazard-log.xlsx': bytes })
    const { hazards, questions } = (await readLog({ 'hazard-log.xlsx': await exported() })).result
    expect(result).toMatchObject({ hazards, questions })
    const ofLetterhead = result.ledger.ignored.filter(({ where }) => where.startsWith('Letterhead!'))
    expect(ofLetterhead.map(({ where }) => where)).toEqual(
      ['A2', 'A3', 'A4', 'A5', 'A6'].map((at) => `Letterhead!${at}`),
    )
    expect(proposeChange(log, tools(snapshot.graph))).toEqual({ records: [], links: [] })
  })

  it('comes back without any difference from an organisation whose name reads like a column', async () => {
    const letterhead = { ...snapshot.letterhead, organisation: 'Hazard Log Company' }
    const { log, result } = await readLog({ 'hazard-log.xlsx': await exported({ ...snapshot, letterhead }) })
    expect(result.hazards.every(({ where }) => where.startsWith('Hazard Log!'))).toBe(true)
    expect(proposeChange(log, tools(snapshot.graph))).toEqual({ records: [], links: [] })
  })

  it('becomes new hazards in another case, where a second time changes nothing', async () => {
    const { log, result } = await readLog({ 'hazard-log.xlsx': await exported() })
    const other = new MemoryGraph({ id: 's', type: 'manufacturer-case', name: 'Other case' })
    const first = proposeChange(log, tools(other))
    expect(first.records.filter(({ kind }) => kind === 'hazard')).toHaveLength(result.hazards.length)
    other.apply(first)
    expect(proposeChange(log, tools(other))).toEqual({ records: [], links: [] })
  })

  it('comes back as the differences that somebody typed into it', async () => {
    const bytes = await edited({ '4,4': 'Another harm', '4,12': 'Minor', '4,5': 'Another cause' })
    const { log } = await readLog({ 'hazard-log.xlsx': bytes })
    const { records, links } = proposeChange(log, tools(snapshot.graph))
    const before = snapshot.graph.record('H-1')
    expect(records.map(({ id }) => id).toSorted()).toEqual(['C-1', 'H-1'])
    expect(records.find(({ id }) => id === 'H-1')).toMatchObject({
      revision: (before?.revision ?? 0) + 1,
      fields: { harm: 'Another harm', initial: { severity: 'Minor' } },
    })
    expect(records.find(({ id }) => id === 'C-1')?.fields['name']).toBe('Another cause')
    expect(links).toEqual([])
  })

  it('takes a row without an id for a proposal, and a missing row for nothing', async () => {
    const bytes = await edited({
      '4,28': null,
      '4,29': null,
      '5,28': null,
      '5,29': null,
      '4,0': null,
      '4,3': 'A hazard typed in',
    })
    const { log } = await readLog({ 'hazard-log.xlsx': bytes })
    const { records } = proposeChange(log, tools(snapshot.graph))
    expect(records.filter(({ kind }) => kind === 'hazard').map(({ fields }) => fields['name'])).toEqual([
      'A hazard typed in',
    ])
    expect(records.some(({ retired }) => retired !== null)).toBe(false)
  })
})
