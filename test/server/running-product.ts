import { afterAll, beforeAll, describe, inject } from 'vitest'
import { GENESIS_HASH } from '../../src/domain/ledger/ledger-event.ts'
import type { Authority, Role } from '../../src/domain/permission/permission.ts'
import { isRefusal, type Refusal } from '../../src/domain/record/refusal.ts'
import { createAccount, joinOrganisation, type Member } from '../../src/features/account/member-store.ts'
import { createOrganisation } from '../../src/features/account/organisation-store.ts'
import { wireProduct, type Product } from '../../src/main/compose.ts'
import { listenWith } from '../../src/main/listening.ts'
import { openDatabase } from '../../src/platform/database/open-database.ts'
import type { Database } from '../../src/platform/database/transaction.ts'
import { newId } from '../../src/platform/ids/ids.ts'
import { createLog, type Log } from '../../src/platform/log/log.ts'
import { MIGRATIONS } from '../database/both-engines.ts'
import { embeddedInMemory } from '../database/embedded-in-memory.ts'
import { createServerDatabase } from '../database/server-database.ts'
import { apiClient, type ApiClient } from './api-client.ts'

/** The composed application on a database of its own, reached only through its address. */
export interface RunningProduct {
  readonly url: string
  readonly product: Product
  /** The database server's address, where the product is on one. */
  readonly databaseUrl: string | null
  /** The member who administers the organisation. */
  readonly administrator: Member
  /** Signed in as the administrator. */
  readonly client: ApiClient
  /** What the administrator may do, for calls of a service. */
  authority(): Promise<Authority>
  /** Signed in as a new member of the organisation, with this role or none. */
  member(role: Role | null): Promise<ApiClient>
  /** Signed in as the administrator of a new organisation. */
  stranger(): Promise<ApiClient>
  /** A new organisation with its administrator and as many members as are asked for. */
  organisationAway(): Promise<OrganisationAway>
  stop(): Promise<void>
}

/** Another organisation on the same installation. */
export interface OrganisationAway {
  readonly client: ApiClient
  member(role: Role | null): Promise<ApiClient>
}

const ENGINES = ['the embedded database', 'a PostgreSQL server'] as const
type EngineName = (typeof ENGINES)[number]

/** Runs one suite against the running product on each engine; its tests share one server. */
export function describeOnBothProducts(name: string, suite: (running: () => RunningProduct) => void): void {
  for (const engine of ENGINES) describeProduct(name, suite, engine)
}

/** Runs a suite against the running product; what the engine makes no difference to needs only one. */
export function describeProduct(
  name: string,
  suite: (running: () => RunningProduct) => void,
  engine: EngineName = 'the embedded database',
  log: Log = createLog('error'),
): void {
  describe(`${name}, on ${engine}`, () => {
    let running: RunningProduct | undefined
    beforeAll(async () => {
      running = await startProduct(engine, log)
    })
    afterAll(() => running?.stop())
    suite(() => {
      if (running === undefined) throw new Error('The product has not been started yet.')
      return running
    })
  })
}

async function startProduct(engine: EngineName, log: Log): Promise<RunningProduct> {
  const { database, databaseUrl, drop } = await (engine === 'a PostgreSQL server' ? onServer() : embedded())
  const product = wireProduct(database, log, { loopbackProviders: true })
  const listening = settled(await listenWith(product, { host: '127.0.0.1', port: 0 }))
  const { url } = listening
  const { member: administrator } = await product.accounts.administrator('Ours')
  const signedIn = async (member: Member) => apiClient(url, await product.accounts.localSession(member))
  const authority = async () => {
    const known = await product.accounts.authorityOf(await product.accounts.localSession(administrator), newId())
    if (known === null) throw new Error('A session that was just started speaks for nobody.')
    return known
  }
  return {
    url,
    product,
    databaseUrl,
    administrator,
    client: await signedIn(administrator),
    authority,
    member: async (role) => signedIn(await addMember(product, administrator, role)),
    stranger: async () => signedIn(await addOrganisation(product)),
    organisationAway: async () => {
      const theirs = await addOrganisation(product)
      return {
        client: await signedIn(theirs),
        member: async (role) => signedIn(await addMember(product, theirs, role)),
      }
    },
    stop: async () => {
      await listening.close()
      await product.close()
      await drop()
    },
  }
}

interface TestDatabase {
  readonly database: Database
  readonly databaseUrl: string | null
  readonly drop: () => Promise<void>
}

async function embedded(): Promise<TestDatabase> {
  const settings = await embeddedInMemory()
  const database = settled(await openDatabase({ engine: 'embedded', migrations: MIGRATIONS, ...settings }))
  return { database, databaseUrl: null, drop: () => Promise.resolve() }
}

async function onServer(): Promise<TestDatabase> {
  const ours = await createServerDatabase(inject('databaseServer'))
  const database = settled(await openDatabase({ engine: 'server', url: ours.url, migrations: MIGRATIONS }))
  return { database, databaseUrl: ours.url, drop: () => ours.drop() }
}

function settled<T>(started: T | Refusal): T {
  if (isRefusal(started)) throw new Error(started.sentence)
  return started
}

async function addMember(product: Product, colleague: Member, role: Role | null): Promise<Member> {
  const account = newId()
  const member = {
    ...colleague,
    account,
    person: newId(),
    personName: `A ${role ?? 'member without a role'}`,
    email: `${account}@example.org`,
    roles: role === null ? [] : [role],
  }
  await product.database.accounts(async (tx) => {
    await createAccount(tx, account, member.email)
    await joinOrganisation(tx, member)
  })
  return member
}

async function addOrganisation(product: Product): Promise<Member> {
  const account = newId()
  const member = {
    organisation: newId(),
    organisationName: 'Theirs',
    account,
    person: newId(),
    personName: 'A stranger',
    email: `${account}@example.org`,
    roles: ['administrator'],
    teams: [],
  }
  await product.database.accounts(async (tx) => {
    const organisation = { id: member.organisation, name: member.organisationName, kind: 'deployer' as const }
    await createOrganisation(tx, organisation, Buffer.from(GENESIS_HASH, 'hex'))
    await createAccount(tx, account, member.email)
    await joinOrganisation(tx, member)
  })
  return member
}
