import type { Json } from '../../domain/record/json.ts'
import type { SafetyRecord } from '../../domain/record/record.ts'

const BEFORE = 60
const LENGTH = 180

/** The part of a record's text around the first wanted word, cut between words; its start where only the reference fits. */
export function excerptOf(record: SafetyRecord, beginnings: readonly string[]): string {
  const text = textsIn(Object.values(record.fields)).join(' ').replaceAll(/\s+/g, ' ')
  const lower = text.toLowerCase()
  const found = beginnings.map((beginning) => wordAt(lower, beginning)).filter((at) => at >= 0)
  const first = found.length === 0 ? 0 : Math.min(...found)
  const start = first <= BEFORE ? 0 : text.indexOf(' ', first - BEFORE) + 1
  if (text.length <= start + LENGTH) return text.slice(start)
  const end = text.lastIndexOf(' ', start + LENGTH)
  return text.slice(start, end > first ? end : start + LENGTH)
}

/** Where a word that begins so begins, or -1. */
function wordAt(lower: string, beginning: string): number {
  for (let at = lower.indexOf(beginning); at >= 0; at = lower.indexOf(beginning, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(lower.charAt(at - 1))) return at
  }
  return -1
}

function textsIn(values: readonly Json[]): readonly string[] {
  return values.flatMap((value) => {
    if (typeof value === 'string') return [value]
    return typeof value === 'object' && value !== null ? textsIn(Object.values(value)) : []
  })
}
