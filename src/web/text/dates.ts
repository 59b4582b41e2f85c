import { LOCALE, shownText } from '../strings/locale.ts'

const DAY = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const MOMENT = new Intl.DateTimeFormat(LOCALE, {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** A calendar date as people here write it: 1 December 2026. Text that is no date is shown as it is. */
export function dayText(isoDate: string): string {
  const date = new Date(`${isoDate.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(date.getTime()) ? isoDate : shownText(DAY.format(date))
}

/** An instant in the reader's own time: 1 Dec 2026, 09:30. */
export function momentText(isoInstant: string): string {
  const date = new Date(isoInstant)
  return Number.isNaN(date.getTime()) ? isoInstant : shownText(MOMENT.format(date))
}

/** Today as the reader's calendar has it, as an ISO date. */
export function todayIso(): string {
  const now = new Date()
  const month = String(now.getMonth() + 1).padStart(2, '0')
  const day = String(now.getDate()).padStart(2, '0')
  return `${now.getFullYear()}-${month}-${day}`
}

/** A sentence with its ISO dates written as people here write them. */
export function withDays(text: string): string {
  return text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, dayText)
}
