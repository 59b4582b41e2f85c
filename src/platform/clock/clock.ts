import type { IsoDate, IsoInstant } from '../../domain/record/json.ts'

/** Tells the time to everything that must not look for itself. */
export interface Clock {
  readonly now: () => IsoInstant
  /** The calendar date where the organisation works, which decides when a review is due. */
  readonly today: () => IsoDate
}

const BRITAIN = 'Europe/London'

/** The machine's clock, with dates of one time zone. */
export function systemClock(zone: string = BRITAIN): Clock {
  // Sweden writes its dates the ISO way.
  const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' })
  return {
    now: () => new Date().toISOString(),
    today: () => calendar.format(new Date()),
  }
}
