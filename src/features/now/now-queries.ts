import { FINDING_LEVELS } from '../../domain/living/finding.ts'
import { compareReferences, compareText } from '../../domain/living/finding-order.ts'
import { refusalFor, scopeOf, type Authority } from '../../domain/permission/permission.ts'
import { isRefusal, type Refusal } from '../../domain/record/refusal.ts'
import type { Database } from '../../platform/database/transaction.ts'
import type { WaitingImport } from '../exchange/exchange-contract.ts'
import type { LivingSpaces } from '../living/living-queries.ts'
import { inOrder, pageInOrder, type ListOrder } from '../records/list-page-queries.ts'
import { spacesOf } from '../records/records-queries.ts'
import type { NowItem, NowQuery, NowView } from './now-contract.ts'
import { importItems } from './import-items-queries.ts'
import { saidOnce } from './alike-findings-queries.ts'
import { NOW_KINDS } from './now-kinds-contract.ts'
import { waitingOf } from './waiting-queries.ts'

/** What is asked for what waits. */
export interface NowSources {
  readonly database: Database
  readonly spaces: LivingSpaces
  /** The prepared imports that wait for the person. */
  readonly importsOf: (authority: Authority) => Promise<readonly WaitingImport[]>
}

/** What waits for the person over all the cases they may open; each case is asked once until it changes. */
export async function nowOf(
  { database, spaces, importsOf }: NowSources,
  authority: Authority,
  { kind, whose, cursor, through, limit }: NowQuery,
): Promise<NowView | Refusal> {
  const refusal = refusalFor(authority, 'space.read')
  if (refusal !== null) return refusal
  const known = await database.transaction(scopeOf(authority), (tx) => spacesOf(tx))
  const { name, id } = authority.actor
  const waitingFor = async (person: string | null): Promise<readonly NowItem[]> => {
    const items: NowItem[] = []
    for (const { space, startedOn } of known) {
      const snapshot = await spaces.open(authority, space.id)
      if (!isRefusal(snapshot))
        items.push(
          ...snapshot.once(`now ${id} ${person}`, () =>
            saidOnce(inOrder(BY_URGENCY, waitingOf(snapshot, { id, name: person, startedOn }))),
          ),
        )
    }
    return items
  }
  const mine = whose === 'everybody' ? [] : await waitingFor(name)
  const isMine = whose === 'mine' || mine.length > 0
  // They are nobody else's, whatever is asked for, and say nothing of whether a case concerns the person.
  const imports = importItems(await importsOf(authority), known)
  const items = [...(isMine ? mine : await waitingFor(null)), ...imports]
  const chosen = inOrder(
    BY_URGENCY,
    items.filter((item) => kind === undefined || item.kind === kind),
  )
  const reach = cursor === undefined ? chosen.findIndex((item) => item.id === through) + 1 : 0
  const page = pageInOrder(BY_URGENCY, chosen, { cursor, limit: Math.max(limit, reach) })
  if (isRefusal(page)) return page
  return {
    whose: isMine ? 'mine' : 'everybody',
    items: [...page.items],
    next: page.next,
    total: chosen.length,
    kinds: NOW_KINDS.flatMap((one) => {
      const count = items.filter((item) => item.kind === one).length
      return count === 0 ? [] : [{ kind: one, count }]
    }),
    cases: new Set(chosen.flatMap(({ space }) => (space === null ? [] : [space.id]))).size,
  }
}

const LAST = '9999'

/** Most severe first, then what waits longest; what has no day comes after what has one. */
const BY_URGENCY: ListOrder<NowItem> = [
  { of: ({ level }) => FINDING_LEVELS.indexOf(level) },
  { of: ({ on }) => on || LAST, compare: compareText },
  { of: ({ record }) => record?.ref ?? '', compare: compareReferences },
  { of: ({ id }) => id, compare: compareText },
]
