import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import {
  AT_400_PERCENT,
  axeFindings,
  contrastFindings,
  homeReady,
  journeyHere,
  screenReady,
  sidewaysScroll,
} from './journey.ts'
import { CASE_SCREENS } from './screens.ts'

const journey = journeyHere()

/** What is wrong on any of the screens, each with its name. */
async function faultsOfAll(tab: Page, find = axeFindings): Promise<readonly string[]> {
  const faults: string[] = []
  for (const [path, heading] of CASE_SCREENS) {
    await tab.goto(`${journey.caseUrl}${path}`)
    await screenReady(tab, heading)
    const sideways = await sidewaysScroll(tab)
    if (sideways > 0) faults.push(`${path} scrolls sideways by ${sideways} px`)
    faults.push(...(await find(tab)).map((finding) => `${path} ${finding}`))
  }
  return faults
}

/** Axe takes seconds on a long screen, and there are many. */
const MANY_SCREENS = 400_000

describe('every screen of a case', { timeout: MANY_SCREENS }, () => {
  test('passes axe in the light', async () => {
    expect(await faultsOfAll(await journey.open())).toEqual([])
  })

  test('keeps its contrast in the dark', async () => {
    expect(await faultsOfAll(await journey.open({ colorScheme: 'dark' }), contrastFindings)).toEqual([])
  })

  test('fits a window of 1280 by 1024 pixels at 400 % and passes axe there', async () => {
    expect(await faultsOfAll(await journey.open(AT_400_PERCENT))).toEqual([])
  })
})

describe('the screens around the cases', () => {
  test('home, portfolio, a form with an error, and sign-in pass axe', async () => {
    const tab = await journey.open()
    await tab.goto(journey.server.url)
    await homeReady(tab)
    expect(await axeFindings(tab)).toEqual([])
    await tab.getByRole('link', { name: 'Portfolio', exact: true }).click()
    await screenReady(tab, 'Portfolio')
    expect(await axeFindings(tab)).toEqual([])
    await tab.getByRole('button', { name: 'New case' }).click()
    await tab.getByRole('button', { name: 'Create case' }).click()
    await tab.getByText('Write the name of the system.').waitFor()
    expect(await axeFindings(tab)).toEqual([])

    await tab.context().clearCookies()
    await tab.goto(`${journey.server.url}/sign-in?spent=1`)
    await tab.getByRole('heading', { name: 'Sign in' }).waitFor()
    await tab.getByText('This link was used already, or is too old.').waitFor()
    expect(await axeFindings(tab)).toEqual([])
  })
})
