import { z } from 'zod'
import { endpoint, type Endpoint } from '../../platform/http/endpoint.ts'
import {
  confirmPasswordSchema,
  newPasskeySchema,
  newPasswordSchema,
  passkeyChangeSchema,
  passkeyOptionsSchema,
  passwordBegunSchema,
  profileChangeSchema,
  profileSchema,
} from './account-contract.ts'
import type { ProfileService } from './profile-service.ts'
import { GUESSES, partyOf, selfOf } from './session-answer.ts'

const TAG = 'Profile'
const passkeyParams = z.object({ passkey: z.string().max(1_400) })

/** A person's own account: what they are called, how they sign in, and where they are signed in. */
export function profileEndpoints(profiles: ProfileService): readonly Endpoint[] {
  return [
    endpoint({
      method: 'get',
      path: '/profile',
      name: 'getProfile',
      summary: 'Your own account: ways to sign in, and living sessions.',
      tag: TAG,
      gives: profileSchema,
      answer: (call) => profiles.profile(selfOf(call)),
    }),
    endpoint({
      method: 'patch',
      path: '/profile',
      name: 'changeProfile',
      summary: 'What you are called, and your address.',
      tag: TAG,
      body: profileChangeSchema,
      gives: profileSchema,
      answer: (call) => profiles.change(selfOf(call), call.body),
    }),
    endpoint({
      method: 'post',
      path: '/profile/passkeys/options',
      name: 'offerPasskey',
      summary: 'What a browser needs to make a passkey.',
      tag: TAG,
      gives: passkeyOptionsSchema,
      answer: (call) => profiles.offerPasskey(selfOf(call), partyOf(call)),
    }),
    endpoint({
      method: 'post',
      path: '/profile/passkeys',
      name: 'addPasskey',
      summary: 'Adds the passkey that was made.',
      tag: TAG,
      body: newPasskeySchema,
      gives: profileSchema,
      answer: (call) => profiles.addPasskey(selfOf(call), partyOf(call), call.body),
    }),
    endpoint({
      method: 'patch',
      path: '/profile/passkeys/{passkey}',
      name: 'renamePasskey',
      summary: 'Gives a passkey another name, so that its owner tells one device from another.',
      tag: TAG,
      params: passkeyParams,
      body: passkeyChangeSchema,
      gives: profileSchema,
      answer: (call) => profiles.renamePasskey(selfOf(call), { credential: call.params.passkey, name: call.body.name }),
    }),
    endpoint({
      method: 'post',
      path: '/profile/passkeys/{passkey}/remove',
      name: 'removePasskey',
      summary: 'Removes a passkey; the last way in stays.',
      tag: TAG,
      params: passkeyParams,
      gives: profileSchema,
      answer: (call) => profiles.removePasskey(selfOf(call), call.params.passkey),
    }),
    endpoint({
      method: 'post',
      path: '/profile/password',
      name: 'beginPassword',
      summary: 'Takes a new password and gives the secret for an authenticator app; neither counts yet.',
      tag: TAG,
      limit: GUESSES,
      body: newPasswordSchema,
      gives: passwordBegunSchema,
      answer: (call) => profiles.beginPassword(selfOf(call), call.body.password),
    }),
    endpoint({
      method: 'post',
      path: '/profile/password/confirm',
      name: 'confirmPassword',
      summary: 'Confirms the new password with the first code of the app; every other session ends.',
      tag: TAG,
      limit: GUESSES,
      body: confirmPasswordSchema,
      gives: profileSchema,
      answer: (call) => profiles.confirmPassword(selfOf(call), call.body),
    }),
    endpoint({
      method: 'post',
      path: '/profile/password/remove',
      name: 'removePassword',
      summary: 'Removes the password and its authenticator app; the last way in stays.',
      tag: TAG,
      gives: profileSchema,
      answer: (call) => profiles.removePassword(selfOf(call)),
    }),
    endpoint({
      method: 'post',
      path: '/profile/sessions/{session}/end',
      name: 'endMySession',
      summary: 'Ends one of your sessions.',
      tag: TAG,
      params: z.object({ session: z.uuid() }),
      gives: profileSchema,
      answer: (call) => profiles.endSession(selfOf(call), call.params.session),
    }),
    endpoint({
      method: 'post',
      path: '/profile/sessions/end-others',
      name: 'endMyOtherSessions',
      summary: 'Ends every session of yours but this one.',
      tag: TAG,
      gives: profileSchema,
      answer: (call) => profiles.endOtherSessions(selfOf(call)),
    }),
  ]
}
