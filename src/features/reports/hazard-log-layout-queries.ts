import {
  CONTROL_GROUPS,
  type ControlGroup,
  type LogCell,
  type LogHazard,
  type LogRating,
  type LogRow,
} from './hazard-log-queries.ts'

/** How the value of a column is to be understood. */
export type LogValue = 'text' | 'date' | 'severity' | 'likelihood' | 'level' | 'status'

/** One of the 28 columns of the NHS hazard log: its letter, its share of the width, and what its cells say. */
export interface LogColumn {
  readonly letter: string
  readonly name: string
  /** Width in characters of 10 point Arial. */
  readonly width: number
  readonly value: LogValue
  /** `hazard` stands once for the hazard, `row` on each of its rows, `controls` as the controls of the hazard lie. */
  readonly stands: 'hazard' | 'row' | 'controls'
  readonly rating?: 'initial' | 'residual'
  cell(hazard: LogHazard, row: LogRow): LogCell
}

/** A cell of a hazard's rows with its column and how many rows it covers. */
export interface PlacedCell {
  readonly column: LogColumn
  readonly cell: LogCell
  readonly rowSpan: number
}

/** A cell of the four head rows. Spans work as in HTML. */
export interface HeadCell {
  readonly text: string
  readonly look: 'banner' | 'head' | 'column-head'
  readonly colSpan?: number
  readonly rowSpan?: number
}

const plain = (text: string): LogCell => ({ text, ids: [] })

function hazardColumn(letter: string, name: string, width: number, text: (hazard: LogHazard) => string): LogColumn {
  return { letter, name, width, value: 'text', stands: 'hazard', cell: (hazard) => plain(text(hazard)) }
}

function controlColumns(letters: readonly [string, string], width: number, group: ControlGroup): LogColumn[] {
  const [first, second] = letters
  const column = (letter: string, name: string, part: 'description' | 'evidence'): LogColumn => ({
    letter,
    name,
    width,
    value: 'text',
    stands: 'controls',
    cell: (_hazard, row) => row.controls[group][part],
  })
  return [column(first, 'Description', 'description'), column(second, 'Evidence', 'evidence')]
}

function ratingColumns(
  letters: readonly [string, string, string, string],
  rating: 'initial' | 'residual',
): LogColumn[] {
  const column = (letter: string, name: string, value: LogValue, text: (rated: LogRating) => string): LogColumn => ({
    letter,
    name,
    width: value === 'text' ? 18 : 14,
    value,
    rating,
    stands: 'hazard',
    cell: (hazard) => plain(text(hazard[rating])),
  })
  return [
    column(letters[0], 'Severity', 'severity', (rated) => rated.severity),
    column(letters[1], 'Likelihood', 'likelihood', (rated) => rated.likelihood),
    column(letters[2], 'Risk', 'level', (rated) =>
      rated.level === null ? (rated.rating?.stated?.risk ?? '') : String(rated.level),
    ),
    column(letters[3], 'Justification', 'text', (rated) => rated.justification),
  ]
}

/** The 28 columns of the NHS Digital hazard log template v3.6, A to AB. */
export const HAZARD_LOG_COLUMNS: readonly LogColumn[] = [
  { ...hazardColumn('A', 'No.', 9, (hazard) => hazard.record.ref) },
  { ...hazardColumn('B', 'Date Added', 13, (hazard) => hazard.addedOn), value: 'date' },
  hazardColumn('C', 'Effect', 18, (hazard) => hazard.effect),
  hazardColumn('D', 'Hazard', 20, (hazard) => hazard.hazard),
  hazardColumn('E', 'Harm', 18, (hazard) => hazard.harm),
  { letter: 'F', name: 'Possible Causes', width: 22, value: 'text', stands: 'row', cell: (_hazard, row) => row.cause },
  ...controlColumns(['G', 'H'], 20, CONTROL_GROUPS[0]),
  ...controlColumns(['I', 'J'], 18, CONTROL_GROUPS[1]),
  ...controlColumns(['K', 'L'], 18, CONTROL_GROUPS[2]),
  ...ratingColumns(['M', 'N', 'O', 'P'], 'initial'),
  ...controlColumns(['Q', 'R'], 20, CONTROL_GROUPS[3]),
  ...controlColumns(['S', 'T'], 18, CONTROL_GROUPS[4]),
  ...controlColumns(['U', 'V'], 20, CONTROL_GROUPS[5]),
  ...ratingColumns(['W', 'X', 'Y', 'Z'], 'residual'),
  hazardColumn('AA', 'Owner', 18, (hazard) => hazard.owner),
  { ...hazardColumn('AB', 'Status', 14, (hazard) => hazard.status), value: 'status' },
]

const pair = (text: string): HeadCell => ({ text, look: 'head', colSpan: 2 })

/** The four head rows above them, grouped as in the template. */
export const HAZARD_LOG_HEAD: readonly (readonly HeadCell[])[] = [
  [
    { text: '', look: 'banner', colSpan: 2 },
    { text: 'Hazard Assessment', look: 'banner', colSpan: 4 },
    { text: 'Initial Risk', look: 'banner', colSpan: 10 },
    { text: 'Residual Risk', look: 'banner', colSpan: 10 },
    { text: 'Owner', look: 'head', rowSpan: 4 },
    { text: 'Status', look: 'head', rowSpan: 4 },
  ],
  [
    { text: 'No.', look: 'head', rowSpan: 3 },
    { text: 'Date Added', look: 'head', rowSpan: 3 },
    { text: 'Hazard Description', look: 'head', colSpan: 4, rowSpan: 2 },
    { text: 'Existing Controls', look: 'head', colSpan: 6 },
    { text: 'Initial Risk Assessment', look: 'head', colSpan: 4, rowSpan: 2 },
    { text: 'Additional Controls', look: 'head', colSpan: 6 },
    { text: 'Residual Risk Assessment', look: 'head', colSpan: 4, rowSpan: 2 },
  ],
  [
    pair('HIT Design'),
    pair('User Training'),
    pair('Business Process'),
    pair('HIT Design'),
    pair('User Training'),
    pair('Business Process Change'),
  ],
  HAZARD_LOG_COLUMNS.slice(2, 26).map(({ name }) => ({ text: name, look: 'column-head' })),
]

/** A hazard's rows, each with only the cells that begin in it. */
export function placedRows(hazard: LogHazard): readonly (readonly PlacedCell[])[] {
  return hazard.rows.map((row, place) =>
    HAZARD_LOG_COLUMNS.flatMap((column) => {
      const once = column.stands === 'hazard' || (column.stands === 'controls' && hazard.controlsSpanRows)
      if (once && place > 0) return []
      return [{ column, cell: column.cell(hazard, row), rowSpan: once ? hazard.rows.length : 1 }]
    }),
  )
}
