import { catalogue } from '../../../web/strings/catalogue.ts'

/** The words of arriving by an invitation or by a way back in. */
export const arrivalStrings = catalogue({
  invitedTo: (organisation: string) => `Join ${organisation}`,
  loading: 'Your invitation',
  organisation: 'Organisation',
  email: 'Your address',
  roles: 'Your roles',
  spentTitle: 'This invitation no longer works',
  name: 'Your name',
  nameHelp: 'As colleagues know you. It stands beside everything you change.',
  nameNeeded: 'Enter your name',
  accept: 'Accept the invitation',
  known: (email: string) =>
    `${email} has an account already. Sign in with it to accept the invitation; you come back here.`,
  otherPerson: (person: string, email: string) =>
    `You are signed in as ${person}. The invitation is for ${email}. Sign out first, then sign in with that account.`,
  joinsAsNew: (person: string) => `You are signed in as ${person}. Accepting signs you out and begins a new account.`,
  signOut: 'Sign out',
  goOn: 'Go to the first page',

  recoveryTitle: 'Get back in',
  recoveryAbout:
    'You were given two halves: this link, and a code from the person who started it. Both together let you in once.',
  recoveryWarning: 'Your old passkeys and password stop working, and you are signed out everywhere else.',
  code: 'Code',
  codeHelp: 'Twelve characters; capital and small letters are different.',
  codeNeeded: 'Enter the code that you were given',
  recover: 'Let me back in',
})
