import { useId } from 'react'
import { definitionStrings } from './definition-strings.ts'
import './definition.css'

interface Props {
  readonly term: string
  readonly meaning: string
}

/** What a word means, one tap away: a small button beside it opens a note that Escape or another tap closes. */
export function Definition({ term, meaning }: Props) {
  const id = useId()
  return (
    <span className="definition">
      <button
        type="button"
        className="definition-button"
        popoverTarget={id}
        aria-label={definitionStrings.whatIs(term)}
      >
        <span className="definition-mark">?</span>
      </button>
      <span id={id} popover="auto" className="definition-note" role="note">
        <b>{term}</b> {meaning}
      </span>
    </span>
  )
}
