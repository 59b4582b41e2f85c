import { expect, it } from 'vitest'
import { writeXlsx } from 'hucre/xlsx'
import { readLog } from './reading.test-support.ts'

const TABLE = '| ID | Hazard |\n|---|---|\n| 1 | Wrong dose |\n'
const ROWS = [
  ['ID', 'Hazard'],
  ['1', 'Wrong dose'],
]

async function nameOf(files: Readonly<Record<string, string | Uint8Array>>) {
  return (await readLog(files)).log.found.name
}

it.each([
  ['the title of a page', { 'log.md': `# Ward Chart: Hazard Log v2.1\n\n${TABLE}` }, 'Ward Chart'],
  ['a line about the system', { 'log.md': `# Hazard log\n\n**System:** Ward Chart\n\n${TABLE}` }, 'Ward Chart'],
  ['front matter', { 'log.md': `---\ntitle: "Ward Chart — Hazard Analysis"\n---\n\n${TABLE}` }, 'Ward Chart'],
  [
    'front matter below a heading',
    {
      'log.md': `# Hazard Analysis\n\n---\ndocument: R-1\ntitle: Ward Chart — Hazard Analysis\nreferences:\n  - ISO 14971\n---\n\n${TABLE}`,
    },
    'Ward Chart',
  ],
  ['a member', { 'a.json': '{"system_name":"Ward Chart","hazards":[{"id":1,"hazard":"Wrong dose"}]}' }, 'Ward Chart'],
  [
    'an object that has a name',
    { 'a.yaml': 'product:\n  name: Ward Chart\nhazards:\n  - id: 1\n    hazard: Wrong dose\n' },
    'Ward Chart',
  ],
  [
    'the name of the file',
    { 'Ward_Chart-hazard-log (final) 2026-01-02.csv': 'ID,Hazard\n1,Wrong dose\n' },
    'Ward Chart',
  ],
  [
    'the folder of several',
    { 'ward-chart/a.csv': 'ID,Hazard\n1,Wrong dose\n', 'ward-chart/b.csv': 'ID,Hazard\n2,Late dose\n' },
    'Ward chart',
  ],
  ['nothing that every log is called', { 'hazard_log_template_v3.6.csv': 'ID,Hazard\n1,Wrong dose\n' }, undefined],
  [
    'no folder that only some are in',
    { 'a/a.csv': 'ID,Hazard\n1,Wrong dose\n', 'b.csv': 'ID,Hazard\n2,x\n' },
    undefined,
  ],
])('a log is called after %s', async (_, files, name) => {
  expect(await nameOf(files)).toBe(name)
})

it('a workbook is called after its cover, else after the title among its properties', async () => {
  const cover = {
    name: 'Cover',
    rows: [
      ['Product name', 'Ward Chart'],
      ['Version', '2'],
    ],
  }
  const log = { name: 'Hazard Log', rows: ROWS }
  const properties = { title: 'Bed Board Hazard Log' }
  expect(await nameOf({ 'x.xlsx': await writeXlsx({ sheets: [cover, log], properties }) })).toBe('Ward Chart')
  expect(await nameOf({ 'x.xlsx': await writeXlsx({ sheets: [log], properties }) })).toBe('Bed Board')
})
