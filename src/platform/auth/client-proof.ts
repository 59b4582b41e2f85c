import { randomUUID, webcrypto } from 'node:crypto'
import { z } from 'zod'

/** Ways to sign for ourselves at a provider, the preferred first; NHS CIS2 wants RS512. */
const ALGORITHMS = ['RS512', 'PS256', 'ES256', 'RS256'] as const
type Algorithm = (typeof ALGORITHMS)[number]

const LONG_RSA = { modulusLength: 4_096, publicExponent: new Uint8Array([1, 0, 1]) }
const KEYS: { readonly [A in Algorithm]: RsaHashedKeyGenParams | EcKeyGenParams } = {
  RS512: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-512', ...LONG_RSA },
  PS256: { name: 'RSA-PSS', hash: 'SHA-256', ...LONG_RSA },
  ES256: { name: 'ECDSA', namedCurve: 'P-256' },
  RS256: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', ...LONG_RSA },
}

type RsaHashedKeyGenParams = webcrypto.RsaHashedKeyGenParams
type EcKeyGenParams = webcrypto.EcKeyGenParams

const keySchema = z.record(z.string(), z.unknown())

/** What proves to an identity provider that it is us who ask; it is a secret, and leaves the server to nobody. */
export const clientProofSchema = z.discriminatedUnion('method', [
  z.object({
    method: z.literal('private_key_jwt'),
    algorithm: z.enum(ALGORITHMS),
    keyId: z.string(),
    /** A private JSON Web Key. */
    key: keySchema,
  }),
  z.object({ method: z.literal('client_secret'), secret: z.string() }),
])
export type ClientProof = z.infer<typeof clientProofSchema>
/** A key pair that signs for us. */
export type SigningProof = Extract<ClientProof, { method: 'private_key_jwt' }>

/** A new key pair for the algorithm that we prefer of those a provider takes; null when it takes none of ours. */
export async function newSigningProof(taken: readonly string[]): Promise<SigningProof | null> {
  const algorithm = ALGORITHMS.find((one) => taken.includes(one))
  if (algorithm === undefined) return null
  const { privateKey } = await webcrypto.subtle.generateKey(KEYS[algorithm], true, ['sign', 'verify'])
  const key = keySchema.parse(await webcrypto.subtle.exportKey('jwk', privateKey))
  return { method: 'private_key_jwt', algorithm, keyId: randomUUID(), key }
}

/** The key ready to sign. */
export function signingKey({ algorithm, key }: SigningProof): Promise<webcrypto.CryptoKey> {
  return webcrypto.subtle.importKey('jwk', key, KEYS[algorithm], false, ['sign'])
}

/** The members of a JSON Web Key that everybody may know (RFC 7518, 6.2.1 and 6.3.1); all others are left out. */
const PUBLIC_MEMBERS: ReadonlySet<string> = new Set(['kty', 'crv', 'x', 'y', 'n', 'e'])

/** The public half of a key pair, as a provider reads it. */
export function publicKeyOf({ algorithm, keyId, key }: SigningProof): { readonly [member: string]: unknown } {
  const known = Object.entries(key).filter(([member]) => PUBLIC_MEMBERS.has(member))
  return { ...Object.fromEntries<unknown>(known), kid: keyId, alg: algorithm, use: 'sig' }
}
