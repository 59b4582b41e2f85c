import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { odsOf } from '../read/flat-ods.ts'
import { lines, readLog } from '../reading.test-support.ts'

type Sheets = Parameters<typeof writeXlsx>[0]['sheets']
const book = async (sheets: Sheets) => readLog({ 'log.xlsx': await writeXlsx({ sheets }) })

const form = (id: string): Sheets[number] => ({
  name: id,
  rows: [
    ['Hazard record'],
    ['Hazard ID', id],
    ['Hazard name', `Form ${id}`],
    ['Causes', '1. a\n2. b'],
    ['Existing controls', 'x; y'],
    ['Initial severity', 'Major'],
    ['Initial likelihood', 'Low'],
    ['Status', 'Open'],
  ],
})

const below = (id: string, name: string, severity: string): (string | null)[][] => [
  ['Hazard ID', id, 'Owner', 'Ward lead'],
  ['Hazard', name],
  ['Causes', 'Two tabs'],
  [null, 'Same name'],
  ['Initial risk'],
  ['Severity', severity, 'Likelihood', 'Low'],
  ['Residual risk'],
  ['Severity', severity, 'Likelihood', 'Very Low'],
  ['Local note', 'Kept as it is'],
  [],
]

describe('workbooks', () => {
  it('reads a sheet whose empty cells are written out to the last column, as LibreOffice saves some', async () => {
    const empty = Array.from({ length: 16_384 - 3 }, () => '')
    const log = await book([
      {
        name: 'Log',
        rows: [
          ['ID', 'Hazard', 'Cause', ...empty],
          ['H1', 'Wrong bed', 'Names', ...empty],
        ],
      },
    ])
    expect(lines(log)).toEqual(['H1 | Wrong bed | – | – | 1c 0m | –'])
  })

  it('reads the risk of a form below the heading of its stage', async () => {
    const rows = [
      ['Hazard ID', 'F1'],
      ['Hazard name', 'Wrong list'],
      ['Initial risk'],
      ['Severity', 'Major'],
      ['Likelihood', 'Medium'],
      ['Risk rating', 3],
      ['Residual risk'],
      ['Severity', 'Major'],
      ['Likelihood', 'Very Low'],
      ['Risk rating', 2],
    ]
    const { result } = await book([{ name: 'F1', rows }])
    expect(result.hazards.map(({ initial, residual }) => [initial.stated, residual.stated])).toEqual([
      [
        { severity: 'Major', likelihood: 'Medium', risk: '3' },
        { severity: 'Major', likelihood: 'Very Low', risk: '2' },
      ],
    ])
  })

  it('reads every visible sheet that holds hazards and accounts for the others', async () => {
    const log = await book([
      { name: 'Cover', rows: [['Hazard log for X'], ['Owner', 'Dr A']] },
      {
        name: 'Technical',
        rows: [
          ['ID', 'Hazard', 'Cause', 'Severity', 'Likelihood', 'Risk rating'],
          ['T1', 'Server down', 'Power', 'Major', 'Low', 3],
        ],
      },
      {
        name: 'Clinical',
        rows: [
          ['ID', 'Hazard', 'Cause', 'Severity', 'Likelihood', 'Risk rating'],
          ['C1', 'Wrong drug', 'Look-alike', 'Major', 'Medium', 3],
        ],
      },
      {
        name: 'Old',
        hidden: true,
        rows: [
          ['ID', 'Hazard', 'Cause'],
          ['X1', 'Old', 'Old'],
        ],
      },
    ])
    expect(lines(log)).toEqual([
      'T1 | Server down | Major × Low = 3 | – | 1c 0m | –',
      'C1 | Wrong drug | Major × Medium = 3 | – | 1c 0m | –',
    ])
    expect(log.result.hazards[1]?.where).toBe('Clinical!A2')
    expect(log.result.ledger.ignored).toHaveLength(3)
    expect(log.result.ledger.ignored.at(-1)).toEqual({ where: 'Old', reason: 'A hidden sheet' })
  })

  it('reads a merged header, section titles between the rows and numbered empty rows', async () => {
    const log = await book([
      {
        name: 'Log',
        rows: [
          ['HAZARD LOG'],
          [],
          ['Ref', 'Hazard', 'Cause', 'Initial risk', null, null, 'Residual risk', null, null],
          [null, null, null, 'Severity', 'Likelihood', 'Level', 'Severity', 'Likelihood', 'Level'],
          ['A. Clinical'],
          [1, 'Wrong patient', 'Names', 'Major', 'Low', 3, 'Major', 'Very Low', 2],
          [null, null, 'Cache', null, null, null, null, null, null],
          ['B. Technical'],
          [2, 'Slow', 'Index', 'Minor', 'Low', 1, 'Minor', 'Very Low', 1],
          [3],
          [4],
        ],
        merges: [
          { startRow: 0, startCol: 0, endRow: 0, endCol: 8 },
          { startRow: 2, startCol: 3, endRow: 2, endCol: 5 },
          { startRow: 2, startCol: 6, endRow: 2, endCol: 8 },
          { startRow: 5, startCol: 1, endRow: 6, endCol: 1 },
        ],
      },
    ])
    expect(lines(log)).toEqual([
      '1 | Wrong patient | Major × Low = 3 | Major × Very Low = 2 | 2c 0m | –',
      '2 | Slow | Minor × Low = 1 | Minor × Very Low = 1 | 1c 0m | –',
    ])
    expect(log.result.ledger).toMatchObject({ rows: 8, stored: 2, merged: 1 })
  })

  it('looks the level up where the risk is a formula that nobody has calculated', async () => {
    const log = await book([
      {
        name: 'Log',
        rows: [
          ['ID', 'Hazard', 'Severity', 'Likelihood', 'Risk'],
          ['1', 'Wrong', 'Major', 'Low', null],
        ],
        cells: new Map([
          ['1,4', { formula: 'INDEX(A1:B2,1,1)' }],
          ['2,4', { formula: 'INDEX(A1:B2,1,1)' }],
        ]),
      },
    ])
    expect(log.result.hazards[0]?.initial).toMatchObject({ level: 3, stated: { risk: null } })
    expect(log.result.ledger.rows).toBe(1)
  })

  it('reads a sheet for each hazard with labels down the side', async () => {
    expect(lines(await book([form('HZ1'), form('HZ2')]))).toEqual([
      'HZ1 | Form HZ1 | Major × Low = 3 | – | 2c 2m | Open',
      'HZ2 | Form HZ2 | Major × Low = 3 | – | 2c 2m | Open',
    ])
  })

  it('reads a failure mode table with S, O, D and RPN before and after', async () => {
    const log = await book([
      {
        name: 'FMEA',
        rows: [
          [
            'Process step',
            'Failure mode',
            'Failure effect',
            'Causes',
            'S',
            'O',
            'D',
            'RPN',
            'Recommended action',
            'S',
            'O',
            'D',
            'RPN',
          ],
          ['Prescribe', 'Wrong dose', 'Overdose', 'Typing', 8, 3, 4, 96, 'Range check', 8, 2, 2, 32],
        ],
      },
    ])
    const [hazard] = log.result.hazards
    expect(hazard).toMatchObject({ title: 'Wrong dose', causes: 1, controls: 1 })
    expect([hazard?.initial.stated, hazard?.residual.stated]).toEqual([
      { severity: '8', likelihood: '3', risk: '96' },
      { severity: '8', likelihood: '2', risk: '32' },
    ])
  })

  it('keeps the evidence beside the controls it is about', async () => {
    const log = await book([
      {
        name: 'Log',
        rows: [
          ['No.', 'Hazard', 'Existing controls', null, null, null],
          [null, null, 'HIT Design', null, 'User Training', null],
          [null, null, 'Description', 'Evidence', 'Description', 'Evidence'],
          [1, 'Wrong dose', '1. Limit\n2. Warning', 'Test 12', 'Course', 'Register'],
        ],
        merges: [
          { startRow: 0, startCol: 2, endRow: 0, endCol: 5 },
          { startRow: 1, startCol: 2, endRow: 1, endCol: 3 },
          { startRow: 1, startCol: 4, endRow: 1, endCol: 5 },
        ],
      },
    ])
    expect(
      log.log.found.hazards[0]?.controls.map(({ text, kind, stage, evidence }) => [text, kind, stage, evidence]),
    ).toEqual([
      ['Limit', 'design', 'existing', ['Test 12']],
      ['Warning', 'design', 'existing', ['Test 12']],
      ['Course', 'training', 'existing', ['Register']],
    ])
  })

  it('reads forms that stand one below the other, with groups and several labels in a row', async () => {
    const log = await book([
      {
        name: 'Forms',
        rows: [['Hazard log of the ward'], [], ...below('H1', 'Wrong bed', 'Major'), ...below('H2', 'No bed', 'Minor')],
      },
    ])
    expect(lines(log)).toEqual([
      'H1 | Wrong bed | Major × Low = 3 | Major × Very Low = 2 | 2c 0m | –',
      'H2 | No bed | Minor × Low = 1 | Minor × Very Low = 1 | 2c 0m | –',
    ])
    expect(log.result.hazards.map(({ owner, where }) => [owner, where])).toEqual([
      ['Ward lead', 'Forms!A3'],
      ['Ward lead', 'Forms!A13'],
    ])
    expect(log.log.found.hazards[0]?.notes).toContainEqual({ label: 'Local note', text: 'Kept as it is' })
    expect(log.result.ledger).toMatchObject({ rows: 3, stored: 2, ignored: [{ where: 'Forms!A1' }] })
  })

  it('reads a second S, O, D and RPN that only a group above them tells apart', async () => {
    const log = await book([
      {
        name: 'FMEA',
        rows: [
          ['No', 'Failure mode', 'Effect', 'Sev', 'Occ', 'Det', 'RPN', 'Action', 'Action results', null, null, null],
          [null, null, null, null, null, null, null, null, 'Sev', 'Occ', 'Det', 'RPN'],
          [1, 'Rate cut off', 'Overdose', 9, 4, 5, 180, 'Wider field', 9, 1, 2, 18],
        ],
        merges: [{ startRow: 0, startCol: 8, endRow: 0, endCol: 11 }],
      },
    ])
    expect(log.result.hazards[0]).toMatchObject({
      title: 'Rate cut off',
      initial: { stated: { severity: '9', likelihood: '4', risk: '180' } },
      residual: { stated: { severity: '9', likelihood: '1', risk: '18' } },
    })
    expect(log.result.ledger).toMatchObject({ rows: 1, stored: 1 })
  })
})

