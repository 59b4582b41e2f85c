import { useEffect, useRef } from 'react'
import { Field } from '../../../web/forms/field.tsx'
import { signInStrings } from './sign-in-strings.ts'

interface Props {
  readonly code: string
  readonly error: string | undefined
  /** The page appears in place of another: whoever came here goes on typing. */
  readonly takesFocus?: boolean
  readonly onChange: (code: string) => void
}

/** Six digits; blank space among them is as people read them. */
export function CodeField({ code, error, takesFocus = false, onChange }: Props) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (takesFocus) input.current?.focus()
  }, [takesFocus])
  return (
    <Field id="code" label={signInStrings.code} error={error}>
      {(ids) => (
        <input
          {...ids}
          ref={input}
          className="control control-short"
          inputMode="numeric"
          autoComplete="one-time-code"
          value={code}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

/** The six digits of what was typed, or null. */
export function codeOf(typed: string): string | null {
  const digits = typed.replace(/\s/g, '')
  return /^\d{6}$/.test(digits) ? digits : null
}
