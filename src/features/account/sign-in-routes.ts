import { z } from 'zod'
import { openEndpoint, type Endpoint } from '../../platform/http/endpoint.ts'
import { tokenOf } from '../../platform/http/session-token.ts'
import {
  acceptInvitationSchema,
  doneSchema,
  invitationOfferSchema,
  passkeyAnswerSchema,
  passkeyOptionsSchema,
  passwordSignInSchema,
  recoveryCodeSchema,
} from './account-contract.ts'
import type { ArrivalService } from './arrival-service.ts'
import { agentOf, GUESSES, partyOf, sessionAnswer } from './session-answer.ts'
import type { SignInService } from './sign-in-service.ts'

const TAG = 'Sign in'
const oneSecret = z.object({ secret: z.string().max(200) })

/** Ways in for people who are not signed in. */
export function signInEndpoints(signIn: SignInService, arrival: ArrivalService): readonly Endpoint[] {
  return [
    openEndpoint({
      method: 'post',
      path: '/sign-in/password',
      name: 'signInWithPassword',
      summary: 'Signs in with an address, a password and the code of an authenticator app.',
      tag: TAG,
      limit: GUESSES,
      body: passwordSignInSchema,
      gives: doneSchema,
      refuses: ['SIGN_IN_REFUSED', 'SECOND_FACTOR_NEEDED'],
      answer: async (call) => sessionAnswer(await signIn.withPassword(call.body, agentOf(call)), call),
    }),
    openEndpoint({
      method: 'post',
      path: '/sign-in/passkey/options',
      name: 'offerPasskeySignIn',
      summary: 'What a browser needs to sign in with a passkey.',
      tag: TAG,
      limit: { perMinute: 30 },
      gives: passkeyOptionsSchema,
      answer: (call) => signIn.offerPasskey(partyOf(call)),
    }),
    openEndpoint({
      method: 'post',
      path: '/sign-in/passkey',
      name: 'signInWithPasskey',
      summary: 'Signs in with a passkey that has answered its challenge.',
      tag: TAG,
      limit: { perMinute: 30 },
      body: passkeyAnswerSchema,
      gives: doneSchema,
      refuses: ['SIGN_IN_REFUSED'],
      answer: async (call) => sessionAnswer(await signIn.withPasskey(partyOf(call), call.body, agentOf(call)), call),
    }),
    openEndpoint({
      method: 'get',
      path: '/invitations/{secret}',
      name: 'getInvitation',
      summary: 'What an invitation offers, before anybody accepts it.',
      tag: TAG,
      limit: { perMinute: 30 },
      params: oneSecret,
      gives: invitationOfferSchema,
      refuses: ['INVITATION_SPENT'],
      answer: ({ params }) => arrival.offer(params.secret),
    }),
    openEndpoint({
      method: 'post',
      path: '/invitations/{secret}/accept',
      name: 'acceptInvitation',
      summary: 'Joins the organisation and signs in; an account that exists must be signed in already.',
      tag: TAG,
      limit: { perMinute: 30 },
      params: oneSecret,
      body: acceptInvitationSchema,
      gives: doneSchema,
      refuses: ['INVITATION_SPENT', 'ACCOUNT_EXISTS'],
      answer: async (call) => {
        const { params, body, request, requestId } = call
        const how = { session: tokenOf(request), agent: agentOf(call), requestId }
        return sessionAnswer(await arrival.accept(params.secret, body.name, how), call)
      },
    }),
    openEndpoint({
      method: 'post',
      path: '/recoveries/{secret}/use',
      name: 'useRecovery',
      summary: 'Lets somebody back in with both halves of a recovery; every old way in is taken away.',
      tag: TAG,
      limit: GUESSES,
      params: oneSecret,
      body: recoveryCodeSchema,
      gives: doneSchema,
      refuses: ['SIGN_IN_REFUSED'],
      answer: async (call) => {
        const how = { agent: agentOf(call), requestId: call.requestId }
        return sessionAnswer(await arrival.recover(call.params.secret, call.body.code, how), call)
      },
    }),
  ]
}
