import { catalogue } from '../../../web/strings/catalogue.ts'

/** The words of an organisation's settings. */
export const organisationStrings = catalogue({
  title: 'Organisation settings',
  settings: 'Settings',
  name: 'Name of the organisation',
  nameHelp: 'As it stands on every document.',
  nameNeeded: 'Enter the name of the organisation',
  kind: 'What it is to a safety case',
  kinds: {
    manufacturer: ['Manufacturer', 'It makes health IT systems and keeps DCB0129 cases.'],
    deployer: ['Deploying organisation', 'It uses health IT systems in care and keeps DCB0160 cases.'],
    icb: ['Integrated care board', 'It oversees organisations that deploy.'],
    'register-keeper': ['Register keeper', 'It keeps a register of Clinical Safety Officers.'],
  },
  passwordSignIn: 'Signing in by password',
  passwordOn: 'Allowed, with an authenticator app',
  passwordOff: 'Not allowed: passkeys and identity providers only',
  passwordOffAbout:
    'Whoever has only a password cannot sign in to this organisation until they add a passkey or link an identity.',
  sessionHours: 'Sign people out after this many hours',
  sessionHoursHelp: 'From 1 to 720. It holds for sessions that begin from now on.',
  sessionHoursNeeded: 'Enter a whole number of hours from 1 to 720',
  save: 'Save settings',
  saved: 'The settings are saved.',

  logo: 'Logo',
  logoAbout:
    'It stands at the top of the cover of every document you make, in its own proportions; a workbook has a sheet for it. PNG or JPEG, at most 200 kB; 400 pixels across are enough.',
  noLogo: 'No logo yet.',
  logoText: (name: string) => `Logo of ${name}`,
  dropLogo: 'Drop a picture here',
  removeLogo: 'Remove the logo',

  coverText: 'Cover text',
  coverTextAbout:
    'It stands in small print at the foot of the cover of every document you make from now on, such as the legal name, the address, or a line on confidentiality. Documents that were issued stay as they were.',
  noCoverText: 'No cover text yet: the cover says only the name of the organisation.',
  coverTextLines: 'Text on the cover',
  coverTextHelp: (characters: number, lines: number) => `Up to ${characters} characters in ${lines} lines.`,
  coverTextUsed: (used: number, most: number) => `${used} of ${most}`,
  coverTextFaults: {
    'too many characters': (most: number) => `Shorten the cover text to ${most} characters`,
    'too many lines': (most: number) => `Shorten the cover text to ${most} lines`,
  },
  saveCoverText: 'Save cover text',
  coverTextSaved: 'The cover text is saved.',
  coverTextKept: 'Not saved yet; it stays here, also over a reload.',
  coverTextAsSaved: 'Go back to what is saved',

  providers: 'Identity providers',
  providersAbout:
    'Let people sign in with NHS Care Identity, Microsoft Entra, or another sign-in of your organisation.',
  openProviders: 'Manage identity providers',

  startTitle: 'Start another organisation',
  startAbout:
    'Its cases, members and documents are kept apart from every other organisation. You are its first administrator, and can switch between your organisations at any time.',
  start: 'Start the organisation',
  back: 'Back to the settings',
})
