import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ProviderView } from '../../src/features/account/account-contract.ts'
import { CALLBACK_PATH, signInPath } from '../../src/features/account/provider-addresses.ts'
import { apiClient } from './api-client.ts'
import { openBrowser, type Browser } from './oidc-browser.ts'
import { startForgedProvider, type ForgedProvider, type ForgedToken } from './oidc-forged-provider.ts'
import { addProvider, beginLink, comeBack, expectRefused } from './oidc-steps.ts'
import { describeProduct } from './running-product.ts'

const CLIENT = 'safecase'
const SECRET = 'a secret that both sides know'
const NOW = Math.floor(Date.now() / 1000)

/** A change that makes of a right token a wrong one. */
interface Forgery {
  readonly header?: ForgedToken['header']
  readonly claims?: ForgedToken['claims']
  readonly by?: string
  /** Changes the signed text. */
  readonly bend?: (token: string) => string
}

/** The same token with another subject in it, under the signature of the first. */
function forSomebodyElse(token: string): string {
  const [header = '', claims = '', signature = ''] = token.split('.')
  const said = Buffer.from(claims, 'base64url').toString().replace('somebody', 'somebody else')
  return [header, Buffer.from(said).toString('base64url'), signature].join('.')
}

const FORGERIES: Readonly<Record<string, Forgery>> = {
  'for another audience': { claims: { aud: 'another client' } },
  'for us and another, who got it': { claims: { aud: [CLIENT, 'another'], azp: 'another' } },
  'of another issuer': { claims: { iss: 'https://issuer.example' } },
  'that has expired': { claims: { exp: NOW - 120 } },
  'that is not valid yet': { claims: { nbf: NOW + 600 } },
  'that never expires': { claims: { exp: undefined } },
  'without a subject': { claims: { sub: undefined } },
  'with another nonce': { claims: { nonce: 'another' } },
  'without a nonce': { claims: { nonce: undefined } },
  'signed with a key that is not published': { by: 'another' },
  'signed with our own secret': { header: { alg: 'HS256' }, by: SECRET },
  'that is not signed': { header: { alg: 'none' } },
  'changed after it was signed': { bend: forSomebodyElse },
  'of a lower class of authentication': { claims: { acr: 'low' } },
  'that names no class of authentication': { claims: { acr: undefined, amr: ['high'] } },
}

