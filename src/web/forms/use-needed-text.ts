import { useState } from 'react'
import { z } from 'zod'
import { useKept } from './use-kept.ts'

/**
 * A text that a form cannot do without; once it is asked for and is not there, its field says what is needed. What was
 * written is kept at its place in this tab until it is stored: whoever closes the form, also after a refusal, finds it
 * when they open it again.
 */
export function useNeededText(needed: string, place: string) {
  const [kept, keep] = useKept(place, z.string())
  const [text, setText] = useState(kept ?? '')
  const [missing, setMissing] = useState(false)
  const write = (written: string) => {
    setText(written)
    keep(() => written || null)
  }
  return {
    field: { value: text, onText: write, error: missing ? needed : '' },
    /** What was written without the blanks around it, or null where nothing was. */
    given: (): string | null => {
      const words = text.trim() || null
      setMissing(words === null)
      return words
    },
    /** Lets go of what was written, once it is stored. */
    letGo: () => keep(() => null),
  }
}
