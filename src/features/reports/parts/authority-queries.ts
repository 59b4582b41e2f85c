import type { PlanInForce } from '../../../domain/living/rule.ts'
import type { Block } from '../../../platform/documents/blocks.ts'
import { ruledTable } from '../../../platform/documents/shorthand.ts'

/** Who may decide what under the plan, or nothing where it names nobody. */
export function authorisationMatrix(plan: PlanInForce, caption?: string): readonly Block[] {
  return ruledTable(
    [
      ['Decision', 50],
      ['Role', 30],
      ['Name', 20],
    ],
    (plan.fields.authorisation ?? []).map((entry) => [entry.what, entry.role, entry.name ?? '']),
    caption,
  )
}

/** What initial ratings assume about controls, in words; nothing where the plan does not say. */
export function countsExisting(counts: boolean | undefined): string | undefined {
  if (counts === undefined) return undefined
  return counts ? 'Count the controls that already exist' : 'Are made as if there were no control'
}
