import { permitted, refusalFor, type Authority } from '../../domain/permission/permission.ts'
import { byName } from '../../domain/record/english-order.ts'
import { refuse, type Refusal } from '../../domain/record/refusal.ts'
import type { AuthorisedTransaction, Database } from '../../platform/database/transaction.ts'
import type { ChangeViewBody, SavedView, SaveViewBody, ViewScreen } from './saved-views-contract.ts'
import {
  bringBackView,
  changeView,
  countOwnViews,
  endView,
  keepView,
  listViews,
  lockView,
  type StoredView,
} from './saved-views-store.ts'

const MOST_OF_A_SCREEN = 100

type Views = { readonly views: SavedView[] } | Refusal

/** Named views: whoever may read keeps their own; who may share them with the organisation, the permission table says. */
export interface SavedViewsService {
  list(authority: Authority, screen: ViewScreen): Promise<Views>
  save(authority: Authority, view: SaveViewBody): Promise<Views>
  change(authority: Authority, id: string, to: ChangeViewBody): Promise<Views>
  end(authority: Authority, id: string): Promise<Views>
  bringBack(authority: Authority, id: string): Promise<Views>
}

/** Wires the use cases to a database; each answers with the views of the screen as they then are. */
export function createSavedViewsService(database: Database, newId: () => string): SavedViewsService {
  const reading = (
    authority: Authority,
    isShared: boolean,
    work: (tx: AuthorisedTransaction) => Promise<ViewScreen | Refusal>,
  ): Promise<Views> =>
    permitted(authority, 'space.read', async (scope) => {
      const refusal = isShared ? refusalFor(authority, 'view.share') : null
      if (refusal !== null) return refusal
      return database.transaction(scope, async (tx): Promise<Views> => {
        const screen = await work(tx)
        if (typeof screen !== 'string') return screen
        return { views: (await listViews(tx, screen)).toSorted(byName).map((view) => viewFor(authority, view)) }
      })
    })

  const changing = (
    authority: Authority,
    id: string,
    { isShared = false, isEnded = false },
    work: (tx: AuthorisedTransaction, screen: ViewScreen) => Promise<Refusal | void>,
  ): Promise<Views> =>
    reading(authority, isShared, async (tx) => {
      const view = await lockView(tx, id, isEnded)
      if (view === undefined) return unknownView()
      const refusal = view.mine ? null : refusalFor(authority, 'view.share')
      if (refusal !== null) return refusal
      return (await work(tx, view.screen)) ?? view.screen
    })

  return {
    list: (authority, screen) => reading(authority, false, () => Promise.resolve(screen)),

    save: (authority, view) =>
      reading(authority, view.shared, async (tx) => {
        const full = await refusalOfAnother(tx, view.screen)
        if (full === null) await keepView(tx, newId(), view)
        return full ?? view.screen
      }),

    change: (authority, id, to) =>
      changing(authority, id, { isShared: to.shared === true }, (tx) => changeView(tx, id, to)),

    end: (authority, id) => changing(authority, id, {}, (tx) => endView(tx, id)),

    bringBack: (authority, id) =>
      changing(
        authority,
        id,
        { isEnded: true },
        async (tx, screen) => (await refusalOfAnother(tx, screen)) ?? bringBackView(tx, id),
      ),
  }
}

function viewFor(authority: Authority, { id, name, search, shared, mine }: StoredView): SavedView {
  return { id, name, search: { ...search }, shared, mine, mayChange: mine || authority.permissions.has('view.share') }
}

async function refusalOfAnother(tx: AuthorisedTransaction, screen: ViewScreen): Promise<Refusal | null> {
  if ((await countOwnViews(tx, screen)) < MOST_OF_A_SCREEN) return null
  return refuse(
    'VIEWS_TOO_MANY',
    `You have ${MOST_OF_A_SCREEN} views of this screen already.`,
    'Delete one that nobody needs, then save this one.',
  )
}

function unknownView(): Refusal {
  return refuse('UNKNOWN_VIEW', 'There is no such view.', 'Open the list of views again.')
}
