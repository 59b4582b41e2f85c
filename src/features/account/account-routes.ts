import { ACTION_WORDS, ACTIONS, PERMISSIONS, ROLES } from '../../domain/permission/permission.ts'
import { endpoint, type Endpoint } from '../../platform/http/endpoint.ts'
import { tokenOf } from '../../platform/http/session-token.ts'
import { actForSchema, doneSchema, newOrganisationSchema } from './account-contract.ts'
import { permissionTableSchema, sessionSchema } from './session-contract.ts'
import type { AccountService } from './account-service.ts'
import { agentOf, sessionAnswer } from './session-answer.ts'

const TAG = 'Account'

/** Who is signed in, for which organisation, and signing out. */
export function accountEndpoints(accounts: AccountService): readonly Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/session',
      name: 'getSession',
      summary: 'Who is signed in, for which organisation, and what they may do.',
      tag: TAG,
      gives: sessionSchema,
      answer: ({ authority, request }) => accounts.session(authority, tokenOf(request) ?? ''),
    }),
    endpoint({
      method: 'get',
      path: '/permissions',
      name: 'getPermissions',
      summary: 'Which role allows what, as it is judged.',
      tag: TAG,
      gives: permissionTableSchema,
      answer: () => ({
        actions: ACTIONS.map((action) => ({ action, means: ACTION_WORDS[action] })),
        roles: ROLES.map((role) => ({ role, allows: [...PERMISSIONS[role]] })),
      }),
    }),
    endpoint({
      method: 'post',
      path: '/session/organisation',
      name: 'actForOrganisation',
      summary: 'Goes on as a member of another organisation of the same account.',
      tag: TAG,
      body: actForSchema,
      gives: doneSchema,
      answer: async (call) =>
        sessionAnswer(await accounts.actFor(tokenOf(call.request) ?? '', call.body.organisation, agentOf(call)), call),
    }),
    endpoint({
      method: 'post',
      path: '/organisations',
      name: 'startOrganisation',
      summary: 'A new organisation with the account as its first administrator, and a session in it.',
      tag: TAG,
      limit: { perMinute: 5 },
      body: newOrganisationSchema,
      gives: doneSchema,
      answer: async (call) =>
        sessionAnswer(await accounts.startOrganisation(tokenOf(call.request) ?? '', call.body, agentOf(call)), call),
    }),
    endpoint({
      method: 'post',
      path: '/session/end',
      name: 'endSession',
      summary: 'Signs out: the session speaks for nobody from now on.',
      tag: TAG,
      gives: doneSchema,
      answer: async ({ request }) => {
        await accounts.signOut(tokenOf(request) ?? '')
        return { done: true as const }
      },
    }),
  ]
}
