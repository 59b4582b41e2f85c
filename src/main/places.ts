import { existsSync } from 'node:fs'
import { isRefusal, refuse, type Refusal } from '../domain/record/refusal.ts'
import type { PortfolioRow } from '../features/portfolio/portfolio-contract.ts'
import { readConfig } from '../platform/config/config.ts'
import { connectToServer, type ServerClient } from './server-client.ts'

/** Where a command finds its case: in files, or on the running server. */
export type Place =
  | { readonly on: 'files'; readonly paths: readonly string[] }
  | { readonly on: 'server'; readonly client: ServerClient; readonly row: PortfolioRow }

/** Takes what exists as files and anything else as the name of a case. */
export async function findPlace(places: readonly string[]): Promise<Place | Refusal> {
  const [first = ''] = places
  if (places.every((place) => existsSync(place))) return { on: 'files', paths: places }
  if (places.length > 1 || looksLikePath(first)) {
    const missing = places.find((place) => !existsSync(place)) ?? first
    return refuse('FILE_MISSING', `There is no file or folder "${missing}".`, 'Look whether the path is spelt right.')
  }
  const client = serverClient()
  if (isRefusal(client)) return client.code === 'SERVER_UNREACHABLE' ? neitherFileNorServer(first) : client
  const row = await client.findCase(first)
  return isRefusal(row) ? row : { on: 'server', client, row }
}

/** A word that is no path may be the name of a case, or a path that was mistyped. */
function neitherFileNorServer(place: string): Refusal {
  return refuse(
    'SERVER_UNREACHABLE',
    `There is no file or folder "${place}", and no running server to ask for a case of that name.`,
    'Look whether the path is spelt right, or start the server with "safecase serve".',
  )
}

/** The running server that the settings point at. */
export function serverClient(): ServerClient | Refusal {
  const config = readConfig(process.env)
  return isRefusal(config) ? config : connectToServer(config)
}

function looksLikePath(place: string): boolean {
  return /[/\\]|[.][a-z]{2,5}$/i.test(place)
}
