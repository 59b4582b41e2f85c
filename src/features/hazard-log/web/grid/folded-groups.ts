/** Stands between the keys of folded groups in the address. */
const BETWEEN = '|'

/** The groups that are folded, as the address names them. */
export function foldedIn(text: string | undefined): ReadonlySet<string> {
  // Nobody as an owner is an empty key, and a group like any other.
  return new Set(text === undefined ? [] : text.split(BETWEEN).map((key) => (key === NOBODY ? '' : key)))
}

/** The same with one group folded or unfolded; undefined when none is folded any more. */
export function foldTurned(text: string | undefined, key: string): string | undefined {
  const folded = new Set(foldedIn(text))
  if (!folded.delete(key)) folded.add(key)
  return folded.size === 0 ? undefined : [...folded].map((one) => (one === '' ? NOBODY : one)).join(BETWEEN)
}

/** An address leaves out what is empty. */
const NOBODY = '-'
