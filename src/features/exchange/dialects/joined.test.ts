import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { lines, readLog } from '../reading.test-support.ts'

type Rows = readonly string[]
type Lists = Readonly<Record<string, Rows>>

const cellsOf = (row: string) => row.split('|').map((cell) => cell.trim())
const asBook = async (lists: Lists) => ({
  'log.xlsx': await writeXlsx({
    sheets: Object.entries(lists).map(([name, rows]) => ({ name, rows: rows.map(cellsOf) })),
  }),
})
const asPage = (lists: Lists) => ({
  'log.md': Object.entries(lists)
    .map(([name, [header = '', ...rows]]) =>
      [
        `## ${name}`,
        '',
        `| ${header} |`,
        `|${'---|'.repeat(cellsOf(header).length)}`,
        ...rows.map((row) => `| ${row} |`),
      ].join('\n'),
    )
    .join('\n\n'),
})
const asFolder = (lists: Lists) =>
  Object.fromEntries(
    Object.entries(lists).map(([name, rows]) => [
      `${name}.csv`,
      rows
        .map((row) =>
          cellsOf(row)
            .map((cell) => `"${cell}"`)
            .join(','),
        )
        .join('\n'),
    ]),
  )

const HAZARDS = [
  'Hazard ID | Hazard | Severity | Likelihood',
  'H1 | Wrong bed | Major | Low',
  'H2 | Dose lost | Minor | Low',
]
const CAUSES = ['ID | Description', 'C1 | Names alike', 'C2 | Two tabs']
const CONTROLS = ['ID | Description | Owner | Status', 'M1 | Banner | Ward | Done', 'M2 | Audit | Audit | Planned']

const LAYOUTS: readonly (readonly [string, Lists])[] = [
  [
    'hazards name their causes and controls',
    {
      Hazards: [
        'Hazard ID | Hazard | Severity | Likelihood | Cause IDs | Control IDs',
        'H1 | Wrong bed | Major | Low | C1, C2 | M1; M2',
        'H2 | Dose lost | Minor | Low | C2 | M2',
      ],
      Causes: CAUSES,
      Controls: CONTROLS,
    },
  ],
  [
    'hazards name them in columns that hold nothing but ids',
    {
      Hazards: [
        'Hazard ID | Hazard | Severity | Likelihood | Causes | Controls',
        'H1 | Wrong bed | Major | Low | C1, C2 | M1, M2',
        'H2 | Dose lost | Minor | Low | C2 | M2',
      ],
      'Cause register': CAUSES,
      'Control register': CONTROLS,
    },
  ],
  [
    'causes and controls name their hazards',
    {
      Hazards: HAZARDS,
      Causes: ['Cause ID | Hazard ID | Cause', 'C1 | H1 | Names alike', 'C2 | H1, H2 | Two tabs'],
      Controls: [
        'ID | Hazard ID | Description | Owner | Status',
        'M1 | H1 | Banner | Ward | Done',
        'M2 | H1, H2 | Audit | Audit | Planned',
      ],
    },
  ],
  [
    'a list of links joins them',
    {
      Hazards: HAZARDS,
      Causes: CAUSES,
      Controls: CONTROLS,
      Links: ['Hazard ID | Cause ID | Control ID', 'H1 | C1 | M1', 'H1 | C2 | M2', 'H2 | C2 | M2'],
    },
  ],
  [
    'controls name causes, and causes their hazards',
    {
      Hazards: HAZARDS,
      Causes: ['Cause ID | Hazard IDs | Cause', 'C1 | H1 | Names alike', 'C2 | H1, H2 | Two tabs'],
      Controls: ['Control ID | Cause ID | Control', 'M1 | C1 | Banner', 'M2 | C2 | Audit'],
    },
  ],
]

