import { HAZARD_STATUSES, type HazardStatus, type ImportAnswers, type ImportQuestion } from '../exchange-contract.ts'
import { remembering } from '../remembering.ts'
import { saysNothing } from '../recognise/words/item-list.ts'
import { plainWord } from './score-text.ts'

const LEAVE_STATUS = 'Leave as stated'
const CLOSED =
  /\b(closed?|done|complete[d]?|resolved|implemented|mitigated|accepted|struck through|fechad[oa]|cerrad[oa]|geschlossen|erledigt|clos|cloture|ferme|chiuso|afgesloten|gesloten|wedi cau)\b|完了|クローズ|已关闭/
const TRANSFERRED = /\b(transfer\w*|transferid[oa]|ubertragen|transfere)\b|移管/
/** What is done in part is still to be done. */
const PARTLY = /\b(part|partly|partial(ly)?|parcialmente|teilweise|partiellement)\b/
/** What is denied is not so: "signed bundles are not implemented". */
const DENIED =
  /\b(not|never|no|nothing|without)( (been|be|yet|fully|formally))* (closed?|done|completed?|resolved|implemented|mitigated|accepted)\b/
const NOT_YET = /^(status |it is )?(is )?(not|never) (yet|fully|been)\b/
const OPEN =
  /\b(open|opened|reopened|new|active|in progress|under review|draft|ongoing|pending|live|monitored|monitoring|outstanding|not started|to do|wip|identified|abert[oa]|abiert[oa]|offen|ouvert|aperto|in bearbeitung|agored)\b|未完了|対応中|オープン/

/** The NHS status that a stated one is for certain, or null: one of the three words first, no other after it, and no doubt. */
const statusOf = remembering((stated): HazardStatus | null => {
  if (/[?？]/.test(stated)) return null
  const plain = plainWord(stated).replace(/^(hazard )?(status|state) /, '')
  const first = HAZARD_STATUSES.find((status) =>
    new RegExp(`^(now |currently )?${status.toLowerCase()}( |$)`).test(plain),
  )
  if (first === undefined) return null
  const others = HAZARD_STATUSES.filter((status) => status !== first && plain.includes(status.toLowerCase()))
  return others.length === 0 ? first : null
})

/** So many words are a sentence and no status; where nothing in it speaks of one, there is nothing to ask. */
const SENTENCE = 7

/** One question for each stated status that is none of the three words. */
export function statusQuestions(stated: readonly (string | null)[]): ImportQuestion[] {
  const questions = new Map<string, ImportQuestion>()
  for (const text of stated) {
    const question = text === null ? null : questionAbout(text)
    if (question !== null) questions.set(question.id, question)
  }
  return [...questions.values()].slice(0, 20)
}

const questionAbout = remembering((text): ImportQuestion | null => {
  if (saysNothing(text) || statusOf(text) !== null || /^retired\b/i.test(text)) return null
  const proposed = proposedStatus(headOf(text))
  if (proposed === LEAVE_STATUS && text.trim().split(/\s+/).length >= SENTENCE) return null
  return {
    id: statusId(text),
    about: `The status “${headOf(text).slice(0, 80)}” is not Open, Transferred or Closed. Which of them is it?`,
    proposed,
    choices: [...HAZARD_STATUSES, LEAVE_STATUS],
  }
})

/** The status after the answers. */
export function answeredStatus(stated: string, answers: ImportAnswers): HazardStatus | null {
  const certain = statusOf(stated)
  if (certain !== null) return certain
  return HAZARD_STATUSES.find((status) => status === answers[statusId(stated)]) ?? null
}

const HEAD = /^(\p{L}[^–—:;(\n]{1,23}?)(?:\s+[-–—]\s|\s*[:;–—]\s|\s*\()/u

/** The word a status begins with before it says more, as "Active" of "Active — with the vendor", which is then asked about once. */
function headOf(text: string): string {
  const head = HEAD.exec(text.trim())?.[1]?.trim()
  const isWhole = head === undefined || PARTLY.test(plainWord(text)) || proposedStatus(head) === LEAVE_STATUS
  return isWhole ? text.trim() : head
}

function statusId(text: string): string {
  // Half a letter is no text that could be sent back with the answer.
  return `status:${plainWord(headOf(text))
    .slice(0, 60)
    .replace(/\p{Surrogate}$/u, '')}`
}

function proposedStatus(text: string): string {
  const plain = plainWord(text)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
  if (TRANSFERRED.test(plain)) return 'Transferred'
  if (OPEN.test(plain)) return 'Open'
  if (PARTLY.test(plain)) return 'Open'
  if (DENIED.test(plain)) return NOT_YET.test(plain) ? 'Open' : LEAVE_STATUS
  return CLOSED.test(plain) ? 'Closed' : LEAVE_STATUS
}
