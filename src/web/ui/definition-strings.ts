import { catalogue } from '../strings/catalogue.ts'

/** The words of the small button beside a term. */
export const definitionStrings = catalogue({
  whatIs: (term: string) => `What does “${term}” mean?`,
})
