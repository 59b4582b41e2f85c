/** One measured value of one figure at one size. */
export interface Measured {
  readonly figure: string
  readonly hazards: number
  readonly value: number
}

/** What a part of the benchmark prints as one line of JSON when it is done. */
export interface PartResult {
  readonly measured: readonly Measured[]
  /** What could not be measured, in sentences. */
  readonly left: readonly string[]
}

type Unit = 'ms' | 's' | 'kB' | 'MB' | '/s' | 'records'

/** A figure of the table: how it is called, its unit, and the target it is held against at one size. */
export interface Figure {
  readonly name: string
  readonly label: string
  readonly unit: Unit
  readonly target?: { readonly at: number; readonly atMost?: number; readonly atLeast?: number }
  /** Its value at 100,000 may be so many times that at 10,000. */
  readonly growth?: number
}

const EDITS = ['hazard', 'evidence', 'link', 'plan', 'matrix'] as const

function editFigures(): readonly Figure[] {
  return EDITS.flatMap((edit) => {
    const held = edit === 'plan' || edit === 'matrix' ? {} : { target: { at: 10_000, atMost: 5 }, growth: 1.5 }
    const label = `reassess, edit of ${edit === 'link' ? 'a link' : edit === 'evidence' ? 'evidence' : `a ${edit}`}`
    return [
      { name: `reassess ${edit} p50`, label: `${label}, p50`, unit: 'ms' },
      { name: `reassess ${edit} p99`, label: `${label}, p99`, unit: 'ms', ...held },
      { name: `reassess ${edit} visited`, label: `${label}, most visited`, unit: 'records' },
    ] satisfies readonly Figure[]
  })
}

/** All figures in the order of the table. */
export const FIGURES: readonly Figure[] = [
  { name: 'records', label: 'records in the case', unit: 'records' },
  { name: 'assess', label: 'assess', unit: 'ms' },
  ...editFigures(),
  { name: 'memory graph', label: 'memory of the graph', unit: 'MB' },
  { name: 'memory assessment', label: 'memory of graph and assessment', unit: 'MB' },
  { name: 'import csv', label: 'import of a CSV, read', unit: 'ms' },
  { name: 'read xlsx', label: 'import of an XLSX, read', unit: 's', target: { at: 10_000, atMost: 3 } },
  { name: 'store xlsx', label: 'import of an XLSX, read and stored', unit: 's', target: { at: 10_000, atMost: 10 } },
  {
    name: 'check csv',
    label: 'safecase check, plain CSV, whole process',
    unit: 's',
    target: { at: 10_000, atMost: 1 },
  },
  {
    name: 'check case',
    label: 'safecase check, case file, whole process',
    unit: 's',
    target: { at: 10_000, atMost: 2.5 },
  },
  { name: 'pdf', label: 'report of 300 hazards, PDF', unit: 's', target: { at: 300, atMost: 2 } },
  { name: 'pdf log', label: 'hazard log, PDF', unit: 's', target: { at: 300, atMost: 2 } },
  { name: 'docx', label: 'report of 300 hazards, DOCX', unit: 's', target: { at: 300, atMost: 1.5 } },
  { name: 'xlsx', label: 'hazard log, XLSX', unit: 's' },
  {
    name: 'argument layout',
    label: 'layout of an argument of N elements',
    unit: 'ms',
    target: { at: 1_000, atMost: 1_000 },
  },
  { name: 'argument svg', label: 'the same drawn as an SVG file', unit: 'ms' },
  {
    name: 'argument drawn',
    label: 'argument of N elements opened, laid out and painted',
    unit: 'ms',
    target: { at: 1_000, atMost: 1_000 },
  },
  {
    name: 'argument pan p95',
    label: 'argument of N elements, frame while panning, p95',
    unit: 'ms',
    target: { at: 1_000, atMost: 50 },
  },
  {
    name: 'argument zoom p95',
    label: 'argument of N elements, frame while zooming, p95',
    unit: 'ms',
    target: { at: 1_000, atMost: 50 },
  },
  { name: 'store case', label: 'case file stored', unit: 's' },
  {
    name: 'server start',
    label: 'server to first answer, existing data',
    unit: 's',
    target: { at: 10_000, atMost: 2 },
  },
  { name: 'server first read', label: 'first read of the case after the start', unit: 's' },
  { name: 'list p50', label: 'page of the hazard log, p50', unit: 'ms' },
  {
    name: 'filtered p95',
    label: 'filtered page of the hazard log, p95',
    unit: 'ms',
    target: { at: 10_000, atMost: 100 },
  },
  { name: 'search p95', label: 'full text search, p95', unit: 'ms' },
  { name: 'reads', label: 'reads of a case over HTTP', unit: '/s', target: { at: 10_000, atLeast: 1_500 } },
  { name: 'reads of a hazard', label: 'reads of a hazard over HTTP', unit: '/s' },
  { name: 'edit p50', label: 'change of a hazard over HTTP, p50', unit: 'ms' },
  { name: 'overview after edit p50', label: 'overview of the case after a change, p50', unit: 'ms' },
  { name: 'server memory', label: 'memory of the server', unit: 'MB' },
  {
    name: 'first load',
    label: 'script before the home or the portfolio, gzipped',
    unit: 'kB',
    target: { at: 10_000, atMost: 150 },
  },
  {
    name: 'largest paint',
    label: 'largest paint of the home, CPU 4 × slower',
    unit: 'ms',
    target: { at: 10_000, atMost: 1_500 },
  },
  {
    name: 'blocking',
    label: 'total blocking of the home, CPU 4 × slower',
    unit: 'ms',
    target: { at: 10_000, atMost: 100 },
  },
  {
    name: 'largest paint of the portfolio',
    label: 'largest paint of the portfolio, CPU 4 × slower',
    unit: 'ms',
    target: { at: 10_000, atMost: 1_500 },
  },
  {
    name: 'blocking of the portfolio',
    label: 'total blocking of the portfolio, CPU 4 × slower',
    unit: 'ms',
    target: { at: 10_000, atMost: 100 },
  },
  {
    name: 'route change',
    label: 'change of screen in a case, CPU 4 × slower, median',
    unit: 'ms',
    target: { at: 10_000, atMost: 150 },
  },
  { name: 'edit p95', label: 'edit on a hazard acknowledged, p95', unit: 'ms', target: { at: 10_000, atMost: 200 } },
  {
    name: 'seen p95',
    label: 'edit on a hazard seen in another tab, p95',
    unit: 'ms',
    target: { at: 10_000, atMost: 1_000 },
  },
  { name: 'filter', label: 'hazard grid, filter to paint, p95', unit: 'ms', target: { at: 10_000, atMost: 100 } },
  {
    name: 'scroll p95',
    label: 'hazard grid, frame while scrolling, p95',
    unit: 'ms',
    target: { at: 10_000, atMost: 50 },
  },
  {
    name: 'grid edit p95',
    label: 'hazard grid, cell acknowledged, p95',
    unit: 'ms',
    target: { at: 10_000, atMost: 200 },
  },
  { name: 'page memory', label: 'hazard grid, memory of the page', unit: 'MB', target: { at: 10_000, atMost: 200 } },
]
