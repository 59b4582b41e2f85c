import { dayText } from '../../../web/text/dates.ts'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import type { HistoryEntry, HistoryStep } from '../record-history-contract.ts'
import type { NeighbourView } from '../records-contract.ts'
import { FieldDifferences } from './field-differences.tsx'
import { recordStrings } from './record-strings.ts'
import { useHistoryBackTo } from './use-history-back-to.ts'
import './suspect-review.css'

interface Props {
  /** One end of the link. */
  readonly record: { readonly kind: string; readonly id: string; readonly ref: string }
  /** The last look at both ends. */
  readonly seen: NonNullable<NeighbourView['seen']>
  /** The looks since which its difference stands above already. */
  readonly above?: readonly string[] | undefined
}

const NONE: readonly string[] = []

/** What became of one end of a link since somebody last saw both together: each field before and after. */
export function SuspectDifference({ record, seen, above = NONE }: Props) {
  const { entries, error, refetch } = useHistoryBackTo(record, seen.at)
  if (error) return <ProblemNotice error={error} retry={refetch} />
  if (entries === undefined) return null
  const changes = changesSince(entries, seen.at)
  if (changes.length === 0) return null
  const stands = JSON.stringify(changes)
  if (above.some((moment) => JSON.stringify(changesSince(entries, moment)) === stands))
    return <p className="muted">{recordStrings.changedAsAbove(record.ref)}</p>
  return (
    // A group and no region: one record may stand in doubt at several places of a screen.
    <div className="stack-small" role="group" aria-label={recordStrings.changedIn(record.ref)}>
      <p className="muted">{recordStrings.changedSince(record.ref, seen.by, dayText(seen.at.slice(0, 10)))}</p>
      <FieldDifferences changes={changes} />
    </div>
  )
}

const ALTERS: ReadonlySet<HistoryStep['type']> = new Set(['record-changed', 'record-moved'])

type FieldChange = HistoryStep['changes'][number]

/**
 * Each field once: as it was at the moment, and as it is after everything that happened since. Entries come newest
 * first; what was written into a new record changed nothing that anybody had seen.
 */
export function changesSince(entries: readonly HistoryEntry[], moment: string): readonly FieldChange[] {
  const since = Date.parse(moment)
  const changes = new Map<string, FieldChange>()
  const steps = entries.flatMap((entry) => (Date.parse(entry.at) <= since ? [] : entry.steps))
  for (const { type, changes: made } of steps) {
    if (!ALTERS.has(type)) continue
    for (const change of made) {
      const later = changes.get(change.field)
      changes.set(change.field, later === undefined ? change : { ...later, before: change.before })
    }
  }
  return [...changes.values()].filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after))
}
