/** The words of signing in and out. */
export const accountStrings = {
  title: 'Sign in',
  lead: 'Safecase signs you in with a one-time link.',
  spent: 'This link was used already, or is too old.',
  steps: [
    'Look at the terminal in which Safecase was started. It prints a link that works once.',
    'Open the link in this browser.',
    'When the link was used already or is too old, start Safecase again for a new one.',
  ],
  why: 'The link stands in for accounts while Safecase runs on one machine: whoever can start it can sign in.',
  again: 'I have opened the link',
  signOut: 'Sign out',
} as const
