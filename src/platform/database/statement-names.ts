import type { PoolClient } from 'pg'

/** The name under which a session prepares a statement at its first use, to be used again from then on. */
export type NameStatement = (client: PoolClient, text: string) => string | undefined

// The product has some dozens of statements; one that is put together anew each time would fill the session for ever.
const MOST_IN_A_SESSION = 300

/**
 * Names for statements. No two clients share one: the embedded database has a single session that outlives its clients,
 * and knows every name it was ever given.
 */
export function statementNames(): NameStatement {
  const names = new WeakMap<PoolClient, Map<string, string>>()
  let given = 0
  return (client, text) => {
    const known = names.get(client) ?? new Map<string, string>()
    names.set(client, known)
    const name = known.get(text)
    if (name !== undefined || known.size >= MOST_IN_A_SESSION) return name
    given += 1
    known.set(text, `statement ${given}`)
    return known.get(text)
  }
}
