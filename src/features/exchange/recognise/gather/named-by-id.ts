import type { FoundCause, FoundControl } from '../../found-log.ts'
import { identifierKey, identifiersIn, namesOnlyIds, splitIdentifier } from '../words/identifier.ts'

/**
 * The causes or controls of a hazard, of which those that say nothing but ids of the log's own list ("CTL-1, CTL-2") are
 * named by them, and those that begin with one ("CTL-2: alarm") bear it. What the hazard already has under its id is not
 * told twice.
 */
export function namedById<Part extends FoundCause | FoundControl>(
  parts: readonly Part[],
  listed: ReadonlyMap<string, unknown>,
): Part[] {
  const own = new Set(parts.flatMap(({ key }) => (key === null ? [] : [identifierKey(key)])))
  return parts.flatMap((part) => {
    if (part.key !== null || part.text === '') return [part]
    if (namesOnlyIds(part.text)) {
      const refs = identifiersIn(part.text)
      const isListed = refs.every((ref) => own.has(identifierKey(ref)) || listed.has(identifierKey(ref)))
      if (!isListed) return [part]
      return refs.filter((ref) => !own.has(identifierKey(ref))).map((key) => ({ ...part, text: '', key }))
    }
    const named = splitIdentifier(part.text)
    const isNamed = named !== null && !named.numbered && named.rest !== '' && listed.has(identifierKey(named.ref))
    return [isNamed ? { ...part, text: named.rest, key: named.ref } : part]
  })
}
