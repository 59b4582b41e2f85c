import { initialsOf } from '../../../web/text/words.ts'
import type { Present } from '../presence-contract.ts'

/** One other person in the case, at the place that matters most to whoever looks. */
export interface PresentPerson {
  readonly person: string
  readonly name: string
  readonly initials: string
  /** At the record that is shown here. */
  readonly isHere: boolean
  readonly record: string | null
  readonly field: string | null
}

/** Everybody else in the case, each once: whoever is at the same record first, and of their places the nearest. */
export function othersPresent(
  present: readonly Present[],
  me: string,
  record: string | null,
): readonly PresentPerson[] {
  const others = present.filter(({ person }) => person !== me)
  const nearest = others.toSorted((a, b) => rank(a, record) - rank(b, record))
  const seen = new Set<string>()
  return nearest.flatMap((one) => {
    if (seen.has(one.person)) return []
    seen.add(one.person)
    return [{ ...one, initials: initialsOf(one.name), isHere: record !== null && one.record === record }]
  })
}

function rank(one: Present, record: string | null): number {
  const away = record !== null && one.record === record ? 0 : 2
  return away + (one.field === null ? 1 : 0)
}
