import type { Phase } from '../safety-case/plan.ts'
import type { Finding } from './finding.ts'
import { HOLDS, rankOfLevel, worse, type Rank } from './outlook.ts'
import { isDue } from './plan-in-force.ts'
import type { RuleBook } from './rule-book.ts'
import type { Tallies } from './tallies.ts'

/** The rank that a record's own findings give it in a phase. */
export function ownRank(findings: readonly Finding[], book: RuleBook, phase: Phase): Rank {
  let rank: Rank = HOLDS
  for (const finding of findings) {
    if (book.isDue(finding.code, phase)) rank = worse(rank, rankOfLevel(finding.level))
  }
  return rank
}

/** Counts findings in, or out when `times` is -1, and answers the rank that they give their subject. */
export function tallyFindings(
  tallies: Tallies,
  findings: readonly Finding[],
  book: RuleBook,
  phase: Phase,
  times: 1 | -1,
): Rank {
  let rank: Rank = HOLDS
  for (const { code, level } of findings) {
    const head = book.head(code)
    if (isDue(head, phase)) {
      rank = worse(rank, rankOfLevel(level))
      tallies.add('level', level, times)
      tallies.add('code', code, times)
      if (head.axis === 'freshness') tallies.add('stale', level, times)
    } else tallies.add('awaiting', code, times)
  }
  return rank
}
