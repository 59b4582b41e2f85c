import { afterAll, beforeAll, expect, test } from 'vitest'
import { keySetSchema, type ProviderView } from '../../src/features/account/account-contract.ts'
import { apiClient } from './api-client.ts'
import { openBrowser } from './oidc-browser.ts'
import { startIdentityProvider, type RunningIdentityProvider } from './oidc-identity-provider.ts'
import {
  addProvider,
  comeBack,
  expectRefused,
  identitiesOf,
  linkIdentity,
  sessionIn,
  signInWith,
  toProvider,
  type Place,
} from './oidc-steps.ts'
import { describeOnBothProducts } from './running-product.ts'

const CLIENT = '999999999999.apps.supplier'
const SMARTCARD = '910000000001'
/** What CIS2 tells of somebody beside who they are: none of it is asked for, and none gives anything here. */
const CLAIMS = {
  name: 'Ada Nurse',
  nhsid_useruid: SMARTCARD,
  selected_roleid: '555254240100',
  nhsid_nrbac_roles: [{ role_code: 'S8000:G8000:R8000', role_name: 'Clinical Practitioner', org_code: 'A9A5A' }],
}

describeOnBothProducts('signing in with a provider in the shape of NHS CIS2', (running) => {
  let cis2: RunningIdentityProvider
  let provider: ProviderView
  let place: Place
  beforeAll(async () => {
    cis2 = await startIdentityProvider({
      clientId: CLIENT,
      acr: 'AAL3_ANY',
      configuration: {
        acrValues: ['AAL3_ANY', 'AAL2_OR_AAL3_ANY'],
        claims: {
          openid: ['sub'],
          nationalrbacaccess: ['nhsid_useruid', 'selected_roleid', 'nhsid_nrbac_roles'],
        },
        enabledJWA: {
          idTokenSigningAlgValues: ['RS512', 'RS256'],
          clientAuthSigningAlgValues: ['RS512'],
        },
      },
    })
    provider = await addProvider(running(), {
      name: 'NHS Care Identity',
      issuer: cis2.issuer,
      clientId: CLIENT,
      scope: 'openid nationalrbacaccess',
      classes: ['AAL3_ANY'],
      authentication: { method: 'private_key_jwt' },
    })
    await cis2.register({
      redirect_uris: [provider.callback],
      token_endpoint_auth_method: 'private_key_jwt',
      token_endpoint_auth_signing_alg: 'RS512',
      id_token_signed_response_alg: 'RS512',
      jwks_uri: provider.keys,
    })
    place = { organisation: running().administrator.organisation, id: provider.id }
  })
  afterAll(() => cis2.stop())

  test('the key that signs for us is made here, and only its public half is published', async () => {
    const { keys } = await apiClient('', null).get(keySetSchema, provider.keys ?? '')
    expect(keys).toMatchObject([{ kty: 'RSA', e: 'AQAB', alg: 'RS512', use: 'sig' }])
    expect(keys.map((key) => Object.keys(key).toSorted())).toEqual([['alg', 'e', 'kid', 'kty', 'n', 'use']])
  })

  test('somebody links who they are, signs out, and signs in with it', async () => {
    const nurse = await running().member('reviewer')
    cis2.comes(SMARTCARD, CLAIMS)
    const linked = await linkIdentity(nurse, provider.id)
    expect([linked.status, linked.headers.get('location')]).toEqual([303, '/profile'])
    expect(await identitiesOf(nurse)).toMatchObject([{ issuer: cis2.issuer, subject: SMARTCARD }])
    expect((await nurse.send('POST', '/api/session/end', { body: {} })).status).toBe(200)
    expect(await nurse.refusal('GET', '/api/session')).toMatchObject({ code: 'NOT_SIGNED_IN' })

    const browser = openBrowser()
    const back = await signInWith(running(), place, browser)
    expect([back.status, back.headers.get('location')]).toEqual([303, '/'])
    expect(back.headers.getSetCookie()).toContainEqual(
      expect.stringMatching(/^safecase_session=\S+; Path=\/; HttpOnly; SameSite=Strict$/),
    )
    const session = await sessionIn(running(), browser)
    expect(session).toMatchObject({ person: 'A reviewer', role: 'reviewer', organisation: { name: 'Ours' } })
  })

  test('a card that nobody has linked is refused with the way to link it', async () => {
    cis2.comes('910000000002', CLAIMS)
    const page = await expectRefused(await signInWith(running(), place, openBrowser()), {
      status: 401,
      code: 'SIGN_IN_REFUSED',
      sentence: /^Nobody here has linked this identity of NHS Care Identity\.$/,
    })
    expect(page).toContain('Sign in another way first and link it in your profile')
    expect(page).toContain('ask for an invitation')
  })

  test('a class of authentication that was not asked for is refused, whatever the browser asked for', async () => {
    const browser = openBrowser()
    const { url } = running()
    const begun = await browser.open(`${url}/sign-in/provider/${place.organisation}/${place.id}`)
    const address = new URL(begun.headers.get('location') ?? '')
    expect(address.searchParams.get('acr_values')).toBe('AAL3_ANY')
    address.searchParams.delete('acr_values')
    cis2.comes(SMARTCARD, CLAIMS)
    const back = await comeBack(browser, await toProvider(browser, address.href))
    await expectRefused(back, { status: 502, code: 'PROVIDER_REFUSED', sentence: /did not prove who you are/ })
  })
})
