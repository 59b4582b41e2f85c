import { spawnSync } from 'node:child_process'
import { closeSync, copyFileSync, existsSync, openSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { importResultSchema } from '../../src/features/exchange/exchange-contract.ts'
import { checkResultSchema } from '../../src/features/living/check-contract.ts'
import { openWorkshop } from './command.ts'

const CLI = resolve('dist/cli.js')
const TEMPLATE = resolve('examples/hazard-log-template.csv')
const SAMPLE = resolve('examples/hazard-log-sample.md')
const EXAMPLE = resolve('examples/medicines-chart')
const EMPTY_CASE = {
  safecase: 1,
  space: { id: 'a', type: 'manufacturer-case', name: 'A case' },
  links: [],
  records: [],
}
const RECORD = {
  id: '1',
  kind: 'hazard',
  ref: 'H-1',
  revision: 1,
  state: 'open',
  fields: { name: 'A hazard' },
  retired: null,
  origin: null,
  recordedAt: '2026-05-04T09:00:00.000Z',
}

const workshop = openWorkshop()
afterAll(() => workshop.close())

const inFolder = (name: string) => join(workshop.folder, name)
const write = (name: string, content: string | Buffer): string => {
  writeFileSync(inFolder(name), content)
  return name
}

/** What a refusal looks like on a terminal: a code and a sentence, a remedy, and no trace of where it came from. */
async function expectRefusal(words: readonly string[], code: string): Promise<void> {
  const refused = await workshop.run(...words)
  expect({ words, code: refused.code }).toEqual({ words, code: 2 })
  expect(refused.complaint).toMatch(new RegExp(`^${code}: \\S[^\\n]*\\.\\n\\S[^\\n]*\\n$`))
}

const controlBy = (party: string, ref: string) => {
  const fields = { statement: `By the ${party}`, party }
  return { ...RECORD, id: ref, kind: 'control', ref, state: 'agreed', fields }
}

test('check tells what each finding of a code asks for, where they ask for different things', async () => {
  const space = { ...EMPTY_CASE.space, type: 'deployment-case' }
  const records = [controlBy('manufacturer', 'CTL-1'), controlBy('deployer', 'CTL-2')]
  const file = write('two-parties.json', JSON.stringify({ ...EMPTY_CASE, space, records }))
  const { output } = await workshop.run('check', file)
  expect(output.replaceAll(/\s+/g, ' ')).toMatch(
    /CTL-01 [^→]+ \(2\) → Link the manufacturer’s [^→]+ CTL-1 By the manufacturer → Link the document, [^→]+ CTL-2 By the deployer/,
  )
})

test('check says what holds, what does not and why, and fails at the level it is told', async () => {
  const seen = await workshop.run('check', TEMPLATE)
  expect(seen).toMatchObject({ code: 1, complaint: '' })
  expect(seen.output).toMatch(/^hazard-log-template\n(?:.+\n)+\d+ broken · \d+ blocker · \d+ attention · \d+ note/)
  expect(seen.output).toContain('→ ')

  const json = await workshop.run('check', TEMPLATE, '--json')
  const result = checkResultSchema.parse(JSON.parse(json.output))
  expect(json.code).toBe(1)
  expect(result.standing.levels.blocker).toBeGreaterThan(0)
  for (const { count, findings } of result.codes) expect(findings).toHaveLength(count)
  const { broken } = result.standing.levels
  expect((await workshop.run('check', TEMPLATE, '--fail-on', 'blocker')).code).toBe(1)
  expect((await workshop.run('check', TEMPLATE, '--fail-on', 'broken')).code).toBe(broken > 0 ? 1 : 0)
})

test('check reads a folder, several files, and a case kept as a folder', async () => {
  const several = await workshop.run('check', TEMPLATE, SAMPLE, '--json')
  expect(checkResultSchema.parse(JSON.parse(several.output)).name).toBe('hazard-log-template, hazard-log-sample')
  const example = await workshop.run('check', EXAMPLE, '--json', '--fail-on', 'broken')
  const { name, standing } = checkResultSchema.parse(JSON.parse(example.output))
  expect(name).toMatch(/^Medicines Chart/)
  expect(example.code).toBe(standing.levels.broken > 0 ? 1 : 0)
})

test('a hazard log becomes a case of the standard that is named, and a case keeps its own', async () => {
  const standardOf = async (...words: readonly string[]) =>
    z
      .object({ space: z.object({ type: z.string() }) })
      .parse(JSON.parse((await workshop.run('export', ...words)).output)).space.type
  expect(await standardOf(TEMPLATE)).toBe('manufacturer-case')
  expect(await standardOf(TEMPLATE, '--standard', 'DCB0160')).toBe('deployment-case')
  await workshop.run('export', TEMPLATE, '--standard', 'DCB0160', '--out', 'ward.json')
  expect((await workshop.run('check', 'ward.json', '--standard', 'DCB0160', '--fail-on', 'broken')).code).toBe(0)
  await expectRefusal(['check', 'ward.json', '--standard', 'DCB0129'], 'STANDARD_KNOWN')
  await expectRefusal(['import', 'ward.json', '--standard', 'DCB0129'], 'STANDARD_KNOWN')
  await expectRefusal(['check', TEMPLATE, '--standard', 'DCB0161'], 'COMMAND_INVALID')
})

const DEPLOYERS = ['--standard', 'DCB0160'] as const
const MANUFACTURERS_LOG =
  'Ref,Hazard,Controls,Deployer controls,Severity,Likelihood,Status\n' +
  'M1,Wrong dose,Units are checked,Train prescribers,Major,Low,Transferred\n'

test('a log that becomes a deployer’s case is its own or the manufacturer’s, as is said or proposed', async () => {
  const log = write('theirs.csv', MANUFACTURERS_LOG)
  const askedOf = async (...words: readonly string[]) => {
    const { output } = await workshop.run('import', log, '--dry-run', '--json', ...words)
    return importResultSchema.parse(JSON.parse(output)).questions.map(({ id, proposed }) => [id, proposed])
  }
  expect(await askedOf()).toEqual([])
  expect(await askedOf(...DEPLOYERS)).toEqual([['whose-log', 'The manufacturer’s']])
  expect(await askedOf(...DEPLOYERS, '--whose-log', 'own')).toEqual([])
  const answers = write('whose.json', '{"whose-log": "Our own"}')
  expect(await askedOf(...DEPLOYERS, '--answers', answers)).toEqual([])
  const checked = async (...words: readonly string[]) => {
    const { output } = await workshop.run('check', log, '--json', ...DEPLOYERS, ...words)
    const { codes, questions } = checkResultSchema.parse(JSON.parse(output))
    const count = (code: string) => codes.find((one) => one.code === code)?.count ?? 0
    return [questions, count('CTL-02'), count('DEP-04'), count('DEP-09')]
  }
  // What is proposed holds until it is said; what is said holds by either way of saying it.
  expect(await checked()).toEqual([1, 1, 1, 1])
  expect(await checked('--whose-log', 'manufacturer')).toEqual([0, 1, 1, 1])
  expect(await checked('--whose-log', 'own')).toEqual([0, 2, 0, 0])
  expect(await checked('--answers', answers)).toEqual([0, 2, 0, 0])
})

test('try and report read a deployer’s log as check does', async () => {
  const log = write('theirs.csv', MANUFACTURERS_LOG)
  const tried = await workshop.run('try', log, ...DEPLOYERS, '--whose-log', 'manufacturer', '--out', 'tried')
  expect(tried.output).toContain('DEP-04')
  expect(tried.output).not.toContain('whose-log')
  expect((await workshop.run('try', log, ...DEPLOYERS, '--out', 'asked')).output).toContain('whose-log')
  await workshop.run('report', log, ...DEPLOYERS, '--whose-log', 'own', '--out', 'own.docx')
  expect(existsSync(inFolder('own.docx'))).toBe(true)
  await workshop.run('export', log, ...DEPLOYERS, '--whose-log', 'manufacturer', '--out', 'wards.json')
  expect(readFileSync(inFolder('wards.json'), 'utf8')).toContain('"party":"manufacturer"')
})

test('whose log it is is said of a log that goes into a deployer’s case, and of nothing else', async () => {
  await workshop.run('export', TEMPLATE, ...DEPLOYERS, '--out', 'clinic.json')
  for (const word of ['check', 'report', 'export', 'import', 'try']) {
    await expectRefusal([word, TEMPLATE, '--whose-log', 'own'], 'COMMAND_INVALID')
    await expectRefusal([word, TEMPLATE, ...DEPLOYERS, '--whose-log', 'theirs'], 'COMMAND_INVALID')
    await expectRefusal([word, 'clinic.json', '--whose-log', 'own'], 'COMMAND_INVALID')
  }
})

/** What the findings on the template cite, each citation with the code of its rule. */
async function cited(...words: readonly string[]) {
  const { output } = await workshop.run('check', TEMPLATE, '--json', ...words)
  const { codes } = checkResultSchema.parse(JSON.parse(output))
  return codes.flatMap(({ findings }) => findings.flatMap(({ code, clauses }) => clauses.map((one) => [code, one])))
}

test('a finding cites the standard that the case answers', async () => {
  const makers = await cited()
  expect(makers).toContainEqual(['RMS-01', 'DCB0129 2.1.1'])
  expect(makers.filter(([, clause]) => clause?.startsWith('DCB0160'))).toEqual([])
  const deployers = await cited('--standard', 'DCB0160')
  expect(deployers).toContainEqual(['RMS-01', 'DCB0160 Clinical Risk Management Process'])
  expect(deployers).toContainEqual(['PLN-01', 'DCB0160 3.2.1'])
  expect(deployers.filter(([, clause]) => !clause?.startsWith('DCB0160') && !clause?.startsWith('GSN'))).toEqual([])
})

test('import --dry-run prints the stable JSON, and every row is accounted for', async () => {
  const { code, output, complaint } = await workshop.run('import', TEMPLATE, '--dry-run', '--json')
  expect([code, complaint]).toEqual([0, ''])
  const { format, hazards, ledger } = importResultSchema.parse(JSON.parse(output))
  expect([format, hazards.length, ledger.rows]).toEqual(['csv', 12, 12])
  expect(hazards[0]).toMatchObject({
    ref: 'RI-01',
    title: 'Referral sent to the wrong service',
    causes: 2,
    status: 'Open',
    initial: { severity: 'Considerable', likelihood: 'Medium', level: 3, stated: { severity: 'Considerable' } },
  })
  expect(hazards.at(-1)).toMatchObject({ initial: { severity: null, stated: { severity: 'TBC' } } })
})

test('import shows what it found, and stores nothing without a case', async () => {
  const { code, output, complaint } = await workshop.run('import', TEMPLATE)
  expect(code).toBe(0)
  expect(output).toMatch(/^12 hazards, read as a table of separated values\n/)
  expect(complaint).toBe('Nothing is stored. Name a case with --to to store it.\n')
})

test('answers in a file settle the questions, and only those that were asked', async () => {
  const log = write(
    'unclear.csv',
    'Hazard ID,Hazard,Cause,Severity,Likelihood\nX-1,Lost,Time-out,4,5\nX-2,Late,Queue,2,3\n',
  )
  const asked = importResultSchema.parse(JSON.parse((await workshop.run('import', log, '--dry-run', '--json')).output))
  expect(asked.questions.length).toBeGreaterThan(0)
  expect(asked.hazards[0]?.initial.severity).toBeNull()
  const answers = Object.fromEntries(asked.questions.map(({ id, proposed }) => [id, proposed]))
  const file = write('answers.json', JSON.stringify(answers))
  const settled = await workshop.run('import', log, '--dry-run', '--json', '--answers', file)
  const result = importResultSchema.parse(JSON.parse(settled.output))
  expect(result.hazards[0]?.initial.severity).not.toBeNull()
  expect(result.questions).toEqual([])
  const [first, ...others] = asked.questions
  const one = write('one.json', JSON.stringify({ [first?.id ?? '']: first?.proposed }))
  const left = await workshop.run('import', log, '--dry-run', '--json', '--answers', one)
  expect(importResultSchema.parse(JSON.parse(left.output)).questions).toEqual(others)
  const again = await workshop.run('import', log, '--dry-run', '--answers', file)
  expect(again.output).not.toContain('to answer')
  expect((await workshop.run('check', log)).output).toContain('open about what the files say')
  expect((await workshop.run('check', log, '--answers', file)).output).not.toContain('open about what the files say')

  const choice = write('choice.json', JSON.stringify({ [asked.questions[0]?.id ?? '']: 'no such choice' }))
  await expectRefusal(['import', log, '--answers', choice], 'ANSWERS_INVALID')
  for (const byWindows of [
    `\uFEFF${JSON.stringify(answers)}`,
    Buffer.from(`\uFEFF${JSON.stringify(answers)}`, 'utf16le'),
  ]) {
    const answered = await workshop.run('import', log, '--dry-run', '--answers', write('windows.json', byWindows))
    expect(answered).toEqual(again)
  }
  await expectRefusal(['import', log, '--answers', write('wrong.json', '{"no-such-question":"x"}')], 'ANSWERS_INVALID')
  await expectRefusal(['import', log, '--answers', write('list.json', '[1]')], 'ANSWERS_INVALID')
  await expectRefusal(['check', log, '--answers', 'none.json'], 'FILE_MISSING')
})

test.each<readonly [string, () => string, string]>([
  ['a path that is not there', () => 'no/such/log.csv', 'FILE_MISSING'],
  ['an empty file', () => write('empty.csv', ''), 'FILE_EMPTY'],
  ['a file that is not what its name says', () => write('wrong.xlsx', 'ID,Hazard\n1,x\n'), 'FILE_UNREADABLE'],
  ['a file that no reader knows', () => write('log.exe', 'MZ'), 'FORMAT_UNKNOWN'],
  ['a hostile file', () => write('wide.csv', `ID,Hazard${',x'.repeat(1_000_000)}\n`), 'FILE_HOSTILE'],
  ['a table without hazards', () => write('phones.csv', 'Name,Telephone\nA,1\n'), 'NO_HAZARDS'],
  ['half a case file', () => write('half.json', '{"safecase":1,"space":'), 'FILE_UNREADABLE'],
  [
    'a case file with a kind that does not exist',
    () => write('kind.json', JSON.stringify({ ...EMPTY_CASE, records: [{ ...RECORD, kind: 'dragon' }] })),
    'FILE_UNREADABLE',
  ],
  [
    'a case file with a field of the wrong shape',
    () => write('field.json', JSON.stringify({ ...EMPTY_CASE, records: [{ ...RECORD, fields: { name: 5 } }] })),
    'FILE_UNREADABLE',
  ],
])('%s is refused by every command in one sentence', async (_what, path, code) => {
  const file = path()
  for (const command of ['check', 'report', 'try', 'export']) await expectRefusal([command, file], code)
})

test.each([
  ['safety-case-report', 'pdf', '%PDF-'],
  ['safety-case-report', 'docx', 'PK'],
  ['risk-management-plan', 'pdf', '%PDF-'],
  ['hazard-log', 'xlsx', 'PK'],
])('report makes the %s as %s', async (report, format, beginning) => {
  const out = inFolder(`out.${format}`)
  const made = await workshop.run('report', TEMPLATE, '--report', report, '--out', out)
  expect(made).toEqual({ code: 0, output: `${out}\n`, complaint: '' })
  const bytes = readFileSync(out)
  expect(bytes.length).toBeGreaterThan(5_000)
  expect(bytes.toString('latin1', 0, beginning.length)).toBe(beginning)
})

test('report refuses what does not exist', async () => {
  await expectRefusal(['report', TEMPLATE, '--report', 'weather'], 'REPORT_UNKNOWN')
  await expectRefusal(['report', TEMPLATE, '--report', 'safety-case-report', '--format', 'xlsx'], 'REPORT_UNKNOWN')
  await expectRefusal(['report', TEMPLATE, '--format', 'odt'], 'REPORT_UNKNOWN')
})

test('report writes no format under the ending of another', async () => {
  const out = inFolder('misnamed.XLSX')
  await expectRefusal(['report', TEMPLATE, '--format', 'docx', '--out', out], 'OUTPUT_MISNAMED')
  expect(existsSync(out)).toBe(false)
})

test('a place that cannot be written to is refused in one sentence', async () => {
  const nowhere = join('no', 'such', 'folder', 'out')
  await expectRefusal(['report', TEMPLATE, '--out', `${nowhere}.pdf`], 'OUTPUT_UNWRITABLE')
  await expectRefusal(['export', TEMPLATE, '--out', `${nowhere}.json`], 'OUTPUT_UNWRITABLE')
  const taken = await workshop.run('try', TEMPLATE, '--out', TEMPLATE)
  expect(taken.code).toBe(2)
  const unfound = ['import', TEMPLATE, '--dry-run', '--answers', 'nowhere.json']
  await expectRefusal(unfound, 'FILE_MISSING')
  expect(taken.complaint).toMatch(/^OUTPUT_UNWRITABLE: [^\n]*\.\n[^\n]*\n$/)
})

test.runIf(existsSync('/dev/full'))('output that cannot be printed is refused in one sentence', () => {
  for (const words of [['version'], ['check', TEMPLATE], ['export', TEMPLATE]]) {
    const full = openSync('/dev/full', 'w')
    const { status, stderr } = spawnSync(process.execPath, [CLI, ...words], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    })
    closeSync(full)
    expect([words, status, stderr]).toEqual([
      words,
      2,
      expect.stringMatching(/^OUTPUT_UNWRITABLE: [^\n]*\.\n[^\n]*\n$/),
    ])
  }
})

