import type { IsoDate, Json } from '../../domain/record/json.ts'

const RELATIVE = /^today(?:([+-])(\d{1,4})([dmy]))?$/
const DAY = 24 * 60 * 60 * 1000

/** The date that `today`, `today-30d`, `today+6m` or `today-1y` stands for, or null when the text is something else. */
function relativeDate(text: string, today: IsoDate): IsoDate | null {
  const parts = RELATIVE.exec(text)
  if (parts === null) return null
  const [, sign, count, unit] = parts
  if (count === undefined) return today
  const by = sign === '-' ? -Number(count) : Number(count)
  if (unit === 'd') return new Date(Date.parse(today) + by * DAY).toISOString().slice(0, 10)
  return plusMonths(today, unit === 'y' ? by * 12 : by)
}

/** The value with every relative date in it, at any depth, replaced by the calendar date it stands for. */
export function withDates(value: Json, today: IsoDate): Json {
  if (typeof value === 'string') return relativeDate(value, today) ?? value
  if (value === null || typeof value !== 'object') return value
  if (isList(value)) return value.map((item) => withDates(item, today))
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withDates(member, today)]))
}

function isList(value: readonly Json[] | { readonly [name: string]: Json }): value is readonly Json[] {
  return Array.isArray(value)
}

/** The 31st of a month that has none becomes the last day of it. */
function plusMonths(date: IsoDate, months: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay))).toISOString().slice(0, 10)
}
