import { planInForce } from '../../domain/living/plan-in-force.ts'
import { fieldDifferences } from '../../domain/record/difference.ts'
import { isFinal } from '../../domain/record/finality.ts'
import type { Kind } from '../../domain/record/kind.ts'
import type { Link } from '../../domain/record/link.ts'
import type { SafetyRecord } from '../../domain/record/record.ts'
import { refuse, type Refusal } from '../../domain/record/refusal.ts'
import type { Span, Turn } from '../../domain/record/span.ts'
import { inPart, type Withheld } from '../../domain/record/withheld.ts'
import { caseDifference, linkDifference, type ReadIn } from '../../domain/safety-case/case-difference.ts'
import { DIFFERENCE_MEANINGS, type DifferenceMeaning } from '../../domain/safety-case/difference-meaning.ts'
import { issuedDocument } from '../../domain/safety-case/issued-document.ts'
import { baseline } from '../../domain/signing/baseline.ts'
import { compareReferences, compareText } from '../../domain/living/finding-order.ts'
import { inOrder, type ListOrder } from '../records/list-page-queries.ts'
import { lineOf } from '../living/finding-queries.ts'
import type { CaseSnapshot, Snapshot } from '../living/living-queries.ts'
import type { ChangesQuery, ChangesView, DifferenceView } from './changes-contract.ts'
import { hazardHeading, hazardPlaces, type HazardPlace } from './hazard-place-queries.ts'

/** One difference before it is written out for a page. */
export interface Difference {
  readonly id: string
  readonly place: HazardPlace
  readonly record: SafetyRecord
  /** Of a link, its other end and how it is joined. */
  readonly joined: { readonly label: string; readonly to: SafetyRecord } | null
  readonly meaning: DifferenceMeaning
  readonly affectsResidualRisk: boolean
  /** Of a record, at the two moments: the fields in which it differs are worked out where they are shown. */
  readonly turn: { readonly kind: Kind; readonly between: Turn<SafetyRecord> } | null
  readonly people: readonly string[]
  readonly at: string
}

/** Everything that differs over a span, by hazard with the most severe first, then worst meaning first. */
export function differencesOf(snapshot: Snapshot, span: Span): readonly Difference[] {
  const placeOf = hazardPlaces(snapshot)
  const readIn: ReadIn = { space: snapshot.graph.space, matrix: planInForce(snapshot.graph).matrix }
  const records = [...span.records.values()].flatMap((turn) => recordDifference(snapshot, turn, readIn, placeOf) ?? [])
  const arrived = new Set(records.flatMap(({ meaning, id }) => (CARRIES_ITS_LINKS.has(meaning) ? [id] : [])))
  const links = [...span.links.values()].flatMap((turn) =>
    // What is new or gone brings its links along, and would only be told twice.
    arrived.has(turn.after.from) || arrived.has(turn.after.to) ? [] : (joining(snapshot, turn, placeOf) ?? []),
  )
  return inOrder(BY_HAZARD, [...records, ...links])
}

/** The most severe hazard first, and what concerns the whole case last; within one the worst meaning, then the newest. */
export const BY_HAZARD: ListOrder<Difference> = [
  { of: ({ place }) => place.level, isBackwards: true },
  { of: ({ place }) => place.hazard?.ref ?? '', compare: compareReferences },
  { of: ({ meaning }) => DIFFERENCE_MEANINGS.indexOf(meaning) },
  { of: ({ at }) => at, compare: compareText, isBackwards: true },
  { of: ({ id }) => id, compare: compareText },
]

const CARRIES_ITS_LINKS: ReadonlySet<DifferenceMeaning> = new Set<DifferenceMeaning>(['added', 'retired'])

type PlaceOf = (record: SafetyRecord) => HazardPlace

function recordDifference(
  snapshot: Snapshot,
  whole: Turn<SafetyRecord>,
  readIn: ReadIn,
  placeOf: PlaceOf,
): Difference | null {
  const turn = shownTurn(whole, snapshot.withheld)
  const { before, after, people, at } = turn
  const kind = snapshot.context.registry.kind(after.kind)
  // What came and went in between is no difference.
  if (kind === undefined || isMoment(after) || (before === null && after.retired !== null)) return null
  const difference = caseDifference(kind, turn, readIn)
  if (difference === null) return null
  const { meaning, affectsResidualRisk } = difference
  return {
    id: after.id,
    place: placeOf(after),
    record: after,
    joined: null,
    meaning,
    affectsResidualRisk,
    turn: { kind, between: turn },
    people,
    at,
  }
}

