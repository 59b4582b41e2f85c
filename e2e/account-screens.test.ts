import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { profileSchema, providerSchema } from '../src/features/account/account-contract.ts'
import {
  accountJourneyHere,
  chooseFromAccountMenu,
  invite,
  nameFirstAdministrator,
  shownOnce,
} from './account-journey.ts'
import { faultsInEveryLook, homeReady, screenReady } from './journey.ts'

const journey = accountJourneyHere()
let ada: Page

beforeAll(async () => {
  ada = await journey.open()
})

async function open(tab: Page, path: string, heading: string | RegExp): Promise<void> {
  await tab.goto(`${journey.url}${path}`)
  await screenReady(tab, heading)
}

const press = (name: string) => ada.getByRole('button', { name, exact: true }).click()
const expectSound = async (tab = ada) => expect(await faultsInEveryLook(tab)).toEqual([])

/** Has the server answer what it would need a provider, or a quarter of an hour, for. */
const answer = (path: string, status: number, body: unknown) =>
  ada.route(path, (route) =>
    route.fulfill({
      status,
      contentType: status < 400 ? 'application/json' : 'application/problem+json',
      body: JSON.stringify(body),
    }),
  )

const TOO_LONG_AGO = { code: 'PROVE_AGAIN', status: 403, detail: 'Too long ago.', remedy: 'Sign in again.' }

/** Longer than a screen of 320 pixels is wide, with nothing to break it at. */
const LONG_ADDRESS = 'vic.lowe.of.the.medicines.safety.group@northway.example.nhs.uk'

const SOMEBODY = '6a0e7c1e-0000-4000-8000-000000000001'
const PROVIDERS = '**/api/sign-in/providers*'
const offered = (id: string, name: string) => ({ id, name, address: `/sign-in/provider/${SOMEBODY}/${id}` })

