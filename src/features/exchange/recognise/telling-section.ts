import { isScore, type FoundHazard, type Score } from '../found-log.ts'
import { looksLikeScore } from '../rate/score-text.ts'
import { HAZARD_PARTS } from './words/hazard-parts.ts'
import type { Role } from './words/label-words.ts'

const STRONG = new Set<Role>([...HAZARD_PARTS, 'failure-mode'])
const NO_HAZARD =
  /definition|glossar|terminolog|abbreviation|acronym|template|matrix|scoring|scales?\b|criteria|roles|references|revision|document|history|purpose|introduction|scope|overview|background|methodology|methods?$|process\b|procedure|policy|how to|guidance|summary|conclusion|\bplan\b|report\b|appendix|management|governance|personnel|activities/i
/** Words of a section that explains how hazards are told and rated. */
const EXPLAINS =
  /definition|glossar|terminolog|abbreviation|template|matrix|scoring|scales?\b|criteria|method|how to|guidance|explan/i

/** What a section has told by its end. */
interface ToldSection {
  readonly hazard: FoundHazard
  readonly roles: ReadonlySet<Role>
  /** Whether its heading, or the page, says by itself that this is a hazard. */
  readonly isExplicit: boolean
  readonly heading: string
  readonly title: string
}

/** Whether a section is about a hazard: it says so and tells something of one, or tells enough of its parts. */
export function tellsHazard(section: ToldSection): boolean {
  const { hazard, roles, isExplicit, heading, title } = section
  const strong = [...roles].filter((role) => STRONG.has(role) && (!isScore(role) || hasScore(hazard, role))).length
  if (isExplicit && roles.has('hazard') && hazard.ref !== null) return true
  if (isExplicit || (roles.has('hazard') && hazard.ref !== null)) return strong >= 1
  const { causes, controls, initial } = hazard
  const scored = [initial.severity, initial.likelihood].filter(
    (score) => score !== null && looksLikeScore(score),
  ).length
  // What has a cause, a control and a rating is a hazard even when its name speaks of a report or a document.
  const isWhole = causes.length > 0 && controls.length > 0 && scored === 2
  if (isWhole && !EXPLAINS.test(`${heading} ${title}`)) return true
  if (NO_HAZARD.test(heading) || NO_HAZARD.test(title)) return false
  if (roles.has('hazard')) return strong >= 1
  const acted = causes.length > 0 || controls.length > 0
  if (acted && scored === 2) return true
  const harmed = roles.has('harm') || roles.has('effect') || roles.has('situation')
  return strong >= 3 && controls.length > 0 && (harmed || causes.length > 0 || scored > 0)
}

/** Whether one of its ratings gives this part in a way that can be a score. */
function hasScore(hazard: FoundHazard, part: Score): boolean {
  const { initial, residual } = hazard
  return [initial[part], residual[part]].some((text) => text !== null && looksLikeScore(text))
}
