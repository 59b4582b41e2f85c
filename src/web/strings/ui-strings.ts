/** The words of the ground: what every screen shares. */
export const uiStrings = {
  product: 'Safecase',
  skip: 'Skip to main content',
  menu: 'Menu',
  loading: 'Loading…',
  tryAgain: 'Try again',
  close: 'Close',
  cancel: 'Cancel',
  unexpected: 'Something went wrong on this page.',
  unexpectedRemedy: 'Nothing you stored is lost. Try again, or load the page anew.',
  breadcrumb: 'Breadcrumb',
  mainNavigation: 'Main',
  saving: 'Saving…',
  saved: 'Saved',
  notSaved: 'Not saved',
  keptHere: 'Your text is kept here.',
  clash: 'Changed by somebody else',
} as const
