import { useEffect, useState } from 'react'

type Draft = { readonly [field: string]: string }

/** What is being written in a form, which outlives a reload of the tab until it was taken; the third call empties it. */
export function useKeptDraft(
  place: string,
): readonly [draft: Draft, write: (field: string) => (text: string) => void, clear: (except?: Draft) => void] {
  const [draft, setDraft] = useState<Draft>(() => draftIn(sessionStorage.getItem(place)))
  useEffect(() => sessionStorage.setItem(place, JSON.stringify(draft)), [place, draft])
  return [
    draft,
    (field) => (text) => setDraft((before) => ({ ...before, [field]: text })),
    (except = {}) => setDraft(except),
  ]
}

function draftIn(kept: string | null): Draft {
  if (kept === null) return {}
  try {
    const parsed: unknown = JSON.parse(kept)
    const entries = typeof parsed === 'object' && parsed !== null ? Object.entries(parsed) : []
    return Object.fromEntries(entries.map(([field, text]) => [field, String(text)]))
  } catch {
    return {}
  }
}