test('try leaves only the reports', async () => {
  const before = readdirSync(workshop.folder)
  const { code, output } = await workshop.run('try', TEMPLATE, '--out', 'reports')
  expect(code).toBe(1)
  expect(output).toContain('12 hazards, read as a table of separated values')
  expect(output).toContain('blocker')
  const reports = readdirSync(inFolder('reports')).map((name) => name.replace(/\d{4}-\d\d-\d\d/, 'DATE'))
  expect(reports).toEqual([
    'hazard-log-template-hazard-log-DATE.xlsx',
    'hazard-log-template-safety-case-report-DATE.docx',
    'hazard-log-template-safety-case-report-DATE.pdf',
  ])
  expect(readdirSync(workshop.folder)).toEqual([...before, 'reports'].toSorted())
})

test.each([
  ['a hazard log', TEMPLATE],
  ['a case kept as a folder', EXAMPLE],
])('exporting %s and checking the file finds the same', async (_what, path) => {
  const exported = await workshop.run('export', path, '--out', 'case.json')
  expect(exported).toMatchObject({ code: 0, complaint: '' })
  const whole = await workshop.run('check', path, '--json')
  const again = await workshop.run('check', 'case.json', '--json')
  expect(again.code).toBe(whole.code)
  expect(told(again.output)).toEqual(told(whole.output))
  copyFileSync(inFolder('case.json'), inFolder('copy.json'))
  expect((await workshop.run('export', 'copy.json')).output.trimEnd()).toBe(
    readFileSync(inFolder('case.json'), 'utf8').trimEnd(),
  )
})

