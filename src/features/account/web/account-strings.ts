import { catalogue } from '../../../web/strings/catalogue.ts'

/** The words of who is signed in, and of signing in and out. */
export const accountStrings = catalogue({
  signOut: 'Sign out',
  signedInAs: 'Signed in as',
  account: 'Your account',
  profile: 'Your profile',
  organisation: 'Organisation settings',
  switchTo: 'Act for another organisation',
  startOrganisation: 'Start another organisation',
  noWayBack: 'You have no way to sign in again yet',
  noWayBackAbout:
    'You came in by the one-time link. Name yourself and add a passkey, so that you can come back without it and others see who you are.',
  addWayIn: 'Name yourself and add a passkey',
})
