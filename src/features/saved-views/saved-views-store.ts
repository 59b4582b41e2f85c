import { execute, row, rows } from '../../platform/database/statements.ts'
import type { AuthorisedTransaction } from '../../platform/database/transaction.ts'
import type { ChangeViewBody, SaveViewBody, ViewScreen } from './saved-views-contract.ts'

/** A view as it is kept. */
export interface StoredView {
  readonly id: string
  readonly name: string
  readonly search: { readonly [name: string]: string }
  readonly shared: boolean
  readonly mine: boolean
}

const COLUMNS = 'id, name, search, shared, owner = $2 as mine'
/** A person's own views, and those that are shared. */
const VISIBLE = 'organisation = $1 and (owner = $2 or shared)'

/** The views of a screen that the person may see, in the order they were kept. */
export function listViews(tx: AuthorisedTransaction, screen: ViewScreen): Promise<readonly StoredView[]> {
  return rows<StoredView>(
    tx,
    `select ${COLUMNS} from saved_view where ${VISIBLE} and screen = $3 and ended_at is null order by id`,
    [tx.organisation, tx.actor, screen],
  )
}

/** How many views of a screen are the person's own. */
export async function countOwnViews(tx: AuthorisedTransaction, screen: ViewScreen): Promise<number> {
  const found = await row<{ count: number }>(
    tx,
    `select count(*)::int as count from saved_view
     where organisation = $1 and owner = $2 and screen = $3 and ended_at is null`,
    [tx.organisation, tx.actor, screen],
  )
  return found?.count ?? 0
}

/** A view that the person may see, locked until the transaction ends; of those that are deleted only if asked for. */
export function lockView(
  tx: AuthorisedTransaction,
  id: string,
  isEnded: boolean,
): Promise<(StoredView & { readonly screen: ViewScreen }) | undefined> {
  return row(
    tx,
    `select ${COLUMNS}, screen from saved_view where ${VISIBLE} and id = $3 and (ended_at is not null) = $4 for update`,
    [tx.organisation, tx.actor, id, isEnded],
  )
}

/** Keeps a new view of the person's. */
export async function keepView(tx: AuthorisedTransaction, id: string, view: SaveViewBody): Promise<void> {
  await execute(
    tx,
    `insert into saved_view (organisation, id, screen, owner, name, search, shared) values ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.organisation, id, view.screen, tx.actor, view.name, JSON.stringify(view.search), view.shared],
  )
}

/** Changes what is said of a view; what is not said stays. */
export async function changeView(tx: AuthorisedTransaction, id: string, to: ChangeViewBody): Promise<void> {
  const search = to.search === undefined ? null : JSON.stringify(to.search)
  await execute(
    tx,
    `update saved_view set name = coalesce($3, name), search = coalesce($4::jsonb, search), shared = coalesce($5, shared)
     where organisation = $1 and id = $2`,
    [tx.organisation, id, to.name ?? null, search, to.shared ?? null],
  )
}

/** Deletes a view so that it can be brought back, and for good whatever was deleted more than a day ago. */
export async function endView(tx: AuthorisedTransaction, id: string): Promise<void> {
  await execute(tx, `delete from saved_view where organisation = $1 and ended_at < now() - interval '1 day'`, [
    tx.organisation,
  ])
  await execute(tx, 'update saved_view set ended_at = now() where organisation = $1 and id = $2', [tx.organisation, id])
}

/** Brings a deleted view back. */
export async function bringBackView(tx: AuthorisedTransaction, id: string): Promise<void> {
  await execute(tx, 'update saved_view set ended_at = null where organisation = $1 and id = $2', [tx.organisation, id])
}
