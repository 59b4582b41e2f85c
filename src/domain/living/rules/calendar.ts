import type { IsoDate } from '../../record/json.ts'

const A_DAY = 86_400_000

/** The date so many days later, or earlier when negative (proleptic Gregorian, no time zone). */
export function daysLater(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * A_DAY).toISOString().slice(0, 10)
}

/** The day after the last day on which a date still stands: a thing valid until or due on a date is late from then on. */
export function dayAfter(date: IsoDate): IsoDate {
  return daysLater(date, 1)
}
