import type { SpaceType } from '../../../domain/record/kind.ts'
import type { ImportAnswers, ImportQuestion } from '../exchange-contract.ts'
import type { FoundControl } from '../found-log.ts'
import type { RatedHazard, RatedLog } from '../rate/rated-log.ts'
import { toldControl } from './told-party.ts'

/** The id of the question whose log an import is. */
export const WHOSE_LOG = 'whose-log'
const TRANSFERRED = 'transferred-controls'

/** The answers to it. A deployer’s log begins with the manufacturer’s, which is an input to it (DCB0160 3.3.1). */
export const LOG_OWNERS = { own: 'Our own', manufacturer: 'The manufacturer’s' } as const

const READ_AS: Readonly<Record<keyof typeof LOG_OWNERS, string>> = {
  own: 'your own',
  manufacturer: 'the manufacturer’s',
}

const BY_KIND = 'Those of training and business process'
const ALL = 'All controls'
const NONE = 'None; each is settled in the case'

/**
 * What a log is asked where it goes into a case of a type: only a deployer’s case can be fed by somebody else’s log. With
 * nothing answered it is read as proposed.
 */
export function questionsInto(type: SpaceType, log: RatedLog, answers: ImportAnswers): readonly ImportQuestion[] {
  if (type !== 'deployment-case' || log.hazards.length === 0) return []
  const transferred = isOfManufacturer(type, log, answers) ? transferredQuestion(log) : null
  return [whoseQuestion(log), ...(transferred === null ? [] : [transferred])]
}

/** Every question that a log can be asked on its way into any case, whatever else is answered. */
export function questionsAnywhere(log: RatedLog): readonly ImportQuestion[] {
  return questionsInto('deployment-case', log, { [WHOSE_LOG]: LOG_OWNERS.manufacturer })
}

/** Whether a log that goes into a case of a type is the manufacturer’s there, as answered or as proposed. */
export function isOfManufacturer(type: SpaceType, log: RatedLog, answers: ImportAnswers): boolean {
  if (type !== 'deployment-case') return false
  return (answers[WHOSE_LOG] ?? whoseQuestion(log).proposed) === LOG_OWNERS.manufacturer
}

/**
 * Which controls of the manufacturer’s log it transferred: those that the log says are a deployer’s or user’s, and of a
 * hazard that is Transferred without any such, the ones that were answered or proposed.
 */
export function transferredIn(log: RatedLog, answers: ImportAnswers): (control: FoundControl) => boolean {
  const transferred = new Set<FoundControl | string>()
  const chosen = answers[TRANSFERRED] ?? transferredQuestion(log)?.proposed
  for (const { found } of log.hazards.filter(isUntold)) {
    for (const control of found.controls.filter((one) => toldControl(one).party === null))
      if (chosen === ALL || (chosen === BY_KIND && isOfWork(control))) transferred.add(control.key ?? control)
  }
  return (control) => isToldOthers(control) || transferred.has(control.key ?? control)
}

function whoseQuestion(log: RatedLog): ImportQuestion {
  const { owner, why } = whoseByItself(log)
  return {
    id: WHOSE_LOG,
    about: `Whose hazard log is this? A deployer’s (DCB0160) begins with the manufacturer’s (DCB0129). ${why} In the manufacturer’s, a control stays the manufacturer’s, and the deployer agrees or rejects those it transferred. Until it is said, it is read as ${READ_AS[owner]}.`,
    proposed: LOG_OWNERS[owner],
    choices: Object.values(LOG_OWNERS),
  }
}

/** What a log tells of whose it is. Where it tells nothing, its own is what asks the most of a deployer. */
function whoseByItself({ hazards }: RatedLog): { readonly owner: keyof typeof LOG_OWNERS; readonly why: string } {
  const transferred = hazards.filter(({ status }) => status === 'Transferred').length
  if (transferred > 0) {
    const are = transferred === 1 ? 'One of its hazards is' : `${transferred} of its hazards are`
    return { owner: 'manufacturer', why: `${are} Transferred, as a manufacturer says of what it leaves to a deployer.` }
  }
  const told = new Set(hazards.flatMap(({ found }) => found.controls.map((control) => toldControl(control).party)))
  if (told.has('manufacturer'))
    return { owner: 'own', why: 'It tells the manufacturer’s controls apart, as a deployer’s log does.' }
  if (told.has('deployer') || told.has('user'))
    return { owner: 'manufacturer', why: 'It tells the deployer’s controls apart, as a manufacturer’s log does.' }
  return {
    owner: 'own',
    why: 'The file does not say; as your own it asks more of you, for each control has to be shown to be there and to work.',
  }
}

/** What is asked of hazards that are Transferred where the log does not say which of their controls are. */
function transferredQuestion({ hazards }: RatedLog): ImportQuestion | null {
  const untold = hazards.filter(isUntold)
  if (untold.length === 0) return null
  const [many, their] = untold.length === 1 ? ['One hazard is', 'its'] : [`${untold.length} hazards are`, 'their']
  return {
    id: TRANSFERRED,
    about: `${many} Transferred, and the log does not say which of ${their} controls the deployer has to put in place. Which are asked of you, to be agreed or rejected?`,
    proposed: untold.every(({ found }) => found.controls.some(isOfWork)) ? BY_KIND : ALL,
    choices: [BY_KIND, ALL, NONE],
  }
}

function isUntold({ status, found: { controls } }: RatedHazard): boolean {
  return status === 'Transferred' && controls.length > 0 && !controls.some(isToldOthers)
}

function isToldOthers(control: FoundControl): boolean {
  const { party } = toldControl(control)
  return party === 'deployer' || party === 'user'
}

/** Whether a control is part of how people work, which no manufacturer can put in place where its product is used. */
function isOfWork({ kind }: FoundControl): boolean {
  return kind === 'training' || kind === 'business-process'
}
