import { catalogue } from '../strings/catalogue.ts'
import { numberText } from '../text/words.ts'

/** The words of filters that are folded away. */
export const filterStrings = catalogue({
  filters: (set: number) => (set === 0 ? 'Filters' : `Filters (${numberText(set)} set)`),
})
