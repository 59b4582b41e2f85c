/** What can be taken from the list beneath a text box. */
export interface ComboOption {
  readonly id: string
  /** Stands out before the text, as a reference. */
  readonly mark: string
  readonly text: string
}

/**
 * What was found and what would be written anew, in the order in which Enter takes them: the new one first, but after
 * what is already called so, because writing it again would make two of one.
 */
export function withNew(written: ComboOption, found: readonly ComboOption[]): readonly ComboOption[] {
  const isCalledSo = ({ text }: ComboOption) => isCalledAlike(text, written.text)
  return [...found.filter(isCalledSo), written, ...found.filter((option) => !isCalledSo(option))]
}

/** Whether two names are the same to a reader: whatever their letters' case, blanks and last full stop. */
export function isCalledAlike(one: string, other: string): boolean {
  return asCalled(one) === asCalled(other)
}

function asCalled(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, ' ').trim().replace(/\.$/, '')
}
