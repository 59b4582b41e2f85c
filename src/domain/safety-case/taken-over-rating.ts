import { isRated, type Rating } from '../risk/rating.ts'

/**
 * The rater of a rating that a deployer took over with its manufacturer's hazard log. The deployer's judgement begins
 * there, under its own plan and matrix, and takes its place (DCB0160 3.2.1, estimation of the clinical risks).
 */
export const MANUFACTURER_AS_RATER = 'The manufacturer'

/** Whether a risk is rated, and still as the manufacturer's log rated it. */
export function isTakenOver(rating: Rating | undefined): boolean {
  return isRated(rating) && rating.rater === MANUFACTURER_AS_RATER
}
