import type { MatrixView } from '../../living/living-contract.ts'
import { hazardLogStrings } from './hazard-log-strings.ts'

/** The word the plan gives a level; unrated has one too. */
export type LevelWords = (level: number | null) => string

/** The words of the plan in force; before they are read a level is called by its number. */
export function levelWords(matrix: MatrixView | undefined): LevelWords {
  const words = new Map(matrix?.levels.map(({ level, word }) => [level, word]))
  return (level) => (level === null ? hazardLogStrings.unrated : (words.get(level) ?? `Level ${level}`))
}
