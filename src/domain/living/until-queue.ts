import type { IsoDate } from '../record/json.ts'
import type { Id } from '../record/record.ts'

/** The first date on which time alone changes what a rule says about a subject. */
export interface RuleUntil {
  readonly code: string
  readonly until: IsoDate
}

/** The subjects of one date; those that have moved to another stay in the list until it is mostly them. */
interface DueDate {
  subjects: Id[]
  living: number
}

const NONE: readonly RuleUntil[] = []

/** Subjects by the dates on which rules must look at them again; the dates are kept in order. */
export class UntilQueue {
  readonly #bySubject = new Map<Id, readonly RuleUntil[]>()
  readonly #byDate = new Map<IsoDate, DueDate>()
  readonly #dates: IsoDate[] = []

  /** The earliest date on which something changes, or null. */
  get next(): IsoDate | null {
    return this.#dates[0] ?? null
  }

  of(subject: Id): readonly RuleUntil[] {
    return this.#bySubject.get(subject) ?? NONE
  }

  set(subject: Id, untils: readonly RuleUntil[]): void {
    const before = this.of(subject)
    if (untils.length === 0) this.#bySubject.delete(subject)
    else this.#bySubject.set(subject, untils)
    if (before.length > 0) for (const date of datesOf(before)) if (!hasDate(untils, date)) this.#remove(date)
    for (const date of datesOf(untils)) if (!hasDate(before, date)) this.#insert(date, subject)
  }

  /** Calls back with each subject and rule that must look again on the day or before it, perhaps more than once. */
  forEachDue(today: IsoDate, visit: (subject: Id, code: string) => void): void {
    for (const date of this.#dates) {
      if (date > today) return
      for (const subject of this.#byDate.get(date)?.subjects ?? []) {
        for (const { code, until } of this.of(subject)) if (until === date) visit(subject, code)
      }
    }
  }

  #insert(date: IsoDate, subject: Id): void {
    const due = this.#byDate.get(date)
    if (due !== undefined) {
      due.subjects.push(subject)
      due.living += 1
      return
    }
    this.#byDate.set(date, { subjects: [subject], living: 1 })
    this.#dates.splice(this.#place(date), 0, date)
  }

  #remove(date: IsoDate): void {
    const due = this.#byDate.get(date)
    if (due === undefined) return
    due.living -= 1
    if (due.living === 0) {
      this.#byDate.delete(date)
      this.#dates.splice(this.#place(date), 1)
    } else if (due.subjects.length > 2 * due.living) {
      due.subjects = [...new Set(due.subjects)].filter((subject) => hasDate(this.of(subject), date))
    }
  }

  /** Where the date stands, or would stand, among the ordered dates. */
  #place(date: IsoDate): number {
    let low = 0
    let high = this.#dates.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#dates[middle] ?? date) < date) low = middle + 1
      else high = middle
    }
    return low
  }
}

function hasDate(untils: readonly RuleUntil[], date: IsoDate): boolean {
  for (const { until } of untils) if (until === date) return true
  return false
}

/** The different dates; there are few, and nearly always one. */
function datesOf(untils: readonly RuleUntil[]): readonly IsoDate[] {
  const dates: IsoDate[] = []
  for (const { until } of untils) if (!dates.includes(until)) dates.push(until)
  return dates
}
