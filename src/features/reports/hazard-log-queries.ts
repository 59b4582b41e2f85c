import type { Id, SafetyRecord } from '../../domain/record/record.ts'
import { levelOf, type RiskMatrix } from '../../domain/risk/matrix.ts'
import { stateLabel } from './graph-queries.ts'
import {
  counts,
  type ControlReading,
  type EvidenceReading,
  type HazardReading,
  type RatingReading,
} from './hazard-queries.ts'

/** What one cell of a hazard log says, and the records it says it about. */
export interface LogCell {
  readonly text: string
  readonly ids: readonly Id[]
}

/** The kinds of control that a hazard log has columns for, before and after: NHS order. */
export const CONTROL_GROUPS = [
  'existing design',
  'existing training',
  'existing process',
  'additional design',
  'additional training',
  'additional process',
] as const
export type ControlGroup = (typeof CONTROL_GROUPS)[number]

/** The controls of one group, and where the proof of them is. */
export interface LogControls {
  readonly description: LogCell
  readonly evidence: LogCell
}

/** One row: a cause and the controls that act on it. */
export interface LogRow {
  readonly cause: LogCell
  readonly controls: Readonly<Record<ControlGroup, LogControls>>
}

/** A rating in a hazard log. `calculable` says that the matrix gives this very level for these words. */
export interface LogRating extends RatingReading {
  readonly justification: string
  readonly calculable: boolean
}

/** A hazard as a log lists it: one row for each cause, and one for the controls of the hazard as a whole. */
export interface LogHazard {
  readonly record: SafetyRecord
  readonly effect: string
  readonly hazard: string
  readonly harm: string
  readonly addedOn: string
  readonly owner: string
  readonly status: string
  readonly initial: LogRating
  readonly residual: LogRating
  readonly rows: readonly LogRow[]
  /** All controls belong to the hazard as a whole, so that their cells stand beside all of its causes. */
  readonly controlsSpanRows: boolean
}

/**
 * A hazard log: living hazards, then the retired ones with the reason, each in the order given. Nothing is read of those
 * beyond a number of hazards.
 */
export function hazardLog(
  hazards: readonly HazardReading[],
  matrix: RiskMatrix,
  most = Number.POSITIVE_INFINITY,
): readonly LogHazard[] {
  return [...hazards.filter(counts), ...hazards.filter((one) => !counts(one))]
    .slice(0, most)
    .map((reading) => logHazard(reading, matrix))
}

function logHazard(reading: HazardReading, matrix: RiskMatrix): LogHazard {
  const { record, fields } = reading
  const controlsSpanRows = reading.causes.every((cause) => cause.controls.length === 0)
  return {
    record,
    effect: fields.effect ?? '',
    hazard: withDetail(fields.name ?? record.ref, fields.description),
    harm: fields.harm ?? '',
    addedOn: fields.identifiedOn ?? '',
    owner: fields.owner ?? '',
    status: record.retired === null ? stateLabel(record) : `Retired: ${record.retired.reason}`,
    initial: logRating(reading.initial, matrix),
    residual: logRating(reading.residual, matrix),
    rows: rowsOf(reading, controlsSpanRows),
    controlsSpanRows,
  }
}

function rowsOf(reading: HazardReading, controlsSpanRows: boolean): readonly LogRow[] {
  const causes = reading.causes.map((cause) => ({
    cause: {
      text: withMark(cause.record, item(cause.fields.name ?? '', cause.fields.scenario)),
      ids: [cause.record.id],
    },
    controls: groupControls(controlsSpanRows ? reading.controls : cause.controls),
  }))
  const whole = { cause: { text: '', ids: [] }, controls: groupControls(reading.controls) }
  return causes.length === 0 || (!controlsSpanRows && reading.controls.length > 0) ? [...causes, whole] : causes
}

function logRating(reading: RatingReading, matrix: RiskMatrix): LogRating {
  const inMatrix = levelOf(matrix, reading.severity, reading.likelihood)
  return {
    ...reading,
    justification: reading.rating?.rationale ?? '',
    calculable: inMatrix !== null && inMatrix === reading.level,
  }
}

function groupControls(controls: readonly ControlReading[]): LogRow['controls'] {
  const cells = (group: ControlGroup): LogControls => {
    const members = controls.filter((control) => groupOf(control) === group)
    return { description: descriptionCell(members), evidence: evidenceCell(members) }
  }
  return {
    'existing design': cells('existing design'),
    'existing training': cells('existing training'),
    'existing process': cells('existing process'),
    'additional design': cells('additional design'),
    'additional training': cells('additional training'),
    'additional process': cells('additional process'),
  }
}

/** The column of each kind of control. The layout has three; the others say what they are in words. */
const COLUMN_OF_TYPE = {
  design: 'design',
  test: 'design',
  training: 'training',
  information: 'training',
  'business process': 'process',
} as const

function groupOf(control: ControlReading): ControlGroup {
  const { timing = 'additional', type = 'design' } = control.fields
  return `${timing} ${COLUMN_OF_TYPE[type]}`
}

function descriptionCell(controls: readonly ControlReading[]): LogCell {
  return {
    text: controls.map((control) => withMark(control.record, controlText(control))).join('\n'),
    ids: controls.map((control) => control.record.id),
  }
}

function controlText({ record, fields, other }: ControlReading): string {
  const marks = [
    ...(fields.type === 'test' || fields.type === 'information' ? [fields.type] : []),
    ...(fields.type === undefined ? ['kind not recorded'] : []),
    ...(other === null ? [] : [`by the ${other}`]),
    ...(record.state === 'rejected' ? ['rejected'] : []),
  ]
  const text = item(fields.statement ?? record.ref, fields.description)
  return marks.length === 0 ? text : `[${marks.join(', ')}] ${text}`
}

function evidenceCell(controls: readonly ControlReading[]): LogCell {
  const shown = new Map<Id, string>()
  for (const control of controls) {
    for (const proof of [...control.implemented, ...control.effective]) {
      if (!shown.has(proof.record.id)) shown.set(proof.record.id, withMark(proof.record, evidenceText(proof)))
    }
  }
  return { text: [...shown.values()].join('\n'), ids: [...shown.keys()] }
}

function evidenceText({ record, fields }: EvidenceReading): string {
  const result = record.state === 'withdrawn' ? 'withdrawn' : fields.result
  const particulars = [result, fields.version, fields.producedOn].filter((part) => part !== undefined)
  const name = item(fields.name ?? record.ref, undefined)
  return particulars.length === 0 ? name : `${name} (${particulars.join(', ')})`
}

/** A name, and on the next line what there is to say beyond it. */
function withDetail(name: string, detail: string | undefined): string {
  return detail === undefined || detail === name ? name : `${name}\n${detail}`
}

/** One item of a cell on one line: in a hazard log a line break begins the next item. */
function item(name: string, detail: string | undefined): string {
  const text = detail === undefined || detail === name ? name : `${name}: ${detail}`
  return text.replaceAll(/\s*\n\s*/g, ' ')
}

function withMark(record: SafetyRecord, text: string): string {
  return record.retired === null ? text : `[retired: ${record.retired.reason}] ${text}`
}
