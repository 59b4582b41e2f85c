import { levelTone } from './level-tone.ts'
import './level-chip.css'

interface Props {
  /** The level, or null when nobody has rated it. */
  readonly level: number | null
  /** The word the plan gives the level. */
  readonly word: string
  /** In a grid the number stands alone and the word is its accessible name. */
  readonly compact?: boolean
}

/** A risk level by number and word; the fill only repeats it. */
export function LevelChip({ level, word, compact = false }: Props) {
  const number = level === null ? '–' : String(level)
  const className = `level level-${levelTone(level)}`
  if (compact) {
    return (
      <span className={className} title={word}>
        <span aria-hidden="true">{number}</span>
        <span className="visually-hidden">{level === null ? word : `${level}, ${word}`}</span>
      </span>
    )
  }
  return (
    <span className={className}>
      <b>{number}</b> {word}
    </span>
  )
}
