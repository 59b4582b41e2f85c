import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { importResultSchema } from '../../src/features/exchange/exchange-contract.ts'
import { checkResultSchema } from '../../src/features/living/check-contract.ts'
import { madeTokenSchema } from '../../src/features/account/account-contract.ts'
import { portfolioSchema } from '../../src/features/portfolio/portfolio-contract.ts'
import { spaceSchema } from '../../src/features/records/records-contract.ts'
import { begunDirectory } from '../durability/begun-directory.ts'
import { ServerProcess } from '../durability/killed-server.ts'
import { apiClient } from '../server/api-client.ts'
import { openWorkshop, type Workshop } from './command.ts'

const TEMPLATE = resolve('examples/hazard-log-template.csv')

const caseFileSchema = z.object({
  records: z.array(
    z.object({
      kind: z.string(),
      ref: z.string(),
      state: z.string(),
      fields: z.record(z.string(), z.unknown()),
      retired: z.unknown(),
    }),
  ),
  links: z.array(
    z.object({
      role: z.string(),
      from: z.string(),
      to: z.string(),
      seen: z.unknown().optional(),
      look: z.number().optional(),
    }),
  ),
  looks: z.array(z.unknown()),
})

let data: string
let server: ServerProcess
let workshop: Workshop
let example = ''
beforeAll(async () => {
  data = await begunDirectory()
  server = await ServerProcess.start(data)
  workshop = openWorkshop(data)
  const refused = await workshop.run('check', 'No such case')
  example = /holds "([^"]+)"/.exec(refused.complaint)?.[1] ?? ''
})
afterAll(async () => {
  await server.kill('SIGTERM')
  workshop.close()
  rmSync(data, { recursive: true, force: true })
})

const checked = async (place: string) => {
  const { code, output } = await workshop.run('check', place, '--json')
  return { code, ...checkResultSchema.parse(JSON.parse(output)) }
}

test('a name that no case has is refused, and the cases there are are named', async () => {
  const refused = await workshop.run('check', 'No such case')
  expect(refused).toMatchObject({ code: 2, output: '' })
  expect(refused.complaint).toMatch(/^UNKNOWN_SPACE: There is no file, folder or case called "No such case"\.\n/)
  expect(example).toMatch(/^Medicines Chart/)
})

test('check judges a case on the server as it judges its export', async () => {
  const onServer = await checked(example)
  expect(onServer).toMatchObject({ code: 1, name: example })
  expect((await workshop.run('export', example, '--out', 'case.json')).code).toBe(0)
  const inFile = await checked('case.json')
  expect(inFile.standing).toEqual(onServer.standing)
  expect(inFile.codes).toEqual(onServer.codes)
})

test('import stores in a new case, and a second time changes nothing that was there', async () => {
  const answers = await workshop.run('import', TEMPLATE, '--dry-run', '--json')
  expect(importResultSchema.parse(JSON.parse(answers.output)).questions).toEqual([])
  const stored = await workshop.run('import', TEMPLATE, '--to', 'Referral Inbox')
  expect(stored).toMatchObject({ code: 0, complaint: '' })
  expect(stored.output).toMatch(/^12 rows = .*\n[1-9]\d* records and [1-9]\d* links stored\n$/)
  const before = await checked('Referral Inbox')
  const again = await workshop.run('import', TEMPLATE, '--to', 'Referral Inbox')
  expect(again).toMatchObject({ code: 0, complaint: '' })
  expect(again.output).toMatch(/\n0 records and 0 links stored\n$/)
  expect(await checked('Referral Inbox')).toEqual(before)
})

test('import prints what it stored as JSON, read with the answers that were given', async () => {
  const log = join(data, 'unclear.csv')
  const answers = join(data, 'answers.json')
  writeFileSync(log, 'Hazard ID,Hazard,Cause,Severity,Likelihood\nX-1,Lost,Time-out,4,5\nX-2,Late,Queue,2,3\n')
  const asked = await workshop.run('import', log, '--dry-run', '--json')
  const { questions } = importResultSchema.parse(JSON.parse(asked.output))
  expect(questions.length).toBeGreaterThan(1)
  const [first] = questions
  const run = () => workshop.run('import', log, '--to', 'Answered', '--answers', answers, '--json')
  writeFileSync(answers, JSON.stringify({ [first?.id ?? '']: first?.proposed }))
  const refused = await run()
  expect(refused).toMatchObject({ code: 2, output: '' })
  expect(refused.complaint).toMatch(/^QUESTIONS_OPEN: /)
  writeFileSync(answers, JSON.stringify(Object.fromEntries(questions.map(({ id, proposed }) => [id, proposed]))))
  const stored = await run()
  expect(stored).toMatchObject({ code: 0, complaint: '' })
  const result = importResultSchema.parse(JSON.parse(stored.output))
  expect(result.ledger).toMatchObject({ rows: 2, stored: 2 })
  expect(result.hazards.map(({ initial }) => initial.severity)).toEqual(['Major', 'Significant'])
  expect(result.questions).toEqual([])
})

