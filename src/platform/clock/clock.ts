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
  return clockReading(() => new Date(), zone)
}

/** A clock that stands still. */
export function fixedClock(instant: IsoInstant, zone: string = BRITAIN): Clock {
  return clockReading(() => new Date(instant), zone)
}

function clockReading(read: () => Date, zone: string): Clock {
  // Sweden writes its dates the ISO way.
  const calendar = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' })
  return {
    now: () => read().toISOString(),
    today: () => calendar.format(read()),
  }
}
