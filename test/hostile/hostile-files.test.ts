import { writeXlsx } from 'hucre/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isRefusal, type Refusal } from '../../src/domain/record/refusal.ts'
import { DEFAULT_MATRIX } from '../../src/domain/risk/default-matrix.ts'
import {
  createImportReader,
  type ImportReader,
  type PreparedImport,
} from '../../src/features/exchange/exchange-service.ts'
import { buildParser, type BuiltParser } from './built-parser.ts'
import { cell, sheetOf, workbookOf } from './hostile-archives.ts'

let built: BuiltParser
let reader: ImportReader

beforeAll(async () => {
  built = await buildParser()
  reader = createImportReader({ entry: built.entry, seconds: 20 })
}, 60_000)

afterAll(() => {
  reader.close()
  built.remove()
})

const bytesOf = (content: string | Uint8Array) =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content

function read(name: string, content: string | Uint8Array): Promise<PreparedImport | Refusal> {
  return reader.read([{ name, bytes: bytesOf(content) }], { matrix: DEFAULT_MATRIX, answers: {} })
}

async function codeOf(name: string, content: string | Uint8Array): Promise<string> {
  const answer = await read(name, content)
  if (!isRefusal(answer)) return answer.notice?.code ?? 'read'
  expect(answer.sentence.split('\n')).toHaveLength(1)
  expect(answer.remedy).not.toBe('')
  return answer.code
}

