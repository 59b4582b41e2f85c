/** Where the browser keeps the language that a reader chose. */
const CHOSEN = 'safecase:locale'

/** A language nobody speaks: each text of a catalogue stands in brackets, so that text from elsewhere shows. */
export const PSEUDO_LOCALE = 'en-XA'

const locale = chosenLocale()

/**
 * The words of a screen or a slice, in the reader's language: every text that a person reads and that does not come
 * from the server stands in one of these. Entries are texts, functions that make a text, and lists or groups of them.
 */
export function catalogue<const Words extends object>(english: Words): Words {
  if (locale !== PSEUDO_LOCALE) return english
  return new Proxy(english, { get: (words, name) => bracketed(Reflect.get(words, name)) })
}

function chosenLocale(): string {
  try {
    return globalThis.localStorage?.getItem(CHOSEN) ?? 'en-GB'
  } catch {
    // A browser that keeps nothing for this site, or no browser at all.
    return 'en-GB'
  }
}

function bracketed(entry: unknown): unknown {
  if (typeof entry === 'string') return `⟦${entry}⟧`
  if (typeof entry === 'function')
    return (...given: readonly unknown[]) => bracketed(Reflect.apply(entry, undefined, given))
  if (Array.isArray(entry)) return entry.map(bracketed)
  if (typeof entry !== 'object' || entry === null) return entry
  return Object.fromEntries(Object.entries(entry).map(([name, value]) => [name, bracketed(value)]))
}
