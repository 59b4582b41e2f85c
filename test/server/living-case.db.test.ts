import { hash } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { FINDING_LEVELS } from '../../src/domain/living/finding.ts'
import { REGISTRY } from '../../src/domain/registry.ts'
import { fingerprintIn } from '../../src/domain/record/fingerprint.ts'
import { isRefusal } from '../../src/domain/record/refusal.ts'
import { readCaseFile } from '../../src/features/exchange/exchange-case-file.ts'
import { changesSchema } from '../../src/features/changes/changes-contract.ts'
import { hazardPageSchema, type HazardRow } from '../../src/features/hazard-log/hazard-log-contract.ts'
import { checkResultSchema } from '../../src/features/living/check-contract.ts'
import {
  findingsPageSchema,
  matrixViewSchema,
  overviewSchema,
  type Happening,
  type MatrixView,
} from '../../src/features/living/living-contract.ts'
import { happeningsPageSchema } from '../../src/features/living/happenings-contract.ts'
import { portfolioSchema } from '../../src/features/portfolio/portfolio-contract.ts'
import { kindSchema } from '../../src/features/records/records-contract.ts'
import { newCase, type CaseClient } from './case-client.ts'
import { exampleCase } from './example-case.ts'
import { describeProduct } from './running-product.ts'

type FindingsPage = z.output<typeof findingsPageSchema>
type HappeningsPage = z.output<typeof happeningsPageSchema>

const refsOf = (rows: readonly HazardRow[]) => rows.map(({ ref }) => ref)

const levelOf = ({ residual }: HazardRow) => String(residual.level ?? 'unrated')
const RATINGS = ['initial', 'residual'] as const

const sha256 = (text: string) => hash('sha256', text)

/** The numbers of all that was done at once. */
const numbersOf = ({ sequence, together }: Happening) =>
  Array.from({ length: sequence - (together?.first ?? sequence) + 1 }, (_, at) => sequence - at)

