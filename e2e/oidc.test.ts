import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CALLBACK_PATH } from '../src/features/account/provider-addresses.ts'
import { type RunningIdentityProvider, startIdentityProvider } from '../test/server/oidc-identity-provider.ts'
import { accountJourneyHere, chooseFromAccountMenu, shownOnce, signOut } from './account-journey.ts'
import { axeFindings, exampleLink, faultsInEveryLook, homeReady, screenReady } from './journey.ts'

const CLIENT = 'safecase'

const journey = accountJourneyHere({ SAFECASE_LOOPBACK_PROVIDERS: 'yes' })
let trust: RunningIdentityProvider
/** The first administrator. */
let ada: Page
/** A contributor, who has a passkey and links an identity. */
let vic: Page
/** Where the people of the organisation sign in. */
let signInAddress: string

beforeAll(async () => {
  trust = await startIdentityProvider({ clientId: CLIENT, configuration: {} })
  ada = await journey.administrator('Ada Osei', 'ada@example.nhs.uk')
  vic = await journey.invited(ada, 'Vic Lowe', 'vic@example.nhs.uk', ['Contributor'])
})

afterAll(async () => {
  await trust?.stop()
})

/** Says at the provider's own page who one is there. */
async function comeAs(tab: Page, account: string): Promise<void> {
  await tab.getByRole('heading', { name: 'Trust sign-in' }).waitFor()
  expect(new URL(tab.url()).origin).toBe(trust.issuer)
  await tab.getByLabel('Account').fill(account)
  await tab.getByRole('button', { name: 'Go on' }).click()
}

describe('signing in with an identity provider', () => {
  test('an administrator adds the provider and is given the address for their people', async () => {
    const secret = await trust.register({ redirect_uris: [journey.url + CALLBACK_PATH] })
    await ada.goto(`${journey.url}/organisation/providers/new`)
    await ada.getByLabel('Name', { exact: true }).fill('Trust sign-in')
    await ada.getByLabel('Issuer').fill(trust.issuer)
    await ada.getByLabel('Client id').fill(CLIENT)
    await ada.getByRole('radio', { name: 'A client secret' }).check()
    await ada
      .getByLabel('Client secret', { exact: true })
      .last()
      .fill(secret ?? '')
    await ada.getByRole('button', { name: 'Add the provider' }).click()
    await screenReady(ada, 'Identity providers')
    await ada.getByRole('heading', { name: 'Trust sign-in' }).waitFor()
    signInAddress = await shownOnce(ada, 'Sign-in address of your organisation')
    expect(signInAddress).toMatch(/\/sign-in\?organisation=[-0-9a-f]{36}$/)
    expect(await faultsInEveryLook(ada)).toEqual([])
  })

  test('a member links who they are there, and this browser offers the provider from then on', async () => {
    await chooseFromAccountMenu(vic, 'Your profile')
    await vic.getByRole('button', { name: 'Link Trust sign-in' }).click()
    await comeAs(vic, 'vic-at-the-trust')
    await screenReady(vic, 'Your profile')
    await vic.getByRole('button', { name: `Remove ${trust.issuer}` }).waitFor()
    expect(await faultsInEveryLook(vic)).toEqual([])
    await signOut(vic)
    await vic.getByRole('heading', { name: 'For people of Northway Health' }).waitFor()
    expect(await faultsInEveryLook(vic)).toEqual([])
  })

  test('at another computer they sign in at the address of the organisation, and act', async () => {
    const elsewhere = await journey.open()
    await elsewhere.goto(signInAddress)
    await elsewhere.getByRole('link', { name: 'Sign in with Trust sign-in' }).click()
    await comeAs(elsewhere, 'vic-at-the-trust')
    await homeReady(elsewhere)
    await expect
      .poll(() => elsewhere.getByRole('button', { name: /^Signed in as/ }).textContent())
      .toContain('Vic Lowe')
    await exampleLink(elsewhere).click()
    await screenReady(elsewhere, 'Medicines Chart 4')
    await signOut(elsewhere)
  })

  test('somebody whom nobody here has linked is refused in words, with the way in', async () => {
    const stranger = await journey.open()
    await stranger.goto(signInAddress)
    await stranger.getByRole('link', { name: 'Sign in with Trust sign-in' }).click()
    await comeAs(stranger, 'somebody-else')
    await stranger.getByRole('heading', { name: 'Nobody here has linked this identity of Trust sign-in.' }).waitFor()
    expect(await axeFindings(stranger)).toEqual([])
    await stranger.goto(journey.url)
    await screenReady(stranger, 'Sign in')
  })

  test('a provider that was ended is offered to nobody', async () => {
    await ada.goto(`${journey.url}/organisation/providers`)
    await ada.getByRole('button', { name: 'End Trust sign-in' }).click()
    await ada.getByRole('dialog').getByRole('button', { name: 'End' }).click()
    await ada.getByRole('heading', { name: 'No identity provider' }).waitFor()
    const told = vic.waitForResponse('**/api/sign-in/providers*')
    await vic.goto(signInAddress)
    await screenReady(vic, 'Sign in')
    await told
    expect(await vic.getByRole('link', { name: /^Sign in with/ }).count()).toBe(0)
  })
})
