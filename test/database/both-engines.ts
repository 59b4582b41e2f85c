import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import { GENESIS_HASH } from '../../src/domain/ledger/ledger-event.ts'
import { isRefusal } from '../../src/domain/record/refusal.ts'
import { databaseOn } from '../../src/platform/database/database.ts'
import { openEmbeddedEngine } from '../../src/platform/database/embedded/embedded-engine.ts'
import type { Engine } from '../../src/platform/database/engine.ts'
import { migrate } from '../../src/platform/database/migrations.ts'
import { openServerEngine } from '../../src/platform/database/server-engine.ts'
import { execute } from '../../src/platform/database/statements.ts'
import type { ActorScope, Database } from '../../src/platform/database/transaction.ts'
import { newId } from '../../src/platform/ids/ids.ts'
import { embeddedInMemory } from './embedded-in-memory.ts'
import { createServerDatabase } from './server-database.ts'

/** The folder of migrations. */
export const MIGRATIONS = resolve('migrations')

/** What a test works on: a migrated database, and an organisation that no other test has. */
export interface Ground {
  readonly database: Database
  readonly engine: Engine
  readonly scope: ActorScope
}

/** Gives a test a ground of its own. */
export type OpenGround = () => Promise<Ground>

const ENGINES = {
  'the embedded database': openEmbedded,
  'a PostgreSQL server': openServer,
}

/** Runs one suite twice: on the embedded engine and on a real server. */
export function describeOnBothEngines(name: string, suite: (open: OpenGround) => void): void {
  for (const [where, openEngine] of Object.entries(ENGINES)) {
    describe(`${name}, on ${where}`, () => {
      let engine: Engine
      beforeAll(async () => {
        engine = await openEngine()
        const migrated = await migrate(engine.pool, MIGRATIONS)
        if (isRefusal(migrated)) throw new Error(migrated.sentence)
      })
      afterAll(() => engine.close())
      suite(async () => {
        const database = databaseOn(engine)
        return { database, engine, scope: await newOrganisation(database) }
      })
    })
  }
}

/** An organisation with an empty ledger, and somebody in it. */
export async function newOrganisation(database: Database): Promise<ActorScope> {
  const scope = { organisation: newId(), actor: newId() }
  await database.accounts(async (tx) => {
    await execute(tx, 'insert into organisation (id, name) values ($1, $2)', [scope.organisation, 'An organisation'])
    await execute(tx, 'insert into person (organisation, id, name) values ($1, $2, $3)', [
      scope.organisation,
      scope.actor,
      'A person',
    ])
    await execute(tx, 'insert into ledger_head (organisation, sequence, hash) values ($1, 0, $2)', [
      scope.organisation,
      Buffer.from(GENESIS_HASH, 'hex'),
    ])
  })
  return scope
}

async function openEmbedded(): Promise<Engine> {
  const engine = await openEmbeddedEngine(await embeddedInMemory())
  if (isRefusal(engine)) throw new Error(engine.sentence)
  return engine
}

async function openServer(): Promise<Engine> {
  const database = await createServerDatabase(inject('databaseServer'))
  const engine = openServerEngine(database.url)
  return {
    ...engine,
    close: async () => {
      await engine.close()
      await database.drop()
    },
  }
}
