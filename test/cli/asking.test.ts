import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { z } from 'zod'
import { CYCLE_RULE } from '../../src/domain/living/cycle-rule.ts'
import { ALL_RULES } from '../../src/domain/living/rules/all-rules.ts'
import { openWorkshop } from './command.ts'

const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync('package.json', 'utf8')))
const COMMANDS = ['serve', 'import', 'check', 'report', 'try', 'export', 'migrate', 'explain', 'version']

const workshop = openWorkshop()
afterAll(() => workshop.close())

test('says its version', async () => {
  for (const words of [['version'], ['--version'], ['-v']]) {
    expect(await workshop.run(...words)).toEqual({ code: 0, output: `${version}\n`, complaint: '' })
  }
})

test('names every command, and explains each with an example', async () => {
  const { code, output } = await workshop.run('--help')
  expect(code).toBe(0)
  expect([...output.matchAll(/^ {2}([a-z]+) (?=.*\S)/gm)].map(([, name]) => name)).toEqual(
    expect.arrayContaining(COMMANDS),
  )
  for (const command of COMMANDS) {
    const help = await workshop.run(command, '--help')
    expect(help).toMatchObject({ code: 0, complaint: '' })
    expect(help.output).toMatch(new RegExp(`Example:\\n {2}.*safecase ${command}`))
  }
})

test('refuses what it does not know, and says where to look', async () => {
  for (const words of [
    ['fly'],
    ['check'],
    ['check', 'x.csv', '--fail-on', 'huge'],
    ['check', 'x.csv', '--jsn'],
    ['version', 'further'],
    ['explain'],
    ['import', '--wrong'],
  ]) {
    const { code, output, complaint } = await workshop.run(...words)
    expect({ words, code, output }).toEqual({ words, code: 2, output: '' })
    expect(complaint).toMatch(/^COMMAND_INVALID: [A-Z].*\.\nRun "safecase (?:\w+ )?--help" for .+\.\n$/)
  }
})

test('a case without a name is refused', async () => {
  const { code, complaint } = await workshop.run('import', 'log.csv', '--to', ' ')
  expect([code, complaint]).toEqual([
    2,
    'COMMAND_INVALID: --to names no case.\nGive a name of 1 to 200 characters, or an id.\n',
  ])
})

test.each([['serve'], ['migrate']])('%s is refused where the data directory is none', async (command) => {
  const misled = openWorkshop(resolve('package.json'))
  const { code, complaint } = await misled.run(command)
  expect(code).toBe(2)
  expect(complaint).toMatch(
    /^CONFIGURATION_INVALID: The data directory \S+package\.json cannot be used: a file has its name\.\n/,
  )
  misled.close()
})

test.each([
  [
    'HAZ-01',
    /^HAZ-01 \(.+\)\n.+\n→ .+\nIn a manufacturer’s case it serves DCB0129 4.+\.\nIn a deployer’s case it serves DCB0160 [^\d]+\.\n$/,
  ],
  ['CTL-06', /\nIn a deployer’s case it is silent\.\n$/],
  ['PLN-05', /\nIn a deployer’s case no clause asks for it\.\n$/],
  ['haz-01', /^HAZ-01 \(.+\)\n/],
  [CYCLE_RULE.code, new RegExp(`^${CYCLE_RULE.code} \\(`)],
  ['CLASH', /^CLASH \(refusal\)\n.+\n→ .+\.\nHTTP status 409, exit code 2\n$/s],
])('explains %s', async (code, explanation) => {
  const told = await workshop.run('explain', code)
  expect(told).toMatchObject({ code: 0, complaint: '' })
  expect(told.output).toMatch(explanation)
})

test('explains every kind of rule there is', async () => {
  const oneOfEach = new Map(ALL_RULES.map((rule) => [rule.code.split('-')[0], rule]))
  expect(oneOfEach.size).toBeGreaterThan(5)
  for (const { code, sentence } of oneOfEach.values()) {
    const { output } = await workshop.run('explain', code)
    expect(output.replaceAll(/\s+/g, ' ')).toContain(sentence)
  }
})

test('leads from a code that nothing has to the nearest', async () => {
  const { code, complaint } = await workshop.run('explain', 'HAZ1')
  expect([code, complaint.split('\n')[1]]).toEqual([2, 'The nearest is HAZ-01: "safecase explain HAZ-01".'])
})

test('refuses a code that nothing has', async () => {
  const refused = await workshop.run('explain', 'NO-SUCH')
  expect(refused).toMatchObject({ code: 2, output: '' })
  expect(refused.complaint).toMatch(/^UNKNOWN_CODE: .*"NO-SUCH"\.\n\S.*\n$/)
})