/** The smallest picture that is one. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe('every screen of accounts is sound in the light, in the dark and at 320 pixels', () => {
  test('signing in, with a link that was used and with fields that are empty', async () => {
    await open(ada, '/sign-in?spent=1', 'Sign in')
    await ada.getByText('This link was used already, or is too old.').waitFor()
    await press('Sign in')
    await ada.getByRole('alert').getByRole('link', { name: 'Enter your email address' }).waitFor()
    await expectSound()
  })

  test('signing in with an identity provider, whatever it is called', async () => {
    const organisation = 'Northway Health and Care Partnership NHS Foundation Trust'
    const providers = [offered('a', 'NHS Care Identity'), offered('b', `${organisation}: staff accounts`)]
    await answer(PROVIDERS, 200, { organisation, providers })
    await open(ada, '/sign-in', 'Sign in')
    const way = ada.getByRole('link', { name: 'Sign in with NHS Care Identity' })
    await way.waitFor()
    expect(await way.getAttribute('href')).toBe(`/sign-in/provider/${SOMEBODY}/a`)
    await ada.getByRole('heading', { name: `For people of ${organisation}` }).waitFor()
    await expectSound()
    await ada.unroute(PROVIDERS)
    const told = ada.waitForResponse(PROVIDERS)
    await open(ada, '/sign-in', 'Sign in')
    expect(await (await told).json()).toEqual({ organisation: null, providers: [] })
    expect(await ada.getByRole('link', { name: /^Sign in with/ }).count()).toBe(0)
  })

  test('the first page with its notice, and the account menu', async () => {
    await ada.goto(journey.signInUrl)
    await homeReady(ada)
    await ada.getByText('You have no way to sign in again yet').waitFor()
    await ada.getByRole('button', { name: /^Signed in as/ }).click()
    await ada.getByRole('link', { name: 'Start another organisation' }).waitFor()
    await expectSound()
    await ada.keyboard.press('Escape')
    await expect.poll(() => ada.locator(':focus').textContent()).toMatch(/^Signed in as/)
  })

  test('the profile of somebody unnamed, and its forms with errors', async () => {
    await open(ada, '/profile', 'Your profile')
    await ada.getByText('Say who you are').waitFor()
    await expectSound()
    await open(ada, '/profile/name', 'Your name and address')
    await press('Save')
    await ada.getByRole('alert').waitFor()
    await expectSound()
    await open(ada, '/profile/passkey', 'Add a passkey')
    await ada.getByLabel('Name of the passkey').fill(' ')
    await press('Make the passkey')
    await ada.getByRole('alert').waitFor()
    await expectSound()
  })

  test('the profile with passkeys, and removing the last one', async () => {
    await ada.goto(journey.url)
    await nameFirstAdministrator(ada, journey.url, 'Ada Osei', 'ada@example.nhs.uk')
    await ada.getByRole('button', { name: 'Remove My laptop' }).click()
    const dialog = ada.getByRole('dialog', { name: 'Remove the passkey “My laptop”?' })
    await dialog.getByRole('button', { name: 'Remove' }).click()
    await dialog.getByText('It is the only way in that you have left.').waitFor()
    await expectSound()
    await ada.keyboard.press('Escape')
    await expectSound()
  })

  test('linked identities: one to link, and removing the last way in', async () => {
    const profile = profileSchema.parse(await (await ada.request.get(`${journey.url}/api/profile`)).json())
    await answer(PROVIDERS, 200, { organisation: 'Northway', providers: [offered('a', 'NHS Care Identity')] })
    await open(ada, '/profile', 'Your profile')
    await ada.getByText('You have linked none yet.').waitFor()
    await answer('**/api/profile/identities/begin', 403, TOO_LONG_AGO)
    await press('Link NHS Care Identity')
    await ada.getByText('Sign in again to go on').waitFor()
    await expectSound()
    await answer('**/api/profile/identities/begin', 200, { address: `${journey.url}/organisation` })
    await press('Link NHS Care Identity')
    await screenReady(ada, 'Organisation settings')

    const issuer = 'https://login.microsoftonline.com/6a0e7c1e-0000-4000-8000-000000000003/v2.0'
    const identities = [{ issuer, subject: 'ada', linkedAt: '2026-11-02T09:00:00Z' }]
    await answer('**/api/profile', 200, { ...profile, identities })
    await answer('**/api/profile/identities/remove', 409, {
      code: 'LAST_WAY_IN',
      status: 409,
      detail: 'It is the only way in that you have left.',
      remedy: 'Add another passkey before you remove this one.',
    })
    await open(ada, '/profile', 'Your profile')
    await press(`Remove ${issuer}`)
    await ada.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
    await ada.getByRole('dialog').getByText('It is the only way in that you have left.').waitFor()
    await expectSound()
    await ada.keyboard.press('Escape')
    await expectSound()
    await ada.unrouteAll()
  })

  test('a sign-in that was too long ago is explained, and signing in again comes back', async () => {
    await open(ada, '/profile/password', 'Choose a password')
    await answer('**/api/profile/password', 403, TOO_LONG_AGO)
    await ada.getByLabel('New password').fill('kettle orbit maple thirty')
    await press('Continue')
    await ada.getByText('Sign in again to go on').waitFor()
    await expectSound()
    await ada.unroute('**/api/profile/password')
    await press('Sign in again')
    await screenReady(ada, 'Sign in')
    await press('Sign in with a passkey')
    await screenReady(ada, 'Choose a password')
  })

  test('the organisation with an error and a logo, and starting another', async () => {
    await open(ada, '/organisation', 'Organisation settings')
    await ada.getByLabel('Sign people out after this many hours').fill('a day')
    await press('Save settings')
    await ada.getByRole('alert').waitFor()
    await ada.getByLabel('Choose a file').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: PIXEL })
    await ada.getByRole('img', { name: 'Logo of Northway Health' }).waitFor()
    await expectSound()
    await ada.getByLabel('Sign people out after this many hours').fill('8')
    await press('Save settings')
    await ada.getByText('The settings are saved.').waitFor()
    await ada.getByLabel('Text on the cover').fill('In confidence\n'.repeat(13))
    await press('Save cover text')
    await ada.getByRole('alert').getByText('Shorten the cover text to 12 lines').waitFor()
    await expectSound()
    await ada.getByLabel('Text on the cover').fill('Northway Health, 1 High Street\nIn confidence')
    await ada.reload()
    await ada.getByText('Not saved yet').waitFor()
    expect(await ada.getByLabel('Text on the cover').inputValue()).toBe('Northway Health, 1 High Street\nIn confidence')
    await expectSound()
    await press('Save cover text')
    await ada.getByText('The cover text is saved.').waitFor()
    await ada.getByText('Not saved yet').waitFor({ state: 'detached' })
    await ada.getByLabel('Text on the cover').fill('Something else')
    await press('Go back to what is saved')
    await expect
      .poll(() => ada.getByLabel('Text on the cover').inputValue())
      .toBe('Northway Health, 1 High Street\nIn confidence')
    await press('Remove the logo')
    await ada.getByText('No logo yet.').waitFor()
    await open(ada, '/organisation/new', 'Start another organisation')
    await press('Start the organisation')
    await ada.getByRole('alert').waitFor()
    await expectSound()
  })

  test('inviting, the invitation, and choosing how to sign in', async () => {
    await open(ada, '/organisation/members/invite', 'Invite somebody')
    await press('Make the invitation')
    await ada.getByRole('alert').waitFor()
    await expectSound()
    const link = await invite(ada, 'Vic Lowe', LONG_ADDRESS, ['Contributor'])
    await expectSound()
    const vic = await journey.open()
    await vic.goto(link)
    await screenReady(vic, 'Join Northway Health')
    await expectSound(vic)
    await vic.getByRole('button', { name: 'Accept the invitation' }).click()
    await screenReady(vic, 'Choose how you sign in')
    await expectSound(vic)
    await vic.goto(`${journey.url}/organisation/tokens`)
    await vic.getByText('Your roles do not allow making and revoking service tokens.').waitFor()
    await expectSound(vic)
    for (const path of ['/organisation/providers', '/organisation/providers/new']) {
      await vic.goto(`${journey.url}${path}`)
      await vic.getByText('Your roles do not allow changing the organisation and how people sign in to it.').waitFor()
      await expectSound(vic)
    }
  })

  test('members, one of them, letting them back in, and ending the membership', async () => {
    await invite(ada, 'Wilhelmina Featherstonehaugh-Cholmondeley', 'wilhelmina@example.nhs.uk', ['Auditor'])
    await open(ada, '/organisation/members', 'Members')
    await ada.getByRole('button', { name: /^Withdraw Wilhelmina/ }).click()
    await expectSound()
    await ada.keyboard.press('Escape')
    await ada.getByRole('link', { name: 'Vic Lowe' }).click()
    await press('Let them back in')
    await ada.getByText('Link: the second half').waitFor()
    expect(await shownOnce(ada, 'Link: the second half')).toContain('/recovery/')
    await expectSound()
    await press('End the membership')
    await ada.getByRole('dialog').waitFor()
    await expectSound()
    await open(ada, '/organisation/members', 'Members')
    await ada.getByRole('button', { name: 'Stop it Vic Lowe' }).waitFor()
    await expectSound()
  })

  test('teams, one of them, and who may open a case', async () => {
    await open(ada, '/organisation/teams', 'Teams')
    await ada.getByRole('heading', { name: 'No team yet' }).waitFor()
    await expectSound()
    await ada.getByRole('link', { name: 'New team' }).click()
    await press('Start the team')
    await ada.getByRole('alert').waitFor()
    await expectSound()
    await ada.getByLabel('Name of the team').fill('Medicines safety')
    await ada.getByRole('checkbox', { name: 'Vic Lowe' }).check()
    await press('Start the team')
    await screenReady(ada, 'Teams')
    await ada.getByRole('link', { name: 'Medicines safety' }).click()
    await press('End the team')
    await ada.getByRole('dialog').waitFor()
    await expectSound()

    await open(ada, '/portfolio', 'Portfolio')
    await ada.getByRole('link', { name: 'Medicines Chart 4' }).click()
    await ada.getByRole('link', { name: 'Who may open it' }).click()
    await ada.getByRole('radio', { name: 'Only the people and teams named here' }).check()
    await press('Save')
    await ada.getByRole('alert').waitFor()
    await expectSound()
    await ada.getByRole('checkbox', { name: 'Medicines safety' }).check()
    await press('Save')
    await ada.getByText('Saved. It holds from the next request of anybody.').waitFor()
    await ada.getByRole('radio', { name: 'Everybody in the organisation' }).check()
    await press('Save')
    await ada.getByText('Saved. It holds from the next request of anybody.').waitFor()
  })

  test('service tokens: none, an error, one that was made, and revoking it', async () => {
    await open(ada, '/organisation/tokens', 'Service tokens')
    await ada.getByRole('heading', { name: 'No service token' }).waitFor()
    await expectSound()
    await ada.getByRole('link', { name: 'New token' }).click()
    await ada.getByRole('radio', { name: 'Only these cases' }).check()
    await press('Make the token')
    await ada.getByRole('alert').waitFor()
    await expectSound()
    await ada.getByLabel('Name', { exact: true }).fill('Build server')
    await ada.getByRole('checkbox', { name: 'Medicines Chart 4' }).check()
    await press('Make the token')
    await screenReady(ada, 'The token “Build server” is made')
    await expectSound()
    const secret = await shownOnce(ada, 'Secret')
    const asProgram = { headers: { authorization: `Bearer ${secret}` } }
    expect((await fetch(`${journey.url}/api/portfolio`, asProgram)).status).toBe(200)
    await ada.getByRole('link', { name: 'Back to service tokens' }).click()
    await ada.getByRole('button', { name: 'Revoke Build server' }).click()
    await expectSound()
    await ada.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click()
    await ada.getByRole('heading', { name: 'No service token' }).waitFor()
    expect((await fetch(`${journey.url}/api/portfolio`, asProgram)).status).toBe(401)
  })

  test('identity providers: none, errors, an issuer that cannot be reached, and ending one', async () => {
    await open(ada, '/organisation', 'Organisation settings')
    await ada.getByRole('link', { name: 'Manage identity providers' }).click()
    await ada.getByRole('heading', { name: 'No identity provider' }).waitFor()
    await expectSound()
    await ada.getByRole('link', { name: 'Add a provider' }).click()
    await ada.getByText('What to enter for NHS CIS2').click()
    await ada.getByText('What to enter for Microsoft Entra').click()
    await ada.getByRole('radio', { name: 'A client secret' }).check()
    await press('Add the provider')
    await ada.getByRole('alert').getByRole('link', { name: 'Enter the client secret' }).waitFor()
    await expectSound()
    await ada.getByLabel('Name', { exact: true }).fill('NHS Care Identity')
    await ada.getByLabel('Issuer').fill('https://nobody.invalid')
    await ada.getByLabel('Client id').fill('northway')
    await ada.getByRole('radio', { name: 'A private key' }).check()
    await press('Add the provider')
    await ada.getByText('Nothing answers at https://nobody.invalid.').waitFor()
    await expectSound()

    const provider = providerSchema.parse({
      id: '6a0e7c1e-0000-4000-8000-000000000002',
      name: 'NHS Care Identity',
      issuer: 'https://am.nhsidentity.example.nhs.uk:443/openam/oauth2/realms/root/realms/healthcare',
      clientId: '1234567890.northway.apps.national',
      scope: 'openid',
      classes: ['AAL3_ANY'],
      authentication: 'private_key_jwt',
      createdAt: '2026-11-02T09:00:00Z',
      callback: `${journey.url}/sign-in/provider/callback`,
      keys: `${journey.url}/api/providers/${SOMEBODY}/6a0e7c1e-0000-4000-8000-000000000002/jwks.json`,
    })
    await answer('**/api/providers', 200, [provider])
    await open(ada, '/organisation/providers', 'Identity providers')
    expect(await shownOnce(ada, 'Callback address for NHS Care Identity')).toBe(provider.callback)
    expect(await shownOnce(ada, 'Key-set address for NHS Care Identity')).toBe(provider.keys)
    await expectSound()
    await answer(`**/api/providers/${provider.id}/end`, 200, [])
    await press('End NHS Care Identity')
    await ada.getByRole('dialog', { name: 'End “NHS Care Identity”?' }).waitFor()
    await expectSound()
    await ada.getByRole('dialog').getByRole('button', { name: 'End' }).click()
    await ada.getByRole('heading', { name: 'No identity provider' }).waitFor()
    await ada.unrouteAll()
  })

  test('a second passkey, and one session ended from another', async () => {
    await open(ada, '/profile', 'Your profile')
    await press('End all other sessions')
    await expect.poll(() => ada.getByRole('button', { name: /^End the session/ }).count()).toBe(0)
    await chooseFromAccountMenu(ada, 'Your profile')
    // The device holds one already: it says so instead of making another.
    await ada.getByRole('link', { name: 'Add a passkey' }).click()
    await press('Make the passkey')
    await ada.getByText('No passkey was used.').waitFor()
    await expectSound()
  })

  test('a passkey under another name', async () => {
    await open(ada, '/profile', 'Your profile')
    await ada.getByRole('link', { name: 'Rename My laptop' }).click()
    await ada.getByRole('heading', { name: 'Rename a passkey' }).waitFor()
    await ada.getByLabel('Name of the passkey').fill(' ')
    await press('Save')
    await ada.getByRole('alert').waitFor()
    await expectSound()
    await ada.getByLabel('Name of the passkey').fill('Ward laptop')
    await press('Save')
    await ada.getByRole('button', { name: 'Remove Ward laptop' }).waitFor()
  })
})
