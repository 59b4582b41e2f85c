import { createRoute, Navigate } from '@tanstack/react-router'
import { createElement } from 'react'
import { signInSearchSchema } from '../features/account/web/sign-in-search.ts'
import { lazyPart } from '../web/parts/lazy-part.tsx'
import { membersSearchSchema } from '../features/account/web/members-search.ts'
import { rootRoute } from './browser-root.ts'

const parent = { getParentRoute: () => rootRoute } as const

// Whoever is signed in already has nothing to do here; for the others the shell shows the sign-in page itself.
const signIn = createRoute({
  ...parent,
  path: '/sign-in',
  validateSearch: signInSearchSchema,
  component: () => createElement(Navigate, { to: '/' }),
})

const chooseSignIn = createRoute({
  ...parent,
  path: '/choose-sign-in',
  staticData: { around: 'nothing' },
  component: lazyPart(() => import('../features/account/web/choose-sign-in-page.tsx'), 'ChooseSignInPage'),
})

const invitation = createRoute({
  ...parent,
  path: '/invitation/$secret',
  staticData: { around: 'nothing, for anybody' },
  component: lazyPart(() => import('../features/account/web/invitation-page.tsx'), 'InvitationPage'),
})

const recovery = createRoute({
  ...parent,
  path: '/recovery/$secret',
  staticData: { around: 'nothing, for anybody' },
  component: lazyPart(() => import('../features/account/web/recovery-page.tsx'), 'RecoveryPage'),
})

const profile = createRoute({
  ...parent,
  path: '/profile',
  component: lazyPart(() => import('../features/account/web/profile-page.tsx'), 'ProfilePage'),
})

const profileName = createRoute({
  ...parent,
  path: '/profile/name',
  component: lazyPart(() => import('../features/account/web/profile-name-page.tsx'), 'ProfileNamePage'),
})

const profilePasskey = createRoute({
  ...parent,
  path: '/profile/passkey',
  component: lazyPart(() => import('../features/account/web/profile-passkey-page.tsx'), 'ProfilePasskeyPage'),
})

const profilePasskeyName = createRoute({
  ...parent,
  path: '/profile/passkeys/$passkey',
  component: lazyPart(() => import('../features/account/web/profile-passkey-name-page.tsx'), 'ProfilePasskeyNamePage'),
})

const profilePassword = createRoute({
  ...parent,
  path: '/profile/password',
  component: lazyPart(() => import('../features/account/web/profile-password-page.tsx'), 'ProfilePasswordPage'),
})

const organisation = createRoute({
  ...parent,
  path: '/organisation',
  component: lazyPart(() => import('../features/account/web/organisation-page.tsx'), 'OrganisationPage'),
})

const newOrganisation = createRoute({
  ...parent,
  path: '/organisation/new',
  component: lazyPart(() => import('../features/account/web/new-organisation-page.tsx'), 'NewOrganisationPage'),
})

const members = createRoute({
  ...parent,
  path: '/organisation/members',
  validateSearch: membersSearchSchema,
  component: lazyPart(() => import('../features/account/web/members-page.tsx'), 'MembersPage'),
})

const invite = createRoute({
  ...parent,
  path: '/organisation/members/invite',
  component: lazyPart(() => import('../features/account/web/invite-page.tsx'), 'InvitePage'),
})

const member = createRoute({
  ...parent,
  path: '/organisation/members/$person',
  component: lazyPart(() => import('../features/account/web/member-page.tsx'), 'MemberPage'),
})

const teams = createRoute({
  ...parent,
  path: '/organisation/teams',
  component: lazyPart(() => import('../features/account/web/teams-page.tsx'), 'TeamsPage'),
})

const newTeam = createRoute({
  ...parent,
  path: '/organisation/teams/new',
  component: lazyPart(() => import('../features/account/web/team-page.tsx'), 'TeamPage'),
})

const team = createRoute({
  ...parent,
  path: '/organisation/teams/$team',
  component: lazyPart(() => import('../features/account/web/team-page.tsx'), 'TeamPage'),
})

const tokens = createRoute({
  ...parent,
  path: '/organisation/tokens',
  component: lazyPart(() => import('../features/account/web/tokens-page.tsx'), 'TokensPage'),
})

const newToken = createRoute({
  ...parent,
  path: '/organisation/tokens/new',
  component: lazyPart(() => import('../features/account/web/new-token-page.tsx'), 'NewTokenPage'),
})

/** The screens of accounts: coming in, one's own profile, and the organisation with its members, teams and tokens. */
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
] as const
