import { fieldsOf } from '../record/kind.ts'
import { isLiving, type SafetyRecord } from '../record/record.ts'
import { isRated, type Rating } from '../risk/rating.ts'
import { hazard } from '../safety-case/hazard.ts'
import { cellKey, moveKey, type RatingName, type Tallies } from './tallies.ts'

/** Counts a living hazard's ratings in, or out when `times` is -1; other records have none. */
export function tallyRatings(tallies: Tallies, record: SafetyRecord, times: 1 | -1): void {
  if (record.kind !== hazard.name || !isLiving(record)) return
  const { initial, residual } = fieldsOf(hazard, record)
  tallyRating(tallies, 'initial', initial, times)
  tallyRating(tallies, 'residual', residual, times)
  if (isRated(initial) && isRated(residual)) tallies.add('move', moveKey(initial, residual), times)
}

function tallyRating(tallies: Tallies, name: RatingName, rating: Rating | undefined, times: 1 | -1): void {
  if (isRated(rating)) tallies.add(name, cellKey(rating.severity, rating.likelihood), times)
  else tallies.add(`unrated ${name}`, '', times)
}
