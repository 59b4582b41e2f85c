import { isPseudo, shownText } from './locale.ts'

/**
 * The words of a screen or a slice, in the reader's language: every text that a person reads and that does not come
 * from the server stands in one of these. Entries are texts, functions that make a text, and lists or groups of them.
 */
export function catalogue<const Words extends object>(english: Words): Words {
  if (!isPseudo) return english
  return new Proxy(english, { get: (words, name) => bracketed(Reflect.get(words, name)) })
}

function bracketed(entry: unknown): unknown {
  if (typeof entry === 'string') return shownText(entry)
  if (typeof entry === 'function')
    return (...given: readonly unknown[]) => bracketed(Reflect.apply(entry, undefined, given))
  if (Array.isArray(entry)) return entry.map(bracketed)
  if (typeof entry !== 'object' || entry === null) return entry
  return Object.fromEntries(Object.entries(entry).map(([name, value]) => [name, bracketed(value)]))
}
