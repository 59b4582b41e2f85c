/** Fewer people are seen at a glance. */
export const WORTH_SEARCHING = 8

/** Whether what is shown of a person has every word that is looked for, in any part of it and whatever its case. */
export function hasEveryWord(shown: readonly string[], q: string | undefined): boolean {
  const text = shown.join(' ').toLowerCase()
  return (q ?? '')
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word))
}