describeProduct('an identity provider that lies', (running) => {
  let there: ForgedProvider
  let provider: ProviderView
  beforeAll(async () => {
    there = await startForgedProvider()
    provider = await addProvider(running(), {
      name: 'Trust sign-in',
      issuer: there.issuer,
      clientId: CLIENT,
      classes: ['high'],
      authentication: { method: 'client_secret', secret: SECRET },
    })
  })
  afterAll(() => there.stop())

  const begin = () => signInPath({ organisation: running().administrator.organisation, id: provider.id })

  /** Comes back with what the forgery makes of a right token. */
  const comeBackWith = (browser: Browser, asked: string, forgery: Forgery): Promise<Response> => {
    const { header = {}, claims = {}, by, bend = (token) => token } = forgery
    const { searchParams } = new URL(asked)
    const right = { iss: there.issuer, aud: CLIENT, sub: 'somebody', acr: 'high', iat: NOW, exp: NOW + 3_600 }
    const token = { header, claims: { ...right, nonce: searchParams.get('nonce'), ...claims } }
    const signed = bend(there.signed(token, by))
    there.answers({ access_token: 'unused', token_type: 'bearer', id_token: signed })
    const state = searchParams.get('state') ?? ''
    return comeBack(browser, `${running().url}${CALLBACK_PATH}?code=a-code&state=${state}`)
  }
  const signInWithToken = async (forgery: Forgery, browser = openBrowser()) => {
    const begun = await browser.open(running().url + begin())
    return comeBackWith(browser, begun.headers.get('location') ?? '', forgery)
  }

  test('is believed when it tells the truth, so that each lie below is refused for itself', async () => {
    const sentence = /Nobody here has linked this identity/
    await expectRefused(await signInWithToken({}), { status: 401, code: 'SIGN_IN_REFUSED', sentence })
  })

  test.each(Object.keys(FORGERIES))('is not believed with a token %s', async (name) => {
    const refused = await signInWithToken(FORGERIES[name] ?? {})
    const sentence = /^Trust sign-in did not prove who you are\.$/
    await expectRefused(refused, { status: 502, code: 'PROVIDER_REFUSED', sentence })
  })

  test('is not believed without a token', async () => {
    const browser = openBrowser()
    const begun = await browser.open(running().url + begin())
    const state = new URL(begun.headers.get('location') ?? '').searchParams.get('state') ?? ''
    there.answers({ access_token: 'unused', token_type: 'bearer' })
    const back = await comeBack(browser, `${running().url}${CALLBACK_PATH}?code=a-code&state=${state}`)
    await expectRefused(back, { status: 502, code: 'PROVIDER_REFUSED' })
  })

  describe('or knew somebody already', () => {
    const sub = 'somebody who is linked'
    const offered = async (claims: Forgery['claims']) => {
      const browser = openBrowser()
      expect((await signInWithToken({ claims: { sub, ...claims } }, browser)).headers.get('location')).toBe('/')
      const headers = { cookie: browser.cookies(running().url) }
      return apiClient(running().url, null).send('POST', '/api/profile/passkeys/options', { headers })
    }
    beforeAll(async () => {
      const browser = openBrowser()
      const member = await running().member('engineer')
      await comeBackWith(browser, await beginLink(member, provider.id, browser), { claims: { sub } })
    })

    test('makes a sign-in no fresher than it was there', async () => {
      const stale = await offered({ auth_time: NOW - 3_600 })
      expect(await stale.json()).toMatchObject({ code: 'PROVE_AGAIN' })
      for (const auth_time of [NOW - 60, NOW + 86_400, undefined])
        expect((await offered({ auth_time })).status).toBe(200)
    })

    test('is asked to have them prove it anew where that is needed', async () => {
      const prompts = ['', '?again=1'].map(async (query) => {
        const begun = await openBrowser().open(running().url + begin() + query)
        return new URL(begun.headers.get('location') ?? '').searchParams.get('prompt')
      })
      expect(await Promise.all(prompts)).toEqual([null, 'login'])
    })
  })

  describe('about where to ask', () => {
    afterAll(() => there.tells({}))

    test.each([
      ['a token endpoint in a private network', { token_endpoint: 'https://10.0.0.1/token' }, /cannot be reached/],
      ['keys in a private network', { jwks_uri: 'https://[fd00::1]/jwks' }, /cannot be reached/],
      ['the metadata of a cloud machine', { token_endpoint: 'http://169.254.169.254/token' }, /cannot be reached/],
    ])('leads us to no private address with %s', async (_lie, metadata, sentence) => {
      there.tells(metadata)
      await expectRefused(await signInWithToken({}), { status: 502, code: 'PROVIDER_REFUSED', sentence })
    })

    test.each([
      ['a sign-in page without HTTPS', { authorization_endpoint: 'http://provider.example/' }],
      ['a script for a sign-in page', { authorization_endpoint: 'javascript:alert(1)' }],
      ['the name of another issuer', { issuer: 'https://issuer.example' }],
    ])('sends nobody anywhere with %s', async (_lie, metadata) => {
      there.tells(metadata)
      const refused = await openBrowser().open(running().url + begin())
      await expectRefused(refused, { status: 502, code: 'PROVIDER_REFUSED' })
    })

    test('is not added under the name of another issuer, or with signatures that we do not make', async () => {
      const asked = {
        name: 'Lie',
        issuer: there.issuer,
        clientId: CLIENT,
        authentication: { method: 'private_key_jwt' },
      }
      there.tells({ issuer: 'https://issuer.example' })
      const refusal = () => running().client.refusal('POST', '/api/providers', { body: asked })
      expect(await refusal()).toMatchObject({ code: 'PROVIDER_REFUSED' })
      there.tells({ token_endpoint_auth_methods_supported: ['client_secret_basic'] })
      expect(await refusal()).toMatchObject({
        code: 'INVALID_REQUEST',
        detail: 'This identity provider takes no signature in RS512, PS256, ES256 or RS256.',
      })
    })
  })

  test.each([
    'http://provider.example',
    'https://10.0.0.1',
    'https://192.168.1.1/tenant',
    'https://169.254.169.254',
    'https://[::ffff:10.0.0.1]',
    'https://[fd00::1]',
    'https://0x0a000001',
    'https://me:secret@provider.example',
    'https://provider.example/?a=b',
    'file:///etc/passwd',
  ])('is not added at %s', async (issuer) => {
    const authentication = { method: 'client_secret', secret: SECRET }
    const body = { name: 'Lie', issuer, clientId: CLIENT, authentication }
    expect(await running().client.refusal('POST', '/api/providers', { body })).toMatchObject({
      code: 'INVALID_REQUEST',
    })
  })
})
