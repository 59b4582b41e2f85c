import type { IsoDate } from '../../record/json.ts'

const LAST_SHORT_DAY = 28
/** As many days as are worth remembering; the records of a case share theirs. */
const MOST_DAYS = 4_000

const LATER = new Map<number, Map<IsoDate, IsoDate>>()

/** The date so many days later, or earlier when negative (Gregorian, no time zone). */
export function daysLater(date: IsoDate, days: number): IsoDate {
  const known = LATER.get(days)?.get(date)
  if (known !== undefined) return known
  const later = movedBy(date, days)
  const ofDays = LATER.get(days)
  if (ofDays === undefined || ofDays.size >= MOST_DAYS) LATER.set(days, new Map([[date, later]]))
  else ofDays.set(date, later)
  return later
}

/** Put together by hand, for the parser and printer of `Date` are ten times slower. */
function movedBy(date: IsoDate, days: number): IsoDate {
  const year = Number(date.slice(0, 4))
  const month = Number(date.slice(5, 7))
  const day = Number(date.slice(8, 10)) + days
  if (day >= 1 && day <= LAST_SHORT_DAY) return date.slice(0, 8) + twoDigits(day)
  const moved = new Date(Date.UTC(year, month - 1, day))
  const movedYear = String(moved.getUTCFullYear()).padStart(4, '0')
  return `${movedYear}-${twoDigits(moved.getUTCMonth() + 1)}-${twoDigits(moved.getUTCDate())}`
}

/** The day after the last day on which a date still stands: a thing valid until or due on a date is late from then on. */
export function dayAfter(date: IsoDate): IsoDate {
  return daysLater(date, 1)
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}
