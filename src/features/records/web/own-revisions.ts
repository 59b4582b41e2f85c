const after = new Map<string, number>()

/** Remembers that this page itself made the next revision of a record, and nobody else's lies between. */
export function noteOwnRevision(id: string, from: number, to: number): void {
  if (to === from + 1) after.set(`${id} ${from}`, to)
}

/**
 * The revision that somebody's own writes have made of the one they had in front of them: what they did behind an edit
 * that waited with it follows that edit, and clashes only with what others wrote.
 */
export function afterOwnRevisions(id: string, revision: number): number {
  const next = after.get(`${id} ${revision}`)
  return next === undefined ? revision : afterOwnRevisions(id, next)
}
