import type { ClientBase, Pool } from 'pg'
import { CATALOGUE_RULES } from './catalogue-rules.ts'

/** All rules in one statement, because a server asks them at each start before it answers anybody. */
const LINT = CATALOGUE_RULES.map(
  ({ query }, place) => `select ${place} as rule, found::text from (${query}) as rule_${place}`,
).join('\nunion all\n')

/** Looks for every known way past correct policies; answers one sentence for each thing found, none when it is sound. */
export async function faultsInCatalogue(catalogue: Pool | ClientBase): Promise<readonly string[]> {
  const { rows } = await catalogue.query<{ rule: number; found: string }>(`${LINT}\norder by rule, found`)
  return rows.map(({ rule, found }) => `${found}: ${CATALOGUE_RULES[rule]?.forbids ?? ''}`)
}