describe('hazards, causes and controls in lists of their own', () => {
  it.each(
    LAYOUTS.flatMap(([what, lists]) => [asBook, asPage, asFolder].map((as) => [what, as.name, as, lists] as const)),
  )('joins them by their ids where %s (%s)', async (_, __, as, lists) => {
    const log = await readLog(await as(lists))
    expect(lines(log)).toEqual([
      'H1 | Wrong bed | Major × Low = 3 | – | 2c 2m | –',
      'H2 | Dose lost | Minor × Low = 1 | – | 1c 1m | –',
    ])
    const [first, second] = log.log.found.hazards
    expect(first?.causes.map(({ text }) => text)).toEqual(['Names alike', 'Two tabs'])
    expect(first?.controls.map(({ text }) => text)).toEqual(['Banner', 'Audit'])
    expect(second?.controls.map(({ text }) => text)).toEqual(['Audit'])
    expect(log.result.ledger).toMatchObject({ stored: 2, ignored: [], rejected: [] })
    expect(log.result.hazards.map(({ owner }) => owner)).toEqual([null, null])
  })

  it('says which control acts on which cause', async () => {
    const [, , , [, links] = ['', {}]] = LAYOUTS
    const { found } = (await readLog(await asBook(links))).log
    expect(found.hazards[0]?.controls.map(({ causes }) => causes)).toEqual([['Names alike'], ['Two tabs']])
  })

  it('tells of ids that point nowhere, and of what nobody names', async () => {
    const log = await readLog(
      await asBook({
        Hazards: ['Hazard ID | Hazard | Cause IDs | Control IDs', 'H1 | Wrong bed | C1, C9 | M1, M9'],
        Causes: ['Cause ID | Cause', 'C1 | Names alike', 'C3 | Never named'],
        Controls: ['Control ID | Hazard ID | Control', 'M1 | H1, H7 | Banner', 'M4 | H8 | Audit'],
      }),
    )
    expect(lines(log)).toEqual(['H1 | Wrong bed | – | – | 1c 1m | –'])
    expect(log.result.ledger.ignored).toEqual([
      { where: 'Controls!A2', reason: 'Names hazard H7, which is described nowhere' },
      { where: 'Hazards!A2', reason: 'Names cause C9, which is described nowhere' },
      { where: 'Hazards!A2', reason: 'Names control M9, which is described nowhere' },
      { where: 'Causes!A3', reason: 'No hazard names this control or cause' },
    ])
    expect(log.result.ledger.rejected).toEqual([
      { where: 'Controls!A3', reason: 'Names hazard H8, which is described nowhere' },
    ])
  })
})

const row = (id: string, cause: string, control: string) =>
  `{"id":"${id}","name":"Bed ${id}","severity":"Major","causeIds":["${cause}"],"controlIds":["${control}"]}`

describe('ids of controls and causes that the log describes nowhere', () => {
  const reasons = ['Names cause C9, which is described nowhere', 'Names control M9, which is described nowhere']
  const lists = '"causes":[{"id":"C1","text":"Typing"}],"controls":[{"id":"M1","text":"Banner"}]'

  it.each([
    [
      'tables',
      {
        'log.csv': 'ID,Hazard,Severity,Cause IDs,Control IDs\nH1,Bed H1,Major,C1,M1\nH2,Bed H2,Major,C9,M9\n',
        'causes.csv': 'Cause ID,Cause\nC1,Typing\n',
        'controls.csv': 'Control ID,Control\nM1,Banner\n',
      },
    ],
    ['a JSON file', { 'log.json': `{"hazards":[${row('H1', 'C1', 'M1')},${row('H2', 'C9', 'M9')}],${lists}}` }],
  ])('are told and make no part of their own in %s that list them', async (_, files) => {
    const log = await readLog(files)
    expect(lines(log).map((line) => line.split(' | ')[4])).toEqual(['1c 1m', '0c 0m'])
    expect(log.result.ledger.ignored.map(({ reason }) => reason)).toEqual(reasons)
    expect(log.log.found.hazards[1]?.notes.map(({ text }) => text)).toEqual(['C9', 'M9'])
  })

  it.each([
    ['a table', { 'log.csv': 'ID,Hazard,Severity,Cause IDs,Control IDs\nH1,Bed H1,Major,C9,M9\n' }],
    ['a JSON file', { 'log.json': `{"hazards":[${row('H1', 'C9', 'M9')}]}` }],
  ])('are all that is told of controls in %s without a list of them', async (_, files) => {
    const log = await readLog(files)
    expect(log.log.found.hazards.map(({ controls }) => controls.map(({ text }) => text))).toEqual([['Control M9']])
    expect(log.result.ledger.ignored).toEqual([])
  })
})

