import { catalogue } from '../strings/catalogue.ts'

/** The words of the palette and the keyboard sheet. */
export const actionStrings = catalogue({
  find: 'Find or do',
  keys: 'Ctrl K',
  findHelp: 'A screen, a case, a record or something to do',
  results: (count: number) => (count === 1 ? '1 result' : `${count} results`),
  nothing: 'Nothing matches. Try fewer words.',
  recent: 'Recent',
  keyboard: 'Keyboard',
  keyboardAbout: 'Keys without Ctrl do nothing while you write in a field, and can be switched off in your profile.',
  switchedOff: 'Keys without Ctrl are switched off in your profile.',
  followedBy: 'then',
  everywhere: 'Everywhere',
  openPalette: 'Find or do something',
  nextControl: 'Go to the next control, and back',
  leave: 'Close what is open',
  useControl: 'Use a button, a link or a choice',
  tab: 'Tab',
  shiftTab: 'Shift Tab',
  escape: 'Escape',
  enter: 'Enter',
})
