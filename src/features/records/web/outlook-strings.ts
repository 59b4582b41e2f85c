import type { FindingLevel, Outlook } from '../../../domain/living/finding.ts'
import { catalogue } from '../../../web/strings/catalogue.ts'
import { numberText } from '../../../web/text/words.ts'

const outlook: { readonly [name in Outlook]: string } = {
  holds: 'Holds',
  attention: 'Attention',
  blocker: 'Blocker',
  broken: 'Broken',
}

const findingLevel: { readonly [name in FindingLevel]: string } = { ...outlook, note: 'Note' }

/** The words for whether a record holds: they stand wherever a record is named. */
export const outlookStrings = catalogue({
  outlook,
  findingLevel,
  retired: 'retired',
  /** Of a finding that stands for others of its rule. */
  alike: (count: number) => `and ${numberText(count)} more like it`,
})