describe('sheets that hold more than they show', () => {
  const rows = [
    ['ID', 'Hazard', 'Cause', 'Severity', 'Likelihood'],
    ['H1', 'Wrong bed', 'Names', 'Major', 'Low'],
    ['H2', 'Dose lost', 'Timeout', 'Minor', 'Low'],
  ]

  it.each([
    ['in the last column', '0,16383', 'Log!XFD1', 'Far outside the table, and not read'],
    ['in the last row', '1048575,0', 'Log!A1048576', 'Far outside the table, and not read'],
    ['in the last corner', '1048575,16383', 'log.xlsx', 'Cells beyond column CV or row 200000 were not read'],
  ])('reads the log beside a stray cell %s, and says that the cell is left out', async (_, at, where, reason) => {
    const log = await book([{ name: 'Log', rows, cells: new Map([[at, { value: 'x', type: 'string' as const }]]) }])
    expect(log.result.hazards.map(({ ref }) => ref)).toEqual(['H1', 'H2'])
    expect(log.result.ledger).toMatchObject({ rows: 3, stored: 2, ignored: [{ where, reason }] })
  })

  it('reads hidden rows and columns and says which they are', async () => {
    const log = await book([
      {
        name: 'Log',
        rows: [...rows, []],
        rowDefs: new Map([
          [2, { hidden: true }],
          [3, { hidden: true }],
        ]),
        columns: [{}, {}, { hidden: true }],
      },
    ])
    expect(lines(log)).toEqual([
      'H1 | Wrong bed | Major × Low = 3 | – | 1c 0m | –',
      'H2 | Dose lost | Minor × Low = 1 | – | 1c 0m | –',
    ])
    expect(log.result.ledger.ignored).toEqual([
      { where: 'Log', reason: 'Hidden row 3, read like those that show' },
      { where: 'Log', reason: 'Hidden column C, read like those that show' },
    ])
  })
})