/** The findings by code and reference; ids are new each time files are read. */
function told(json: string): unknown {
  const { standing, codes } = checkResultSchema.parse(JSON.parse(json))
  return {
    standing: standing.standing,
    levels: standing.levels,
    codes: codes.map(({ code, level, findings }) => [code, level, findings.map(({ sentence }) => sentence).toSorted()]),
  }
}

test('a case that is no file needs a server, and says so', async () => {
  for (const words of [
    ['check', 'Medicines Chart'],
    ['report', 'Medicines Chart'],
    ['export', 'Medicines Chart'],
    ['import', TEMPLATE, '--to', 'Medicines Chart'],
  ]) {
    await expectRefusal(words, 'SERVER_UNREACHABLE')
  }
  expect((await workshop.run('check', 'hazard-lgo')).complaint).toContain('There is no file or folder "hazard-lgo"')
})

test('no command on files opens a database: the data directory was never made', async () => {
  for (const words of [
    ['check', TEMPLATE],
    ['import', TEMPLATE, '--dry-run'],
    ['export', TEMPLATE],
    ['report', TEMPLATE, '--out', inFolder('last.docx')],
    ['try', TEMPLATE, '--out', 'last'],
  ]) {
    const { code } = await workshop.run(...words)
    expect([0, 1]).toContain(code)
    expect({ words, database: existsSync(workshop.data) }).toEqual({ words, database: false })
  }
})

test('what is printed fits a narrow terminal', async () => {
  const narrow = openWorkshop(undefined, { COLUMNS: '40' })
  const log = resolve('examples/hazard-log-template.csv')
  for (const words of [
    ['check', log],
    ['import', log, '--dry-run'],
    ['explain', 'HAZ-01'],
  ]) {
    const { output } = await narrow.run(...words)
    const wide = output.split('\n').filter((line) => line.length > 40 && line.trim().includes(' '))
    expect(wide).toEqual([])
  }
  narrow.close()
})
