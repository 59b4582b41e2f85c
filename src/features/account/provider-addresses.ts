/** The page that every identity provider sends people back to. */
export const CALLBACK_PATH = '/sign-in/provider/callback'

/** The page that sends somebody to an identity provider. */
export function signInPath({ organisation, id }: { readonly organisation: string; readonly id: string }): string {
  return `/sign-in/provider/${organisation}/${id}`
}

/** Where the public half of the key that signs for us at a provider is published. */
export function keysPath({ organisation, id }: { readonly organisation: string; readonly id: string }): string {
  return `/api/providers/${organisation}/${id}/jwks.json`
}
