import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { artefact } from './artefacts.ts'

/** The version of this package. */
export const VERSION = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(artefact('package.json'), 'utf8'))).version
