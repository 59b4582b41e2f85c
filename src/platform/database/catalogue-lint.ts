import type { ClientBase, Pool } from 'pg'
import { CATALOGUE_RULES } from './catalogue-rules.ts'

/** Looks for every known way past correct policies; answers one sentence for each thing found, none when it is sound. */
export async function faultsInCatalogue(catalogue: Pool | ClientBase): Promise<readonly string[]> {
  const faults: string[] = []
  for (const { forbids, query } of CATALOGUE_RULES) {
    const { rows } = await catalogue.query<{ found: string }>(query)
    faults.push(...rows.map(({ found }) => `${found}: ${forbids}`))
  }
  return faults
}
