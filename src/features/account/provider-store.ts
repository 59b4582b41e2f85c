import { z } from 'zod'
import type { AccountsTransaction, MembersTransaction } from '../../platform/database/transaction.ts'
import { execute, row, rows } from '../../platform/database/statements.ts'
import { clientProofSchema } from '../../platform/auth/client-proof.ts'

/** How we prove ourselves to a provider, and how people must prove themselves to it; holds a secret. */
const keptKeySchema = z.object({ proof: clientProofSchema, classes: z.array(z.string()) })

/** An identity provider of an organisation. */
const providerSchema = z
  .object({
    organisation: z.string(),
    id: z.string(),
    name: z.string(),
    issuer: z.string(),
    clientId: z.string(),
    scope: z.string(),
    createdAt: z.string(),
    key: keptKeySchema,
  })
  .transform(({ key, ...provider }) => ({ ...provider, ...key }))
export type Provider = z.infer<typeof providerSchema>

const COLUMNS = `organisation, id, name, issuer, client_id as "clientId", client_key as key, scope,
  created_at as "createdAt"`

/** Keeps a new identity provider of the organisation. */
export async function keepProvider(
  tx: MembersTransaction,
  { id, name, issuer, clientId, scope, proof, classes }: Omit<Provider, 'organisation' | 'createdAt'>,
): Promise<void> {
  await execute(
    tx,
    `insert into identity_provider (organisation, id, name, issuer, client_id, client_key, scope)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.organisation, id, name, issuer, clientId, JSON.stringify({ proof, classes }), scope],
  )
}

/** The living identity providers of the organisation, oldest first. */
export async function listProviders(tx: MembersTransaction): Promise<readonly Provider[]> {
  const found = await rows(
    tx,
    `select ${COLUMNS} from identity_provider where organisation = $1 and ended_at is null order by created_at`,
    [tx.organisation],
  )
  return found.map((one) => providerSchema.parse(one))
}

/** A living identity provider of any organisation. */
export async function providerOf(
  tx: AccountsTransaction,
  organisation: string,
  id: string,
): Promise<Provider | undefined> {
  const found = await row(
    tx,
    `select ${COLUMNS} from identity_provider where organisation = $1 and id = $2 and ended_at is null`,
    [organisation, id],
  )
  return found === undefined ? undefined : providerSchema.parse(found)
}

/** What somebody who comes to the sign-in page of an organisation may know of one of its providers. */
export interface OfferedProvider {
  readonly organisation: string
  readonly id: string
  readonly name: string
  /** The name of the organisation. */
  readonly of: string
}

/** The living identity providers of one organisation, by name. */
export function offeredProviders(tx: AccountsTransaction, organisation: string): Promise<readonly OfferedProvider[]> {
  return rows<OfferedProvider>(
    tx,
    `select provider.organisation, provider.id, provider.name, organisation.name as of
     from identity_provider provider join organisation on organisation.id = provider.organisation
     where provider.organisation = $1 and provider.ended_at is null
     order by provider.created_at`,
    [organisation],
  )
}

/** The organisation of an installation that serves a single one; undefined where several would have to be told apart. */
export async function onlyOrganisation(tx: AccountsTransaction): Promise<string | undefined> {
  const [first, second] = await rows<{ readonly id: string }>(tx, 'select id from organisation limit 2')
  return second === undefined ? first?.id : undefined
}

/** Ends a provider and forgets what proved us to it; false when there is none such. */
export async function endProvider(tx: MembersTransaction, id: string): Promise<boolean> {
  const ended = await execute(
    tx,
    `update identity_provider set ended_at = now(), client_key = '{}'
     where organisation = $1 and id = $2 and ended_at is null`,
    [tx.organisation, id],
  )
  return ended > 0
}
