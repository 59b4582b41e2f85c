import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { codeAt } from '../src/platform/auth/one-time-code.ts'
import { AT_400_PERCENT, homeReady, journeyHere, screenReady } from './journey.ts'
import { focusedName, tabTo } from './keyboard.ts'

const EMAIL = 'ada@example.nhs.uk'
const PASSWORD = 'kettle orbit maple thirty'
const STEP = 30_000
const MAKING = 120_000

const journey = journeyHere()

/** Gives whoever is signed in an address and a password with an app; answers how to read the code that comes after. */
async function setPassword(tab: Page): Promise<() => string> {
  await tab.goto(`${journey.server.url}/profile`)
  await screenReady(tab, 'Your profile')
  await tab.getByRole('link', { name: 'Change your name or address' }).click()
  await tab.getByLabel('Name', { exact: true }).fill('Ada Osei')
  await tab.getByLabel('Email address').fill(EMAIL)
  await tab.getByRole('button', { name: 'Save' }).click()
  await screenReady(tab, 'Your profile')
  await tab.getByRole('link', { name: 'Set a password' }).click()
  await tab.getByLabel('New password').fill(PASSWORD)
  await tab.getByRole('button', { name: 'Continue' }).click()
  const key = await tab.getByRole('group', { name: 'Key for the authenticator app' }).textContent()
  const secret = key?.replaceAll(' ', '') ?? ''
  await tab.getByLabel('Six-digit code').fill(codeAt(secret, Date.now()))
  await tab.getByRole('button', { name: 'Finish', exact: true }).click()
  await tab.getByRole('button', { name: 'Remove password' }).waitFor()
  // That of this step is spent, and the next is right a step early.
  return () => codeAt(secret, Date.now() + STEP)
}

/** The element that has the focus, once the page has drawn it, and what lies over it; null beyond the last stop. */
function focusedStop(tab: Page): Promise<{ readonly covered: string | null } | null> {
  return tab.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    const focused = document.activeElement
    if (focused === null || focused === document.body || !focused.matches(':focus')) return null
    const { left, top, width, height } = focused.getBoundingClientRect()
    const there = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, 20))
    const isFree = there !== null && (focused.contains(there) || there.contains(focused))
    if (isFree) return { covered: null }
    return { covered: `${focused.outerHTML.slice(0, 120)} at ${top} under ${there?.outerHTML.slice(0, 120)}` }
  })
}

describe('with the keyboard alone', () => {
  test('from the sign-in page to a rated hazard and an issued report', async () => {
    const tab = await journey.open()
    const codeLater = await setPassword(tab)
    await tab.context().clearCookies()
    await tab.goto(journey.server.url)
    await screenReady(tab, 'Sign in')
    await tabTo(tab, /^Email address$/)
    await tab.keyboard.type(EMAIL)
    await tabTo(tab, /^Password$/)
    await tab.keyboard.type(PASSWORD)
    await tab.keyboard.press('Enter')
    await screenReady(tab, 'Enter the code from your app')
    if ((await focusedName(tab)) !== 'Six-digit code') await tabTo(tab, /^Six-digit code$/)
    await tab.keyboard.type(codeLater())
    await tab.keyboard.press('Enter')
    await homeReady(tab)
    await tabTo(tab, /^Skip to main content$/)
    await tab.keyboard.press('Enter')
    await tabTo(tab, /^Medicines Chart 4$/)
    await tab.keyboard.press('Enter')
    await screenReady(tab, 'Medicines Chart 4')

    await tabTo(tab, /^Open hazard log$/)
    await tab.keyboard.press('Enter')
    await screenReady(tab, 'Hazard log')
    await tabTo(tab, /^H-1 /)
    await tab.keyboard.press('ArrowDown')
    await expect.poll(() => focusedName(tab)).toMatch(/^H-2 /)
    await tab.keyboard.press('Control+End')
    await expect.poll(() => focusedName(tab)).not.toMatch(/^H-2 /)
    await tab.keyboard.press('Control+Home')
    await expect.poll(() => focusedName(tab)).toMatch(/^H-1 /)
    await tab.keyboard.press('ArrowDown')
    await expect.poll(() => focusedName(tab)).toMatch(/^H-2 /)
    await tab.keyboard.press('Enter')
    await screenReady(tab, /^H-2/)

    await tabTo(tab, /: Residual risk$/)
    expect(await focusedStop(tab)).toEqual({ covered: null })
    await tab.keyboard.press('Enter')
    await tabTo(tab, /^Considerable, Low: level/)
    await tab.keyboard.press('ArrowDown')
    await tab.keyboard.press('Enter')
    const residual = tab.getByRole('region', { name: 'Residual risk', exact: true })
    await residual.getByText('Saved', { exact: true }).waitFor()
    await residual.getByText('Considerable × Very Low').first().waitFor()
    await tabTo(tab, /^Rationale$/)
    await tab.keyboard.press('End')
    await tab.keyboard.type(' Seen again.')
    await tab.keyboard.press('Tab')
    await residual.getByText('Saved', { exact: true }).waitFor()

    await tab.keyboard.press('Control+k')
    await tab.getByRole('dialog', { name: 'Find or do' }).waitFor()
    await tab.keyboard.type('Reports')
    await expect.poll(() => focusedName(tab)).toBe('Find or do')
    await tab.keyboard.press('Enter')
    await screenReady(tab, 'Reports')
    await tabTo(tab, /^Issue Clinical Safety Case Report…$/)
    await tab.keyboard.press('Enter')
    const dialog = tab.getByRole('dialog')
    await dialog.waitFor()
    await tabTo(tab, /^Reason for issue/)
    await tab.keyboard.type('For the clinical safety group.')
    await tabTo(tab, /^Issue$/)
    await tab.keyboard.press('Enter')
    await dialog.getByText(/, is issued\.$/).waitFor({ timeout: MAKING })
  })

  test('a dialog keeps the focus, closes on Escape and gives it back', async () => {
    const tab = await journey.at('/hazards', 'Hazard log')
    await tabTo(tab, /^New hazard$/)
    await tab.keyboard.press('Enter')
    const dialog = tab.getByRole('dialog', { name: 'New hazard' })
    await dialog.waitFor()
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true)
    await tab.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await focusedName(tab)).toBe('New hazard')
  })

  test.each([
    ['in a low window', { viewport: { width: 1280, height: 600 } }],
    ['at 400 %', AT_400_PERCENT],
  ])('no stop of the hazard screen lies under the header %s', async (_, look) => {
    const tab = await journey.at('/hazards/H-3', /^H-3/, look)
    await tab
      .getByRole('link', { name: /^C-\d+$/ })
      .first()
      .waitFor()
    const stops: (string | null)[] = []
    for (const key of [...Array<string>(60).fill('Tab'), ...Array<string>(30).fill('Shift+Tab')]) {
      await tab.keyboard.press(key)
      const stop = await focusedStop(tab)
      if (stop !== null) stops.push(stop.covered)
    }
    expect(stops.length).toBeGreaterThan(80)
    expect(stops.filter((cover) => cover !== null)).toEqual([])
  })
})

