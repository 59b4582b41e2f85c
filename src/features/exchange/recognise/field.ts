import { readRatingText } from '../rate/word-pair.ts'
import { HAZARD_PROSE, type FoundHazard, type HazardProse } from '../found-log.ts'
import type { RatingStage } from './words/label.ts'
import { saysNothing } from './words/item-list.ts'

const PROSE: ReadonlySet<string> = new Set(HAZARD_PROSE)

/** Whether what a label holds is prose of the hazard, kept as it is written. */
export function isProseRole(role: string): role is HazardProse {
  return PROSE.has(role)
}

/** Puts prose into a hazard's field, below what is there already. */
export function putProse(hazard: FoundHazard, name: HazardProse, text: string): void {
  if (saysNothing(text)) return
  const known = hazard.prose[name]
  if (known === undefined) hazard.prose[name] = text
  else if (!known.includes(text)) hazard.prose[name] = `${known}\n${text}`
}

/** Puts a score into a rating as the source writes it; a text that names severity and likelihood together fills both. */
export function putScore(
  hazard: FoundHazard,
  part: 'severity' | 'likelihood' | 'risk' | 'justification',
  stage: RatingStage,
  text: string,
): void {
  const rating = hazard[stage]
  if (part === 'risk') {
    const pair = readRatingText(text)
    if (pair !== null) {
      rating.severity ??= pair.severity
      rating.likelihood ??= pair.likelihood
      rating.risk ??= text
      return
    }
  }
  rating[part] ??= text
}
