import { catalogue } from '../../../web/strings/catalogue.ts'
import { numberText } from '../../../web/text/words.ts'

/** The words of finishing a thing that waits; they come when the first is opened. */
export const nowFinishStrings = catalogue({
  openRecord: (ref: string) => `Open ${ref}`,
  openQueue: 'Open the review queue',
  openFindings: 'Open the findings',
  openAlike: (others: number) => `See all ${numberText(others + 1)} in the findings`,
  settled: 'Done: what is next?',
})
