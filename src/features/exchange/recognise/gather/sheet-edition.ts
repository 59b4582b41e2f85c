import type { FoundHazard } from '../../found-log.ts'

const OUTDATED =
  /\b(?:old|older|superseded|archived?|previous|prior|obsolete|former|backup|back-up|copy|historic(?:al)?)\b/i
const EDITION = /\b(?:v(?:ersion)?|rev(?:ision)?|issue|edition)[ ._]?(\d{1,4}(?:\.\d{1,3})*)\b|\b(20\d\d)\b/i

/**
 * The accounts of a hazard that count, where it stands on several sheets: none from a sheet that calls itself old or a copy, and
 * of sheets that differ only in their version or year those of the newest. What the others say is kept beside them.
 */
export function currentOf(accounts: readonly FoundHazard[]): readonly FoundHazard[] {
  const sheets = accounts.map(({ where }) => sheetOf(where))
  if (new Set(sheets).size < 2) return accounts
  const current = accounts.filter((_, at) => {
    const own = sheets[at] ?? ''
    return !sheets.some((other) => supersedes(other, own))
  })
  return current.length > 0 ? current : accounts
}

/** The name of the sheet in a place such as "Hazard Log v2!A8"; empty for any other. */
export function sheetOf(where: string): string {
  return /^(.*)![A-Z]+\d+(?: |$)/.exec(where)?.[1] ?? ''
}

function supersedes(other: string, own: string): boolean {
  if (other === '' || other === own) return false
  if (OUTDATED.test(own) && !OUTDATED.test(other)) return true
  const [before, after] = [EDITION.exec(own), EDITION.exec(other)]
  const named = (sheet: string) =>
    sheet
      .replace(EDITION, '')
      .replace(/[^\p{L}\p{N}]+/gu, '')
      .toLowerCase()
  if (after === null || named(other) !== named(own)) return false
  return before === null || isLater(after[1] ?? after[2] ?? '', before[1] ?? before[2] ?? '')
}

function isLater(one: string, other: string): boolean {
  const [ones, others] = [one, other].map((version) => version.split('.').map(Number))
  for (let at = 0; at < Math.max(ones?.length ?? 0, others?.length ?? 0); at++) {
    const [a, b] = [ones?.[at] ?? 0, others?.[at] ?? 0]
    if (a !== b) return a > b
  }
  return false
}
