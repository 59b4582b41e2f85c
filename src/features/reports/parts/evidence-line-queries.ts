import { NOT_RECORDED } from '../../../platform/documents/shorthand.ts'
import { counts, isLapsed, resultOf, type EvidenceReading } from '../hazard-queries.ts'

/** What shows one result of a control, each with what it came to. */
export function evidenceLine(items: readonly EvidenceReading[], today: string): string {
  const shown = items.filter(counts)
  if (shown.length === 0) return NOT_RECORDED
  return shown
    .map((item) => `${item.record.ref} ${resultOf(item)}${isLapsed(item, today) ? ', lapsed' : ''}`)
    .join('\n')
}
