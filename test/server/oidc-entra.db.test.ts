import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { profileSchema, type ProviderView } from '../../src/features/account/account-contract.ts'
import { sessionSchema } from '../../src/features/account/session-contract.ts'
import { openBrowser } from './oidc-browser.ts'
import { startIdentityProvider, type RunningIdentityProvider } from './oidc-identity-provider.ts'
import {
  addProvider,
  expectRefused,
  identitiesOf,
  linkIdentity,
  sessionIn,
  signInWith,
  type Place,
} from './oidc-steps.ts'
import { describeOnBothProducts } from './running-product.ts'

const CLIENT = '6731de76-14a6-49ae-97bc-6eba6914391e'
const TENANT = '9188040d-6c67-4c5b-b112-36a304b66dad'

describeOnBothProducts('signing in with a provider in the shape of Microsoft Entra', (running) => {
  let entra: RunningIdentityProvider
  let provider: ProviderView
  let place: Place
  beforeAll(async () => {
    entra = await startIdentityProvider({
      clientId: CLIENT,
      configuration: {
        conformIdTokenClaims: false,
        claims: { openid: ['sub', 'oid', 'tid'], profile: ['name', 'preferred_username'], email: ['email'] },
        clientAuthMethods: ['client_secret_post', 'client_secret_basic'],
      },
    })
    const secret = await entra.register({
      redirect_uris: [`${running().url}/sign-in/provider/callback`],
      token_endpoint_auth_method: 'client_secret_post',
    })
    provider = await addProvider(running(), {
      name: 'Microsoft',
      issuer: entra.issuer,
      clientId: CLIENT,
      scope: 'openid profile email',
      authentication: { method: 'client_secret', secret: secret ?? '' },
    })
    place = { organisation: running().administrator.organisation, id: provider.id }
  })
  afterAll(() => entra.stop())

  const comes = (subject: string, address: string) =>
    entra.comes(subject, { oid: randomUUID(), tid: TENANT, preferred_username: address, email: address, name: 'Ada' })

  test('somebody links who they are, signs out, and signs in with it', async () => {
    const officer = await running().member('clinical-safety-officer')
    comes('AAAA-subject', 'ada@trust.example')
    const linked = await linkIdentity(officer, provider.id)
    expect([linked.status, linked.headers.get('location')]).toEqual([303, '/profile'])
    expect((await officer.send('POST', '/api/session/end', { body: {} })).status).toBe(200)
    const browser = openBrowser()
    expect((await signInWith(running(), place, browser)).headers.get('location')).toBe('/')
    expect(await sessionIn(running(), browser)).toMatchObject({ role: 'clinical-safety-officer' })
    const headers = { cookie: browser.cookies(running().url) }
    const { sessions } = await running().client.answer(profileSchema, 'GET', '/api/profile', { headers })
    expect(sessions.length).toBeGreaterThan(0)
  })

  test('an address equal to that of a member joins nobody to that member', async () => {
    const member = await running().member('engineer')
    const { email } = await member.get(sessionSchema, '/api/session')
    comes('BBBB-subject', email ?? '')
    const refused = await signInWith(running(), place, openBrowser())
    await expectRefused(refused, { status: 401, code: 'SIGN_IN_REFUSED', sentence: /Nobody here has linked/ })
    expect(await identitiesOf(member)).toEqual([])
  })

  test('an address that changes there changes nothing here: the subject counts', async () => {
    const member = await running().member('engineer')
    comes('CCCC-subject', 'before@trust.example')
    await linkIdentity(member, provider.id)
    comes('CCCC-subject', 'after@trust.example')
    const browser = openBrowser()
    await signInWith(running(), place, browser)
    const { personId } = await member.get(sessionSchema, '/api/session')
    expect(await sessionIn(running(), browser)).toMatchObject({ personId })
  })
})