const shapeOf = (path: string) => {
  const { records, links, looks } = caseFileSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  return {
    records: records.map(({ kind, ref, state, fields, retired }) => ({ kind, ref, state, fields, retired })),
    links: links.map(({ role, from, to, seen, look = -1 }) => ({ role, from, to, seen: looks[look] ?? seen })),
  }
}
const inOrder = (things: readonly unknown[]) => things.map((thing) => JSON.stringify(thing)).toSorted()

test('a case that was exported is stored as a new one, with everything but its history', async () => {
  expect((await workshop.run('export', example, '--out', 'moved.json')).code).toBe(0)
  const shown = await workshop.run('import', 'moved.json')
  expect(shown).toMatchObject({ code: 0, complaint: 'Nothing is stored. Name a case with --to to store it.\n' })
  expect(shown.output).toMatch(/: a whole case of \d+ records and \d+ links\n/)
  const stored = await workshop.run('import', 'moved.json', '--to', 'Moved')
  expect(stored).toMatchObject({ code: 0, complaint: '' })
  expect((await workshop.run('export', 'Moved', '--out', 'again.json')).code).toBe(0)
  const [before, after] = [shapeOf(join(workshop.folder, 'moved.json')), shapeOf(join(workshop.folder, 'again.json'))]
  const kept = before.records.filter(({ kind }) => kind !== 'baseline')
  expect(kept.length).toBeGreaterThan(100)
  expect(inOrder(after.records)).toEqual(inOrder(kept))
  const baselines = new Set(before.records.filter(({ kind }) => kind === 'baseline').map(({ ref }) => ref))
  const joined = before.links.filter(({ from, to }) => !baselines.has(from) && !baselines.has(to))
  expect(inOrder(after.links)).toEqual(inOrder(joined))
  const [there, here] = [await checked('moved.json'), await checked('Moved')]
  expect(here.codes.map(({ code, count }) => [code, count])).toEqual(
    there.codes.map(({ code, count }) => [code, count]),
  )
})

test('a case that was exported is stored in no case that is there', async () => {
  const into = await workshop.run('import', 'moved.json', '--to', example)
  expect(into).toMatchObject({ code: 2, output: '' })
  expect(into.complaint).toMatch(/^WHOLE_CASE: moved\.json is a whole case/)
})

test('report fetches what the server makes', async () => {
  const made = await workshop.run('report', example, '--report', 'hazard-log', '--out', 'log.xlsx')
  expect(made).toMatchObject({ code: 0, complaint: '' })
  expect(readFileSync(join(workshop.folder, 'log.xlsx')).toString('latin1', 0, 2)).toBe('PK')
  const named = await workshop.run('report', example, '--format', 'docx')
  expect(named.code).toBe(0)
  expect(readdirSync(workshop.folder).some((name) => /-safety-case-report-.*\.docx$/.test(name))).toBe(true)
})

const local = () => {
  const access = z.object({ url: z.string(), token: z.string() })
  return access.parse(JSON.parse(readFileSync(join(data, 'local-access.json'), 'utf8')))
}

test('a name that several cases share is refused with their ids, and nothing is stored under it', async () => {
  const { url, token } = local()
  const api = apiClient(url, token)
  const body = { type: 'manufacturer-case', name: 'Twin' }
  const twin = async () => (await api.answer(spaceSchema, 'POST', '/api/spaces', { body })).id
  const ids = [await twin(), await twin()]
  const place = new RegExp(`^SPACE_AMBIGUOUS: 2 cases are called "Twin"\\.\n(?=.*${ids[0]})(?=.*${ids[1]})`)
  expect((await workshop.run('check', 'Twin')).complaint).toMatch(place)
  const log = await workshop.run('import', TEMPLATE, '--to', 'Twin')
  expect(log).toMatchObject({ code: 2, output: '' })
  expect(log.complaint).toMatch(place)
  const whole = await workshop.run('import', 'moved.json', '--to', 'Twin')
  expect(whole.complaint).toMatch(/^WHOLE_CASE: moved\.json is a whole case, and there is a case "Twin" already/)
  const { cases } = await api.get(portfolioSchema, '/api/portfolio')
  expect(
    cases
      .filter(({ space }) => space.name === 'Twin')
      .map(({ space }) => space.id)
      .toSorted(),
  ).toEqual(ids)
  expect((await workshop.run('check', ids[0] ?? '')).code).toBe(1)
})

