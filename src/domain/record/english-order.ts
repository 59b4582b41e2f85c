let inEnglish: Intl.Collator | undefined

/** Orders words as an English index does, whatever language the machine or its database speaks. */
export function compareWords(one: string, other: string): number {
  // At its first use: to make one takes longer than many a command.
  inEnglish ??= new Intl.Collator('en-GB')
  return inEnglish.compare(one, other)
}

/** Orders what has a name by it. */
export function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return compareWords(one.name, other.name)
}
