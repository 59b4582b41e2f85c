import type { Phase } from '../safety-case/plan.ts'
import { FINDING_LEVELS, type Finding, type FindingLevel } from './finding.ts'
import { HOLDS, rankOfLevel, worse, type Rank } from './outlook.ts'
import { isDue } from './plan-in-force.ts'
import type { RuleHead } from './rule.ts'
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
    tallyLevel(tallies, head, level, phase, times)
    if (isDue(head, phase)) rank = worse(rank, rankOfLevel(level))
  }
  return rank
}

/** How often a code spoke at each level. */
interface CodeCount {
  readonly isDue: boolean
  readonly byLevel: { [level in FindingLevel]: number }
}

/** Counts the findings of a whole space, to be entered among its tallies all at once. */
export class FindingCount {
  readonly #book: RuleBook
  readonly #phase: Phase
  readonly #byCode = new Map<string, CodeCount>()

  constructor(book: RuleBook, phase: Phase) {
    this.#book = book
    this.#phase = phase
  }

  /** Counts findings in, and answers the rank that they give their subject. */
  add(findings: readonly Finding[]): Rank {
    let rank: Rank = HOLDS
    for (const { code, level } of findings) {
      const count = this.#byCode.get(code) ?? this.#enter(code)
      count.byLevel[level] += 1
      if (count.isDue) rank = worse(rank, rankOfLevel(level))
    }
    return rank
  }

  /** Enters all that was counted. */
  tally(tallies: Tallies): void {
    for (const [code, { byLevel }] of this.#byCode) {
      for (const level of FINDING_LEVELS) tallyLevel(tallies, this.#book.head(code), level, this.#phase, byLevel[level])
    }
  }

  #enter(code: string): CodeCount {
    const count = {
      isDue: this.#book.isDue(code, this.#phase),
      byLevel: { broken: 0, blocker: 0, attention: 0, note: 0 },
    }
    this.#byCode.set(code, count)
    return count
  }
}

function tallyLevel(tallies: Tallies, head: RuleHead, level: FindingLevel, phase: Phase, times: number): void {
  if (times === 0) return
  if (!isDue(head, phase)) {
    tallies.add('awaiting', head.code, times)
    return
  }
  tallies.add('level', level, times)
  tallies.add('code', head.code, times)
  if (head.axis === 'freshness') tallies.add('stale', level, times)
}
