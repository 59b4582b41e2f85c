import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { refuse, type Refusal } from '../domain/record/refusal.ts'

/** The file in the data directory that lets a command on this machine speak to the running server (mode 0600). */
export const LOCAL_ACCESS = 'local-access.json'

const localAccessSchema = z.object({ url: z.url(), token: z.string().min(1) })
export type LocalAccess = z.infer<typeof localAccessSchema>

/** Where the running server of a data directory is, or a refusal when none has left its address. */
export function readLocalAccess(dataDirectory: string): LocalAccess | Refusal {
  try {
    return localAccessSchema.parse(JSON.parse(readFileSync(join(dataDirectory, LOCAL_ACCESS), 'utf8')))
  } catch {
    return refuse(
      'SERVER_UNREACHABLE',
      `No running server has left its address in ${dataDirectory}.`,
      'Start one with "safecase serve", or name a file or folder instead of a case.',
    )
  }
}
