import type { ColumnDraft } from './column-draft.ts'

/** Who owns a control or action, or is one of several by number, is no owner of the hazard, though nobody else is named. */
const OWNS = /\bown/i

const OF_PART = /control|mitigation|measure|action|\btask|^by whom|\d\s*$/i

export function keepOtherOwners(uses: readonly ColumnDraft[]): void {
  const owners = uses.filter(({ role }) => role === 'owner')
  const isNamed = owners.some(({ label }) => OWNS.test(label) && !OF_PART.test(label))
  for (const use of owners) if (OF_PART.test(use.label) || (isNamed && !OWNS.test(use.label))) use.role = 'note'
}
