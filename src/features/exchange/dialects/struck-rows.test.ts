import { writeXlsx } from 'hucre/xlsx'
import { expect, it } from 'vitest'
import { odsOf } from '../read/flat-ods.ts'
import { asked, lines, readLog, reasons } from '../reading.test-support.ts'

const HEADER = ['ID', 'Hazard', 'Cause', 'Severity', 'Likelihood', 'Status']
const ROWS = [
  ['H1', 'Wrong bed', 'Beds swapped', 'Major', 'Low', 'Open'],
  ['', '', 'Old list', '', '', ''],
  ['H2', 'Late call', 'Speaker off', 'Minor', 'Low', 'Open'],
]

/** A log with these of its cells struck through, each as "row,column" counted from nought. */
async function struck(...at: readonly string[]) {
  const rows = [HEADER, ...ROWS]
  const cells = new Map(
    at.map((key) => {
      const [row = 0, column = 0] = key.split(',').map(Number)
      return [key, { value: rows[row]?.[column] ?? '', style: { font: { strikethrough: true } } }]
    }),
  )
  return readLog({ 'log.xlsx': await writeXlsx({ sheets: [{ name: 'Log', rows, cells }] }) })
}

it('asks what a hazard is that is struck through as a whole, and keeps the status it states', async () => {
  const log = await struck(...HEADER.map((_, column) => `3,${column}`))
  expect(lines(log)).toEqual([
    'H1 | Wrong bed | Major × Low = 3 | – | 2c 0m | Open',
    'H2 | Late call | Minor × Low = 1 | – | 1c 0m | –',
  ])
  expect(log.result.questions).toMatchObject([{ id: 'status:struck through', proposed: 'Closed' }])
  expect(log.log.found.hazards[1]?.notes).toEqual([{ label: 'Status', text: 'Open' }])
})

it('leaves out a cause that is struck through, and says so', async () => {
  const log = await struck('2,2')
  expect(lines(log)[0]).toBe('H1 | Wrong bed | Major × Low = 3 | – | 1c 0m | Open')
  expect(reasons(log)).toEqual(['Struck through'])
})

it('reads a row of which only a word is struck through like any other', async () => {
  const log = await struck('3,2')
  expect(lines(log)[1]).toBe('H2 | Late call | Minor × Low = 1 | – | 1c 0m | Open')
  expect(asked(log)).toEqual([])
})

const MARKED_TABLE = `| ID | Hazard | Cause | Severity | Likelihood | Status |
|---|---|---|---|---|---|
| H1 | Wrong bed | Beds swapped | Major | Low | Open |
| | | ~~Old list~~ | | | |
| ~~H2~~ | ~~Late call~~ | <del>Speaker off</del> | ~~Minor~~ | ~~Low~~ | **~~Open~~** |
| H3 | Lost note | ~~Paper~~ | Minor | Low | Open |
`

const cellsOf = (cells: readonly string[]) => cells.map((cell) => `<td>${cell}</td>`).join('')
const HTML_TABLE = `<style>.s4 { color: red; text-decoration: line-through }</style><table>
<tr>${HEADER.map((label) => `<th>${label}</th>`).join('')}</tr>
<tr>${cellsOf(['H1', 'Wrong bed', 'Beds swapped', 'Major', 'Low', 'Open'])}</tr>
<tr>${cellsOf(['', '', '<span style="text-decoration-line: line-through">Old list</span>', '', '', ''])}</tr>
<tr>${cellsOf(['<s>H2</s>', '<p><del>Late call</del></p>', '<strike>Speaker off</strike>', '<span class="s4">Minor</span>'])}
<td class="s4">Low</td><td style="text-decoration: line-through">Open</td></tr>
<tr>${cellsOf(['H3', 'Lost note', '<s>Paper</s>', 'Minor', 'Low', 'Open'])}</tr></table>`

const odsCell = (text: string, style: string, inside = text) =>
  `<table:table-cell${style === '' ? '' : ` table:style-name="${style}"`} office:value-type="string"><text:p>${inside}</text:p></table:table-cell>`
const odsRow = (cells: readonly string[]) => `<table:table-row>${cells.join('')}</table:table-row>`
const ODS = `<?xml version="1.0" encoding="UTF-8"?><office:document-content
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
<office:automatic-styles><style:style style:name="ce1" style:family="table-cell"><style:text-properties style:text-line-through-style="solid"/></style:style>
<style:style style:name="ce2" style:family="table-cell"><style:text-properties style:text-line-through-style="none"/></style:style>
<style:style style:name="T1" style:family="text"><style:text-properties fo:color="#ff0000" style:text-line-through-style="solid"/></style:style></office:automatic-styles>
<office:body><office:spreadsheet><table:table table:name="Log"><table:table-column table:number-columns-repeated="6"/>
${odsRow(HEADER.map((label) => odsCell(label, 'ce2')))}
${odsRow(['H1', 'Wrong bed', 'Beds swapped', 'Major', 'Low', 'Open'].map((text) => odsCell(text, '')))}
${odsRow([`<table:table-cell table:number-columns-repeated="2"/>`, odsCell('Old list', 'ce1')])}
${odsRow(['H2', 'Late call', 'Speaker off', 'Minor', 'Low'].map((text) => odsCell(text, 'ce1')).concat(odsCell('Open', '', '<text:span text:style-name="T1">Open</text:span>')))}
${odsRow(
  ['H3', 'Lost note']
    .map((text) => odsCell(text, ''))
    .concat(
      odsCell('Paper', 'ce1'),
      ['Minor', 'Low', 'Open'].map((text) => odsCell(text, 'ce2')),
    ),
)}
</table:table></office:spreadsheet></office:body></office:document-content>`