describeProduct('the living example', (running) => {
  let example: CaseClient
  beforeAll(async () => {
    example = await exampleCase(running())
  })

  const overview = () => example.client.get(overviewSchema, example.at(''))
  const matrix = () => example.client.get(matrixViewSchema, example.at('/matrix'))
  const findings = (query: Readonly<Record<string, string>>) =>
    example.client.get(findingsPageSchema, example.at(`/findings?${new URLSearchParams(query).toString()}`))
  const hazardLog = async (query: Readonly<Record<string, string>> = {}): Promise<readonly HazardRow[]> =>
    (
      await example.client.get(
        hazardPageSchema,
        example.at(`/hazard-log?${new URLSearchParams({ limit: '500', ...query }).toString()}`),
      )
    ).hazards

  const logPage = (query: string) => example.client.get(hazardPageSchema, example.at(`/hazard-log?${query}`))

  test('walking the findings one by one meets each once, worst first, with its chain and remedy', async () => {
    const walked: FindingsPage['findings'] = []
    let cursor: string | null = null
    do {
      const page: FindingsPage = await findings({ limit: '1', ...(cursor === null ? {} : { cursor }) })
      walked.push(...page.findings)
      expect(walked.length).toBeLessThanOrEqual(page.total)
      cursor = page.next
    } while (cursor !== null)
    expect(new Set(walked.map(({ code, subject }) => `${code} ${subject}`)).size).toBe(walked.length)
    const ranks = walked.map(({ level }) => FINDING_LEVELS.indexOf(level))
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
    for (const { sentence, remedy, clauses, chain, subject } of walked) {
      expect([sentence, remedy].every((text) => text !== '')).toBe(true)
      expect(clauses).not.toEqual([])
      expect(chain.at(-1)?.id ?? example.id).toBe(subject)
    }
    const { standing } = await overview()
    for (const level of FINDING_LEVELS) {
      const ofLevel = await findings({ level, limit: '500' })
      expect(ofLevel.total).toBe(standing.levels[level])
      expect(ofLevel.findings).toEqual(walked.filter((finding) => finding.level === level))
      expect(ofLevel.total).toBeGreaterThan(0)
    }
    const ofCode = await findings({ code: walked[0]?.code ?? '', limit: '500' })
    expect(ofCode.findings).toEqual(walked.filter(({ code }) => code === walked[0]?.code))
    const ofHazards = await findings({ code: 'HAZ', limit: '500' })
    expect(ofHazards.findings).toEqual(walked.filter(({ code }) => code.startsWith('HAZ')))
  })

  test('the check counts every finding and shows the first of each code', async () => {
    const all = (await findings({ limit: '500' })).findings
    for (const each of [1, 500]) {
      const check = await example.client.get(checkResultSchema, example.at(`/check?each=${each}`))
      expect(check.standing).toEqual((await overview()).standing)
      expect(check.codes.reduce((sum, { count }) => sum + count, 0)).toBe(all.length)
      for (const { code, level, count, findings: shown } of check.codes) {
        const ofCode = all.filter((finding) => finding.code === code && finding.level === level)
        expect(count).toBe(ofCode.length)
        expect(shown).toEqual(ofCode.slice(0, each))
      }
    }
  })

  /** Every page of what happened; of a number, each thing that was done at once with it. */
  const walkWhatHappened = async (query: Readonly<Record<string, string>>): Promise<readonly HappeningsPage[]> => {
    const pages: HappeningsPage[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const search = new URLSearchParams({ ...query, ...(cursor === '' ? {} : { cursor }) })
      const page = await example.client.get(happeningsPageSchema, example.at(`/happenings?${search.toString()}`))
      expect(page.happenings.length).toBeGreaterThan(0)
      pages.push(page)
      cursor = page.next
    }
    return pages
  }

  test('walking what happened meets everything once, from the latest change back to the first', async () => {
    const { recent, sequence } = await overview()
    const pages = await walkWhatHappened({ limit: '2' })
    for (const { total } of pages) expect(total).toBe(sequence)
    const walked = pages.flatMap(({ happenings }) => happenings)
    expect(walked.flatMap(numbersOf)).toEqual(Array.from({ length: sequence }, (_, at) => sequence - at))
    expect(walked.slice(0, recent.length)).toEqual(recent)
    const beyond = await example.client.get(happeningsPageSchema, example.at(`/happenings?cursor=${sequence + 500}`))
    expect(beyond.happenings[0]?.sequence).toBe(sequence)
    const refused = await example.client.refusal('GET', example.at('/happenings?cursor=first'))
    expect(refused.code).toBe('INVALID_REQUEST')
  })

  test('what was stored at once is one thing that says how much, and is told one by one on demand', async () => {
    const pages = await walkWhatHappened({ limit: '500' })
    const [stored] = pages.flatMap(({ happenings }) => happenings).slice(-2)
    if (stored === undefined || stored.together === null) throw new Error('The example was not stored at once.')
    const listed = z.object({ total: z.number() })
    const hazards = await example.client.get(listed, example.at('/records/hazard?limit=1&retired=all'))
    expect(stored.together.parts).toContainEqual({ type: 'record-created', count: hazards.total, noun: 'hazards' })
    expect(stored.together.parts.slice(0, 4).map(({ noun }) => noun)).toEqual([
      'hazards',
      'controls',
      'causes',
      'items of evidence',
    ])
    expect(stored.type).toBe('record-created')
    expect(stored.together.parts.reduce((sum, { count }) => sum + count, 0)).toBe(numbersOf(stored).length)

    const each = await walkWhatHappened({ of: String(stored.sequence), limit: '400' })
    expect(each.length).toBeGreaterThan(1)
    for (const { total } of each) expect(total).toBe(numbersOf(stored).length)
    const told = each.flatMap(({ happenings }) => happenings)
    expect(told.map(({ sequence }) => sequence)).toEqual(numbersOf(stored))
    const [changed] = (await walkWhatHappened({ of: String((await overview()).sequence) })).map(
      ({ happenings }) => happenings,
    )
    expect(changed?.map(({ what }) => what)).toContain('Number of users, Patients a year')
    const linked = stored.together.parts.find(({ type }) => type === 'link-made')
    expect(told.filter(({ type, what }) => type === 'link-made' && what !== '')).toHaveLength(linked?.count ?? 0)
  })

  test('a record that is made with its link leads to the record, and says what it was joined to', async () => {
    const fresh = await newCase(example.client)
    const hazard = await fresh.create('hazard', { name: 'Alarm not heard' })
    const cause = '7d7f5b0e-3c58-4c57-9a4f-0d4c6b8f1a2b'
    const steps = [
      { do: 'create', kind: 'cause', id: cause, fields: { name: 'The alarm is off at night' } },
      { do: 'link', role: 'leads-to', from: cause, to: hazard.id },
    ]
    await fresh.client.answer(z.unknown(), 'POST', fresh.at('/batch'), { body: { steps } })
    const { recent } = await fresh.client.get(overviewSchema, fresh.at(''))
    expect(recent.map(({ type }) => type)).toEqual(['record-created', 'record-created', 'space-created'])
    expect(recent[0]?.record?.title).toBe('The alarm is off at night')
    expect(recent[0]?.what).toBe(`leads to ${hazard.ref}`)
    expect(recent[0]?.together?.parts.map(({ noun }) => noun)).toEqual(['cause', 'link'])
  })

  test('the overview, the portfolio and the matrix tell the same', async () => {
    const seen = await overview()
    const { cases } = await example.client.get(portfolioSchema, '/api/portfolio')
    const row = cases.find(({ space }) => space.id === example.id)
    expect(row).toMatchObject({
      standing: seen.standing.standing,
      sentence: seen.standing.sentence,
      levels: seen.standing.levels,
      product: seen.product,
      nextDue: seen.nextReview,
      standard: 'DCB0129',
      hazards: seen.kinds.find(({ kind }) => kind === 'hazard')?.total,
    })
    expect(seen.matrix).toEqual(await matrix())
    expect(seen.recent[0]?.sequence).toBe(seen.sequence)
    expect(seen.recent.map(({ type }) => type)).toEqual(['record-changed', 'record-created', 'space-created'])
    for (const kind of seen.kinds) {
      const listed = z.object({ total: z.number() })
      const inDoubt = async (outlook: string) =>
        (await example.client.get(listed, example.at(`/records/${kind.kind}?limit=1&outlook=${outlook}`))).total
      const doubted = (await inDoubt('attention')) + (await inDoubt('blocker')) + (await inDoubt('broken'))
      expect([kind.kind, kind.inDoubt]).toEqual([kind.kind, doubted])
    }
  })

  test('every hazard stands in one cell of the matrix, and a click on a cell lists its hazards', async () => {
    const view: MatrixView = await matrix()
    const hazards = await hazardLog()
    for (const rating of RATINGS) {
      const rated = view.cells.reduce((sum, cell) => sum + cell[rating], 0)
      expect(rated + view.unrated[rating]).toBe(hazards.length)
      expect(rated).toBeGreaterThan(0)
      for (const cell of view.cells.filter((one) => one[rating] > 0)) {
        const { severity, likelihood } = cell
        expect(await hazardLog({ rating, severity, likelihood })).toHaveLength(cell[rating])
      }
      for (const { level, ...counts } of view.levels) {
        const ofLevel = view.cells.filter((cell) => cell.level === level)
        expect(counts[rating]).toBe(ofLevel.reduce((sum, cell) => sum + cell[rating], 0))
        const shown = hazards.filter((hazard) => hazard[rating].level === level)
        expect(await hazardLog({ rating, level: String(level) })).toEqual(shown)
      }
      expect(await hazardLog({ rating, level: 'unrated' })).toHaveLength(view.unrated[rating])
    }
  })

  test('the hazard log filters and sorts as asked', async () => {
    const hazards = await hazardLog()
    const where = (fits: (hazard: HazardRow) => boolean) => refsOf(hazards.filter(fits))
    const owner = hazards[0]?.owner ?? ''
    expect(refsOf(await hazardLog({ owner }))).toEqual(where((hazard) => hazard.owner === owner))
    expect(refsOf(await hazardLog({ state: 'closed' }))).toEqual(where(({ state }) => state === 'closed'))
    expect(refsOf(await hazardLog({ outlook: 'blocker' }))).toEqual(where(({ outlook }) => outlook === 'blocker'))
    expect(refsOf(await hazardLog({ q: 'allergy' }))).toContain('H-3')
    expect(refsOf(await hazardLog({ sort: '-ref' }))).toEqual(refsOf(hazards).toReversed())
    const levels = (await hazardLog({ sort: '-residual' })).map(({ residual }) => residual.level ?? 0)
    expect(levels).toEqual(levels.toSorted((a, b) => b - a))
    expect(hazards.every(({ causes, controls }) => causes.length > 0 && controls.length > 0)).toBe(true)
    const refused = await example.client.refusal('GET', example.at('/hazard-log?sort=colour'))
    expect(refused).toMatchObject({ code: 'INVALID_REQUEST' })
  })

  test('the hazard log is read from any place on, and its groups count all of it', async () => {
    const all = await logPage('sort=-residual&limit=500')
    const parts = await Promise.all(
      [0, 10, 20, 30, 40].map((from) => logPage(`sort=-residual&limit=10&offset=${from}`)),
    )
    expect(parts.flatMap(({ hazards }) => refsOf(hazards))).toEqual(refsOf(all.hazards))
    expect(parts.every(({ total }) => total === all.total)).toBe(true)
    expect(all.groups).toEqual([])
    const keys = { state: ({ state }: HazardRow) => state, owner: ({ owner }: HazardRow) => owner, level: levelOf }
    for (const [group, keyOf] of Object.entries(keys)) {
      const { hazards, groups } = await logPage(`group=${group}&limit=500`)
      expect(hazards.map(keyOf)).toEqual(groups.flatMap(({ key, count }) => Array<string>(count).fill(key)))
      expect(refsOf(hazards).toSorted()).toEqual(refsOf(all.hazards).toSorted())
      expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length)
    }
    const levels = (await logPage('group=level')).groups
      .map(({ key }) => Number(key))
      .filter((level) => !Number.isNaN(level))
    expect(levels).toEqual(levels.toSorted((a, b) => b - a))
  })

  test('an answer carries the sequence it was computed at, and the changes since tell what it means', async () => {
    const { sequence } = await overview()
    const hazard = await example.create('hazard', { name: 'New since then' })
    const control = (await hazardLog())[0]?.controls[0]
    if (control === undefined) throw new Error('The first hazard of the example has no control.')
    const changes = await example.client.get(changesSchema, example.at(`/changes?since=${sequence}`))
    expect(changes).toMatchObject({ since: { sequence }, sequence: sequence + 1 })
    expect(changes.differences).toMatchObject([{ record: { id: hazard.id }, meaning: 'added' }])
    await example.take(hazard, 'retire', { reason: 'Only for this test' })
    const later = await example.client.get(changesSchema, example.at(`/changes?since=${sequence + 1}`))
    expect(later.differences).toMatchObject([{ record: { id: hazard.id }, meaning: 'retired' }])
    const none = await example.client.get(changesSchema, example.at(`/changes?since=${sequence + 2}`))
    expect(none.differences).toEqual([])
  })

  test('the export is a case file with every record and living link', async () => {
    const response = await example.client.send('GET', example.at('/export'))
    const file = readCaseFile({ name: 'case.json', bytes: new Uint8Array(await response.arrayBuffer()) })
    if (isRefusal(file)) throw new Error(file.sentence)
    const { kinds } = await overview()
    for (const { kind, total } of kinds) {
      const living = [...file.graph.records()].filter((record) => record.kind === kind && record.retired === null)
      expect([kind, living.length]).toEqual([kind, total])
    }
    expect([...file.graph.links()].length).toBeGreaterThan(file.graph.size)
    for (const record of file.graph.records()) {
      expect(file.knownFingerprint?.(record)).toBe(fingerprintIn(REGISTRY, record, sha256))
    }
  })

  test('every kind is described', async () => {
    const { kinds } = await example.client.get(z.object({ kinds: z.array(kindSchema) }), '/api/kinds')
    expect(kinds.map(({ name }) => name)).toEqual(REGISTRY.kinds.map(({ name }) => name))
    expect(kinds.every(({ title, fields }) => fields.some(({ name }) => name === title))).toBe(true)
  })
})
