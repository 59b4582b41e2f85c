import { existsSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { textOf } from '../../domain/record/record.ts'
import { isRefusal } from '../../domain/record/refusal.ts'
import { DEFAULT_MATRIX } from '../../domain/risk/default-matrix.ts'
import type { ImportHazard } from './exchange-contract.ts'
import { createImportReader, type PreparedImport } from './exchange-service.ts'
import { proposeChange } from './import-proposal.ts'
import { questionsInto } from './proposal/whose-log.ts'
import { readSourceFiles } from './source-files.ts'

const SAMPLES = '../shared/samples'
const present = existsSync(SAMPLES)
if (!present) process.stdout.write(`Skipped: the sample hazard logs are not at ${SAMPLES}.\n`)

const rating = z.looseObject({ severity: z.string(), likelihood: z.string(), risk: z.string() })
const expectedSchema = z.looseObject({
  list: z
    .array(
      z.looseObject({
        id: z.string().optional(),
        file: z.string().optional(),
        title: z.string(),
        causes: z.number().optional(),
        controls: z.number().optional(),
        initial: z.union([z.string(), rating]).optional(),
        residual: z.union([z.string(), rating]).optional(),
        severity: z.string().optional(),
        likelihood: z.string().optional(),
        risk: z.string().optional(),
        p2: z.string().optional(),
        residual_p2: z.string().optional(),
      }),
    )
    .default([]),
  controls_total: z.number().optional(),
  rows: z.array(z.tuple([z.string(), z.number(), z.number()])).optional(),
})

const reader = createImportReader(null)
const table: string[] = []

async function readSample(...parts: string[]): Promise<PreparedImport> {
  const files = await readSourceFiles([join(SAMPLES, ...parts)])
  if (isRefusal(files)) throw new Error(files.sentence)
  const prepared = await reader.read(files, { matrix: DEFAULT_MATRIX, answers: {} })
  if (isRefusal(prepared)) throw new Error(prepared.sentence)
  const { result } = prepared
  table.push(`${parts.join('/').padEnd(72)} ${String(result.hazards.length).padStart(3)} hazards  ${result.format}`)
  return prepared
}

function expected(name: string): z.infer<typeof expectedSchema> {
  const text = readFileSync(join(SAMPLES, 'SAMPLE_EXPECTED.json'), 'utf8')
  return expectedSchema.parse(z.record(z.string(), z.unknown()).parse(JSON.parse(text))[name])
}

/** A score such as `4 - Major` without its number, in lower case. */
const words = (text: string | undefined) => (text ?? '').replace(/^\d - /, '').toLowerCase()

const sum = (hazards: readonly ImportHazard[], part: 'causes' | 'controls') =>
  hazards.reduce((total, hazard) => total + hazard[part], 0)

const scores = (hazard: ImportHazard) =>
  [hazard.initial, hazard.residual].map(({ severity, likelihood, level }) => ({
    severity,
    likelihood,
    risk: level === null ? null : String(level),
  }))

describe.runIf(present)('the sample hazard logs', () => {
  afterAll(() => {
    process.stdout.write(`${table.join('\n')}\n`)
  })

  it('reads a page for each hazard with HTML tables and an index that repeats them', async () => {
    const { result } = await readSample('hl-ukcore')
    expect(result.hazards.map((hazard) => [hazard.ref, hazard.title, ...scores(hazard), hazard.causes])).toEqual(
      expected('hl-ukcore').list.map(({ id, title, initial, residual, causes }) => [
        id,
        title,
        initial,
        residual,
        causes,
      ]),
    )
    expect(result.ledger.merged).toBe(9)
  })

  it.each(['ukcore-utf8-lf.csv', 'ukcore-utf8-bom-crlf.csv', 'ukcore-semicolon-cp1252.csv', 'ukcore-unicode-text.txt'])(
    'reads the same log as %s',
    async (file) => {
      const { result } = await readSample('hl-derived-csv-encodings', file)
      expect(result.hazards.map((hazard) => [hazard.ref, hazard.title, ...scores(hazard), hazard.causes])).toEqual(
        expected('hl-ukcore').list.map(({ id, title, initial, residual, causes }) => [
          id,
          title,
          initial,
          residual,
          causes,
        ]),
      )
      expect(result.ledger).toEqual({ rows: 9, stored: 9, merged: 0, ignored: [], rejected: [] })
    },
  )

  it('reads the NHS template, its merged cells and formulas without values', async () => {
    const { result } = await readSample('hl-derived-nhsd36-ukcore', 'UK Core Hazard Log (NHSD template v3.6).xlsx')
    expect(result.format).toBe('nhs-hazard-log-v3.6')
    expect(result.hazards.map((hazard) => [hazard.title, ...scores(hazard)])).toEqual(
      expected('hl-ukcore').list.map(({ title, initial, residual }) => [title, initial, residual]),
    )
    expect(result.hazards.map(({ where, causes }) => [where, causes])).toEqual(
      expected('hl-derived-nhsd36-ukcore').rows?.map(([, row, causes]) => [`Hazard Log!A${row}`, causes]),
    )
    expect(result.ledger.merged).toBe(10)
    expect(result.hazards.every(({ status }) => status === 'Open')).toBe(true)
  })

  it('reads pages of headings with scores that carry their definitions', async () => {
    const { result } = await readSample('hl-dcsp-bmi')
    expect(
      result.hazards.map(({ where, title, initial, residual }) => [
        basename(where).split(':')[0],
        title,
        initial.severity?.toLowerCase(),
        initial.likelihood?.toLowerCase(),
        initial.level,
        residual.level,
      ]),
    ).toEqual(
      expected('hl-dcsp-bmi').list.map(({ file, title, severity, likelihood, risk }) => [
        file,
        title,
        words(severity),
        words(likelihood),
        Number(risk?.[0]),
        null,
      ]),
    )
    expect(result.hazards[0]?.initial.stated.severity).toMatch(/^4 - Major: .*2\+$/)
    expect(result.hazards[0]?.statedStatus).toBe('Under review')
    expect(result.hazards[0]?.status).toBeNull()
  })

  it('reads a table without scores and nested bullets on one page', async () => {
    const { result } = await readSample('hl-scratchpad')
    expect(result.hazards).toHaveLength(17)
    expect(result.hazards.every(({ initial, residual }) => initial.level === null && residual.level === null)).toBe(
      true,
    )
  })

  it('reads Japanese headings and makes no hazards of the prose that tells them again', async () => {
    const { result } = await readSample('hl-dgc-jp')
    expect(result.hazards.map(({ ref }) => ref)).toEqual(['H01', 'H02', 'H03', 'H04', 'H05', 'H06', 'H07', 'H08'])
    expect(result.hazards[0]?.statedStatus).toBe('完了')
    expect(result.questions.map(({ proposed }) => proposed)).toEqual(['Closed'])
  })

  it('follows the ids of a normalised export and asks about its likelihood words', async () => {
    const { result } = await readSample('hl-hazardwise', 'Generic AI Scribe Tool-hazardwise-data.json')
    expect(result.hazards.map(({ causes }) => causes)).toEqual([9, 2, 2, 1])
    expect([sum(result.hazards, 'causes'), sum(result.hazards, 'controls')]).toEqual([14, 11])
    expect(result.hazards.map(({ initial }) => [initial.severity, initial.likelihood])).toEqual([
      ['Major', null],
      ['Major', null],
      ['Considerable', null],
      ['Major', null],
    ])
    expect(result.questions.map(({ id }) => id).toSorted()).toEqual([
      'likelihood:possible',
      'likelihood:rare',
      'likelihood:unlikely',
    ])
  })

  it('reads sections with element tables, control tables and a summary that repeats them', async () => {
    const { result } = await readSample('hl-pelican')
    const { list, controls_total: controls } = expected('hl-pelican')
    expect(
      result.hazards.map(({ ref, title, initial, residual, controls: own }) => [
        ref,
        title,
        initial.stated,
        residual.stated,
        own,
      ]),
    ).toEqual(
      list.map((hazard) => [
        hazard.id,
        hazard.title,
        { severity: hazard.severity, likelihood: hazard.p2, risk: hazard.initial },
        { severity: null, likelihood: hazard.residual_p2, risk: hazard.residual },
        hazard.controls,
      ]),
    )
    expect(sum(result.hazards, 'controls')).toBe(controls)
    expect(result.hazards.every(({ initial }) => initial.severity === null && initial.level === null)).toBe(true)
  })

  it('joins the tables of a failure mode analysis by their ids', async () => {
    const prepared = await readSample('hl-opensamd-fmea')
    expect(prepared.result.hazards).toHaveLength(8)
    const found = prepared.log.found.hazards
    expect(new Set(found.flatMap(({ controls }) => controls.map(({ text }) => text))).size).toBe(4)
    expect(new Set(found.flatMap(({ causes }) => causes.map(({ text }) => text))).size).toBe(3)
    expect(prepared.result.hazards[0]?.initial.stated).toEqual({ severity: 'S5', likelihood: 'P2', risk: null })
  })

  it('reads the one archived table of the same analysis alone', async () => {
    const { result } = await readSample('hl-opensamd-fmea', '14971/risk-table-fmea/archive/hazards-and-analysis.csv')
    expect(result.hazards).toHaveLength(8)
    expect(result.hazards[7]?.residual.stated).toEqual({ severity: 'S2', likelihood: 'P3', risk: null })
  })

  it('keeps the scores of a file that declares another scale only as stated', async () => {
    const { result } = await readSample('hl-innolitics-rdm')
    expect(result.hazards).toHaveLength(1)
    expect(result.hazards[0]?.initial).toEqual({
      severity: null,
      likelihood: null,
      level: null,
      stated: { severity: 'Catastrophic', likelihood: 'Low', risk: null },
    })
    expect(result.questions.map(({ id }) => id)).toEqual(['severity:catastrophic', 'likelihood:low'])
  })

  it('reads bow-tie diagrams', async () => {
    const { result } = await readSample('hl-digiquest-bowtie')
    expect(result.hazards.map((hazard) => [hazard.ref, ...scores(hazard), hazard.causes])).toEqual([
      [
        'Haz1',
        { severity: 'Considerable', likelihood: 'Low', risk: '2' },
        { severity: 'Significant', likelihood: 'Low', risk: '2' },
        2,
      ],
      [
        'Haz2',
        { severity: 'Significant', likelihood: 'High', risk: '3' },
        { severity: 'Significant', likelihood: 'Low', risk: '2' },
        1,
      ],
    ])
  })

  it.each([
    'hl-nhsd-templates',
    'hl-gstt-templates',
    'doc-rcpch-dgc',
    'doc-baw-template',
    'doc-dcsp-bmi',
    'doc-epilepsy12',
  ])('finds no hazard in %s and says so', async (folder) => {
    const { result, notice } = await readSample(folder)
    expect(result.hazards).toEqual([])
    expect(notice?.code).toBe('NO_HAZARDS')
  })

  it('finds no hazard in the blank NHS template alone', async () => {
    const { result, notice } = await readSample('hl-nhsd-templates', 'clinical_safety_hazard_log_template.xlsx')
    expect([result.hazards, notice?.code]).toEqual([[], 'NO_HAZARDS'])
  })

  it.each([
    ['hl-ukcore', 45],
    ['hl-derived-nhsd36-ukcore', 39],
    ['hl-pelican', 56],
  ])(
    'leaves the controls of %s the manufacturer’s in a deployer’s case, or makes them its own',
    async (folder, count) => {
      const { log } = await readSample(folder)
      expect(questionsInto('deployment-case', log, {}).map(({ id, proposed }) => [id, proposed])).toEqual([
        ['whose-log', 'Our own'],
      ])
      const partiesAs = (whose: string) => {
        let ids = 0
        const { records } = proposeChange(log, {
          matrix: DEFAULT_MATRIX,
          source: folder,
          present: null,
          type: 'deployment-case',
          answers: { 'whose-log': whose },
          today: '2026-03-04',
          now: '2026-03-04T10:00:00.000Z',
          newId: () => String(++ids),
          newRef: (prefix) => `${prefix}-${++ids}`,
        })
        return records.filter(({ kind }) => kind === 'control').map((control) => textOf(control, 'party'))
      }
      expect(partiesAs('The manufacturer’s')).toEqual(Array(count).fill('manufacturer'))
      expect(partiesAs('Our own')).toEqual(Array(count).fill(''))
    },
  )
})
