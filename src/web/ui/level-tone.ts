const TONES = 5

/** Which of the five fills a level takes, 1 to 5, or 0 for unrated; a matrix with more levels is spread over them. */
export function levelTone(level: number | null, highest = TONES): number {
  if (level === null) return 0
  if (highest <= TONES) return Math.min(Math.max(level, 1), TONES)
  return Math.min(Math.max(Math.ceil((level * TONES) / highest), 1), TONES)
}
