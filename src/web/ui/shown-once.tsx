import { useId, useState } from 'react'
import { Button } from './button.tsx'
import { copyStrings } from './copy-strings.ts'
import './shown-once.css'

interface Props {
  readonly label: string
  readonly value: string
  /** What to do with it. */
  readonly about: string
}

/** A value that nobody can be shown again, with a button that copies it. */
export function ShownOnce({ label, value, about }: Props) {
  const id = useId()
  const [state, setState] = useState<'' | 'copied' | 'refused'>('')
  const copy = () =>
    navigator.clipboard.writeText(value).then(
      () => setState('copied'),
      () => setState('refused'),
    )
  return (
    <div className="shown-once">
      <p id={id} className="shown-once-label">
        {label}
      </p>
      <p>{about}</p>
      <code aria-labelledby={id} role="group">
        {value}
      </code>
      <div className="row">
        <Button aria-describedby={id} onClick={() => void copy()}>
          {copyStrings.copy}
        </Button>
        <span role="status">
          {state === 'copied' && copyStrings.copied}
          {state === 'refused' && copyStrings.notCopied}
        </span>
      </div>
    </div>
  )
}
