import type { z } from 'zod'
import { compareReferences, compareText } from '../../domain/living/finding-order.ts'
import { FINDING_LEVELS, type Finding } from '../../domain/living/finding.ts'
import { CYCLE_RULE } from '../../domain/living/cycle-rule.ts'
import { isRefusal, refuse, type Refusal } from '../../domain/record/refusal.ts'
import { pageInOrder, type ListOrder } from '../records/list-page-queries.ts'
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
  const page = pageInOrder(orderIn(snapshot), found, query)
  if (isRefusal(page)) return page
  return {
    findings: findingViews(snapshot, page.items),
    next: page.next,
    total: found.length,
    sequence: snapshot.sequence,
  }
}

/** So much of a sentence tells it from others of one rule about one record; it has to fit into a cursor. */
const LONGEST_KEY = 400

/** The order of `compareFindings`, in which a cursor can tell where one stands. */
function orderIn({ graph }: Snapshot): ListOrder<Finding> {
  return [
    { of: ({ level }) => FINDING_LEVELS.indexOf(level) },
    { of: ({ subject }) => graph.record(subject)?.ref ?? '', compare: compareReferences },
    { of: ({ code }) => code, compare: compareText },
    { of: ({ sentence }) => sentence.slice(0, LONGEST_KEY), compare: compareText },
  ]
}

/** Why findings cannot be narrowed to a code: no rule has it, nor one that begins with it. */
function refusalOfCode({ context }: Snapshot, code: string | undefined): Refusal | null {
  if (code === undefined || [...context.rules, CYCLE_RULE].some((rule) => rule.code.startsWith(code))) return null
  return refuse('INVALID_REQUEST', `No rule is called "${code}", and none begins so.`, 'Codes look like HAZ-01.')
}
