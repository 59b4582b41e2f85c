import { expect } from 'vitest'
import type { z } from 'zod'
import {
  begunLinkSchema,
  profileSchema,
  providerSchema,
  type newProviderSchema,
  type ProfileView,
  type ProviderView,
} from '../../src/features/account/account-contract.ts'
import { sessionSchema, type SessionView } from '../../src/features/account/session-contract.ts'
import { CALLBACK_PATH, signInPath } from '../../src/features/account/provider-addresses.ts'
import { apiClient, type ApiClient } from './api-client.ts'
import { openBrowser, type Browser } from './oidc-browser.ts'
import type { RunningProduct } from './running-product.ts'

/** Who signs somebody in, and to which organisation. */
export interface Place {
  readonly organisation: string
  readonly id: string
}

const isCallback = ({ pathname }: URL) => pathname === CALLBACK_PATH

/** Adds a provider; the administrator sees it. */
export function addProvider(
  { client }: Pick<RunningProduct, 'client'>,
  provider: z.input<typeof newProviderSchema>,
): Promise<ProviderView> {
  return client.answer(providerSchema, 'POST', '/api/providers', { body: provider })
}

/** Goes from an address to the provider and to the point of coming back; gives the address to come back to. */
export function toProvider(browser: Browser, address: string): Promise<string> {
  return browser.travelTo(address, isCallback)
}

/** Comes back from the provider, which is another site. */
export function comeBack(browser: Browser, callback: string): Promise<Response> {
  return browser.open(callback, 'https://provider.example/')
}

/** Signs in with a provider; gives the last answer, which the caller judges. */
export async function signInWith({ url }: RunningProduct, place: Place, browser: Browser): Promise<Response> {
  return comeBack(browser, await toProvider(browser, url + signInPath(place)))
}

/** Begins to link an identity; gives where to go. */
export async function beginLink(client: ApiClient, provider: string, browser: Browser): Promise<string> {
  const begun = await client.send('POST', '/api/profile/identities/begin', { body: { provider } })
  expect(begun.status).toBe(200)
  browser.keep(begun)
  return begunLinkSchema.parse(await begun.json()).address
}

/** Links whoever comes to the provider to the account of a client. */
export async function linkIdentity(client: ApiClient, provider: string): Promise<Response> {
  const browser = openBrowser()
  return comeBack(browser, await toProvider(browser, await beginLink(client, provider, browser)))
}

/** The identities that an account has. */
export async function identitiesOf(client: ApiClient): Promise<ProfileView['identities']> {
  return (await client.get(profileSchema, '/api/profile')).identities
}

/** Who a browser is signed in as. */
export function sessionIn({ url }: RunningProduct, browser: Browser): Promise<SessionView> {
  const headers = { cookie: browser.cookies(url) }
  return apiClient(url, null).answer(sessionSchema, 'GET', '/api/session', { headers })
}

/** Holds that a page refuses: in one sentence, with the status of its code, and nobody is signed in by it. */
export async function expectRefused(
  response: Response,
  refused: { readonly status: number; readonly code: string; readonly sentence?: RegExp },
): Promise<string> {
  const page = await response.text()
  const [, sentence = ''] = /<h1>(.*)<\/h1>/.exec(page) ?? []
  const [, code = page] = /<small>(\w+)<\/small>/.exec(page) ?? []
  expect([response.status, code]).toEqual([refused.status, refused.code])
  expect(sentence).toMatch(refused.sentence ?? /./)
  expect(sentence.match(/\.(?=\s|$)/g)).toHaveLength(1)
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(response.headers.getSetCookie().join('\n')).not.toMatch(/safecase_session/)
  return page
}
