import type { SpaceHead } from '../domain/record/graph.ts'
import { refuse, type Refusal } from '../domain/record/refusal.ts'
import { caseStandardOf, type CaseStandard } from '../domain/standards/case-standard.ts'

/** The standard that `--standard` names: what a hazard log that says nothing of it is read as a case of. */
export type StandardNamed = CaseStandard['name'] | undefined

/** Why a case cannot be read as one of another standard than it is; null where it can. */
export function refusalOfStandard(
  named: StandardNamed,
  { name, type }: Pick<SpaceHead, 'name' | 'type'>,
): Refusal | null {
  const own = caseStandardOf(type)?.name
  if (named === undefined || own === named) return null
  return refuse(
    'STANDARD_KNOWN',
    own === undefined ? `“${name}” answers neither standard.` : `“${name}” is a ${own} case.`,
    'Leave out --standard, which says what a hazard log becomes.',
  )
}
