import { catalogue } from '../../../web/strings/catalogue.ts'
import { counted } from '../../../web/text/words.ts'

/** The words of who belongs to the organisation. */
export const memberStrings = catalogue({
  title: 'Members',
  about: (members: number) => counted(members, 'person', 'people'),
  invite: 'Invite somebody',
  you: 'You',
  signsIn: (methods: readonly string[]) =>
    methods.length === 0 ? 'no way to sign in yet' : `signs in by ${methods.join(', ')}`,
  inTeams: (teams: string) => `Teams: ${teams}`,
  since: (day: string) => `Since ${day}`,
  noRoles: 'No role: may do nothing',
  people: 'People',
  search: 'Search people',
  found: (members: number) => `${counted(members, 'person', 'people')} found`,

  invitations: 'Invited',
  invitationEnds: (moment: string) => `waits until ${moment}`,
  withdraw: 'Withdraw',
  withdrawTitle: (name: string) => `Withdraw the invitation of ${name}?`,
  withdrawAbout: 'The link stops working. You can invite them again at any time.',

  recoveries: 'Being let back in',
  startedBy: (name: string, moment: string) => `Started by ${name}, ${moment}`,
  waitsForSecond: 'Waits for a second person to confirm',
  confirmed: 'Waits for both halves to be used',
  recoveryEnds: (moment: string) => `until ${moment}`,
  confirm: 'Confirm',
  confirmTitle: (name: string) => `Let ${name} back in?`,
  confirmAbout: (name: string, starter: string) =>
    `${starter} says that ${name} has lost their way in. ${name} can sign, so two people decide it. Confirm only after you have spoken to ${name} yourself.`,
  confirmedTitle: (name: string) => `Give this link to ${name}`,
  cancelRecovery: 'Stop it',
  cancelTitle: (name: string) => `Stop letting ${name} back in?`,
  cancelAbout: 'The code and the link stop working. What they signed in with until now goes on working.',

  inviteTitle: 'Invite somebody',
  name: 'Name',
  nameHelp: 'As colleagues know them; they can correct it when they accept.',
  nameNeeded: 'Enter their name',
  email: 'Email address',
  emailHelp: 'They sign in with it. Safecase sends nothing: you give them a link.',
  emailNeeded: 'Enter an email address, such as name@example.nhs.uk',
  roles: 'Roles',
  rolesHelp: 'Together they say what somebody may do.',
  rolesNeeded: 'Choose at least one role',
  makeInvitation: 'Make the invitation',
  invitedTitle: (name: string) => `${name} is invited`,
  invitationLink: 'Invitation link',
  invitationLinkAbout: (name: string) =>
    `Give this link to ${name} yourself. It works once, for seven days, and is shown only now.`,
  inviteAnother: 'Invite somebody else',
  backToMembers: 'Back to members',

  unknown: 'There is no such member',
  unknownAbout: 'They may have left the organisation.',
  changeRoles: 'What they may do',
  saveRoles: 'Save roles',
  rolesSaved: 'The roles are saved. They hold from the next thing the person does.',
  allows: (actions: string) => `Allows ${actions}.`,

  letBackIn: 'Lost their way in',
  letBackInAbout: (name: string) =>
    `When ${name} has lost every passkey and password, you can let them back in. Their old ways in stop working once they are back. Make sure that it is ${name} who asks: speak to them, do not trust a message.`,
  ownWayIn: 'Nobody lets themselves back in. Another administrator can.',
  startRecovery: 'Let them back in',
  recoveryCode: 'Code: the first half',
  recoveryCodeAbout: (name: string) =>
    `Tell ${name} this code yourself, by telephone or in person. It is shown only now.`,
  recoveryLink: 'Link: the second half',
  recoveryLinkAbout: (name: string) =>
    `Send ${name} this link another way than the code, so that nobody who reads one of them has both. It works once, for a day, and is shown only now.`,
  secondNeeded: (name: string) =>
    `${name} can sign, so a second person gives them the link: ask another administrator to open Members and confirm it.`,

  leave: 'End the membership',
  leaveAbout: (name: string) =>
    `${name} can no longer open anything of this organisation, from the next thing they do. What they wrote and signed stays, under their name.`,
  leaveTitle: (name: string) => `End the membership of ${name}?`,
  leaveFinal: 'To come back they must be invited again.',
})
