import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import {
  profileSchema,
  providerSchema,
  signInOfferSchema,
  type ProviderView,
} from '../../src/features/account/account-contract.ts'
import { sessionSchema } from '../../src/features/account/session-contract.ts'
import { CALLBACK_PATH, signInPath } from '../../src/features/account/provider-addresses.ts'
import { execute } from '../../src/platform/database/statements.ts'
import { apiClient, type ApiClient } from './api-client.ts'
import { openBrowser } from './oidc-browser.ts'
import { startIdentityProvider, type RunningIdentityProvider } from './oidc-identity-provider.ts'
import {
  addProvider,
  beginLink,
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

const CLIENT = 'safecase'
const LOST = { status: 401, code: 'SIGN_IN_REFUSED', sentence: /begun in another browser, was finished already/ }
const NOT_LINKED = { status: 401, code: 'SIGN_IN_REFUSED', sentence: /Nobody here has linked this identity/ }

describeOnBothProducts('a flow through an identity provider', (running) => {
  let there: RunningIdentityProvider
  let secret: string
  let provider: ProviderView
  let place: Place
  let people = 0
  let subject: string

  const placeOf = ({ id }: ProviderView): Place => ({ organisation: running().administrator.organisation, id })
  const newProvider = (name: string) =>
    addProvider(running(), {
      name,
      issuer: there.issuer,
      clientId: CLIENT,
      authentication: { method: 'client_secret', secret },
    })
  /** A member who has linked whoever comes to the provider now. */
  const linkedMember = async (): Promise<ApiClient> => {
    const member = await running().member('contributor')
    expect((await linkIdentity(member, provider.id)).status).toBe(303)
    return member
  }
  const address = () => running().url + signInPath(place)

  beforeAll(async () => {
    there = await startIdentityProvider({ clientId: CLIENT, configuration: {} })
    const callback = running().url + CALLBACK_PATH
    secret = (await there.register({ redirect_uris: [callback] })) ?? ''
    provider = await newProvider('Trust sign-in')
    place = placeOf(provider)
  })
  beforeEach(() => {
    people += 1
    subject = `subject-${people}`
    there.comes(subject)
  })
  afterAll(() => there.stop())

  test('comes back once: the same answer signs nobody in again', async () => {
    await linkedMember()
    const browser = openBrowser()
    const callback = await toProvider(browser, address())
    const thief = browser.copy()
    expect((await comeBack(browser, callback)).headers.get('location')).toBe('/')
    await expectRefused(await comeBack(browser, callback), LOST)
    await expectRefused(await comeBack(thief, callback), LOST)
  })

  test('comes back to the browser that began it and to no other, which spoils nothing', async () => {
    await linkedMember()
    const browser = openBrowser()
    const callback = await toProvider(browser, address())
    await expectRefused(await comeBack(openBrowser(), callback), LOST)
    const other = openBrowser()
    await toProvider(other, address())
    await expectRefused(await comeBack(other, callback), LOST)
    expect((await comeBack(browser, callback)).headers.get('location')).toBe('/')
  })

  test('looking where its address leads neither begins nor ends it', async () => {
    await linkedMember()
    const browser = openBrowser()
    const callback = await toProvider(browser, address())
    const headers = { cookie: browser.cookies(callback) }
    const looked = await fetch(callback, { method: 'HEAD', redirect: 'manual', headers })
    expect(looked.headers.getSetCookie()).toEqual([])
    expect((await comeBack(browser, callback)).headers.get('location')).toBe('/')
  })

  test('comes back within ten minutes or not at all', async () => {
    await linkedMember()
    const browser = openBrowser()
    const callback = await toProvider(browser, address())
    await running().product.database.accounts((tx) =>
      execute(tx, `update challenge set expires_at = now() - interval '1 second' where purpose = 'provider-sign-in'`),
    )
    await expectRefused(await comeBack(browser, callback), LOST)
  })

  test('with another state, with none, or with an error in the place of a code signs nobody in', async () => {
    await linkedMember()
    for (const spoil of [
      (query: URLSearchParams) => query.set('state', 'guessed'),
      (query: URLSearchParams) => query.delete('state'),
    ]) {
      const browser = openBrowser()
      const callback = new URL(await toProvider(browser, address()))
      spoil(callback.searchParams)
      await expectRefused(await comeBack(browser, callback.href), LOST)
    }
    for (const query of ['error=access_denied', 'code=guessed', 'code=guessed&iss=https://other.example']) {
      const browser = openBrowser()
      const state = new URL(await toProvider(browser, address())).searchParams.get('state') ?? ''
      const callback = `${running().url}${CALLBACK_PATH}?${query}&state=${state}`
      await expectRefused(await comeBack(browser, callback), { status: 502, code: 'PROVIDER_REFUSED' })
    }
  })

  test('with a nonce or a PKCE challenge that is not ours is refused', async () => {
    await linkedMember()
    for (const part of ['nonce', 'code_challenge']) {
      const browser = openBrowser()
      const begun = await browser.open(address())
      const asked = new URL(begun.headers.get('location') ?? '')
      expect(asked.searchParams.get(part)).toMatch(/^[\w-]{43}$/)
      asked.searchParams.set(part, 'A'.repeat(43))
      const back = await comeBack(browser, await toProvider(browser, asked.href))
      const sentence = /^Trust sign-in did not prove who you are\.$/
      await expectRefused(back, { status: 502, code: 'PROVIDER_REFUSED', sentence })
    }
  })

  test('links an identity to one account only', async () => {
    await linkedMember()
    const other = await running().member('engineer')
    const refused = await linkIdentity(other, provider.id)
    await expectRefused(refused, { status: 409, code: 'ACCOUNT_EXISTS', sentence: /belongs to another account/ })
    expect(await identitiesOf(other)).toEqual([])
    const browser = openBrowser()
    await signInWith(running(), place, browser)
    expect(await sessionIn(running(), browser)).toMatchObject({ role: 'contributor' })
  })

  test('links after a fresh sign-in only, to a session that still lives, with a provider of its organisation', async () => {
    const member = await running().member('engineer')
    const body = { provider: provider.id }
    const browser = openBrowser()
    const callback = await toProvider(browser, await beginLink(member, provider.id, browser))
    await member.send('POST', '/api/session/end', { body: {} })
    await expectRefused(await comeBack(browser, callback), { status: 401, code: 'NOT_SIGNED_IN' })
    expect(await member.refusal('POST', '/api/profile/identities/begin', { body })).toMatchObject({
      code: 'NOT_SIGNED_IN',
    })
    const stranger = await running().stranger()
    expect(await stranger.refusal('POST', '/api/profile/identities/begin', { body })).toMatchObject({
      code: 'UNKNOWN_PROVIDER',
    })
    const tired = await running().member('reviewer')
    const { personId } = await tired.get(sessionSchema, '/api/session')
    await running().product.database.accounts((tx) =>
      execute(
        tx,
        `update session set authenticated_at = now() - interval '1 hour'
         from membership where membership.account = session.account and membership.person = $1`,
        [personId],
      ),
    )
    expect(await tired.refusal('POST', '/api/profile/identities/begin', { body })).toMatchObject({
      code: 'PROVE_AGAIN',
    })
    expect(await identitiesOf(tired)).toEqual([])
  })

  test('unlinks what is linked, but never the last way in', async () => {
    const member = await linkedMember()
    const first = { issuer: there.issuer, subject }
    const remove = '/api/profile/identities/remove'
    expect(await member.refusal('POST', remove, { body: first })).toMatchObject({ code: 'LAST_WAY_IN' })
    expect(await member.refusal('POST', remove, { body: { ...first, subject: 'another' } })).toMatchObject({
      code: 'UNKNOWN_CREDENTIAL',
    })
    expect((await signInWith(running(), place, openBrowser())).status).toBe(303)
    there.comes(`${subject}-again`)
    expect((await linkIdentity(member, provider.id)).status).toBe(303)
    const { identities } = await member.answer(profileSchema, 'POST', remove, { body: first })
    expect(identities).toMatchObject([{ subject: `${subject}-again` }])
    there.comes(subject)
    await expectRefused(await signInWith(running(), place, openBrowser()), NOT_LINKED)
  })

  test('signs nobody in with a provider of an organisation they do not belong to', async () => {
    await linkedMember()
    const stranger = await running().stranger()
    const body = { name: 'Theirs', issuer: there.issuer, clientId: CLIENT }
    const theirs = await stranger.answer(providerSchema, 'POST', '/api/providers', {
      body: { ...body, authentication: { method: 'client_secret', secret } },
    })
    const { organisation } = await stranger.get(sessionSchema, '/api/session')
    const elsewhere = { organisation: organisation.id, id: theirs.id }
    await expectRefused(await signInWith(running(), elsewhere, openBrowser()), NOT_LINKED)
    const mixed = running().url + signInPath({ ...place, id: theirs.id })
    await expectRefused(await openBrowser().open(mixed), { status: 404, code: 'UNKNOWN_PROVIDER' })
  })

  test('is offered on the sign-in page of its organisation alone', async () => {
    const stranger = await running().stranger()
    const { organisation } = await stranger.get(sessionSchema, '/api/session')
    const nobody = apiClient(running().url, null)
    const page = (query: string) => nobody.get(signInOfferSchema, `/api/sign-in/providers${query}`)
    const ours = await page(`?organisation=${place.organisation}`)
    expect(ours.organisation).toBe('Ours')
    expect(ours.providers).toContainEqual({ id: place.id, name: 'Trust sign-in', address: signInPath(place) })
    const nothing = { organisation: null, providers: [] }
    expect(await page('')).toEqual(nothing)
    expect(await page(`?organisation=${organisation.id}`)).toEqual(nothing)
    expect(await page(`?organisation=${randomUUID()}`)).toEqual(nothing)
  })

  test('ends with its provider', async () => {
    const ending = await newProvider('Old sign-in')
    const member = await running().member('contributor')
    there.comes(subject)
    const browser = openBrowser()
    const callback = await toProvider(browser, await beginLink(member, ending.id, browser))
    const nobody = apiClient(running().url, null)
    const page = `/api/sign-in/providers?organisation=${place.organisation}`
    const offered = async () => (await nobody.get(signInOfferSchema, page)).providers
    const offer = { id: ending.id, name: 'Old sign-in', address: signInPath(placeOf(ending)) }
    expect(await offered()).toContainEqual(offer)

    const left = await running().client.answer(z.array(providerSchema), 'POST', `/api/providers/${ending.id}/end`, {
      body: {},
    })
    expect(left.map(({ id }) => id)).not.toContain(ending.id)
    expect(await offered()).not.toContainEqual(offer)
    const gone = { status: 404, code: 'UNKNOWN_PROVIDER' }
    await expectRefused(await comeBack(browser, callback), gone)
    await expectRefused(await openBrowser().open(running().url + offer.address), gone)
    const keys = `/api/providers/${place.organisation}/${ending.id}/jwks.json`
    expect(await nobody.refusal('GET', keys)).toMatchObject({ code: 'UNKNOWN_PROVIDER' })
    expect(await running().client.refusal('POST', `/api/providers/${ending.id}/end`, { body: {} })).toMatchObject({
      code: 'UNKNOWN_PROVIDER',
    })
  })
})

describeOnBothProducts('an identity provider that is away or ended', (running) => {
  test('is no way in any more, so that the way beside it is the last', async () => {
    const member = await running().member('contributor')
    const made: ProviderView[] = []
    for (const name of ['First', 'Second']) {
      const there = await startIdentityProvider({ clientId: CLIENT, configuration: {} })
      const secret = (await there.register({ redirect_uris: [running().url + CALLBACK_PATH] })) ?? ''
      const authentication = { method: 'client_secret' as const, secret }
      const provider = await addProvider(running(), { name, issuer: there.issuer, clientId: CLIENT, authentication })
      there.comes('somebody')
      expect((await linkIdentity(member, provider.id)).status).toBe(303)
      made.push(provider)
      await there.stop()
    }
    const [first, second] = made
    const end = await running().client.send('POST', `/api/providers/${second?.id}/end`, { body: {} })
    expect(end.status).toBe(200)
    const remove = (issuer = '') =>
      member.send('POST', '/api/profile/identities/remove', { body: { issuer, subject: 'somebody' } })
    expect(await (await remove(first?.issuer)).json()).toMatchObject({ code: 'LAST_WAY_IN' })
    expect((await remove(second?.issuer)).status).toBe(200)
  })

  test('is told in one sentence, on the way there, on the way back, and to the administrator', async () => {
    const there = await startIdentityProvider({ clientId: CLIENT, configuration: {} })
    const secret = (await there.register({ redirect_uris: [running().url + CALLBACK_PATH] })) ?? ''
    const asked = {
      name: 'Trust sign-in',
      issuer: there.issuer,
      clientId: CLIENT,
      authentication: { method: 'client_secret' as const, secret },
    }
    const { id } = await addProvider(running(), asked)
    const place = { organisation: running().administrator.organisation, id }
    there.comes('somebody')
    const browser = openBrowser()
    const callback = await toProvider(browser, running().url + signInPath(place))
    await there.stop()
    const away = { status: 502, code: 'PROVIDER_REFUSED', sentence: /^Trust sign-in cannot be reached\.$/ }
    await expectRefused(await comeBack(browser, callback), away)
    await expectRefused(await openBrowser().open(running().url + signInPath(place)), away)
    const refused = await running().client.refusal('POST', '/api/providers', { body: asked })
    expect(refused).toMatchObject({ code: 'PROVIDER_REFUSED', detail: `Nothing answers at ${there.issuer}.` })
  })
})
