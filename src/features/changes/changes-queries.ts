import type { Authority } from '../../domain/permission/permission.ts'
import { isRefusal, type Refusal } from '../../domain/record/refusal.ts'
import type { Database } from '../../platform/database/transaction.ts'
import type { LivingSpaces } from '../living/living-queries.ts'
import { pageInOrder } from '../records/list-page-queries.ts'
import type { ChangesQuery, ChangesView } from './changes-contract.ts'
import { BY_HAZARD, chosenOf, differencesOf, differenceView, facetsOf, refusalOfKind } from './difference-queries.ts'
import { lastMoment, namedMoment } from './moment-queries.ts'
import type { Spans } from './span-queries.ts'

/** What a case has become between two moments. */
export interface CaseChanges {
  between(authority: Authority, space: string, query: ChangesQuery): Promise<ChangesView | Refusal>
}

/** Reads the events between two moments and says what they come to; the work follows what changed, not the case. */
export function createCaseChanges(database: Database, spaces: LivingSpaces, spans: Spans): CaseChanges {
  return {
    between: async (authority, space, query) => {
      const snapshot = await spaces.open(authority, space)
      if (isRefusal(snapshot)) return snapshot
      const refusal = refusalOfKind(snapshot, query.kind)
      if (refusal !== null) return refusal
      const momentOf = (text: string) => namedMoment(database, authority, snapshot, text)
      const since = query.since === undefined ? lastMoment(snapshot) : await momentOf(query.since)
      if (isRefusal(since)) return since
      const now = { sequence: snapshot.sequence, baseline: null, date: null }
      const until = query.until === undefined ? now : await momentOf(query.until)
      if (isRefusal(until)) return until
      const { all, facets } = await snapshot.latest('differences', `${since.sequence} ${until.sequence}`, async () => {
        const span = await spans.between(authority, snapshot, since.sequence, until.sequence)
        const found = differencesOf(snapshot, span)
        return { all: found, facets: facetsOf(snapshot, found) }
      })
      const chosen = chosenOf(all, query)
      const page = pageInOrder(BY_HAZARD, chosen, query)
      if (isRefusal(page)) return page
      return {
        since,
        until,
        sequence: snapshot.sequence,
        differences: page.items.map((difference) => differenceView(snapshot, difference)),
        next: page.next,
        total: chosen.length,
        all: all.length,
        ...facets,
      }
    },
  }
}