const pairs = (id: string): (string | number | null)[][] => [
  ['Hazard ID', id, null, 'Date raised', '2024-03-01'],
  ['Hazard', `Form ${id}`, null, 'Category', 'Display'],
  ['Causes', 'Two tabs; Same name', null, 'Effect', 'Late care'],
  ['Initial risk assessment'],
  ['Severity', 'Major', null, 'Likelihood', 'Low', null, 'Risk', 3],
  ['Existing control', 'Banner', null, 'Additional control', 'Audit'],
  ['Residual risk assessment'],
  ['Severity', 'Major', null, 'Likelihood', 'Very Low', null, 'Risk', 2],
  ['Hazard owner', 'Ward lead', null, 'Status', 'Closed'],
]
const line = (cells: (string | number | null)[]) =>
  `| ${Array.from({ length: 8 }, (_, at) => cells[at] ?? '').join(' | ')} |`
const pageOf = (heading: string, [first = [], ...rows]: ReturnType<typeof pairs>) => {
  return [`## ${heading}`, '', line(first), `|${'---|'.repeat(8)}`, ...rows.map(line)].join('\n')
}

const formRead = (id: string) => `${id} | Form ${id} | Major × Low = 3 | Major × Very Low = 2 | 2c 2m | Closed`

describe('forms with several labels and values in a row', () => {
  it('are read one a sheet, and alone', async () => {
    const log = await book([
      { name: 'One', rows: pairs('H1') },
      { name: 'Two', rows: pairs('H2') },
    ])
    expect(lines(log)).toEqual([formRead('H1'), formRead('H2')])
    expect(log.result.hazards.map(({ owner }) => owner)).toEqual(['Ward lead', 'Ward lead'])
    expect(lines(await book([{ name: 'Form', rows: pairs('H3') }]))).toEqual([formRead('H3')])
  })

  it('are read one a section of a page', async () => {
    const log = await readLog({ 'log.md': [pageOf('Form 1', pairs('H1')), pageOf('Form 2', pairs('H2'))].join('\n\n') })
    expect(lines(log)).toEqual([formRead('H1'), formRead('H2')])
  })
})

