import type { IsoDate, IsoInstant } from '../../domain/record/json.ts'

/** Tells the time to everything that must not look for itself. */
export interface Clock {
  readonly now: () => IsoInstant
  /** The calendar date where the organisation works, which decides when a review is due. */
  readonly today: () => IsoDate
}

/** The time zone by whose calendar everything is dated. */
export const BRITAIN = 'Europe/London'
// Its days begin at midnight UTC or, in summer, an hour before. Only in that hour is its calendar asked: to make one takes
// longer than many a command.
const HOUR_IN_DOUBT = '23'
const HOUR = { from: 11, to: 13 }
let calendar: Intl.DateTimeFormat | undefined

/** The machine's clock, with the dates of Britain. */
export function systemClock(): Clock {
  return {
    now: () => new Date().toISOString(),
    today: () => dayOf(new Date().toISOString()),
  }
}

/** The date in Britain at an instant as clock and database write it, in UTC with all its places. */
export function dayOf(instant: IsoInstant): IsoDate {
  const hour = instant.slice(HOUR.from, HOUR.to)
  if (hour !== HOUR_IN_DOUBT) return instant.slice(0, HOUR.from - 1)
  // Sweden writes its dates the ISO way.
  calendar ??= new Intl.DateTimeFormat('sv-SE', { timeZone: BRITAIN, dateStyle: 'short' })
  return calendar.format(Date.parse(instant))
}
