import { beforeAll, expect, test } from 'vitest'
import { isRefusal } from '../../src/domain/record/refusal.ts'
import { organisationSchema, profileSchema } from '../../src/features/account/account-contract.ts'
import { sessionSchema } from '../../src/features/account/session-contract.ts'
import { overviewSchema } from '../../src/features/living/living-contract.ts'
import { listenWith } from '../../src/main/listening.ts'
import { execute } from '../../src/platform/database/statements.ts'
import { apiClient } from './api-client.ts'
import { newCase, type CaseClient } from './case-client.ts'
import { describeProduct } from './running-product.ts'

const cookieOf = (response: Response) => response.headers.get('set-cookie')?.split(';')[0] ?? ''

describeProduct('signing in and out', (running) => {
  let ours: CaseClient
  beforeAll(async () => {
    ours = await newCase(running().client)
  })

  const follow = async (method = 'GET') => {
    const { product, administrator } = running()
    const secret = await product.accounts.signInLink(administrator)
    const open = (by = method) => apiClient(running().url, null).send(by, `/sign-in?token=${secret}`)
    return { first: await open(), open }
  }

  test('a link signs in once, with a cookie that no script and no other site can use', async () => {
    const { first, open } = await follow()
    expect([first.status, first.headers.get('location')]).toEqual([303, '/'])
    expect(first.headers.get('set-cookie')).toMatch(/^safecase_session=\S+; Path=\/; HttpOnly; SameSite=Strict$/)
    const browser = apiClient(running().url, null)
    const session = await browser.answer(sessionSchema, 'GET', '/api/session', {
      headers: { cookie: cookieOf(first) },
    })
    expect(session).toMatchObject({ person: 'Local administrator', role: 'administrator' })
    const again = await open()
    expect([again.status, again.headers.get('location')]).toEqual([303, '/sign-in?spent=1'])
    expect(again.headers.get('set-cookie')).toBeNull()
  })

  test('looking where a link leads does not spend it', async () => {
    const { first, open } = await follow('HEAD')
    expect(first.headers.get('set-cookie')).toBeNull()
    expect((await open('GET')).headers.get('location')).toBe('/')
  })

  test('a link that nobody was given signs nobody in', async () => {
    const response = await apiClient(running().url, null).send('GET', '/sign-in?token=guessed')
    expect(response.headers.get('location')).toBe('/sign-in?spent=1')
    expect(response.headers.get('set-cookie')).toBeNull()
  })

  test('a session that was ended speaks for nobody', async () => {
    const headers = { cookie: cookieOf((await follow()).first) }
    const browser = apiClient(running().url, null)
    expect((await browser.send('GET', '/api/session', { headers })).status).toBe(200)
    expect((await browser.send('POST', '/api/session/end', { headers })).status).toBe(200)
    expect(await browser.refusal('GET', '/api/session', { headers })).toMatchObject({ code: 'NOT_SIGNED_IN' })
    expect((await running().client.send('GET', '/api/session')).status).toBe(200)
  })

  test('a page of another site can change nothing', async () => {
    const headers = { cookie: cookieOf((await follow()).first) }
    const browser = apiClient(running().url, null)
    const body = { fields: { name: 'Forged' } }
    const before = await ours.client.get(overviewSchema, ours.at(''))
    for (const origin of ['https://example.org', 'null', `${running().url}.example.org`, 'http://127.0.0.1:1']) {
      const forged = { body, headers: { ...headers, origin } }
      const refused = await browser.refusal('POST', ours.at('/records/hazard'), forged)
      expect(refused).toMatchObject({ code: 'ORIGIN_REFUSED', status: 403 })
    }
    expect(await ours.client.get(overviewSchema, ours.at(''))).toEqual(before)
    const own = { body, headers: { ...headers, origin: running().url } }
    expect((await browser.send('POST', ours.at('/records/hazard'), own)).status).toBe(201)
  })

  test('over HTTPS the cookie is one that no neighbouring site can set', async () => {
    const { product, administrator } = running()
    const listening = await listenWith(product, {
      host: '127.0.0.1',
      port: 0,
      publicUrl: 'https://safecase.example.org',
    })
    if (isRefusal(listening)) throw new Error(listening.sentence)
    const secret = await product.accounts.signInLink(administrator)
    const browser = apiClient(listening.url, null)
    const first = await browser.send('GET', `/sign-in?token=${secret}`)
    expect(first.headers.get('set-cookie')).toMatch(
      /^__Host-safecase_session=\S+; Path=\/; HttpOnly; SameSite=Strict; Secure$/,
    )
    const tossed = `safecase_session=a-neighbour-set-this; ${cookieOf(first)}`
    expect((await browser.send('GET', '/api/session', { headers: { cookie: tossed } })).status).toBe(200)
    await listening.close()
  })

  test('a session ends at the latest when its organisation says', async () => {
    const { client, product } = running()
    const settings = { name: 'Ours', kind: 'manufacturer', passwordSignIn: true, sessionHours: 1 }
    await client.answer(organisationSchema, 'PATCH', '/api/organisation', { body: settings })
    const headers = { cookie: cookieOf((await follow()).first) }
    const browser = apiClient(running().url, null)
    const { sessions } = await browser.answer(profileSchema, 'GET', '/api/profile', { headers })
    const mine = sessions.find(({ isThis }) => isThis)
    expect(Date.parse(mine?.expiresAt ?? '') - Date.parse(mine?.createdAt ?? '')).toBe(3_600_000)
    await product.database.accounts((tx) =>
      execute(tx, 'update session set expires_at = now() where id = $1', [mine?.id ?? '']),
    )
    expect(await browser.refusal('GET', '/api/session', { headers })).toMatchObject({ code: 'NOT_SIGNED_IN' })
  })
})
