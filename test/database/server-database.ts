import pg from 'pg'
import { newId } from '../../src/platform/ids/ids.ts'

/** A database on the test server that nobody else uses. */
export interface ServerDatabase {
  readonly url: string
  drop(): Promise<void>
}

const OWNER = 'safecase_test'
const MAKE_OWNER = `do $$ begin
  create role ${OWNER} login createrole password '${OWNER}';
exception when duplicate_object or unique_violation then null;
end $$`

/** Makes an empty database, owned by a login that is no superuser, as in production. */
export async function createServerDatabase(server: string): Promise<ServerDatabase> {
  const name = `safecase_test_${newId().replaceAll('-', '')}`
  await administer(server, [MAKE_OWNER, `create database ${name} owner ${OWNER}`])
  const url = new URL(server)
  url.pathname = name
  url.username = OWNER
  url.password = OWNER
  return { url: url.href, drop: () => administer(server, [`drop database ${name} with (force)`]) }
}

async function administer(server: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client(server)
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}
