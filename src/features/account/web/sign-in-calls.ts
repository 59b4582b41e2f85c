import { request } from '../../../web/api/api-client.ts'
import { doneSchema, passkeyOptionsSchema } from '../account-contract.ts'
import { answerOfPasskey } from './passkey-ceremony.ts'

/** What a person signs in with when they have no passkey at hand. */
export interface PasswordGiven {
  readonly email: string
  readonly password: string
  readonly code?: string
}

/** Signs in with an address and a password, and the app's code once it is asked for. */
export function signInWithPassword(body: PasswordGiven) {
  return request('/api/sign-in/password', doneSchema, { method: 'POST', body })
}

/** Signs in with whichever passkey the person chooses. */
export async function signInWithPasskey() {
  const { challenge, options } = await request('/api/sign-in/passkey/options', passkeyOptionsSchema, { method: 'POST' })
  const response = await answerOfPasskey(options)
  return request('/api/sign-in/passkey', doneSchema, { method: 'POST', body: { challenge, response } })
}
