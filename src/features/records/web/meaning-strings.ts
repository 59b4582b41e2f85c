import type { DifferenceMeaning } from '../../../domain/safety-case/difference-meaning.ts'
import { catalogue } from '../../../web/strings/catalogue.ts'

const meanings: { readonly [meaning in DifferenceMeaning]: string } = {
  'risk raised': 'Risk raised',
  'control weakened': 'Control weakened',
  'evidence failed': 'Evidence failed',
  'matrix changed': 'Risk matrix changed',
  unlinked: 'Link ended',
  retired: 'Retired',
  'risk lowered': 'Risk lowered',
  'control strengthened': 'Control strengthened',
  'evidence replaced': 'Evidence replaced',
  linked: 'Link made',
  added: 'Added',
  restored: 'Restored',
  moved: 'Moved on',
  changed: 'Changed',
  wording: 'Wording',
  bookkeeping: 'Bookkeeping',
}

/** What the difference of a record means, in a word or two. */
export const meaningStrings = catalogue(meanings)
