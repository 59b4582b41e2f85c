import { catalogue } from './catalogue.ts'

/** The words of the ground: what every screen shares. */
export const uiStrings = catalogue({
  product: 'Safecase',
  skip: 'Skip to main content',
  menu: 'Menu',
  loading: 'Loading…',
  showMore: 'Show more',
  tryAgain: 'Try again',
  close: 'Close',
  cancel: 'Cancel',
  unexpected: 'Something went wrong on this page.',
  unexpectedRemedy: 'Nothing you stored is lost. Try again, or load the page anew.',
  partMissing: 'This part of the page could not be fetched.',
  partMissingRemedy:
    'Nothing you wrote is lost. It is fetched as soon as the server answers; after an update of Safecase, load the page anew.',
  loadPageAnew: 'Load the page anew',
  breadcrumb: 'Breadcrumb',
  mainNavigation: 'Main',
  chooseFile: 'Choose a file',
  chooseFiles: 'Choose files',
  chooseFolder: 'Choose a folder',
  saving: 'Saving…',
  saved: 'Saved',
  notSaved: 'Not saved',
  formProblem: 'There is a problem',
  copy: 'Copy',
  copied: 'Copied',
  notCopied: 'Your browser does not let this page copy. Select the text and copy it yourself.',
  clash: 'Changed by somebody else',
  toasts: 'Just done',
  whatIs: (term: string) => `What does “${term}” mean?`,
})
