import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  acceptWithPasskey,
  accountJourneyHere,
  chooseFromAccountMenu,
  invite,
  openMembers,
  shownOnce,
  signInWithPasskey,
  signOut,
} from './account-journey.ts'
import { exampleLink, faultsInEveryLook, homeReady, screenReady } from './journey.ts'

const journey = accountJourneyHere()
/** The first administrator, who comes in by the link and stays for every test. */
let ada: Page
/** A viewer, whom the first administrator invites. */
let vic: Page

beforeAll(async () => {
  ada = await journey.administrator('Ada Osei', 'ada@example.nhs.uk')
})

describe('accounts', () => {
  test('the first administrator signs out and comes back by passkey to the page that was wanted', async () => {
    await signOut(ada)
    await ada.goto(`${journey.url}/organisation/members`)
    await screenReady(ada, 'Sign in')
    await signInWithPasskey(ada)
    await screenReady(ada, 'Members')
    await ada.goto(journey.url)
    await homeReady(ada)
    expect(await ada.getByText('You have no way to sign in again yet').count()).toBe(0)
  })

  test('an invited viewer makes a passkey, and sees what the role does not allow', async () => {
    vic = await journey.invited(ada, 'Vic Lowe', 'vic@example.nhs.uk', ['Viewer'])
    await openMembers(vic)
    await vic.getByText('Your roles do not allow inviting people and changing what they may do.').waitFor()
    const controls = vic.getByRole('button', { name: 'Invite somebody' })
    expect(await controls.getAttribute('aria-disabled')).toBe('true')
    await vic.getByRole('link', { name: 'Ada Osei' }).click()
    await screenReady(vic, 'Ada Osei')
    await expect.poll(() => vic.getByRole('checkbox', { name: 'Administrator', exact: true }).isDisabled()).toBe(true)
    await expect.poll(() => vic.getByRole('button', { name: 'Save roles' }).isDisabled()).toBe(true)
    expect(await faultsInEveryLook(vic)).toEqual([])
    await signOut(vic)
    await signInWithPasskey(vic)
    await homeReady(vic)
  })

  test('an invitation that was used says so', async () => {
    const bea = await journey.open()
    const link = await invite(ada, 'Bea Hart', 'bea@example.nhs.uk', ['Administrator', 'Approver'])
    await acceptWithPasskey(bea, link)
    await bea.goto(link)
    await screenReady(bea, 'This invitation no longer works')
    expect(await faultsInEveryLook(bea)).toEqual([])
  })

  test('an administrator starts a second organisation, and switches back', async () => {
    await chooseFromAccountMenu(ada, 'Start another organisation')
    await ada.getByLabel('Name of the organisation').fill('Southway Trust')
    await ada.getByRole('radio', { name: 'Deploying organisation' }).check()
    await ada.getByRole('button', { name: 'Start the organisation' }).click()
    await homeReady(ada)
    await ada.getByText(/^No case yet/).waitFor()
    await expect
      .poll(() => ada.getByRole('button', { name: /^Signed in as/ }).textContent())
      .toContain('Southway Trust')
    expect(await faultsInEveryLook(ada)).toEqual([])
    await ada.getByRole('button', { name: 'Put in the example' }).click()
    await screenReady(ada, 'Medicines Chart 4')
    await chooseFromAccountMenu(ada, 'Northway Health')
    await homeReady(ada)
    await expect
      .poll(() => ada.getByRole('button', { name: /^Signed in as/ }).textContent())
      .toContain('Northway Health')
  })

  test('somebody with an account is asked to sign in before they join another organisation', async () => {
    await chooseFromAccountMenu(ada, 'Southway Trust')
    await expect
      .poll(() => ada.getByRole('button', { name: /^Signed in as/ }).textContent())
      .toContain('Southway Trust')
    const link = await invite(ada, 'Vic Lowe', 'vic@example.nhs.uk', ['Auditor'])
    await chooseFromAccountMenu(ada, 'Northway Health')
    await exampleLink(ada).waitFor()
    await signOut(vic)
    await vic.goto(link)
    await screenReady(vic, 'Sign in')
    await vic.getByText(/vic@example.nhs.uk has an account already/).waitFor()
    expect(await faultsInEveryLook(vic)).toEqual([])
    await signInWithPasskey(vic)
    await vic.getByRole('button', { name: 'Accept the invitation' }).click()
    await expect
      .poll(() => vic.getByRole('button', { name: /^Signed in as/ }).textContent())
      .toContain('Southway Trust')
  })

  test('a member whose membership ends is shown where to sign in at the next request', async () => {
    const eve = await journey.invited(ada, 'Eve Rana', 'eve@example.nhs.uk', ['Contributor'])
    await exampleLink(eve).click()
    await screenReady(eve, 'Medicines Chart 4')
    await openMembers(ada)
    await ada.getByRole('link', { name: 'Eve Rana' }).click()
    await ada.getByRole('button', { name: 'End the membership' }).click()
    const dialog = ada.getByRole('dialog', { name: 'End the membership of Eve Rana?' })
    await dialog.getByRole('button', { name: 'End the membership' }).click()
    await screenReady(ada, 'Members')
    expect(await ada.getByRole('link', { name: 'Eve Rana' }).count()).toBe(0)
    await eve.getByRole('link', { name: 'Risk matrix' }).click()
    await eve.getByRole('dialog', { name: 'You are signed out' }).waitFor()
    await eve.reload()
    await screenReady(eve, 'Sign in')
  })

  test('two people let somebody back in who can sign, each with one half', async () => {
    const cal = await journey.invited(ada, 'Cal Ito', 'cal@example.nhs.uk', ['Clinical Safety Officer'])
    const bo = await journey.invited(ada, 'Bo Quist', 'bo@example.nhs.uk', ['Administrator'])

    await openMembers(ada)
    await ada.getByRole('link', { name: 'Cal Ito' }).click()
    await ada.getByRole('button', { name: 'Let them back in' }).click()
    await ada.getByText(/^Cal Ito can sign, so a second person gives them the link/).waitFor()
    const code = await shownOnce(ada, 'Code: the first half')
    await openMembers(ada)
    await ada.getByText(/^Waits for a second person to confirm/).waitFor()
    expect(await ada.getByRole('button', { name: 'Confirm Cal Ito' }).count()).toBe(0)

    await openMembers(bo)
    await bo.getByRole('button', { name: 'Confirm Cal Ito' }).click()
    expect(await faultsInEveryLook(bo)).toEqual([])
    await bo.getByRole('dialog').getByRole('button', { name: 'Confirm' }).click()
    const link = await shownOnce(bo, 'Link: the second half')
    expect(await faultsInEveryLook(bo)).toEqual([])

    const back = await journey.open()
    await back.goto(link)
    await screenReady(back, 'Get back in')
    await back.getByLabel('Code').fill('not-the-code')
    await back.getByRole('button', { name: 'Let me back in' }).click()
    await back.getByText('This link and this code do not belong together, or were used already.').waitFor()
    expect(await faultsInEveryLook(back)).toEqual([])
    await back.getByLabel('Code').fill(code)
    await back.getByRole('button', { name: 'Let me back in' }).click()
    await screenReady(back, 'Choose how you sign in')
    await back.getByRole('button', { name: 'Make the passkey' }).click()
    await homeReady(back)

    // The old passkey is gone with the session it began.
    await cal.goto(journey.url)
    await screenReady(cal, 'Sign in')
    await signInWithPasskey(cal)
    await cal.getByText('This does not sign you in.').waitFor()
  })
})