const odsRow = (cells: readonly string[], attributes = '') =>
  `<table:table-row${attributes}>${cells.map((cell) => `<table:table-cell><text:p>${cell}</text:p></table:table-cell>`).join('')}</table:table-row>`
const bookOf = (sheets: string) => {
  const spaces = ['office', 'style', 'table', 'text'].map(
    (space) => `xmlns:${space}="urn:oasis:names:tc:opendocument:xmlns:${space}:1.0"`,
  )
  const style =
    '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>'
  const content = `<office:document-content ${spaces.join(' ')}><office:automatic-styles>${style}</office:automatic-styles><office:body><office:spreadsheet>${sheets}</office:spreadsheet></office:body></office:document-content>`
  return odsOf(content)
}

describe('OpenDocument workbooks', () => {
  const header = odsRow(['ID', 'Hazard', 'Cause', 'Severity'])

  it('are read with the rows that stand in groups, and tell what is hidden', async () => {
    const rows = [
      odsRow(['Hazard log']),
      `<table:table-header-rows>${header}</table:table-header-rows>`,
      odsRow(['H1', 'Wrong bed', 'Typing', 'Major']),
      `<table:table-row-group>${odsRow(['H2', 'No bed', 'Queue', 'Minor'], ' table:visibility="filter"')}</table:table-row-group>`,
      odsRow(['H3', 'Old bed', 'Cache', 'Minor'], ' table:visibility="collapse"'),
    ]
    const old = `<table:table table:name="Old" table:style-name="ta2">${header}${odsRow(['H9', 'Gone', 'Age', 'Major'])}</table:table>`
    const log = await readLog({
      'log.ods': await bookOf(`<table:table table:name="Log">${rows.join('')}</table:table>${old}`),
    })
    expect(log.result.hazards.map(({ ref, title }) => `${ref ?? ''} ${title}`)).toEqual([
      'H1 Wrong bed',
      'H2 No bed',
      'H3 Old bed',
    ])
    expect(log.result.ledger.ignored).toEqual([
      { where: 'Log!A1', reason: 'Above the table' },
      { where: 'Log', reason: 'Hidden rows 4, 5, read like those that show' },
      { where: 'Old', reason: 'A hidden sheet' },
    ])
  })
})

it('says of bytes that are no workbook that they are no text either', async () => {
  const bytes = Uint8Array.from({ length: 400 }, (_, index) => (index * 97) % 31)
  await expect(readLog({ 'log.xlsx': bytes })).rejects.toThrow(
    'log.xlsx is not what its name says: it holds bytes that are no text',
  )
})
