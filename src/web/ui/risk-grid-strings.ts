import { catalogue } from '../strings/catalogue.ts'

export const riskGridStrings = catalogue({
  /** Which way the words of a matrix run; each word keeps its arrow. */
  corner: 'Likelihood\u00A0↑ Severity\u00A0→',
})
