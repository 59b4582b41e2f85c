const OF_HAZARDS = /^(?:open|closed|transferred)\s+(?:clinical\s+)?(?:hazards?|risks?)(?:\s+log)?$/i
const HAZARDS_OF = /^(?:clinical\s+)?(?:hazards?|risks?)(?:\s+log)?\s*[-–—(:]?\s*(open|closed|transferred)\)?$/i

/** The status that a title such as "Closed hazards" or "Hazards – transferred" gives to those below it, as it stands; null for any other. */
export function statusTold(title: string): string | null {
  const plain = title.trim()
  return OF_HAZARDS.test(plain) ? plain : (HAZARDS_OF.exec(plain)?.[1] ?? null)
}
