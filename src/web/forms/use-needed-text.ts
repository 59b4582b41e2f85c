import { useState } from 'react'

/** A text that a form cannot do without; once it is asked for and is not there, its field says what is needed. */
export function useNeededText(needed: string) {
  const [text, setText] = useState('')
  const [missing, setMissing] = useState(false)
  return {
    field: { value: text, onText: setText, error: missing ? needed : '' },
    /** What was written without the blanks around it, or null where nothing was. */
    given: (): string | null => {
      const words = text.trim() || null
      setMissing(words === null)
      return words
    },
  }
}
