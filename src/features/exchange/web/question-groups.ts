import type { ImportQuestion } from '../exchange-contract.ts'
import { exchangeStrings } from './exchange-strings.ts'

/** Questions about one thing, under the name of it. */
export interface QuestionGroup {
  readonly name: string
  readonly questions: readonly ImportQuestion[]
}

/** The questions by what they are about, which the beginning of their id tells; in the order in which they were asked. */
export function questionGroups(questions: readonly ImportQuestion[]): QuestionGroup[] {
  const groups = new Map<string, ImportQuestion[]>()
  for (const question of questions) {
    const name = nameOf(question.id)
    groups.set(name, [...(groups.get(name) ?? []), question])
  }
  return [...groups].map(([name, grouped]) => ({ name, questions: grouped }))
}

/** What is asked of the hazards themselves: which ids they have, and what is one. */
const OF_HAZARDS = /^(?:title:.*|rounded-ids|dated-ids|numbered-\d+)$/s

function nameOf(id: string): string {
  if (OF_HAZARDS.test(id)) return exchangeStrings.identities
  if (id.startsWith('severity')) return exchangeStrings.severities
  if (id.startsWith('likelihood')) return exchangeStrings.likelihoods
  return id.startsWith('status') ? exchangeStrings.statuses : exchangeStrings.risks
}
