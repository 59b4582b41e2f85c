/** What the plan says of initial ratings, in words; nothing where it is silent. */
export function initialRatings(countExisting: boolean | undefined): string | undefined {
  if (countExisting === undefined) return undefined
  return countExisting ? 'Count the controls that already exist' : 'Are made as if there were no control'
}
