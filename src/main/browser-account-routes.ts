import { createRoute, Navigate } from '@tanstack/react-router'
import { createElement } from 'react'
import { signInSearchSchema } from '../features/account/web/sign-in-search.ts'
import { lazyPart } from '../web/parts/lazy-part.tsx'
import { membersSearchSchema } from '../features/account/web/members-search.ts'
import { atRoot } from './browser-root.ts'

// Whoever is signed in already has nothing to do here; for the others the shell shows the sign-in page itself.
const signIn = createRoute({
  ...atRoot,
  path: '/sign-in',
  validateSearch: signInSearchSchema,
  component: () => createElement(Navigate, { to: '/' }),
})

const chooseSignIn = createRoute({
  ...atRoot,
  path: '/choose-sign-in',
  staticData: { around: 'nothing' },
  component: lazyPart(() => import('../features/account/web/choose-sign-in-page.tsx'), 'ChooseSignInPage'),
})

const invitation = createRoute({
  ...atRoot,
  path: '/invitation/$secret',
  staticData: { around: 'nothing, for anybody' },
  component: lazyPart(() => import('../features/account/web/invitation-page.tsx'), 'InvitationPage'),
})

const recovery = createRoute({
  ...atRoot,
  path: '/recovery/$secret',
  staticData: { around: 'nothing, for anybody' },
  component: lazyPart(() => import('../features/account/web/recovery-page.tsx'), 'RecoveryPage'),
})

const profile = createRoute({
  ...atRoot,
  path: '/profile',
  component: lazyPart(() => import('../features/account/web/profile-page.tsx'), 'ProfilePage'),
})

const profileName = createRoute({
  ...atRoot,
  path: '/profile/name',
  component: lazyPart(() => import('../features/account/web/profile-name-page.tsx'), 'ProfileNamePage'),
})

const profilePasskey = createRoute({
  ...atRoot,
  path: '/profile/passkey',
  component: lazyPart(() => import('../features/account/web/profile-passkey-page.tsx'), 'ProfilePasskeyPage'),
})

const profilePasskeyName = createRoute({
  ...atRoot,
  path: '/profile/passkeys/$passkey',
  component: lazyPart(() => import('../features/account/web/profile-passkey-name-page.tsx'), 'ProfilePasskeyNamePage'),
})

const profilePassword = createRoute({
  ...atRoot,
  path: '/profile/password',
  component: lazyPart(() => import('../features/account/web/profile-password-page.tsx'), 'ProfilePasswordPage'),
})

const organisation = createRoute({
  ...atRoot,
  path: '/organisation',
  component: lazyPart(() => import('../features/account/web/organisation-page.tsx'), 'OrganisationPage'),
})

const newOrganisation = createRoute({
  ...atRoot,
  path: '/organisation/new',
  component: lazyPart(() => import('../features/account/web/new-organisation-page.tsx'), 'NewOrganisationPage'),
})

const members = createRoute({
  ...atRoot,
  path: '/organisation/members',
  validateSearch: membersSearchSchema,
  component: lazyPart(() => import('../features/account/web/members-page.tsx'), 'MembersPage'),
})

const invite = createRoute({
  ...atRoot,
  path: '/organisation/members/invite',
  component: lazyPart(() => import('../features/account/web/invite-page.tsx'), 'InvitePage'),
})

const member = createRoute({
  ...atRoot,
  path: '/organisation/members/$person',
  component: lazyPart(() => import('../features/account/web/member-page.tsx'), 'MemberPage'),
})

const teams = createRoute({
  ...atRoot,
  path: '/organisation/teams',
  component: lazyPart(() => import('../features/account/web/teams-page.tsx'), 'TeamsPage'),
})

const newTeam = createRoute({
  ...atRoot,
  path: '/organisation/teams/new',
  component: lazyPart(() => import('../features/account/web/team-page.tsx'), 'TeamPage'),
})

const team = createRoute({
  ...atRoot,
  path: '/organisation/teams/$team',
  component: lazyPart(() => import('../features/account/web/team-page.tsx'), 'TeamPage'),
})

const tokens = createRoute({
  ...atRoot,
  path: '/organisation/tokens',
  component: lazyPart(() => import('../features/account/web/tokens-page.tsx'), 'TokensPage'),
})

const newToken = createRoute({
  ...atRoot,
  path: '/organisation/tokens/new',
  component: lazyPart(() => import('../features/account/web/new-token-page.tsx'), 'NewTokenPage'),
})

const providers = createRoute({
  ...atRoot,
  path: '/organisation/providers',
  component: lazyPart(() => import('../features/account/web/providers-page.tsx'), 'ProvidersPage'),
})

const newProvider = createRoute({
  ...atRoot,
  path: '/organisation/providers/new',
  component: lazyPart(() => import('../features/account/web/new-provider-page.tsx'), 'NewProviderPage'),
})

/** The screens of accounts: coming in, one's own profile, and the organisation with all that is kept of it. */
export const accountRoutes = [
  signIn,
  chooseSignIn,
  invitation,
  recovery,
  profile,
  profileName,
  profilePasskey,
  profilePasskeyName,
  profilePassword,
  organisation,
  newOrganisation,
  members,
  invite,
  member,
  teams,
  newTeam,
  team,
  tokens,
  newToken,
  providers,
  newProvider,
] as const
