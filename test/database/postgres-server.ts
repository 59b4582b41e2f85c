import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { copyPostgres } from './postgres-binaries.ts'

/** A PostgreSQL server of our own, reached through a socket in a temporary directory. */
export interface PostgresServer {
  readonly url: string
  stop(): Promise<void>
}

// PostgreSQL refuses to run as root; this user exists on every system and owns nothing.
const NOBODY = { uid: 65_534, gid: 65_534 }
const STARTING_MS = 30_000

// The shell waits for the end of its input, which comes when we stop it and also when we are killed: no server is left.
const SUPERVISED = `
  "$0/postgres/bin/postgres" -D "$0/data" -k "$0" -c listen_addresses= -c timezone=Asia/Tokyo -c fsync=off -c max_connections=60 >"$0/server.log" 2>&1 &
  read -r _
  kill -INT $!
  wait $!
  rm -rf "$0"`

/** Starts a server on an empty data directory; it goes when this process does. */
export async function startPostgres(): Promise<PostgresServer> {
  const directory = mkdtempSync(join(tmpdir(), 'safecase-postgres-'))
  const identity = userInfo().uid === 0 ? NOBODY : {}
  mkdirSync(join(directory, 'postgres'))
  copyPostgres(join(directory, 'postgres'))
  if (identity === NOBODY) execFileSync('chown', ['-R', `${NOBODY.uid}:${NOBODY.gid}`, directory])
  const initdb = [
    '-D',
    join(directory, 'data'),
    '-U',
    'postgres',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  ]
  execFileSync(join(directory, 'postgres', 'bin', 'initdb'), initdb, { ...identity, cwd: directory, stdio: 'pipe' })

  const shell = spawn('sh', ['-c', SUPERVISED, directory], {
    ...identity,
    cwd: directory,
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  })
  const ended = new Promise<void>((resolve) => {
    shell.once('exit', () => resolve())
  })
  const url = `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(directory)}`
  await answers(url)
  return {
    url,
    stop: async () => {
      shell.stdin.end()
      await ended
      rmSync(directory, { recursive: true, force: true })
    },
  }
}

async function answers(url: string): Promise<void> {
  const until = Date.now() + STARTING_MS
  for (;;) {
    const client = new pg.Client(url)
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (Date.now() > until) throw error
      await pause(50)
    }
  }
}
