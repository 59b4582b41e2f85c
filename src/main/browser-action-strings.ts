import { catalogue } from '../web/strings/catalogue.ts'

/** The words of what can be found and done from everywhere, which come after the first screen. */
export const browserActionStrings = catalogue({
  goTo: 'Go to',
  do: 'Do',
  cases: 'Cases',
  newHazard: 'Write a new hazard',
  keys: 'Show the keys',
})