test('a program elsewhere works with a service token, as far as its scopes go', async () => {
  const { url, token } = local()
  const body = { name: 'CI', scopes: ['space.read', 'import.apply'], days: 1 }
  const made = await apiClient(url, token).answer(madeTokenSchema, 'POST', '/api/tokens', { body })
  const elsewhere = openWorkshop(undefined, { SAFECASE_URL: url, SAFECASE_TOKEN: made.secret })
  const lost = openWorkshop(undefined, { SAFECASE_TOKEN: made.secret })
  try {
    expect(await elsewhere.run('check', example)).toMatchObject({ code: 1, complaint: '' })
    expect(await elsewhere.run('import', TEMPLATE, '--to', 'Referral Inbox')).toMatchObject({ code: 0 })
    const refused = await elsewhere.run('report', example, '--report', 'hazard-log', '--out', 'log.xlsx')
    expect(refused).toMatchObject({ code: 2, output: '' })
    expect(refused.complaint).toMatch(/^NOT_PERMITTED: /)
    const revoke = await apiClient(url, token).send('POST', `/api/tokens/${made.id}/revoke`)
    expect(revoke.status).toBe(200)
    for (const words of [
      ['check', example],
      ['export', example],
      ['import', TEMPLATE, '--to', 'Refused'],
    ]) {
      const { code, output, complaint } = await elsewhere.run(...words)
      expect({ code, output }).toEqual({ code: 2, output: '' })
      expect(complaint).toMatch(/^NOT_SIGNED_IN: The server at \S+ does not know who asks\.\nSAFECASE_TOKEN is wrong, /)
    }
    const nowhere = await lost.run('check', example)
    expect(nowhere.complaint).toMatch(/^CONFIGURATION_INVALID: SAFECASE_TOKEN is set and SAFECASE_URL is not/)
    expect(nowhere.complaint).not.toContain(made.secret)
  } finally {
    elsewhere.close()
    lost.close()
  }
})

test('what answers and is no Safecase server is refused in one sentence', async () => {
  const stranger = createServer((_request, response) => response.end('<p>Somebody else'))
  stranger.listen(0, '127.0.0.1')
  await once(stranger, 'listening')
  const address = stranger.address()
  const port = typeof address === 'object' ? address?.port : undefined
  const settings = { SAFECASE_URL: `http://127.0.0.1:${port}`, SAFECASE_TOKEN: 'token' }
  const misled = openWorkshop(undefined, settings)
  for (const words of [
    ['check', example],
    ['import', TEMPLATE, '--to', example],
    ['report', example],
  ]) {
    const refused = await misled.run(...words)
    expect(refused).toMatchObject({ code: 2, output: '' })
    expect(refused.complaint).toMatch(/^SERVER_UNREACHABLE: What answers at \S+ is no Safecase server, .+\.\n\S.+\n$/)
  }
  misled.close()
  stranger.close()
})

test('migrate is refused while the server holds the database', async () => {
  const refused = await workshop.run('migrate')
  expect(refused.code).toBe(2)
  expect(refused.complaint).toMatch(/^DATABASE_LOCKED: \S[^\n]*\n\S[^\n]*\n$/)
})

test('import stores in a new case of the standard that is named, and in none of another', async () => {
  const unsaid = await workshop.run('import', TEMPLATE, '--to', 'Our wards', '--standard', 'DCB0160')
  expect(unsaid).toMatchObject({ code: 2, output: '' })
  expect(unsaid.complaint).toMatch(/^QUESTIONS_OPEN: 2 questions are open, the first: Whose hazard log is this\? /)
  const ours = [TEMPLATE, '--to', 'Our wards', '--whose-log', 'own']
  const stored = await workshop.run('import', ...ours, '--standard', 'DCB0160')
  expect(stored).toMatchObject({ code: 0, complaint: '' })
  expect((await workshop.run('import', ...ours)).code).toBe(0)
  const makers = await workshop.run('import', TEMPLATE, '--to', 'Our chart', '--whose-log', 'own')
  expect(makers).toMatchObject({ code: 2, output: '' })
  expect(makers.complaint).toMatch(/^COMMAND_INVALID: --whose-log is asked only of a log/)
  const words = ['import', 'check', 'report', 'export']
  for (const word of words) {
    const named = word === 'import' ? [TEMPLATE, '--to', 'Our wards'] : ['Our wards']
    const refused = await workshop.run(word, ...named, '--standard', 'DCB0129')
    expect(refused).toMatchObject({ code: 2, output: '' })
    expect(refused.complaint).toMatch(/^STANDARD_KNOWN: “Our wards” is a DCB0160 case\.\n/)
  }
})
