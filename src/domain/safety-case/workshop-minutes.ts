import type { Participant } from './workshop.ts'

/** One judgement as the minutes tell it. */
export interface MinutedRating {
  readonly by: string
  readonly rating: string
  readonly reason: string
}

/** What the minutes say of one hazard. */
export interface MinutedHazard {
  readonly ref: string
  readonly name: string
  readonly causes: readonly string[]
  readonly effect: string
  readonly prompt: string
  readonly ratings: readonly MinutedRating[]
  readonly agreed: MinutedRating | null
  readonly disagreement: string
}

/** One point of the agenda with what was talked through and found there. */
export interface MinutedItem {
  readonly item: string
  readonly prompts: readonly string[]
  readonly hazards: readonly MinutedHazard[]
}

/** Everything a workshop's minutes are written from; times are given in words. */
export interface MinutedWorkshop {
  readonly ref: string
  readonly name: string
  readonly heldOn: string
  readonly technique: string
  readonly scope: string
  readonly facilitator: string
  readonly participants: readonly Participant[]
  readonly items: readonly MinutedItem[]
  readonly actions: readonly {
    readonly ref: string
    readonly name: string
    readonly owner: string
    readonly due: string
  }[]
  readonly remark: string
}

/**
 * The minutes as plain text that a person reads and a digest covers: `# ` begins a part, `## ` a point of the agenda,
 * `- ` a line of a list. The same workshop always gives the same text.
 */
export function minutesText(held: MinutedWorkshop): string {
  const parts = [
    `# ${held.ref} ${held.name}`,
    said('Held on', held.heldOn),
    said('Technique', held.technique),
    said('Facilitator', held.facilitator),
    said('Scope', held.scope),
    '# Who took part',
    ...(held.participants.length === 0 ? ['Nobody is recorded.'] : held.participants.map(attendanceLine)),
    '# Agenda',
    ...held.items.flatMap(itemLines),
    '# Actions',
    ...(held.actions.length === 0 ? ['None.'] : held.actions.map(actionLine)),
    ...(held.remark === '' ? [] : ['# Remark', ...lines(held.remark)]),
  ]
  return parts.filter((part) => part !== '').join('\n')
}

function said(what: string, value: string): string {
  return value === '' ? '' : `${what}: ${oneLine(value)}`
}

function attendanceLine({ name, discipline, stays = [], present }: Participant): string {
  const times = stays.map(
    ({ from, until }) => `${clockTime(from)} to ${until === undefined ? 'the end' : clockTime(until)}`,
  )
  const when = times.length > 0 ? times.join(', ') : present === false ? 'absent' : 'present'
  return `- ${[name, discipline ?? '', when].filter(Boolean).map(oneLine).join(', ')}`
}

function itemLines({ item, prompts, hazards }: MinutedItem): readonly string[] {
  return [
    `## ${oneLine(item)}`,
    prompts.length === 0 ? 'No prompt is marked as discussed.' : `Discussed: ${prompts.join('; ')}.`,
    ...(hazards.length === 0 ? ['No hazard was found.'] : hazards.flatMap(hazardLines)),
  ]
}

function hazardLines(found: MinutedHazard): readonly string[] {
  const { ref, name, causes, effect, prompt, ratings, agreed, disagreement } = found
  return [
    `- ${ref} ${oneLine(name)}${prompt === '' ? '' : ` (from “${oneLine(prompt)}”)`}`,
    ...causes.map((cause) => `  - Cause: ${oneLine(cause)}`),
    ...(effect === '' ? [] : [`  - Effect: ${oneLine(effect)}`]),
    ...ratings.map((one) => `  - ${one.by} judged ${ratingWords(one)}`),
    ...(agreed === null ? [] : [`  - Agreed: ${ratingWords(agreed)}`]),
    ...(disagreement === '' ? [] : [`  - Not agreed: ${oneLine(disagreement)}`]),
  ]
}

function ratingWords({ rating, reason }: MinutedRating): string {
  return reason === '' ? rating : `${rating}: ${oneLine(reason)}`
}

function actionLine({ ref, name, owner, due }: MinutedWorkshop['actions'][number]): string {
  return `- ${[`${ref} ${name}`, owner, due === '' ? '' : `by ${due}`].filter(Boolean).map(oneLine).join(', ')}`
}

/** What people wrote over several lines stays one item of the minutes. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

function lines(text: string): readonly string[] {
  return text.split('\n').map((line) => line.trim().replace(/^#+\s*/u, ''))
}

/** Hours and minutes of an instant, in universal time: the same minutes wherever they are written. */
function clockTime(instant: string): string {
  return `${instant.slice(11, 16)} UTC`
}
