import type { ImportAnswers, ImportQuestion } from '../exchange-contract.ts'
import type { FoundHazard, FoundLog } from '../found-log.ts'

const ID = 'dated-ids'
const LEAVE = 'Leave them without an id'
const KEEP = 'Keep the dates as ids'
const MOST_NAMED = 6

/** A date that stands for an id: the numbers that were typed, as far as the date still tells. */
interface DatedId {
  readonly text: string
  readonly day: number
  readonly month: number
  /** The last two figures of its year; null where it shows none. */
  readonly year: number | null
}

type Order = 'day-first' | 'month-first'

/** The question which ids the dates among them were, which a spreadsheet has made of them; null where none are dates. */
export function datedIdQuestion(log: FoundLog): ImportQuestion | null {
  const { dated, others } = idsOf(log)
  const [first] = dated
  if (first === undefined) return null
  const more = dated.length > MOST_NAMED ? ` and ${dated.length - MOST_NAMED} more` : ''
  const named = dated.slice(0, MOST_NAMED).map(({ text }) => text)
  const orders = ordersOf(dated, others)
  const isMeant = others.length === 0
  const fitting = orders.find(({ ids }) => isFree(ids, others))
  const until = isMeant ? '' : ' Until that is said these hazards have none, and the dates are kept as notes.'
  return {
    id: ID,
    about: `Among the ids are dates (${named.join(', ')}${more}). Spreadsheets make dates of ids such as 1-2; which ids were they?${until}`,
    proposed: isMeant ? KEEP : (fitting?.label ?? LEAVE),
    choices: [...orders.map(({ label }) => label), LEAVE, KEEP],
  }
}

/** The log with what was answered for ids that are dates; until then they are notes, where other ids show that they were none. */
export function withoutDatedIds(log: FoundLog, answers: ImportAnswers): FoundLog {
  const { dated, others } = idsOf(log)
  const answer = answers[ID] ?? (others.length === 0 ? KEEP : LEAVE)
  if (dated.length === 0 || answer === KEEP) return log
  const order = ordersOf(dated, others).find(({ label }) => label === answer)
  const ids = new Map(dated.map(({ text }, at) => [text, order?.ids[at] ?? null]))
  return { ...log, hazards: log.hazards.map((hazard) => withId(hazard, ids)) }
}

function withId(hazard: FoundHazard, ids: ReadonlyMap<string, string | null>): FoundHazard {
  const id = hazard.ref === null ? undefined : ids.get(hazard.ref)
  if (id === undefined || hazard.ref === null) return hazard
  if (id !== null) return { ...hazard, ref: id }
  return { ...hazard, ref: null, notes: [...hazard.notes, { label: 'ID', text: hazard.ref }] }
}

function idsOf({ hazards }: FoundLog): { readonly dated: readonly DatedId[]; readonly others: readonly string[] } {
  const dated = new Map<string, DatedId>()
  const others: string[] = []
  for (const { ref } of hazards) {
    if (ref === null) continue
    const date = datedId(ref)
    if (date === null) others.push(ref)
    else dated.set(ref, date)
  }
  return { dated: [...dated.values()], others }
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const
/** Written as spreadsheets write it: the letters of an id, as in SEP-01, are capitals. */
const NAME = String.raw`(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?`
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[ T]00:00(?::00(?:\.0+)?)?Z?)?$/
const NUMBERS = /^(\d{1,2})[/.](\d{1,2})[/.](?:19|20)(\d{2})$/
const DAY_NAMED = new RegExp(String.raw`^(\d{1,2})[- ]${NAME}(?:[- ](?:19|20)?(\d{2}))?$`)
const NAME_YEAR = new RegExp(String.raw`^${NAME}[- ](?:19|20)?(\d{2})$`)

/** What a date such as 2026-02-01, 01-Feb, 01/02/2026 or Feb-13 tells of the id it was; null for an id that is no date. */
function datedId(text: string): DatedId | null {
  if (text.length < 5 || text.length > 24) return null
  const iso = ISO.exec(text)
  if (iso !== null) return { text, day: Number(iso[3]), month: Number(iso[2]), year: Number(iso[1]) % 100 }
  const numbers = NUMBERS.exec(text)
  if (numbers !== null) return { text, day: Number(numbers[1]), month: Number(numbers[2]), year: Number(numbers[3]) }
  const named = DAY_NAMED.exec(text)
  if (named !== null)
    return {
      text,
      day: Number(named[1]),
      month: monthOf(named[2]),
      year: named[3] === undefined ? null : Number(named[3]),
    }
  const yearly = NAME_YEAR.exec(text)
  return yearly === null ? null : { text, day: 0, month: monthOf(yearly[1]), year: Number(yearly[2]) }
}

function monthOf(name = ''): number {
  return MONTHS.findIndex((month) => name === month) + 1
}

/** The ids that the dates may have been, for each order of day and month. */
function ordersOf(dated: readonly DatedId[], others: readonly string[]) {
  const mark = others.some((id) => /^\d+\/\d+$/.test(id)) ? '/' : '-'
  const year = commonestYear(dated)
  const idsBy = (order: Order) => dated.map((date) => parts(date, year, order).join(mark))
  const [first, second] = [idsBy('day-first'), idsBy('month-first')]
  return [
    { label: `Day and month: ${first[0] ?? ''}`, ids: first },
    { label: `Month and day: ${second[0] ?? ''}`, ids: second },
  ]
}

/** The numbers of a date; the first of a month in another year than the others were a month and that year, as 1-13 is. */
function parts({ day, month, year }: DatedId, common: number | null, order: Order): readonly number[] {
  if (year !== null && (day === 0 || (day === 1 && year !== common))) return [month, year]
  return order === 'day-first' ? [day, month] : [month, day]
}

/** The year that most of the dates have, which is that in which somebody typed the ids. */
function commonestYear(dated: readonly DatedId[]): number | null {
  const counts = new Map<number | null, number>()
  for (const { year } of dated) counts.set(year, (counts.get(year) ?? 0) + 1)
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [null, 0] as const)[0]
}

/** Whether no two of the ids are the same, nor one of the others. */
function isFree(ids: readonly string[], others: readonly string[]): boolean {
  return new Set([...ids, ...others]).size === ids.length + new Set(others).size
}
