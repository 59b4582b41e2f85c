import { OUTLOOKS } from '../../domain/living/finding.ts'
import { planInForce } from '../../domain/living/plan-in-force.ts'
import { fieldsOf } from '../../domain/record/kind.ts'
import { livingPointingAt } from '../../domain/record/living-records.ts'
import { textOf, type SafetyRecord } from '../../domain/record/record.ts'
import { isRefusal, type Refusal } from '../../domain/record/refusal.ts'
import type { RiskMatrix } from '../../domain/risk/matrix.ts'
import { shownLevel, type Rating } from '../../domain/risk/rating.ts'
import { hazard } from '../../domain/safety-case/hazard.ts'
import { lineOf } from '../living/finding-queries.ts'
import type { Snapshot } from '../living/living-queries.ts'
import { inOrder, pageInOrder, type ListKey, type ListOrder } from '../records/list-page-queries.ts'
import { hasWords, wordsOf } from '../records/record-list-queries.ts'
import { BY_REFERENCE, textKey } from '../records/record-page-queries.ts'
import { recordsInOrder } from '../records/record-order-queries.ts'
import { groupedBy, groupKey, type GroupedHazards, type LevelKeyOf } from './hazard-groups-queries.ts'
import { refusalOfLog } from './hazard-log-refusal.ts'
import type { HazardLogQuery, HazardPage, HazardRow } from './hazard-log-contract.ts'

const RATINGS = ['initial', 'residual'] as const

/** One page of the hazard log, filtered, sorted and grouped as asked. */
export function hazardPage(snapshot: Snapshot, query: HazardLogQuery): HazardPage | Refusal {
  const { cursor, offset, limit } = query
  const { matrix } = planInForce(snapshot.graph)
  const refusal = refusalOfLog(query, matrix, () =>
    recordsInOrder(snapshot, 'hazard').flatMap((record) => fieldsOf(hazard, record)[query.rating] ?? []),
  )
  if (refusal !== null) return refusal
  const { hazards, groups, order } = listFor(snapshot, matrix, query)
  const page = pageInOrder(order, cursor === undefined ? hazards.slice(offset) : hazards, { cursor, limit })
  if (isRefusal(page)) return page
  return {
    hazards: page.items.map((record) => rowOf(snapshot, matrix, record)),
    groups: [...groups],
    next: page.next,
    total: hazards.length,
    sequence: snapshot.sequence,
  }
}

/** The whole list that pages are taken from; the page after this one needs no second search and no second sorting. */
function listFor(
  snapshot: Snapshot,
  matrix: RiskMatrix,
  { cursor: _cursor, offset: _offset, limit: _limit, ...query }: HazardLogQuery,
): GroupedHazards & { readonly order: ListOrder<SafetyRecord> } {
  return snapshot.latest('hazard log', JSON.stringify(query), () => {
    const keyOf = levelKeys(snapshot, matrix, query.rating)
    const chosen = recordsInOrder(snapshot, 'hazard').filter(fitsOf(snapshot, keyOf, query))
    const order = orderOf(snapshot, matrix, query.sort)
    const within = groupKey(query.group, keyOf)
    const sorted = query.sort === 'ref' ? chosen : inOrder(order, chosen)
    return { ...groupedBy(query.group, sorted, keyOf), order: within === null ? order : [within, ...order] }
  })
}

/** The level that a hazard is found and grouped under: its number, or why it has none. */
function levelKeys(snapshot: Snapshot, matrix: RiskMatrix, field: HazardLogQuery['rating']): LevelKeyOf {
  return (record) => {
    if (snapshot.withheld.get(record.id)?.has(field) === true) return 'withheld'
    return String(shownLevel(matrix, fieldsOf(hazard, record)[field]) ?? 'unrated')
  }
}

function rowOf(snapshot: Snapshot, matrix: RiskMatrix, record: SafetyRecord): HazardRow {
  const { graph, assessment, withheld } = snapshot
  const fields = fieldsOf(hazard, record)
  const causes = livingPointingAt(graph, record.id, 'leads-to')
  // A control that acts on several of them is shown once.
  const controls = new Set([record, ...causes].flatMap(({ id }) => livingPointingAt(graph, id, 'mitigates')))
  const rated = (rating: Rating | undefined) => ({ rating: rating ?? null, level: shownLevel(matrix, rating) })
  return {
    id: record.id,
    ref: record.ref,
    revision: record.revision,
    name: fields.name ?? '',
    effect: fields.effect ?? '',
    harm: fields.harm ?? '',
    state: record.state,
    owner: fields.owner ?? '',
    retired: record.retired !== null,
    outlook: assessment.outlook(record.id) ?? 'holds',
    causes: causes.map((cause) => lineOf(snapshot, cause)),
    controls: [...controls].map((control) => ({
      ...lineOf(snapshot, control),
      party: textOf(control, 'party'),
    })),
    initial: rated(fields.initial),
    residual: rated(fields.residual),
    withheld: RATINGS.filter((field) => withheld.get(record.id)?.has(field) === true),
  }
}

function fitsOf(
  { assessment }: Snapshot,
  levelOf: LevelKeyOf,
  query: Omit<HazardLogQuery, 'cursor' | 'offset' | 'limit'>,
): (record: SafetyRecord) => boolean {
  const words = wordsOf(query.q)
  return (record) => {
    const fields = fieldsOf(hazard, record)
    const rating = fields[query.rating]
    return (
      (query.retired === 'all' || (record.retired !== null) === (query.retired === 'yes')) &&
      (query.state === undefined || record.state === query.state) &&
      (query.outlook === undefined || (assessment.outlook(record.id) ?? 'holds') === query.outlook) &&
      (query.owner === undefined || fields.owner === query.owner) &&
      (query.severity === undefined || rating?.severity === query.severity) &&
      (query.likelihood === undefined || rating?.likelihood === query.likelihood) &&
      (query.level === undefined || levelOf(record) === query.level) &&
      hasWords(record, words)
    )
  }
}

/** What the log is sorted by; hazards that are equal in it by reference. */
function orderOf(snapshot: Snapshot, matrix: RiskMatrix, sort: HazardLogQuery['sort']): ListOrder<SafetyRecord> {
  const isBackwards = sort.startsWith('-')
  const name = sort.replace(/^-/, '')
  if (name === 'ref') return [{ ...BY_REFERENCE, isBackwards }]
  const keyOf: ListKey<SafetyRecord>['of'] = (record) => {
    if (name === 'name') return textKey(textOf(record, 'name'))
    if (name === 'state') return record.state
    if (name === 'outlook') return OUTLOOKS.indexOf(snapshot.assessment.outlook(record.id) ?? 'holds')
    const fields = fieldsOf(hazard, record)
    return shownLevel(matrix, name === 'initial' ? fields.initial : fields.residual) ?? 0
  }
  return [{ of: keyOf, isBackwards }, BY_REFERENCE]
}
