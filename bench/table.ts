import { FIGURES, type Figure, type Measured } from './figure.ts'

const SIZES = [1_000, 10_000, 100_000] as const
const NUMBER_COLUMNS = new Set([2, 3, 4, 5])

/** One line of the table. */
export interface Row {
  readonly label: string
  readonly unit: string
  readonly values: { readonly [hazards: number]: number }
  /** 10,000 to 1,000. */
  readonly ratio: number | null
  readonly target: string
  readonly verdict: 'met' | 'missed' | ''
}

/** The rows of all figures that were measured, in the order of the table. */
export function rowsOf(measured: readonly Measured[]): readonly Row[] {
  return FIGURES.flatMap((figure) => {
    const own = measured.filter((one) => one.figure === figure.name)
    return own.length === 0 ? [] : [rowOf(figure, own)]
  })
}

function rowOf(figure: Figure, own: readonly Measured[]): Row {
  const at = (hazards: number) => own.find((one) => one.hazards === hazards)?.value
  const [small, large] = [at(1_000), at(10_000)]
  return {
    label: figure.label,
    unit: figure.unit,
    values: Object.fromEntries(own.map(({ hazards, value }) => [hazards, value])),
    ratio: small === undefined || large === undefined ? null : large / small,
    target: wordsOfTarget(figure),
    verdict: verdictOf(figure, at),
  }
}

function wordsOfTarget({ target, growth, unit }: Figure): string {
  const limit = target?.atMost ?? target?.atLeast
  if (target === undefined || limit === undefined) return ''
  const sign = target.atMost === undefined ? '≥' : '≤'
  return `${sign} ${limit.toLocaleString('en-GB')} ${unit}${growth === undefined ? '' : `, then ≤ ${growth} ×`}`
}

function verdictOf({ target, growth }: Figure, at: (hazards: number) => number | undefined): Row['verdict'] {
  const value = target === undefined ? undefined : at(target.at)
  if (target === undefined || value === undefined) return ''
  const largest = at(100_000)
  const missed =
    (target.atMost !== undefined && value > target.atMost) ||
    (target.atLeast !== undefined && value < target.atLeast) ||
    (growth !== undefined && largest !== undefined && largest > growth * value)
  return missed ? 'missed' : 'met'
}

/** The rows as a table of text. */
export function printedTable(rows: readonly Row[]): string {
  const head = ['figure', 'unit', 'N = 1,000', 'N = 10,000', 'ratio', 'N = 100,000', 'target', 'verdict']
  const body = rows.map((row) => {
    const [small, large, largest] = SIZES.map((size) => printedNumber(row.values[size]))
    return [
      row.label,
      row.unit,
      small ?? '',
      orOnly(large, row),
      printedNumber(row.ratio),
      largest ?? '',
      row.target,
      row.verdict,
    ]
  })
  const widths = head.map((_, column) => Math.max(...[head, ...body].map((cells) => (cells[column] ?? '').length)))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) =>
        NUMBER_COLUMNS.has(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd()
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...body.map(line)].join('\n')
}

/** A figure of a size of its own, as a report of 300 hazards, stands in the middle column. */
function orOnly(large: string | undefined, row: Row): string {
  const values = Object.entries(row.values)
  const [only] = values
  const isOwnSize = only !== undefined && values.length === 1 && !SIZES.some((size) => String(size) === only[0])
  return isOwnSize ? printedNumber(only[1]) : (large ?? '')
}

function printedNumber(value: number | null | undefined): string {
  if (value === null || value === undefined) return ''
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2
  return value.toLocaleString('en-GB', { maximumFractionDigits: digits })
}