it('keeps causes apart that differ only in the number they begin with', async () => {
  const log = await readLog({
    'a.csv': 'ID,Hazard,Cause,Severity\nH1,Wrong bed,Cause 1 of the delay,Major\n',
    'b.csv': 'ID,Hazard,Cause,Likelihood\nH1,Wrong bed,Cause 2 of the delay,Low\n',
  })
  expect(lines(log)).toEqual(['H1 | Wrong bed | Major × Low = 3 | – | 2c 0m | –'])
})

const read = (file: object) => readLog({ 'log.json': JSON.stringify(file) })
const told = (log: Awaited<ReturnType<typeof read>>) =>
  log.log.found.hazards.map(({ causes, controls }) => [
    causes.map(({ text }) => text),
    controls.map(({ text }) => text),
  ])
const hazard = (id: string | number, more: object = {}) => ({
  id,
  title: `Hazard ${id}`,
  severity: 'Major',
  likelihood: 'Low',
  ...more,
})

describe('lists of objects joined by ids', () => {
  const causes = [
    { id: 1, description: 'Names alike' },
    { id: 2, description: 'Two tabs' },
  ]
  const controls = [
    { id: 1, description: 'Banner' },
    { id: 2, description: 'Audit' },
  ]
  const joined = [
    [
      ['Names alike', 'Two tabs'],
      ['Banner', 'Audit'],
    ],
    [['Two tabs'], ['Audit']],
  ]

  it.each([
    [
      'hazards name them by numbers that each list begins anew',
      {
        hazards: [
          hazard(1, { cause_ids: [1, 2], control_ids: [1, 2] }),
          hazard(2, { cause_ids: [2], control_ids: [2] }),
        ],
        causes,
        controls,
      },
    ],
    [
      'they name hazards by such numbers',
      {
        hazards: [hazard(1), hazard(2)],
        causes: [
          { ...causes[0], hazard_id: 1 },
          { ...causes[1], hazard_id: [1, 2] },
        ],
        controls: [
          { hazard_ids: [1], ...controls[0] },
          { hazard_ids: [1, 2], ...controls[1] },
        ],
      },
    ],
    [
      'controls name causes',
      {
        hazards: [hazard(1), hazard(2)],
        causes: [
          { ...causes[0], hazardId: 1 },
          { ...causes[1], hazardId: [1, 2] },
        ],
        controls: [
          { causeId: 1, ...controls[0] },
          { causeIds: [1, 2], ...controls[1] },
        ],
      },
    ],
    [
      'a list of links joins them',
      {
        hazards: [hazard('H1'), hazard('H2')],
        causes: [
          { id: 'C1', text: 'Names alike' },
          { id: 'C2', text: 'Two tabs' },
        ],
        controls: { M1: 'Banner', M2: { text: 'Audit' } },
        links: [
          { hazard: 'H1', cause: 'C1', control: 'M1' },
          { hazard: 'H1', cause: 'C2', control: 'M2' },
          { hazard: 'H2', cause: 'C2', control: 'M2' },
        ],
      },
    ],
    [
      'a text names them',
      {
        hazards: [
          hazard('H1', { causes: 'C1, C2', controls: 'M1; M2' }),
          hazard('H2', { causes: 'C2', controls: ['M2'] }),
        ],
        causes: { C1: 'Names alike', C2: 'Two tabs' },
        controls: { M1: 'Banner', M2: 'Audit' },
      },
    ],
  ])('are read where %s', async (_, file) => {
    const log = await read(file)
    expect(told(log)).toEqual(joined)
    expect(log.result.ledger).toMatchObject({ stored: 2, ignored: [], rejected: [] })
  })

  it('tell of ids that point nowhere', async () => {
    const log = await read({
      hazards: [hazard(1, { control_ids: [1, 9] })],
      causes: [{ id: 1, hazard_id: 7, description: 'Names alike' }],
      controls,
    })
    expect(told(log)).toEqual([[[], ['Banner']]])
    expect(log.result.ledger.ignored.map(({ reason }) => reason)).toEqual([
      'Names control 9, which is described nowhere',
    ])
    expect(log.result.ledger.rejected).toEqual([
      { where: '$.causes', reason: 'Names hazard 7, which is described nowhere' },
    ])
  })
})