const header = `<row r="1">${cell('A1', 'ID')}${cell('B1', 'Hazard')}${cell('C1', 'Cause')}</row>`
const LAUGHS = `<!DOCTYPE x [<!ENTITY a "lol">${'bcdefghij'
  .split('')
  .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index] ?? ''};`.repeat(10)}">`)
  .join('')}]>`

describe('a hostile or broken file', () => {
  it.each<readonly [string, string, () => string | Uint8Array | Promise<Uint8Array>, readonly string[]]>([
    ['an empty file', 'log.csv', () => '', ['FILE_EMPTY']],
    ['blank space', 'log.md', () => ' \n \n', ['FILE_EMPTY']],
    ['NUL bytes', 'log.csv', () => 'ID,Haz\0ard\n1,\0\0\n', ['FILE_UNREADABLE']],
    ['a CSV named XLSX', 'log.xlsx', () => 'ID,Hazard\n1,x\n', ['FILE_UNREADABLE']],
    ['an archive named CSV', 'log.csv', () => workbookOf(sheetOf(header)), ['FILE_UNREADABLE']],
    ['a PDF named Markdown', 'log.md', () => '%PDF-1.7 …', ['FILE_UNREADABLE']],
    ['a picture named JSON', 'log.json', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]), ['FILE_UNREADABLE']],
    ['an unknown ending', 'log.docx', () => workbookOf(sheetOf(header)), ['FORMAT_UNKNOWN']],
    ['half an archive', 'log.xlsx', () => workbookOf(sheetOf(header)).slice(0, 300), ['FILE_UNREADABLE']],
    [
      'an archive with flipped bytes',
      'log.xlsx',
      () => flipped(workbookOf(sheetOf(header))),
      ['FILE_UNREADABLE', 'NO_HAZARDS'],
    ],
    ['a workbook with a password', 'log.xlsx', protectedBook, ['FILE_UNREADABLE']],
    ['broken JSON', 'log.json', () => '{"hazards": [', ['FILE_UNREADABLE']],
    ['broken YAML', 'log.yaml', () => 'a: [\n b: "', ['FILE_UNREADABLE']],
    ['an open quotation mark', 'log.csv', () => 'ID,Hazard\n"1,Wrong\n2,x\n', ['FILE_UNREADABLE']],
    ['a ZIP bomb', 'log.xlsx', () => workbookOf(new Uint8Array(260_000_000)), ['FILE_HOSTILE']],
    [
      'a ZIP bomb that lies about its size',
      'log.xlsx',
      () => workbookOf(new Uint8Array(400_000_000).fill(32), 1_000),
      ['FILE_HOSTILE', 'FILE_UNREADABLE'],
    ],
    [
      'entities that multiply in a workbook',
      'log.xlsx',
      () => workbookOf(sheetOf(`<row r="1">${cell('A1', '&j;')}</row>`, LAUGHS)),
      ['FILE_UNREADABLE', 'FILE_HOSTILE', 'NO_HAZARDS'],
    ],
    [
      'an external entity in a workbook',
      'log.xlsx',
      () =>
        workbookOf(
          sheetOf(`<row r="1">${cell('A1', '&e;')}</row>`, '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>'),
        ),
      ['FILE_UNREADABLE', 'FILE_HOSTILE', 'NO_HAZARDS'],
    ],
    ['aliases that multiply in YAML', 'log.yaml', manyAliases, ['FILE_HOSTILE', 'FILE_UNREADABLE']],
    ['aliases that multiply in an issue', 'log.yaml', () => `${manyAliases()}\n${ISSUE}`, ['FILE_HOSTILE']],
    ['aliases that multiply beside typed objects', 'log.yaml', () => `${manyAliases()}\n${TYPED}`, ['FILE_HOSTILE']],
    ['a text kept as a tree without end', 'log.json', deepIssue, ['FILE_HOSTILE']],
    [
      'tables in TOML nested without end',
      'log.toml',
      () => `a = ${'['.repeat(50_000)}`,
      ['FILE_UNREADABLE', 'FILE_HOSTILE'],
    ],
    ['1,000,000 columns in CSV', 'log.csv', () => `ID,Hazard${',x'.repeat(1_000_000)}\n`, ['FILE_HOSTILE']],
    [
      '1,000,000 columns in a workbook',
      'log.xlsx',
      () => workbookOf(sheetOf(`<row r="1">${cell('A1', 'ID')}${cell('BDWGN1', 'x')}</row>`)),
      ['NO_HAZARDS'],
    ],
    [
      'a cell in the farthest corner',
      'log.xlsx',
      () => workbookOf(sheetOf(`${header}<row r="1048576">${cell('XFD1048576', 'x')}</row>`)),
      ['NO_HAZARDS'],
    ],
    ['hundreds of megabytes', 'log.csv', () => new Uint8Array(300_000_000).fill(65), ['FILE_HOSTILE']],
    ['JSON nested 100,000 deep', 'log.json', () => `${'['.repeat(100_000)}${']'.repeat(100_000)}`, ['FILE_HOSTILE']],
    ['quotes nested 10,000 deep', 'log.md', () => `${'> '.repeat(10_000)}x`, ['FILE_HOSTILE']],
    ['lists nested 10,000 deep', 'log.md', () => `${'- '.repeat(10_000)}x`, ['FILE_HOSTILE']],
    ['HTML nested 50,000 deep', 'log.html', () => `${'<div>'.repeat(50_000)}x`, ['FILE_HOSTILE', 'FILE_UNREADABLE']],
    [
      'a formula that starts a program in CSV',
      'log.csv',
      () => "ID,Hazard,Cause\n1,=cmd|'/C calc'!A0,x\n",
      ['FILE_HOSTILE'],
    ],
    [
      'a formula that starts a program in a workbook',
      'log.xlsx',
      () => workbookOf(sheetOf(`${header}<row r="2">${cell('A2', '1')}<c r="B2"><f>cmd|'/C calc'!A0</f></c></row>`)),
      ['FILE_HOSTILE'],
    ],
    [
      'a formula that calls the network',
      'log.csv',
      () => 'ID,Hazard,Cause\n1,"=WEBSERVICE(""http://x"")",x\n',
      ['FILE_HOSTILE'],
    ],
  ])(
    '%s is refused in one sentence',
    async (_, name, make, codes) => {
      expect(codes).toContain(await codeOf(name, await make()))
    },
    60_000,
  )

  it('leaves the reader ready for the next, honest file', async () => {
    await codeOf('log.xlsx', workbookOf(new Uint8Array(400_000_000).fill(32), 1_000))
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Log',
          rows: [
            ['ID', 'Hazard', 'Severity', 'Likelihood'],
            ['1', 'Wrong dose', 'Major', 'Low'],
          ],
        },
      ],
    })
    const prepared = await read('log.xlsx', bytes)
    expect(isRefusal(prepared) ? prepared : prepared.result.hazards).toMatchObject([
      { title: 'Wrong dose', initial: { level: 3 } },
    ])
  }, 60_000)

  it('shows what a person should see of a formula: its stored value, never the formula', async () => {
    const rows = `${header}<row r="2">${cell('A2', '1')}<c r="B2" t="str"><f>CONCATENATE("Wrong"," dose")</f><v>Wrong dose</v></c>${cell('C2', 'x')}</row>`
    const prepared = await read('log.xlsx', workbookOf(sheetOf(rows)))
    expect(isRefusal(prepared) ? prepared : prepared.result.hazards.map(({ title }) => title)).toEqual(['Wrong dose'])
  })
})

function flipped(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice()
  for (let index = 60; index < copy.length - 400; index += 7) copy[index] = (copy[index] ?? 0) ^ 0xff
  return copy
}

function protectedBook(): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [{ name: 'Log', rows: [['ID', 'Hazard']] }],
    encryption: { password: 'secret', spinCount: 1_000 },
  })
}

const ISSUE = 'issues: [{key: A-1, fields: {summary: x, issuetype: {name: Hazard}, customfield_1: *j}}]'
const TYPED = 'elements: [{type: hazard, id: H1, title: x, more: *j}, {type: control, id: M1, hazard: H1}]'

/** An issue whose text is a document that holds itself a hundred thousand times over. */
function deepIssue(): string {
  const [open, close] = ['{"type":"doc","content":[', ']}']
  const description = `${open.repeat(100_000)}${close.repeat(100_000)}`
  const fields = `{"summary":"x","issuetype":{"name":"Hazard"},"description":${description}}`
  return `{"issues":[{"key":"A-1","fields":${fields}}]}`
}

function manyAliases(): string {
  const levels = 'bcdefghij'.split('').map(
    (name, index) =>
      `${name}: &${name} [${Array(10)
        .fill(`*${'abcdefghi'[index] ?? ''}`)
        .join(',')}]`,
  )
  return ['a: &a [x,x]', ...levels, 'hazards: *j'].join('\n')
}
