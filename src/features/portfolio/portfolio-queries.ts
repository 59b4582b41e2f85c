import { permitted, type Authority } from '../../domain/permission/permission.ts'
import { livingOfKind } from '../../domain/record/living-records.ts'
import { textOf } from '../../domain/record/record.ts'
import type { Refusal } from '../../domain/record/refusal.ts'
import type { Database } from '../../platform/database/transaction.ts'
import { currentRelease, levelCounts, nextReviewOf, standingView } from '../living/overview-queries.ts'
import { eachCase, type LivingSpaces, type Snapshot } from '../living/living-queries.ts'
import { spacesOf } from '../records/records-queries.ts'
import type { PortfolioRow } from './portfolio-contract.ts'

const STANDARD_OF = {
  'manufacturer-case': 'DCB0129',
  'deployment-case': 'DCB0160',
  'quality-system': 'ISO 13485',
  register: 'CSO register',
} as const

/** Every case of the organisation on one line each, in the order they were started. */
export function portfolioOf(
  database: Database,
  spaces: LivingSpaces,
  authority: Authority,
): Promise<readonly PortfolioRow[] | Refusal> {
  return permitted(authority, 'space.read', async (scope) => {
    const known = await database.transaction(scope, spacesOf)
    const rows: PortfolioRow[] = []
    for await (const snapshot of eachCase(spaces, authority, known)) {
      rows.push(snapshot.once('portfolio', () => portfolioRow(snapshot)))
    }
    return rows
  })
}

function portfolioRow(snapshot: Snapshot): PortfolioRow {
  const { graph, assessment } = snapshot
  const { standing, sentence } = standingView(snapshot)
  const release = currentRelease(snapshot)
  return {
    space: { ...graph.space },
    standard: STANDARD_OF[graph.space.type],
    product: livingOfKind(graph, 'product').map((record) => textOf(record, 'name'))[0] ?? null,
    version: release === null ? null : textOf(release, 'version'),
    cso:
      livingOfKind(graph, 'cso-appointment')
        .filter((record) => record.state === 'in-post')
        .map((record) => textOf(record, 'name'))[0] ?? null,
    nextDue: nextReviewOf(snapshot),
    standing,
    sentence,
    hazards: assessment.tallies.living('hazard'),
    levels: levelCounts(snapshot),
  }
}