/** A baseline, or a document that was issued of one, is what one compares with and no change of the case. */
function isMoment(record: SafetyRecord): boolean {
  const { final } = issuedDocument
  return (
    record.kind === baseline.name || (record.kind === issuedDocument.name && final !== null && isFinal(final, record))
  )
}

function shownTurn(turn: Turn<SafetyRecord>, withheld: Withheld): Turn<SafetyRecord> {
  if (!withheld.has(turn.after.id)) return turn
  const before = turn.before === null ? null : inPart(turn.before, withheld)
  return { ...turn, before, after: inPart(turn.after, withheld) }
}

function joining(snapshot: CaseSnapshot, turn: Turn<Link>, placeOf: PlaceOf): Difference | null {
  const { graph, context } = snapshot
  const from = graph.record(turn.after.from)
  const to = graph.record(turn.after.to)
  const role = from === undefined ? undefined : context.registry.role(from.kind, turn.after.role)
  if (from === undefined || to === undefined || role === undefined || isMoment(from)) return null
  const difference = linkDifference(role, turn, { from: from.kind, to: to.kind })
  if (difference === null) return null
  // Whichever end rests on the other says where it belongs: the link itself may be gone.
  const place = placeOf(role.rests === 'to-on-from' ? to : from)
  const { people, at } = turn
  return {
    ...difference,
    id: turn.after.id,
    place,
    record: from,
    joined: { label: role.label, to },
    turn: null,
    people,
    at,
  }
}

/** Why changes cannot be narrowed to a kind: there is none of that name. */
export function refusalOfKind({ context }: CaseSnapshot, kind: string | undefined): Refusal | null {
  if (kind === undefined || context.registry.kind(kind) !== undefined) return null
  return refuse('INVALID_REQUEST', `There is no kind of record "${kind}".`, 'See /api/kinds for those there are.')
}

/** Those of the differences that a query asks for. */
export function chosenOf(differences: readonly Difference[], query: ChangesQuery): readonly Difference[] {
  const { risk, kind, meaning, by } = query
  return differences.filter(
    (one) =>
      (risk === undefined || one.affectsResidualRisk) &&
      (kind === undefined || one.record.kind === kind || one.joined?.to.kind === kind) &&
      (meaning === undefined || one.meaning === meaning) &&
      (by === undefined || one.people.includes(by)),
  )
}

/** What there is to filter by among all the differences. */
export function facetsOf(
  { context }: CaseSnapshot,
  differences: readonly Difference[],
): Pick<ChangesView, 'affectingRisk' | 'kinds' | 'people'> {
  const counts = new Map<string, number>()
  for (const { record } of differences) counts.set(record.kind, (counts.get(record.kind) ?? 0) + 1)
  return {
    affectingRisk: differences.filter(({ affectsResidualRisk }) => affectsResidualRisk).length,
    kinds: context.registry.kinds.flatMap(({ name, plural }) => {
      const count = counts.get(name)
      return count === undefined ? [] : [{ kind: name, label: plural, count }]
    }),
    people: [...new Set(differences.flatMap(({ people }) => people))].toSorted(),
  }
}

/** A difference as people read it. */
export function differenceView(snapshot: CaseSnapshot, difference: Difference): DifferenceView {
  const { id, place, record, joined, meaning, affectsResidualRisk, turn, people, at } = difference
  const fields = turn === null ? [] : fieldDifferences(turn.kind, turn.between)
  return {
    id,
    hazard: hazardHeading(snapshot, place),
    otherHazards: place.others,
    record: lineOf(snapshot, record),
    kindLabel: snapshot.context.registry.kind(record.kind)?.label ?? record.kind,
    joined: joined === null ? null : { label: joined.label, to: lineOf(snapshot, joined.to) },
    meaning,
    affectsResidualRisk,
    fields: fields.map((field) => ({ ...field })),
    people: [...people],
    at,
  }
}
