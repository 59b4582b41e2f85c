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
  /** Of a value that is not of the shape the server takes; it says only what is the matter with it. */
  misfit: (is: string) => `What was entered ${is}.`,
  misfitRemedy: 'Change it and try again.',
  unexpected: 'Something went wrong on this page.',
  unexpectedRemedy: 'Nothing you stored is lost. Try again, or load the page anew.',
  partMissing: 'This part of the page could not be fetched.',
  partMissingRemedy:
    'Nothing you wrote is lost. It is fetched as soon as the server answers; after an update of Safecase, load the page anew.',
  loadPageAnew: 'Load the page anew',
  breadcrumb: 'Breadcrumb',
  mainNavigation: 'Main',
  toasts: 'Just done',
})
