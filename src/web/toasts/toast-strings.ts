import { catalogue } from '../strings/catalogue.ts'

/** The words of what can be taken back. */
export const toastStrings = catalogue({
  undo: 'Undo',
  again: 'Try again',
  undoNamed: (text: string) => `Undo: ${text}`,
  group: 'Do',
  failed: 'This could not be taken back.',
  dismiss: (text: string) => `Dismiss: ${text}`,
})
