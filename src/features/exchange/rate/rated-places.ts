import type { ImportAnswers, ImportQuestion } from '../exchange-contract.ts'
import { isStated, type FoundHazard, type FoundLog } from '../found-log.ts'

const ID = 'rated-twice'

/** The question which sheet or file counts where several rate a hazard otherwise; null where none do. The first is proposed. */
export function placeQuestion({ hazards }: FoundLog): ImportQuestion | null {
  const doubted = hazards.filter(isDoubted)
  const [first, ...others] = placesOf(doubted)
  if (first === undefined) return null
  const names = doubted.slice(0, 3).map(({ ref, title }) => ref ?? `“${title}”`)
  const more = doubted.length > names.length ? ` and ${doubted.length - names.length} more` : ''
  const subject = doubted.length === 1 ? `Hazard ${names.join('')} is` : `Hazards ${names.join(', ')}${more} are`
  return {
    id: ID,
    about: `${subject} rated otherwise on ${others.map((place) => `“${place}”`).join(', ')} than on “${first}”. Which rating counts?`,
    proposed: first,
    choices: [first, ...others],
  }
}

/** The log with the ratings of the place that counts, as answered or proposed, where several contradict each other. */
export function withChosenPlace(found: FoundLog, answers: ImportAnswers): FoundLog {
  const [first] = placesOf(found.hazards.filter(isDoubted))
  if (first === undefined) return found
  const place = answers[ID] ?? first
  return { ...found, hazards: found.hazards.map((hazard) => ratedAs(hazard, place)) }
}

function ratedAs(hazard: FoundHazard, place: string): FoundHazard {
  const rated = hazard.ratedAt.find((rating) => rating.place === place)
  if (rated === undefined) return hazard
  // Where the place is silent about a stage, what another says of it contradicts nothing.
  const stated = (stage: 'initial' | 'residual') => (isStated(rated[stage]) ? rated[stage] : hazard[stage])
  return { ...hazard, initial: stated('initial'), residual: stated('residual') }
}

function isDoubted({ ratedAt }: FoundHazard): boolean {
  return ratedAt.length > 0
}

function placesOf(hazards: readonly FoundHazard[]): string[] {
  return [...new Set(hazards.flatMap(({ ratedAt }) => ratedAt.map(({ place }) => place)))]
}
