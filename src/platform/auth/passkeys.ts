import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server'

/** The site a passkey belongs to: its name, its host, and the exact origin of its pages. */
export interface RelyingParty {
  readonly name: string
  readonly host: string
  readonly origin: string
}

/** What a browser is asked for: the challenge in it must come back signed. */
export interface PasskeyRequest {
  readonly challenge: string
  readonly options: { readonly [name: string]: unknown }
}

/** A passkey that has proved itself. */
export interface ProvenPasskey {
  readonly credential: string
  readonly publicKey: Uint8Array
  readonly counter: number
  readonly transports: readonly string[]
}

/** What the browser needs to make a passkey for somebody that can be found without a name and verifies its user. */
export async function passkeyToMake(
  party: RelyingParty,
  user: { readonly id: string; readonly name: string; readonly displayName: string },
  known: readonly string[],
): Promise<PasskeyRequest> {
  const options = await generateRegistrationOptions({
    rpName: party.name,
    rpID: party.host,
    userID: new TextEncoder().encode(user.id),
    userName: user.name,
    userDisplayName: user.displayName,
    attestationType: 'none',
    excludeCredentials: known.map((id) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return { challenge: options.challenge, options: { ...options } }
}

/** The passkey that was made for a challenge, or null when the answer proves nothing. */
export async function passkeyMade(
  party: RelyingParty,
  challenge: string,
  response: unknown,
): Promise<ProvenPasskey | null> {
  const answer = await provenOrNull(() =>
    verifyRegistrationResponse({
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the library looks at every part of it
      response: response as RegistrationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.host,
      requireUserVerification: true,
    }),
  )
  const credential = answer?.registrationInfo?.credential
  if (answer?.verified !== true || credential === undefined) return null
  const { id, publicKey, counter, transports = [] } = credential
  return { credential: id, publicKey, counter, transports }
}

/** What the browser needs to sign in with whichever passkey the person chooses. */
export async function passkeyToUse(party: RelyingParty): Promise<PasskeyRequest> {
  const options = await generateAuthenticationOptions({ rpID: party.host, userVerification: 'required' })
  return { challenge: options.challenge, options: { ...options } }
}

/** The counter of a passkey after it answered a challenge, or null when the answer proves nothing. */
export async function counterAfterUse(
  party: RelyingParty,
  challenge: string,
  passkey: ProvenPasskey,
  response: unknown,
): Promise<number | null> {
  const answer = await provenOrNull(() =>
    verifyAuthenticationResponse({
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the library looks at every part of it
      response: response as AuthenticationResponseJSON,
      expectedChallenge: challenge,
      expectedOrigin: party.origin,
      expectedRPID: party.host,
      requireUserVerification: true,
      credential: {
        id: passkey.credential,
        publicKey: Uint8Array.from(passkey.publicKey),
        counter: passkey.counter,
        transports: passkey.transports.filter(isTransport),
      },
    }),
  )
  return answer?.verified === true ? answer.authenticationInfo.newCounter : null
}

const TRANSPORTS: ReadonlySet<string> = new Set(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'])

function isTransport(text: string): text is AuthenticatorTransport {
  return TRANSPORTS.has(text)
}

/** The library throws at an answer that is malformed or wrong; either way it proves nothing. */
async function provenOrNull<T>(verify: () => Promise<T>): Promise<T | null> {
  try {
    return await verify()
  } catch {
    return null
  }
}