/** What a field that has the focus is described by, as a screen reader says it after its name. */
function focusedNotes(tab: Page): Promise<string> {
  return tab.evaluate(() => {
    const ids = document.activeElement?.getAttribute('aria-describedby')?.split(' ') ?? []
    return ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' ')
  })
}

describe('with the keyboard alone, in an organisation that has nothing yet', () => {
  test('from its first case through hazard, cause, control, evidence and rating to a report', async () => {
    const tab = await journey.open({ acceptDownloads: true })
    await tab.goto(`${journey.server.url}/organisation/new`)
    await screenReady(tab, 'Start another organisation')
    await tabTo(tab, /^Name of the organisation$/)
    await tab.keyboard.type('Tideway Digital')
    await tab.keyboard.press('Tab')
    await tab.keyboard.press('Space')
    await tab.keyboard.press('Enter')
    await homeReady(tab)

    await tabTo(tab, /^New case$/)
    await tab.keyboard.press('Enter')
    await expect.poll(() => focusedName(tab)).toBe('System')
    await tab.keyboard.press('Enter')
    await expect.poll(() => focusedNotes(tab)).toContain('Write the name of the system.')
    await tab.keyboard.type('Ward Round 2')
    await tab.keyboard.press('Enter')
    await screenReady(tab, 'Ward Round 2')

    await tabTo(tab, /^Write the first hazard$/)
    await tab.keyboard.press('Enter')
    await screenReady(tab, 'Hazard log')
    await expect.poll(() => focusedName(tab)).toBe('Hazard')
    await tab.keyboard.type('Observation shown at the wrong time')
    await tab.keyboard.press('Enter')
    await screenReady(tab, /^H-1/)

    for (const [add, text] of [
      ['Add a cause', 'The clock of the device is wrong'],
      ['Add a control whatever the cause', 'The server stamps each observation itself'],
      ['Add evidence', 'Clock drift test on 2.0'],
    ] as const) {
      await tabTo(tab, new RegExp(`^\\+ ${add}`))
      await tab.keyboard.press('Enter')
      await expect.poll(() => focusedName(tab)).toBe(add)
      await tab.keyboard.type(text)
      await tab.getByRole('option', { name: `New: ${text}` }).waitFor()
      await tab.keyboard.press('Enter')
      await tab.getByText(text).first().waitFor()
      await tab.keyboard.press('Escape')
    }

    await tabTo(tab, /^Rate: Initial risk$/)
    await tab.keyboard.press('Enter')
    await tabTo(tab, /^Minor, Very High: level/)
    await tab.keyboard.press('ArrowDown')
    await tab.keyboard.press('Enter')
    await tabTo(tab, /^Done$/)
    await tab.keyboard.press('Enter')
    expect(await focusedName(tab)).toBe('Rate again: Initial risk')
    await tab.getByRole('region', { name: 'Initial risk', exact: true }).getByText('Minor × High').waitFor()

    await tab.keyboard.press('Control+k')
    await tab.getByRole('dialog', { name: 'Find or do' }).waitFor()
    await tab.keyboard.type('Reports')
    await tab.keyboard.press('Enter')
    await screenReady(tab, 'Reports')
    await tabTo(tab, /^Make Hazard log as Word$/)
    await tab.keyboard.press('Enter')
    await tab.getByRole('link', { name: /^Download .*\.docx/ }).waitFor({ timeout: MAKING })
    await tabTo(tab, /^Download .*\.docx/)
    const [download] = await Promise.all([tab.waitForEvent('download'), tab.keyboard.press('Enter')])
    expect(download.suggestedFilename()).toMatch(/\.docx$/)
  })
})
