import { ACTION_WORDS, ACTIONS, PERMISSIONS, ROLES } from '../../domain/permission/permission.ts'
import { endpoint, type Endpoint } from '../../platform/http/endpoint.ts'
import { actForSchema, doneSchema, newOrganisationSchema } from './account-contract.ts'
import { permissionTableSchema, sessionSchema } from './session-contract.ts'
import type { AccountService } from './account-service.ts'
import { agentOf, heldToken, sessionAnswer } from './session-answer.ts'

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
      answer: (call) => accounts.session(call.authority, heldToken(call)),
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
      refuses: ['UNKNOWN_ORGANISATION'],
      answer: async (call) =>
        sessionAnswer(await accounts.actFor(heldToken(call), call.body.organisation, agentOf(call)), call),
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
        sessionAnswer(await accounts.startOrganisation(heldToken(call), call.body, agentOf(call)), call),
    }),
    endpoint({
      method: 'post',
      path: '/session/end',
      name: 'endSession',
      summary: 'Signs out: the session speaks for nobody from now on.',
      tag: TAG,
      gives: doneSchema,
      answer: async (call) => {
        await accounts.signOut(heldToken(call))
        return { done: true as const }
      },
    }),
  ]
}
