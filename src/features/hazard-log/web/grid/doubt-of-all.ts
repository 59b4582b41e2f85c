import type { Outlook } from '../../../../domain/living/finding.ts'

/** The doubt that all of several records are in; null where they differ, where they hold, and where one stands alone. */
export function doubtOfAll(records: readonly { readonly outlook: Outlook }[]): Exclude<Outlook, 'holds'> | null {
  const [first, ...others] = records
  if (first === undefined || first.outlook === 'holds' || others.length === 0) return null
  return others.every(({ outlook }) => outlook === first.outlook) ? first.outlook : null
}
