import { isRefusal, type Refusal } from '../domain/record/refusal.ts'
import { caseFileOf } from '../features/exchange/case-export-queries.ts'
import { writeCaseFile } from '../features/exchange/exchange-case-file.ts'
import { processTerminal } from '../platform/terminal/terminal.ts'
import { openFileCase } from './file-case.ts'
import { writeOutput } from './output-file.ts'
import { presentFingerprint } from './living.ts'
import { findPlace } from './places.ts'
import { refusalOfLogOptions, type LogOptions } from './standard-option.ts'

/** Writes a case as one JSON file; gives the exit code. */
export async function runExport(
  places: readonly string[],
  flags: LogOptions & { readonly out?: string },
): Promise<number> {
  const terminal = processTerminal()
  const text = await exported(places, flags)
  const shown = isRefusal(text) || flags.out === undefined ? text : await writeOutput(flags.out, text)
  if (isRefusal(shown)) return terminal.refuse(shown)
  terminal.print(shown)
  return 0
}

async function exported(places: readonly string[], options: LogOptions): Promise<string | Refusal> {
  const place = await findPlace(places)
  if (isRefusal(place)) return place
  if (place.on === 'server') {
    const refused = refusalOfLogOptions(options, place.row.space)
    if (refused !== null) return refused
    const bytes = await place.client.bytes(`/spaces/${place.row.space.id}/export`)
    return isRefusal(bytes) ? bytes : new TextDecoder().decode(bytes)
  }
  const opened = await openFileCase(place.paths, {}, options)
  return isRefusal(opened) ? opened : writeCaseFile(caseFileOf(opened.snapshot.graph), presentFingerprint)
}
