/** Somebody who can be called in a comment. */
export interface Colleague {
  readonly person: string
  readonly name: string
}

/** Those whom a text calls by `@` and their name; of two names that begin alike the longer one is meant. */
export function mentionedIn(text: string, colleagues: readonly Colleague[]): readonly Colleague[] {
  let rest = text
  const mentioned: Colleague[] = []
  for (const colleague of colleagues.toSorted((a, b) => b.name.length - a.name.length)) {
    const call = `@${colleague.name}`
    if (!rest.includes(call)) continue
    mentioned.push(colleague)
    rest = rest.replaceAll(call, '')
  }
  return mentioned
}

/** The name somebody has begun to write after the last `@`, or null. */
export function begunMention(text: string): string | null {
  return /(?:^|\s)@([^@\n]{0,40})$/.exec(text)?.[1] ?? null
}

/** A text whose begun mention is written out. */
export function withMention(text: string, name: string): string {
  return begunMention(text) === null
    ? `${text}${text === '' || text.endsWith(' ') ? '' : ' '}@${name} `
    : `${text.replace(/@[^@\n]*$/, '')}@${name} `
}
