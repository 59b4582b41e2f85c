import { z } from 'zod'
import { useKept } from '../../../web/forms/use-kept.ts'

const draftSchema = z.record(z.string(), z.string())
type Draft = { readonly [field: string]: string }

interface KeptDraft {
  readonly draft: Draft
  readonly write: (field: string) => (text: string) => void
  /** Empties the form, of all that is not named. */
  readonly clear: (except?: Draft) => void
  /** Puts back what was sent and not taken, before what has been written since. */
  readonly bringBack: (sent: Draft) => void
}

/** What is being written in a form, which outlives a reload of the tab until it was taken. */
export function useKeptDraft(place: string): KeptDraft {
  const [draft, keep] = useKept<Draft>(place, draftSchema)
  return {
    draft: draft ?? {},
    write: (field) => (text) => keep((before) => ({ ...before, [field]: text })),
    clear: (except = {}) => keep(() => except),
    bringBack: (sent) => keep((since) => ({ ...since, ...joined(sent, since ?? {}) })),
  }
}

function joined(sent: Draft, since: Draft): Draft {
  return Object.fromEntries(
    Object.entries(sent).map(([field, text]) => [field, `${text} ${since[field] ?? ''}`.trim()]),
  )
}
