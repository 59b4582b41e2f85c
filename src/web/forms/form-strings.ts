import { catalogue } from '../strings/catalogue.ts'

/** The words that forms share. */
export const formStrings = catalogue({
  chooseFile: 'Choose a file',
  chooseFiles: 'Choose files',
  chooseFolder: 'Choose a folder',
  saving: 'Saving…',
  saved: 'Saved',
  notSaved: 'Not saved',
  problem: 'There is a problem',
})
