import type { ImportAnswers, ImportQuestion } from '../exchange-contract.ts'
import type { FoundLog } from '../found-log.ts'
import { datedIdQuestion, withoutDatedIds } from './dated-ids.ts'
import { numberedQuestions, withNumberedItems } from './numbered-items.ts'
import { placeQuestion, withChosenPlace } from './rated-places.ts'
import { roundedIdQuestion, withWholeIds } from './rounded-ids.ts'
import { titleQuestions, withChosenTitles } from './title-guesses.ts'

/** Something about the hazards themselves that the source leaves open, and the log as answered or proposed. */
interface Settlement {
  readonly questions: (log: FoundLog) => readonly (ImportQuestion | null)[]
  readonly settle: (log: FoundLog, answers: ImportAnswers) => FoundLog
}

/** In this order: what an item is numbered below shows only once its id is known, and its ratings once its place is. */
const SETTLEMENTS: readonly Settlement[] = [
  { questions: titleQuestions, settle: withChosenTitles },
  { questions: (log) => [roundedIdQuestion(log)], settle: withWholeIds },
  { questions: (log) => [datedIdQuestion(log)], settle: withoutDatedIds },
  { questions: numberedQuestions, settle: withNumberedItems },
  { questions: (log) => [placeQuestion(log)], settle: withChosenPlace },
]

/** A log of which it is settled what its hazards are, and the questions about that. */
export interface SettledLog {
  readonly found: FoundLog
  readonly questions: readonly ImportQuestion[]
}

/** Settles what the hazards of a log are, before any of their ratings is read. */
export function settledLog(told: FoundLog, answers: ImportAnswers): SettledLog {
  let found = told
  const questions: ImportQuestion[] = []
  for (const { questions: ask, settle } of SETTLEMENTS) {
    questions.push(...ask(found).filter((question) => question !== null))
    found = settle(found, answers)
  }
  return { found, questions }
}
