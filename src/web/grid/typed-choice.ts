/** The keys that somebody types a word of a list by, as an event of the keyboard tells them. */
export interface TypedKey {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** What has been typed so far once a key is added to it; null for a key that types nothing. */
export function typedWith(typed: string, { key, ctrlKey, metaKey, altKey }: TypedKey): string | null {
  if (ctrlKey || metaKey || altKey) return null
  if (key === 'Backspace') return typed.slice(0, -1)
  // A space that begins nothing opens the list.
  return key.length === 1 && (key !== ' ' || typed !== '') ? typed + key : null
}

/** The word that what was typed begins; what was typed itself where it begins none, so that it is refused and not guessed. */
export function choiceTyped(choices: readonly string[], typed: string): string {
  const begun = asKeyed(typed)
  return begun === ''
    ? typed.trim()
    : (choiceCalled(choices, typed) ?? choices.find((choice) => asKeyed(choice).startsWith(begun)) ?? typed)
}

/** The choice that is called so, in whatever letters; `Major × Low` is also called `major low` and `major x low`. */
export function choiceCalled(choices: readonly string[], text: string): string | undefined {
  const called = asKeyed(text)
  return choices.find((choice) => asKeyed(choice) === called)
}

/** Words as the keys of a keyboard write them: no key has the sign between two words. */
function asKeyed(text: string): string {
  return text
    .toLowerCase()
    .split(/[\s×]+/)
    .filter((part) => part !== '' && part !== 'x')
    .join(' ')
}
