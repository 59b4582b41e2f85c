import type { DoubtView } from '../doubts-contract.ts'

/** Whether somebody has given an answer that leaves it in doubt: it waits for an update or for somebody else. */
export function isParked({ seen }: DoubtView): boolean {
  return seen.answer === 'update' || seen.answer === 'ask'
}

/** The doubt to look at: the one the address names, else the first that waits for an answer, else the first. */
export function placeOf(doubts: readonly DoubtView[], link: string | undefined): number {
  const named = doubts.findIndex((doubt) => doubt.link === link)
  if (named >= 0) return named
  return Math.max(
    0,
    doubts.findIndex((doubt) => !isParked(doubt)),
  )
}

/** Which doubt comes next once some are answered: the first after the present one that still waits, else any before it. */
export function nextAfter(
  doubts: readonly DoubtView[],
  present: number,
  answered: ReadonlySet<string>,
): DoubtView | undefined {
  const waits = (doubt: DoubtView) => !answered.has(doubt.link) && !isParked(doubt)
  return doubts.slice(present + 1).find(waits) ?? doubts.slice(0, present + 1).find(waits)
}
