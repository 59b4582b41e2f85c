import type { HistoryStep } from '../record-history-contract.ts'
import { FieldTurn } from './field-turn.tsx'
import './suspect-review.css'

/** Fields before and after, side by side where there is room; of texts the words that differ are marked. */
export function FieldDifferences({ changes }: { readonly changes: readonly HistoryStep['changes'][number][] }) {
  return (
    <div className="difference">
      <dl className="turns">
        {changes.map(({ field, label, before, after }) => (
          <FieldTurn key={field} label={label} before={before} after={after} />
        ))}
      </dl>
    </div>
  )
}