it.each([
  ['Markdown', 'log.md', () => MARKED_TABLE],
  ['HTML', 'log.html', () => HTML_TABLE],
  ['an OpenDocument workbook', 'log.ods', () => odsOf(ODS)],
])('asks about what a table in %s strikes through', async (_, name, content) => {
  const log = await readLog({ [name]: await content() })
  expect(lines(log)).toEqual([
    'H1 | Wrong bed | Major × Low = 3 | – | 1c 0m | Open',
    'H2 | Late call | Minor × Low = 1 | – | 1c 0m | –',
    'H3 | Lost note | Minor × Low = 1 | – | 1c 0m | Open',
  ])
  expect(log.result.questions).toMatchObject([{ id: 'status:struck through', proposed: 'Closed' }])
  expect(reasons(log)).toEqual(['Struck through'])
})

const SECTIONS = `# Hazard log

## H-1 Wrong bed

Severity: Major

Likelihood: Low

### Causes

- Beds swapped
- ~~Old list~~
- Late round
  - ~~after theatre~~

### Controls

- Wristband

## ~~H-2 Late call~~

Severity: Minor

Likelihood: Low

Status: Open

~~Cause: speaker off~~

### Controls

- Bell
`

it('asks about a section whose heading is struck through, and leaves out struck items', async () => {
  const log = await readLog({ 'log.md': SECTIONS })
  expect(lines(log)).toEqual([
    'H-1 | Wrong bed | Major × Low = 3 | – | 2c 1m | –',
    'H-2 | Late call | Minor × Low = 1 | – | 1c 1m | –',
  ])
  expect(log.log.found.hazards[0]?.causes.map(({ text }) => text)).toEqual(['Beds swapped', 'Late round'])
  expect(asked(log)).toEqual(['status:struck through'])
  expect(reasons(log)).toEqual(['Struck through', 'Struck through'])
})

it('reads the same sections as a web page', async () => {
  const log = await readLog({
    'log.html': `<h2>H-1 Wrong bed</h2><p>Severity: Major</p><p>Likelihood: Low</p><h3>Causes</h3>
<ul><li>Beds swapped</li><li><s>Old list</s></li></ul><h2><del>H-2 Late call</del></h2><p>Severity: Minor</p>
<p>Likelihood: Low</p><p style="text-decoration:line-through">Cause: speaker off</p>`,
  })
  expect(lines(log)).toEqual([
    'H-1 | Wrong bed | Major × Low = 3 | – | 1c 0m | –',
    'H-2 | Late call | Minor × Low = 1 | – | 1c 0m | –',
  ])
  expect(asked(log)).toEqual(['status:struck through'])
})

it('leaves out a control that is struck through in the table of a section', async () => {
  const log = await readLog({
    'log.md': `## H-1 Wrong bed\n\nSeverity: Major\n\nLikelihood: Low\n
| Control | Type |\n|---|---|\n| Wristband | Design |\n| ~~Paper list~~ | ~~Training~~ |\n`,
  })
  expect(lines(log)).toEqual(['H-1 | Wrong bed | Major × Low = 3 | – | 0c 1m | –'])
  expect(reasons(log)).toEqual(['Struck through'])
})

it('asks about items that tell a hazard and are struck through', async () => {
  const log = await readLog({
    'log.md': `# Hazards\n\n- H-1 Wrong bed\n  - Severity: Major\n  - Likelihood: Low\n- ~~H-2 Late call~~\n  - Severity: Minor\n  - Likelihood: Low\n`,
  })
  expect(lines(log).map((line) => line.slice(0, 15))).toEqual(['H-1 | Wrong bed', 'H-2 | Late call'])
  expect(asked(log)).toEqual(['status:struck through'])
})

it('asks about a hazard whose form is struck through as a whole', async () => {
  const log = await readLog({
    'log.html': `<table>${['ID,H-1', 'Hazard,Wrong bed', 'Severity,Major', 'Likelihood,Low', 'Status,Open']
      .map(
        (row) =>
          `<tr>${row
            .split(',')
            .map((cell) => `<td><s>${cell}</s></td>`)
            .join('')}</tr>`,
      )
      .join('')}</table>`,
  })
  expect(lines(log)).toEqual(['H-1 | Wrong bed | Major × Low = 3 | – | 0c 0m | –'])
  expect(asked(log)).toEqual(['status:struck through'])
})

it('keeps a hazard of which a former rating is struck through', async () => {
  const log = await readLog({
    'log.md': `## H-1 Wrong bed\n\n| Field | Value |\n|---|---|\n| Cause | Beds swapped |\n| ~~Severity~~ | ~~Minor~~ |\n| Severity | Major |\n| Likelihood | Low |\n| Status | Open |\n`,
  })
  expect(lines(log)).toEqual(['H-1 | Wrong bed | Major × Low = 3 | – | 1c 0m | Open'])
  expect(reasons(log)).toEqual(['Struck through'])
})
