import { planInForce } from '../../domain/living/plan-in-force.ts'
import { compareReferences } from '../../domain/living/finding-order.ts'
import type { SafetyRecord } from '../../domain/record/record.ts'
import { acceptabilityOf } from '../../domain/risk/matrix.ts'
import { hazard } from '../../domain/safety-case/hazard.ts'
import { standingLevel } from '../../domain/safety-case/standing-level.ts'
import { hazardsAbove, recordsRestingOn } from '../../domain/safety-case/hazards-above.ts'
import { lineOf } from '../living/finding-queries.ts'
import type { CaseSnapshot } from '../living/living-queries.ts'
import type { DifferenceView } from './changes-contract.ts'

/** Which hazard something bears on most, for grouping. */
export interface HazardPlace {
  readonly hazard: SafetyRecord | null
  /** As recorded: residual, else initial, else 0 where nobody has rated it. */
  readonly level: number
  readonly others: number
}

const NOWHERE: HazardPlace = { hazard: null, level: -1, others: 0 }

/** Finds for a record the most severe of the hazards that rest on it; remembers what it found. */
export function hazardPlaces({ graph, context }: CaseSnapshot): (record: SafetyRecord) => HazardPlace {
  const { matrix } = planInForce(graph)
  const places = new Map<string, HazardPlace>()
  const find = (record: SafetyRecord): HazardPlace => {
    // Most records belong to one other, and so to the hazards of that one.
    const [only, ...more] = record.kind === hazard.name ? [] : recordsRestingOn(graph, context.registry, record)
    if (only !== undefined && more.length === 0) return placeOf(only)
    const hazards = hazardsAbove(graph, context.registry, record)
    const [first, ...others] = hazards
      .map((one) => ({ hazard: one, level: standingLevel(matrix, one) ?? 0 }))
      .toSorted((a, b) => b.level - a.level || compareReferences(a.hazard.ref, b.hazard.ref))
    return first === undefined ? NOWHERE : { ...first, others: others.length }
  }
  const placeOf = (record: SafetyRecord): HazardPlace => {
    const known = places.get(record.id)
    if (known !== undefined) return known
    // What comes back to itself on the way up comes to no hazard.
    places.set(record.id, NOWHERE)
    const place = find(record)
    places.set(record.id, place)
    return place
  }
  return placeOf
}

/** Orders by the most severe hazard first; what concerns the whole case comes last. */
export function comparePlaces(one: HazardPlace, other: HazardPlace): number {
  return other.level - one.level || compareReferences(one.hazard?.ref ?? '', other.hazard?.ref ?? '')
}

/** A hazard as a heading: its line, and its level in the words of the plan. */
export function hazardHeading(
  snapshot: CaseSnapshot,
  { hazard: record, level }: HazardPlace,
): DifferenceView['hazard'] {
  if (record === null) return null
  const { matrix } = planInForce(snapshot.graph)
  return {
    ...lineOf(snapshot, record),
    level: level === 0 ? null : level,
    word: level === 0 ? '' : (acceptabilityOf(matrix, level)?.word ?? ''),
  }
}
