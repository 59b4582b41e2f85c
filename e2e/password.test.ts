import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeAt } from '../src/platform/auth/one-time-code.ts'
import { type AccountJourney, nameFirstAdministrator, signOut, startAccountJourney } from './account-journey.ts'
import { axeFindings, screenReady } from './journey.ts'

const EMAIL = 'ada@example.nhs.uk'
const PASSWORD = 'kettle orbit maple thirty'
const STEP = 30_000

let journey: AccountJourney
let ada: Page
let secret: string

beforeAll(async () => {
  journey = await startAccountJourney()
  ada = await journey.open()
  await nameFirstAdministrator(ada, journey.signInUrl, 'Ada Osei', EMAIL)
})

afterAll(async () => {
  await journey?.end()
})

/** What the app shows now, or some steps of half a minute later; a step later is right too, as clocks differ. */
const codeOfApp = (stepsLater = 0) => codeAt(secret, Date.now() + stepsLater * STEP)

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
    expect(await axeFindings(ada)).toEqual([])
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
    expect(await axeFindings(ada)).toEqual([])
    await giveCode(codeOfApp(10), 'Finish')
    await ada.getByText('This is not the code that the app shows now.').waitFor()
    await giveCode(codeOfApp(-1), 'Finish')
    await screenReady(ada, 'Your profile')
    await ada.getByRole('button', { name: 'Remove password' }).waitFor()
  })

  test('signs in with a code that is right, and not with a wrong or used one', async () => {
    await signOut(ada)
    await givePassword('kettle orbit maple forty')
    await ada.getByText('This does not sign you in.').waitFor()
    expect(await axeFindings(ada)).toEqual([])
    await givePassword(PASSWORD)
    await screenReady(ada, 'Enter the code from your app')
    expect(await axeFindings(ada)).toEqual([])
    await giveCode(codeOfApp(10), 'Continue')
    await ada.getByText('This does not sign you in.').waitFor()
    const code = codeOfApp(1)
    await giveCode(code, 'Continue')
    await screenReady(ada, 'Portfolio')

    await signOut(ada)
    await givePassword(PASSWORD)
    await screenReady(ada, 'Enter the code from your app')
    await giveCode(code, 'Continue')
    await ada.getByText('This does not sign you in.').waitFor()
  })
})
