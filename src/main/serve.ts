import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SpaceHead } from '../domain/record/graph.ts'
import { isRefusal, type Refusal } from '../domain/record/refusal.ts'
import type { Member } from '../features/account/member-store.ts'
import type { Config } from '../platform/config/config.ts'
import type { Database } from '../platform/database/transaction.ts'
import { newId } from '../platform/ids/ids.ts'
import { createLog } from '../platform/log/log.ts'
import { wireProduct, type Product } from './compose.ts'
import { makeDataDirectory } from './data-directory.ts'
import { EXAMPLE_ORGANISATION, seedExample } from './example-case.ts'
import { listenWith } from './listening.ts'
import { LOCAL_ACCESS, type LocalAccess } from './local-access.ts'

/** A server that is up: where it listens, and how to stop it. */
export interface RunningServer {
  readonly url: string
  /** Signs the first administrator in once; null as soon as they have a way in of their own. */
  readonly signInUrl: string | null
  stop(): Promise<void>
}

/** Starts the server on the database that is being opened; on a new installation with an example case. */
export async function startServer(
  config: Config,
  opening: Promise<Database | Refusal>,
): Promise<RunningServer | Refusal> {
  const database = await opening
  if (isRefusal(database)) return database
  // Another process may read from here how to reach this one, wherever the database is.
  const refusal = makeDataDirectory(config.dataDirectory)
  if (refusal !== null) {
    await database.close()
    return refusal
  }
  const product = wireProduct(database, createLog(config.logLevel), config)
  const started = await startWith(product, config)
  if (isRefusal(started)) await product.close()
  return started
}

async function startWith(product: Product, config: Config): Promise<RunningServer | Refusal> {
  const { member, isNew, hasWayIn } = await product.accounts.administrator(EXAMPLE_ORGANISATION)
  const session = product.accounts.localSession(member)
  const example = isNew ? await seedWith(product, await session) : null
  if (isRefusal(example)) return example
  // The database's thread keeps the session while this one puts the routes together.
  const [localToken, listening] = await Promise.all([session, listenWith(product, config)])
  if (isRefusal(listening)) return listening
  const { url } = listening
  const accessFile = leaveAccess(config, { url, token: localToken })
  return {
    url,
    signInUrl: hasWayIn ? null : await signInUrl(product, config.publicUrl ?? url, member),
    stop: async () => {
      rmSync(accessFile, { force: true })
      await listening.close()
      await product.accounts.signOut(localToken)
      await product.close()
    },
  }
}

async function seedWith(product: Product, token: string): Promise<SpaceHead | Refusal | null> {
  const authority = await product.accounts.authorityOf(token, newId())
  return authority === null ? null : seedExample(product.records, authority)
}

/** Leaves the address and token for commands on this machine; answers the file. */
function leaveAccess(config: Config, access: LocalAccess): string {
  const file = join(config.dataDirectory, LOCAL_ACCESS)
  rmSync(file, { force: true })
  writeFileSync(file, JSON.stringify(access), { mode: 0o600 })
  return file
}

async function signInUrl(product: Product, url: string, member: Member): Promise<string> {
  return `${url}/sign-in?token=${await product.accounts.signInLink(member)}`
}
