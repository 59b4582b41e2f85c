/** The words that labels of logs are made of, in full; short ones are too near to other words. */
const WORDS = [
  'hazard',
  'hazards',
  'severity',
  'likelihood',
  'probability',
  'consequence',
  'consequences',
  'mitigation',
  'mitigations',
  'control',
  'controls',
  'initial',
  'residual',
  'existing',
  'additional',
  'description',
  'cause',
  'causes',
] as const

const byLetter = new Map<string, string[]>()
for (const word of WORDS) byLetter.set(word.charAt(0), [...(byLetter.get(word.charAt(0)) ?? []), word])

const LONG_WORD = /[a-z]{5,14}/g
/** Fewer letters have too many near words: of these only two letters swapped, as in "casue", are taken for a slip. */
const SURE_LENGTH = 6

/** A plain label in which words with one slip of the keyboard, such as "likelihoos" or "contorls", are written as meant. */
export function withoutSlips(label: string): string {
  return label.replace(LONG_WORD, (written) => {
    const near = byLetter.get(written.charAt(0)) ?? []
    return near.includes(written) ? written : (near.find((word) => isOneSlip(written, word)) ?? written)
  })
}

/** Whether two words differ in one letter that is wrong, missing or too many, or in two side by side that are swapped. */
function isOneSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  const rest = (word: string, skipped: number) => word.slice(start + skipped)
  const isSwapped = one[start] === other[start + 1] && one[start + 1] === other[start]
  if (isSwapped && rest(one, 2) === rest(other, 2)) return true
  if (Math.min(one.length, other.length) < SURE_LENGTH) return false
  if (one.length < other.length) return rest(one, 0) === rest(other, 1)
  if (one.length > other.length) return rest(one, 1) === rest(other, 0)
  return rest(one, 1) === rest(other, 1)
}
