/** The same pure function with its answers remembered, up to a number of them; logs repeat the same few texts often. */
export function remembering<T>(read: (text: string) => T, most = 5_000): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const answer = read(text)
    if (known.size < most) known.set(text, answer)
    return answer
  }
}
