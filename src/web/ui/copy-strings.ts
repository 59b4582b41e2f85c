import { catalogue } from '../strings/catalogue.ts'

/** The words around a value that is there to be copied. */
export const copyStrings = catalogue({
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'Your browser does not let this page copy. Select the text and copy it yourself.',
})
