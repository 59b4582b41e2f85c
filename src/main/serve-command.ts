import { isRefusal, type Refusal } from '../domain/record/refusal.ts'
import { readConfig, type Config } from '../platform/config/config.ts'
import { processTerminal } from '../platform/terminal/terminal.ts'
import { openConfiguredDatabase } from './open-database.ts'
import type { RunningServer } from './serve.ts'

/** Runs the server until a signal stops it; gives the exit code. */
export async function serveUntilStopped(): Promise<number> {
  const terminal = processTerminal()
  const config = readConfig(process.env)
  const server = isRefusal(config) ? config : await serverOf(config)
  if (isRefusal(server)) return terminal.refuse(server)
  terminal.print(`Safecase runs at ${server.url}`)
  if (server.signInUrl !== null) terminal.print(`Sign in, once, within the hour: ${server.signInUrl}`)
  await stopSignal()
  await server.stop()
  return 0
}

/** The database opens in a thread of its own while this one loads everything else: half a second less of a start. */
async function serverOf(config: Config): Promise<RunningServer | Refusal> {
  const opening = openConfiguredDatabase(config)
  const { startServer } = await import('./serve.ts')
  return startServer(config, opening)
}

function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}
