import { leadingScore, looksLikeScore } from '../../rate/score-text.ts'
import { SCORES } from '../../found-log.ts'
import type { ColumnDraft, Sample } from './column-draft.ts'
import { saysNothing } from '../words/item-list.ts'
import { beforeAndAfter } from '../words/score-list.ts'
import { isKindOfControl, plainLabel, withoutStage, type RatingStage } from '../words/label.ts'
import type { Role } from '../words/label-words.ts'

/** What a column says that only tells whether something is so. */
const YES_OR_NO = /^(?:x|y|n|yes|no|true|false|n\/a|partly|partial(?:ly)?|[✓✔✗✘☑☐])\.?$/i

/** What is to become of a risk, in a word: no measure by itself. */
const STRATEGY = /^(?:mitigate|accept|avoid|transfer|share|treat|tolerate|terminate|reduce|retain)d?\.?$/i

const BETWEEN_IDS = /\s*[,;&\n/]\s*|\s+and\s+|\s+/i

const LETTERED_ID = /^\p{L}{1,8}(?:[-_]?\p{L}{1,8}){0,2}[-_]?\d{1,6}(?:[-.]\w{1,3})?$/u

/** What is thought of the risk that is left, which is nothing that a hazard's status can be. */
const VERDICT = /^(?:not |un|in)?(?:acceptable|tolerable)(?: risk)?\.?$|^(?:alarp|afap)$/i

/** The roles whose labels may mean another thing, which the values tell. */
const DOUBTFUL: ReadonlySet<Role> = new Set<Role>(['effect', 'hazard', 'control', 'cause', ...SCORES])

/** "Consequence" and "Impact" are a severity when they hold scores; "Risk" is the hazard when it holds sentences. */
export function settleByValues(uses: ColumnDraft[], sample: Sample): void {
  const severities = new Set(uses.filter((use) => use.role === 'severity').map(({ meaning }) => meaning.rating))
  const hasSeverity = (stage: RatingStage | null) =>
    severities.has(stage) || (stage === null && severities.has('initial'))
  const hasOther = (role: Role, than: ColumnDraft) => uses.some((use) => use !== than && use.role === role)
  for (const use of uses) {
    settleTold(use, sample(use.index), hasOther('control', use))
    const values = DOUBTFUL.has(use.role) ? sample(use.index).map((value) => withoutReason(use.role, value)) : []
    if (values.length === 0) continue
    const scores = values.filter(tellsScores).length / values.length
    if (use.role === 'effect' && scores >= 0.6 && averageLength(values) <= 40 && !hasSeverity(use.meaning.rating)) {
      use.role = 'severity'
    } else if (use.role === 'hazard' && use.meaning.rating !== null && scores >= 0.6) {
      use.role = 'risk'
    } else if (use.role === 'risk' && isStageOnly(use.label) && values.some(isShare)) {
      use.role = 'note'
    } else if (use.role === 'risk' && scores < 0.3 && use.meaning.rating === null && tellsRisks(values, uses)) {
      use.role = uses.some(({ role }) => role === 'hazard' || role === 'name') ? 'description' : 'hazard'
    } else if ((use.role === 'severity' || use.role === 'likelihood') && scores < 0.2 && averageLength(values) > 60) {
      use.role = use.role === 'severity' ? 'harm' : 'note'
    } else if ((use.role === 'control' || use.role === 'cause') && areChoicesOf(use.label, values)) {
      use.role = 'category'
    } else if (use.role === 'control' && values.every((value) => YES_OR_NO.test(value))) {
      use.role = use.meaning.kind === null ? 'note' : 'control-kind'
    } else if (use.role === 'control' && hasOther('control', use) && values.every(isKindOfControl)) {
      use.role = 'control-kind'
    } else if (use.role === 'control' && values.every((value) => STRATEGY.test(value))) {
      use.role = 'note'
    } else if ((use.role === 'control' || use.role === 'cause') && use.meaning.kind === null && holdsOnlyIds(values)) {
      use.role = use.role === 'control' ? 'control-refs' : 'cause-refs'
    }
  }
}

/** A sentence is no status, nor is a verdict on what is left; what is told of a "mitigation implemented" at length is the mitigation. */
function settleTold(use: ColumnDraft, values: readonly string[], hasControls: boolean): void {
  if (values.length === 0) return
  const isProse = averageLength(values) > LONGEST_STATUS
  const isTold = values.some(({ length }) => length > LONGEST_ANSWER)
  if (use.role === 'status' && (isProse || areAll(VERDICT, values))) use.role = 'note'
  else if (use.role === 'note' && isTold && !hasControls && IMPLEMENTED.test(plainLabel(use.label)))
    use.role = 'control'
}

const LONGEST_STATUS = 60
/** The longest text that only says whether something was done. */
const LONGEST_ANSWER = 25
const IMPLEMENTED = /^(?:controls?|mitigations?|measures?|safeguards?)(?: measures?)? (?:implemented|in place)$/

function areAll(pattern: RegExp, values: readonly string[]): boolean {
  return values.length > 0 && values.every((value) => pattern.test(value.trim()))
}

/** A label such as "Before" or "Target" alone tells a risk, but a target may be of anything, and no level is a share. */
const isStageOnly = (label: string) => withoutStage(plainLabel(label)) === ''
const isShare = (value: string) => value.includes('%')

const NAMING: ReadonlySet<Role> = new Set<Role>(['hazard', 'name', 'severity', 'likelihood'])

/** Whether a column called "Risk" tells what the risks are: in sentences, or in short names where nothing else names or rates them. */
function tellsRisks(values: readonly string[], uses: readonly ColumnDraft[]): boolean {
  if (averageLength(values) > 12) return true
  return values.length > 1 && new Set(values).size === values.length && !uses.some(({ role }) => NAMING.has(role))
}

/** Whether a value is a score, or the one before the controls and the one after them. */
function tellsScores(value: string): boolean {
  return looksLikeScore(value) || beforeAndAfter(value) !== null
}

/** Whether a label names the choices that its column holds and nothing else: "Threat / Opportunity". */
function areChoicesOf(label: string, values: readonly string[]): boolean {
  const choices = label
    .toLowerCase()
    .split('/')
    .map((choice) => choice.trim())
  return choices.length > 1 && values.every((value) => choices.includes(value.toLowerCase()))
}

/** Where a score may stand before its reason, the score alone: "High: wards would rely on it" is as good as "High". */
function withoutReason(role: Role, value: string): string {
  return role === 'effect' || role === 'severity' || role === 'likelihood' ? (leadingScore(value) ?? value) : value
}

/** Whether every value that says something names controls or causes by their ids: "C001, C002". */
function holdsOnlyIds(values: readonly string[]): boolean {
  const told = values.filter((value) => !saysNothing(value))
  return told.length > 0 && told.every((value) => value.split(BETWEEN_IDS).every((part) => LETTERED_ID.test(part)))
}

function averageLength(values: readonly string[]): number {
  return values.reduce((sum, value) => sum + value.length, 0) / values.length
}
