import { fieldDifferences, type FieldDifference } from '../../domain/record/difference.ts'
import type { EventBody } from '../../domain/record/event.ts'
import type { Json } from '../../domain/record/json.ts'
import { labelOfState } from '../../domain/record/state-table.ts'
import type { Snapshot } from './living-queries.ts'

/** Longer values are looked up in the history of the record. */
const SHORT = 40

/**
 * What an event says happened, in one line: `Users: 140 → 310` of a record that changed, `Open → Closed` of one that
 * moved, `mitigates C-4` of a link. Empty where the type of the event says it all. Of what is kept from the reader it
 * says nothing.
 */
export function whatHappened({ type, record, link }: EventBody, { graph, context, withheld }: Snapshot): string {
  if (link !== undefined) {
    const from = graph.record(link.after.from)
    const label = from && context.registry.kind(from.kind)?.links.find(({ role }) => role === link.after.role)?.label
    const to = graph.record(link.after.to)
    return label === undefined || to === undefined ? '' : `${label} ${to.ref}`
  }
  const { before, after } = record ?? {}
  const kind = after && context.registry.kind(after.kind)
  if (!before || after === undefined || kind === undefined) return ''
  if (type === 'record-moved')
    return `${labelOfState(kind.states, before.state)} → ${labelOfState(kind.states, after.state)}`
  if (type !== 'record-changed') return ''
  const kept = withheld.get(after.id)
  return changed(fieldDifferences(kind, { before, after }).filter(({ field }) => kept?.has(field) !== true))
}

function changed(differences: readonly FieldDifference[]): string {
  const [only] = differences
  if (only === undefined) return ''
  const [before, after] = [shortText(only.before), shortText(only.after)]
  if (differences.length > 1 || before === null || after === null) {
    return differences.map(({ label }) => label).join(', ')
  }
  return `${only.label}: ${before} → ${after}`
}

/** A value that can be read in passing, or null. */
function shortText(value: Json): string | null {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.length <= SHORT ? value : null
}
