import type { IsoDate } from '../record/json.ts'
import type { Id } from '../record/record.ts'

/** The first date on which time alone changes what a rule says about a subject. */
export interface RuleUntil {
  readonly code: string
  readonly until: IsoDate
}

const NONE: readonly RuleUntil[] = []

/** Subjects by the dates on which rules must look at them again; the dates are kept in order. */
export class UntilQueue {
  readonly #bySubject = new Map<Id, readonly RuleUntil[]>()
  readonly #byDate = new Map<IsoDate, Set<Id>>()
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
    for (const { until } of before) if (!isAmong(until, untils)) this.#remove(until, subject)
    for (const { until } of untils) if (!isAmong(until, before)) this.#insert(until, subject)
  }

  /** Calls back with each subject and rule that must look again on the day or before it. */
  forEachDue(today: IsoDate, visit: (subject: Id, code: string) => void): void {
    for (const date of this.#dates) {
      if (date > today) return
      for (const subject of this.#byDate.get(date) ?? []) {
        for (const { code, until } of this.of(subject)) if (until === date) visit(subject, code)
      }
    }
  }

  #insert(date: IsoDate, subject: Id): void {
    const subjects = this.#byDate.get(date)
    if (subjects !== undefined) {
      subjects.add(subject)
      return
    }
    this.#byDate.set(date, new Set([subject]))
    this.#dates.splice(this.#place(date), 0, date)
  }

  #remove(date: IsoDate, subject: Id): void {
    const subjects = this.#byDate.get(date)
    if (subjects === undefined || !subjects.delete(subject) || subjects.size > 0) return
    this.#byDate.delete(date)
    this.#dates.splice(this.#place(date), 1)
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

function isAmong(date: IsoDate, untils: readonly RuleUntil[]): boolean {
  return untils.some(({ until }) => until === date)
}
