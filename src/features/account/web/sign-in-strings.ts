import { catalogue } from '../../../web/strings/catalogue.ts'

/** The words of signing in. */
export const signInStrings = catalogue({
  title: 'Sign in',
  endedTitle: 'You are signed out',
  endedAbout: 'Your session ended. What you wrote is still on the page: sign in and go on.',
  spent: 'This link was used already, or is too old.',
  passkey: 'Sign in with a passkey',
  passkeyAbout: 'Your device asks for your finger, your face or its PIN. There is nothing to type.',
  passkeyUnused: 'No passkey was used.',
  passkeyUnusedRemedy: 'Try again and choose your passkey for this site, or use your password.',
  passkeyUnsupported: 'This browser cannot use passkeys here. Sign in with your password.',
  providersOf: (organisation: string) => `For people of ${organisation}`,
  withProvider: (name: string) => `Sign in with ${name}`,
  passwordTitle: 'Or with your password',
  email: 'Email address',
  emailNeeded: 'Enter your email address',
  password: 'Password',
  passwordNeeded: 'Enter your password',
  submit: 'Sign in',
  codeTitle: 'Enter the code from your app',
  codeAbout:
    'Open the authenticator app in which you set up Safecase. It shows six digits that change every half minute.',
  code: 'Six-digit code',
  codeNeeded: 'Enter the six digits that your app shows',
  goOn: 'Continue',
  otherWay: 'Sign in another way',
  firstTime: 'Nobody has an account here yet, or you run Safecase yourself',
  steps: [
    'Look at the terminal in which Safecase was started. It prints a link that works once.',
    'Open the link in this browser.',
    'When the link was used already or is too old, start Safecase again for a new one.',
  ],
  why: 'Whoever can start Safecase can sign in by the link. Everybody else is invited by an administrator.',
})

/** The words of proving again who somebody is. */
export const proveAgainStrings = {
  title: 'Sign in again to go on',
  about:
    'You signed in more than 15 minutes ago. Ways to sign in can only be changed shortly after signing in, so that nobody changes them at a screen you have left.',
  action: 'Sign in again',
  comesBack: 'You come back to this page.',
  byLink:
    'The one-time link is your only way in. Start Safecase again, open the new link it prints, and come back to this page.',
} as const
