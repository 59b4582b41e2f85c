import {
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
} from '@simplewebauthn/browser'

type Options = { readonly [name: string]: unknown }

/** The person turned away, or the device has no passkey for this site: the browser does not tell which. */
export class PasskeyUnused extends Error {}

/** Asks the device to prove a passkey that it holds for this site. */
export function answerOfPasskey(options: Options) {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the server's library made them; the browser looks at every part
  const optionsJSON = options as unknown as PublicKeyCredentialRequestOptionsJSON
  return usedOrThrow(startAuthentication({ optionsJSON }))
}

/** Asks the device to make a passkey for this site. */
export function newPasskey(options: Options) {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the server's library made them; the browser looks at every part
  const optionsJSON = options as unknown as PublicKeyCredentialCreationOptionsJSON
  return usedOrThrow(startRegistration({ optionsJSON }))
}

async function usedOrThrow<T>(ceremony: Promise<T>): Promise<T> {
  try {
    return await ceremony
  } catch (cause) {
    throw new PasskeyUnused('No passkey was used.', { cause })
  }
}
