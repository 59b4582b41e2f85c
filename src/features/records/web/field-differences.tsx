import type { HistoryEntry } from '../records-contract.ts'
import { FieldReading } from './field-reading.tsx'
import { recordStrings } from './record-strings.ts'
import './suspect-review.css'

/** Fields before and after, as the definitions of a list. */
export function FieldDifferences({ changes }: { readonly changes: readonly HistoryEntry['changes'][number][] }) {
  return changes.map(({ field, label, before, after }) => (
    <dd key={field}>
      <b>{label}</b>
      <del>
        <span className="visually-hidden">{recordStrings.before}: </span>
        <FieldReading value={before} />
      </del>
      <ins>
        <span className="visually-hidden">{recordStrings.after}: </span>
        <FieldReading value={after} />
      </ins>
    </dd>
  ))
}
