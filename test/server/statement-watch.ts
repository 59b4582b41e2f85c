import pg from 'pg'
import { z } from 'zod'

/** What the database was asked to do: each statement with how many rows came of it, sorted: connections work side by side. */
export type WorkDone = readonly string[]

const statementSchema = z.union([z.string(), z.object({ text: z.string() }).transform(({ text }) => text)])
const answerSchema = z.object({ rowCount: z.number().nullable() })

// When a session was last seen is noted once a minute, whatever is asked.
const BESIDES = [/^update session set seen_at/]

/** The statements that are sent while something is asked. */
export interface StatementWatch {
  during<T>(ask: () => Promise<T>): Promise<readonly [T, WorkDone]>
  end(): void
}

/**
 * Watches every statement that this process sends to its databases: how long an answer takes is told by what had to be
 * done for it, and that can be compared where a clock on a busy machine cannot.
 */
export function watchStatements(): StatementWatch {
  // oxlint-disable-next-line typescript/unbound-method -- called with its own client below
  const { query } = pg.Client.prototype
  let seen: string[] = []
  const watched = function (this: pg.Client, ...given: unknown[]): unknown {
    const statement = statementSchema.safeParse(given[0])
    const answer: unknown = Reflect.apply(query, this, given)
    if (!statement.success || BESIDES.some((each) => each.test(statement.data))) return answer
    const at = seen.push(statement.data) - 1
    const into = seen
    if (answer instanceof Promise) {
      void answer.then(
        (result) => (into[at] = `${statement.data} → ${answerSchema.safeParse(result).data?.rowCount ?? 0}`),
        () => (into[at] = `${statement.data} → refused`),
      )
    }
    return answer
  }
  Object.defineProperty(pg.Client.prototype, 'query', { value: watched, configurable: true, writable: true })
  return {
    during: async (ask) => {
      seen = []
      const answer = await ask()
      return [answer, seen.toSorted()]
    },
    end: () =>
      void Object.defineProperty(pg.Client.prototype, 'query', { value: query, configurable: true, writable: true }),
  }
}
