import { permitted, type Authority } from '../../domain/permission/permission.ts'
import { isRefusal, refuse, type Refusal } from '../../domain/record/refusal.ts'
import { newSigningProof, publicKeyOf, type ClientProof } from '../../platform/auth/client-proof.ts'
import { isFault, type OpenId, type ProviderFacts, type ProviderFault } from '../../platform/auth/open-id.ts'
import type { MembersTransaction } from '../../platform/database/transaction.ts'
import type { KeySetView, NewProvider, ProviderView } from './account-contract.ts'
import type { AccountTools } from './account-tools.ts'
import { CALLBACK_PATH, keysPath } from './provider-addresses.ts'
import { endProvider, keepProvider, listProviders, providerOf, type Provider } from './provider-store.ts'

/** What the services of identity providers are made from. */
export interface ProviderTools extends AccountTools {
  readonly openId: OpenId
  /** The origin people open, where it is not the one a request names. */
  readonly publicUrl: string | null
  /** Tells whoever runs the server why a provider failed. */
  readonly onFault: (provider: string, fault: ProviderFault) => void
}

/** The identity providers that an organisation's people may sign in with; `origin` is where people reach this server. */
export interface ProviderService {
  providers(authority: Authority, origin: string): Promise<ProviderView[] | Refusal>
  add(authority: Authority, provider: NewProvider, origin: string): Promise<ProviderView | Refusal>
  end(authority: Authority, id: string, origin: string): Promise<ProviderView[] | Refusal>
  /** The public keys that a provider knows us by; none where a client secret does that. */
  keys(organisation: string, id: string): Promise<KeySetView | Refusal>
}

/** Wires the use cases to a database and to OpenID Connect. */
export function createProviderService(tools: ProviderTools): ProviderService {
  const { database, openId, publicUrl } = tools

  const shownIn = async (tx: MembersTransaction, origin: string): Promise<ProviderView[]> =>
    (await listProviders(tx)).map((provider) => shown(provider, publicUrl ?? origin))

  const managing = <T>(authority: Authority, work: (tx: MembersTransaction) => Promise<T | Refusal>) =>
    permitted(authority, 'organisation.manage', (scope) => database.members(scope, work))

  return {
    providers: (authority, origin) => managing(authority, (tx) => shownIn(tx, origin)),

    add: (authority, asked, origin) =>
      permitted(authority, 'organisation.manage', async (within) => {
        const facts = await openId.discover(asked.issuer)
        if (isFault(facts)) return notDiscovered(asked.issuer, facts)
        const proof = await proofFor(asked, facts)
        if (isRefusal(proof)) return proof
        const id = tools.newId()
        const { name, clientId, scope, classes } = asked
        const { issuer } = facts
        return database.members(within, async (tx) => {
          await keepProvider(tx, { id, name, issuer, clientId, scope, proof, classes })
          await tools.note(tx, authority.requestId, [
            {
              type: 'provider-added',
              particulars: { provider: id, name, issuer, clientId, scope, method: proof.method },
            },
          ])
          const kept = await providerOf(tx, tx.organisation, id)
          return kept === undefined ? unknownProvider() : shown(kept, publicUrl ?? origin)
        })
      }),

    end: (authority, id, origin) =>
      managing(authority, async (tx) => {
        if (!(await endProvider(tx, id))) return unknownProvider()
        await tools.note(tx, authority.requestId, [{ type: 'provider-ended', particulars: { provider: id } }])
        return shownIn(tx, origin)
      }),

    keys: (organisation, id) =>
      database.accounts(async (tx) => {
        const provider = await providerOf(tx, organisation, id)
        if (provider === undefined) return unknownProvider()
        return { keys: provider.proof.method === 'private_key_jwt' ? [publicKeyOf(provider.proof)] : [] }
      }),
  }
}

async function proofFor(
  { authentication }: NewProvider,
  { signatures }: ProviderFacts,
): Promise<ClientProof | Refusal> {
  if (authentication.method === 'client_secret') return authentication
  const proof = await newSigningProof(signatures)
  return (
    proof ??
    refuse(
      'INVALID_REQUEST',
      'This identity provider takes no signature in RS512, PS256, ES256 or RS256.',
      'Use a client secret with it.',
    )
  )
}

function shown(provider: Provider, origin: string): ProviderView {
  const { id, name, issuer, clientId, scope, classes, createdAt, proof } = provider
  return {
    id,
    name,
    issuer,
    clientId,
    scope,
    classes,
    createdAt,
    authentication: proof.method,
    callback: origin + CALLBACK_PATH,
    keys: proof.method === 'private_key_jwt' ? origin + keysPath(provider) : null,
  }
}

function notDiscovered(issuer: string, { fault }: ProviderFault): Refusal {
  if (fault === 'address-refused') {
    return refuse(
      'INVALID_REQUEST',
      'The address of an issuer must begin with https:// and lead into the public internet.',
      'Give the address that the provider publishes itself under.',
    )
  }
  return refuse(
    'PROVIDER_REFUSED',
    fault === 'not-reached'
      ? `Nothing answers at ${issuer}.`
      : `What answers at ${issuer} is no OpenID Connect provider of exactly that issuer.`,
    'Compare the issuer with what the provider publishes under /.well-known/openid-configuration.',
  )
}

/** One answer for a provider that is unknown, ended, or another organisation's. */
export function unknownProvider(): Refusal {
  return refuse(
    'UNKNOWN_PROVIDER',
    'There is no such identity provider, or it is used no longer.',
    'Choose another way to sign in.',
  )
}
