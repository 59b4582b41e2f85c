import { compareReferences } from '../../domain/living/finding-order.ts'
import type { Graph } from '../../domain/record/graph.ts'
import { isLiving, type SafetyRecord } from '../../domain/record/record.ts'
import { labelOfState } from '../../domain/record/state-table.ts'
import { REGISTRY } from '../../domain/registry.ts'

/** Living records of a kind in the order of their references. */
export function livingOf(graph: Graph, kind: string): readonly SafetyRecord[] {
  return allOf(graph, kind).filter(isLiving)
}

/** Records of a kind, retired ones included, in the order of their references. */
export function allOf(graph: Graph, kind: string): readonly SafetyRecord[] {
  const found: SafetyRecord[] = []
  for (const id of graph.idsOfKind(kind)) {
    const record = graph.record(id)
    if (record !== undefined) found.push(record)
  }
  return found.toSorted(byRef)
}

/** Records that point at this one in a role, in the order of their references. */
export function pointingHere(graph: Graph, to: SafetyRecord, role: string): readonly SafetyRecord[] {
  return present(
    graph,
    graph.linksTo(to.id).flatMap((link) => (link.role === role ? [link.from] : [])),
  )
}

/** Records that this one points at in a role, in the order of their references. */
export function pointedAt(graph: Graph, from: SafetyRecord, role: string): readonly SafetyRecord[] {
  return present(
    graph,
    graph.linksFrom(from.id).flatMap((link) => (link.role === role ? [link.to] : [])),
  )
}

function present(graph: Graph, ids: readonly string[]): readonly SafetyRecord[] {
  return ids.flatMap((id) => graph.record(id) ?? []).toSorted(byRef)
}

function byRef(one: SafetyRecord, other: SafetyRecord): number {
  return compareReferences(one.ref, other.ref)
}

/** References of records in one line; what is retired says so. */
export function refsOf(records: readonly SafetyRecord[]): string {
  return records.map((record) => (isLiving(record) ? record.ref : `${record.ref} (retired)`)).join(', ')
}

/** The word people read for a record's state. */
export function stateLabel(record: SafetyRecord): string {
  return labelOfState(REGISTRY.kind(record.kind)?.states, record.state)
}

/** The text of the field that names a record. */
export function titleOf(record: SafetyRecord): string {
  const title = record.fields[REGISTRY.kind(record.kind)?.title ?? 'name']
  return typeof title === 'string' ? title : record.ref
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A day as people in Britain write it, `4 Mar 2026`; nothing stays nothing. */
export function shownDate(date: string | undefined): string {
  const [year, month, day] = (date ?? '').split('-')
  const word = MONTHS[Number(month) - 1]
  return year === undefined || day === undefined || word === undefined ? (date ?? '') : `${Number(day)} ${word} ${year}`
}

/** Whether a day that something was good until is over; a day that nobody gave never is. */
export function isOver(day: string | undefined, today: string): day is string {
  return day !== undefined && day < today
}

/** A sentence with the days in it as people in Britain write them. */
export function withShownDates(sentence: string): string {
  return sentence.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, shownDate)
}
