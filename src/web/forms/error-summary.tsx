import { type MouseEvent, useEffect, useRef } from 'react'
import { formStrings } from './form-strings.ts'
import './error-summary.css'

/** Everything that is wrong with a form in one place above it; it takes the focus and leads to each field. */
export function ErrorSummary({ faults }: { readonly faults: { readonly [field: string]: string } }) {
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => summary.current?.focus(), [])
  const found = Object.entries(faults)
  if (found.length === 0) return null
  return (
    <div ref={summary} className="error-summary" role="alert" tabIndex={-1}>
      <h2>{formStrings.problem}</h2>
      <ul>
        {found.map(([field, fault]) => (
          <li key={field}>
            <a href={`#${field}`} onClick={(event) => focusField(event, field)}>
              {fault}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function focusField(event: MouseEvent, field: string): void {
  event.preventDefault()
  document.getElementById(field)?.focus()
}
