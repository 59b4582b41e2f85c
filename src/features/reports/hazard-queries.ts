import { fieldsOf, type FieldsOf } from '../../domain/record/kind.ts'
import type { Graph } from '../../domain/record/graph.ts'
import { isLiving, type SafetyRecord } from '../../domain/record/record.ts'
import { acceptabilityOf, type RiskMatrix } from '../../domain/risk/matrix.ts'
import { shownLevel, type Rating } from '../../domain/risk/rating.ts'
import { cause } from '../../domain/safety-case/cause.ts'
import { control } from '../../domain/safety-case/control.ts'
import { isOwnControl, isTransferred, partyOf, type Party } from '../../domain/safety-case/control-party.ts'
import { evidence } from '../../domain/safety-case/evidence.ts'
import { hazard } from '../../domain/safety-case/hazard.ts'
import { allOf, isOver, pointingHere } from './graph-queries.ts'

/** An item of evidence as a report reads it. */
export interface EvidenceReading {
  readonly record: SafetyRecord
  readonly fields: FieldsOf<typeof evidence>
}

/** A control with what shows that it is implemented and that it is effective: two separate results. */
export interface ControlReading {
  readonly record: SafetyRecord
  readonly fields: FieldsOf<typeof control>
  readonly implemented: readonly EvidenceReading[]
  readonly effective: readonly EvidenceReading[]
  /** Who puts it in place, where that is nobody of the organisation whose case it is. */
  readonly other: Party | null
  /** Whether it is asked of another party, so that the residual risk leaves it out. */
  readonly transferred: boolean
}

/** A cause with the controls that act on it. */
export interface CauseReading {
  readonly record: SafetyRecord
  readonly fields: FieldsOf<typeof cause>
  readonly controls: readonly ControlReading[]
}

/** A rating as people read it; `level` is null and `word` empty when it is unrated. */
export interface RatingReading {
  readonly rating: Rating | undefined
  readonly severity: string
  readonly likelihood: string
  readonly level: number | null
  readonly word: string
}

/** A hazard with all that surrounds it, retired records too: a log lists them with the reason, a report leaves them out. */
export interface HazardReading {
  readonly record: SafetyRecord
  readonly fields: FieldsOf<typeof hazard>
  readonly causes: readonly CauseReading[]
  /** Controls of the hazard as a whole, of no single cause. */
  readonly controls: readonly ControlReading[]
  readonly initial: RatingReading
  readonly residual: RatingReading
  readonly residualWithTransferred: RatingReading
}

/**
 * Every hazard of a graph, retired ones included, in the order of their references. What surrounds one is read when it is
 * first asked for: a preview looks at fifty of ten thousand.
 */
export function readHazards(graph: Graph, matrix: RiskMatrix): readonly HazardReading[] {
  const controls = new Map<string, ControlReading>()
  const controlsOf = (of: SafetyRecord): readonly ControlReading[] =>
    pointingHere(graph, of, 'mitigates').map((record) => {
      const known = controls.get(record.id) ?? readControl(graph, record)
      controls.set(record.id, known)
      return known
    })
  return allOf(graph, 'hazard').map((record) => {
    const fields = fieldsOf(hazard, record)
    const causes = once(() =>
      pointingHere(graph, record, 'leads-to').map((from) => ({
        record: from,
        fields: fieldsOf(cause, from),
        controls: controlsOf(from),
      })),
    )
    const controlsOfWhole = once(() => controlsOf(record))
    const initial = once(() => readRating(matrix, fields.initial))
    const residual = once(() => readRating(matrix, fields.residual))
    const residualWithTransferred = once(() => readRating(matrix, fields.residualWithTransferred))
    return {
      record,
      fields,
      get causes() {
        return causes()
      },
      get controls() {
        return controlsOfWhole()
      },
      get initial() {
        return initial()
      },
      get residual() {
        return residual()
      },
      get residualWithTransferred() {
        return residualWithTransferred()
      },
    }
  })
}

function once<T extends object>(compute: () => T): () => T {
  let known: T | undefined
  return () => (known ??= compute())
}

function readControl(graph: Graph, record: SafetyRecord): ControlReading {
  return {
    record,
    fields: fieldsOf(control, record),
    implemented: pointingHere(graph, record, 'shows-implemented').map(readEvidence),
    effective: pointingHere(graph, record, 'shows-effective').map(readEvidence),
    other: isOwnControl(record, graph.space) ? null : partyOf(record, graph.space),
    transferred: isTransferred(record, graph.space),
  }
}

/** An evidence record seen through its kind. */
export function readEvidence(record: SafetyRecord): EvidenceReading {
  return { record, fields: fieldsOf(evidence, record) }
}

/** A rating in the matrix's words; words of another scale are shown as the source wrote them. */
function readRating(matrix: RiskMatrix, rating: Rating | undefined): RatingReading {
  const level = shownLevel(matrix, rating)
  return {
    rating,
    severity: rating?.severity ?? rating?.stated?.severity ?? '',
    likelihood: rating?.likelihood ?? rating?.stated?.likelihood ?? '',
    level,
    word: level === null ? '' : (acceptabilityOf(matrix, level)?.word ?? ''),
  }
}

/** The causes of a hazard that count. */
export function livingCauses(reading: HazardReading): readonly CauseReading[] {
  return reading.causes.filter(counts)
}

/** The controls of a hazard that count, each once, those of its causes first. */
export function livingControls(reading: HazardReading): readonly ControlReading[] {
  const found = [...livingCauses(reading).flatMap((from) => from.controls), ...reading.controls]
  return [...new Set(found.filter(counts))]
}

/** Whether what was read still counts in the living case. */
export function counts({ record }: { readonly record: SafetyRecord }): boolean {
  return isLiving(record)
}

/** Whether evidence that is still offered was good up to a day that is over. */
export function isLapsed({ record, fields }: EvidenceReading, today: string): boolean {
  return record.state !== 'withdrawn' && isOver(fields.validUntil, today)
}

/** What evidence came to: it is kept when it is withdrawn, and shows nothing any more. */
export function resultOf({ record, fields }: EvidenceReading): string {
  return record.state === 'withdrawn' ? 'withdrawn' : (fields.result ?? 'no result yet')
}
