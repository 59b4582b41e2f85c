import { setTimeout } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { codeAt } from '../src/platform/auth/one-time-code.ts'
import { accountJourneyHere, signOut } from './account-journey.ts'
import { faultsInEveryLook, homeReady, screenReady } from './journey.ts'
import { focusedName, tabTo } from './keyboard.ts'

const EMAIL = 'ada@example.nhs.uk'
const PASSWORD = 'kettle orbit maple thirty'
const STEP = 30_000

const journey = accountJourneyHere()
let ada: Page
let secret: string

beforeAll(async () => {
  ada = await journey.administrator('Ada Osei', EMAIL)
})

/** What the app shows now, or some steps of half a minute later; a step later is right too, as clocks differ. */
const codeOfApp = (stepsLater = 0) => codeAt(secret, Date.now() + stepsLater * STEP)

/** Waits for the next step where this one is nearly over: a code of the step before must be right when it arrives. */
async function earlyInStep(): Promise<void> {
  const left = STEP - (Date.now() % STEP)
  if (left < 5_000) await setTimeout(left)
}

async function giveCode(code: string, button: string): Promise<void> {
  await ada.getByLabel('Six-digit code').fill(`${code.slice(0, 3)} ${code.slice(3)}`)
  await ada.getByRole('button', { name: button, exact: true }).click()
}

async function givePassword(password: string): Promise<void> {
  await ada.getByLabel('Email address').fill(EMAIL)
  await ada.getByLabel('Password', { exact: true }).fill(password)
  await ada.getByRole('button', { name: 'Sign in', exact: true }).click()
}

describe('a password with an authenticator app', () => {
  test('is set in two steps, and refused when it is easy to guess', async () => {
    await ada.getByRole('link', { name: 'Set a password' }).click()
    await screenReady(ada, 'Choose a password')
    await ada.getByLabel('New password').fill('short')
    await ada.getByRole('button', { name: 'Continue' }).click()
    await ada.getByRole('alert').getByRole('link', { name: 'Enter a password of at least 12 characters' }).click()
    expect(await ada.locator(':focus').getAttribute('id')).toBe('new-password')
    expect(await faultsInEveryLook(ada)).toEqual([])
    await ada.getByLabel('New password').fill('password12345')
    await ada.getByRole('button', { name: 'Continue' }).click()
    await ada.getByText('It begins with what everybody tries first.').waitFor()
    await ada.getByLabel('New password').fill(PASSWORD)
    await ada.getByRole('button', { name: 'Continue' }).click()

    await screenReady(ada, 'Add Safecase to your authenticator app')
    await ada.getByRole('img', { name: 'QR code for your authenticator app' }).waitFor()
    const key = await ada.getByRole('group', { name: 'Key for the authenticator app' }).textContent()
    expect(key).toMatch(/^([A-Z2-7]{4} ?)+$/)
    secret = key?.replaceAll(' ', '') ?? ''
    expect(await faultsInEveryLook(ada)).toEqual([])
    await giveCode(codeOfApp(10), 'Finish')
    await ada.getByText('This is not the code that the app shows now.').waitFor()
    await earlyInStep()
    await giveCode(codeOfApp(-1), 'Finish')
    await screenReady(ada, 'Your profile')
    await ada.getByRole('button', { name: 'Remove password' }).waitFor()
  })

  test('signs in with a code that is right, and not with a wrong or used one', async () => {
    await signOut(ada)
    await givePassword('kettle orbit maple forty')
    await ada.getByText('This does not sign you in.').waitFor()
    expect(await faultsInEveryLook(ada)).toEqual([])
    await givePassword(PASSWORD)
    await screenReady(ada, 'Enter the code from your app')
    expect(await faultsInEveryLook(ada)).toEqual([])
    await giveCode(codeOfApp(10), 'Continue')
    await ada.getByText('This does not sign you in.').waitFor()
    const code = codeOfApp(0)
    await giveCode(code, 'Continue')
    await homeReady(ada)

    await signOut(ada)
    await givePassword(PASSWORD)
    await screenReady(ada, 'Enter the code from your app')
    await giveCode(code, 'Continue')
    await ada.getByText('This does not sign you in.').waitFor()
  })
  test('takes somebody with the keyboard alone from signing in to an invitation', async () => {
    await ada.goto(`${journey.url}/organisation/members`)
    await screenReady(ada, 'Sign in')
    await tabTo(ada, /^Email address$/)
    await ada.keyboard.type(EMAIL)
    await ada.keyboard.press('Enter')
    await expect.poll(() => focusedName(ada)).toContain('There is a problem')
    await tabTo(ada, /^Enter your password$/)
    await ada.keyboard.press('Enter')
    await expect.poll(() => focusedName(ada)).toBe('Password')
    await ada.keyboard.type(PASSWORD)
    await ada.keyboard.press('Enter')
    await screenReady(ada, 'Enter the code from your app')
    await expect.poll(() => focusedName(ada)).toBe('Six-digit code')
    // Each code signs in once: that of this step was used, and the next is right a step early.
    await ada.keyboard.type(codeOfApp(1))
    await ada.keyboard.press('Enter')

    await screenReady(ada, 'Members')
    await tabTo(ada, /^Invite somebody$/)
    await ada.keyboard.press('Enter')
    await screenReady(ada, 'Invite somebody')
    await tabTo(ada, /^Name$/)
    await ada.keyboard.type('Vic Lowe')
    await tabTo(ada, /^Email address$/)
    await ada.keyboard.type('vic@example.nhs.uk')
    await tabTo(ada, /^Contributor$/)
    await ada.keyboard.press('Space')
    await tabTo(ada, /^Make the invitation$/)
    await ada.keyboard.press('Enter')
    await screenReady(ada, 'Vic Lowe is invited')
    await tabTo(ada, /^Copy$/)
    await ada.keyboard.press('Enter')
    await tabTo(ada, /^Back to members$/)
    await ada.keyboard.press('Enter')
    await screenReady(ada, 'Members')
    await ada.getByRole('button', { name: 'Withdraw Vic Lowe' }).waitFor()
  })
})
