import { z } from 'zod'
import { useKept } from '../../../web/forms/use-kept.ts'

const draftSchema = z.record(z.string(), z.string())
type Draft = { readonly [field: string]: string }

/** What is being written in a form, which outlives a reload of the tab until it was taken; the third call empties it. */
export function useKeptDraft(
  place: string,
): readonly [draft: Draft, write: (field: string) => (text: string) => void, clear: (except?: Draft) => void] {
  const [draft, keep] = useKept<Draft>(place, draftSchema)
  return [
    draft ?? {},
    (field) => (text) => keep((before) => ({ ...before, [field]: text })),
    (except = {}) => keep(() => except),
  ]
}
