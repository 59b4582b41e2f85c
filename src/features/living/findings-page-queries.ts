import type { z } from 'zod'
import { CYCLE_RULE } from '../../domain/living/cycle-rule.ts'
import { isRefusal, refuse, type Refusal } from '../../domain/record/refusal.ts'
import { pageOf } from '../records/record-list-queries.ts'
import { findingsOf, findingViews } from './finding-queries.ts'
import type { findingsPageSchema, findingsQuerySchema } from './living-contract.ts'
import type { Snapshot } from './living-queries.ts'
import { waitingFindings } from './waiting-findings-queries.ts'

/** One page of the findings that are asked for by somebody, worst first; refuses a code that no rule has. */
export function findingsPage(
  snapshot: Snapshot,
  query: z.output<typeof findingsQuerySchema>,
  asker: string,
): z.input<typeof findingsPageSchema> | Refusal {
  const refusal = refusalOfCode(snapshot, query.code)
  if (refusal !== null) return refusal
  const { level, code, whose } = query
  const person = whose === 'mine' ? asker : null
  const found = snapshot.latest('findings', `${level} ${code} ${whose} ${person}`, () =>
    findingsOf(snapshot, query, whose && waitingFindings(snapshot, person)),
  )
  const named = found.map((finding) => ({ id: `${finding.code} ${finding.subject}`, finding }))
  const page = pageOf(named, query.cursor, query.limit)
  if (isRefusal(page)) return page
  const shown = page.items.map(({ finding }) => finding)
  return {
    findings: findingViews(snapshot, shown),
    next: page.next,
    total: found.length,
    sequence: snapshot.sequence,
  }
}

/** Why findings cannot be narrowed to a code: no rule has it, nor one that begins with it. */
function refusalOfCode({ context }: Snapshot, code: string | undefined): Refusal | null {
  if (code === undefined || [...context.rules, CYCLE_RULE].some((rule) => rule.code.startsWith(code))) return null
  return refuse('INVALID_REQUEST', `No rule is called "${code}", and none begins so.`, 'Codes look like HAZ-01.')
}
