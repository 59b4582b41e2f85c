import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { accountJourneyHere } from './account-journey.ts'
import { exampleLink, faultsInEveryLook, homeReady, screenReady } from './journey.ts'

const journey = accountJourneyHere()
let ada: Page
let bea: Page
let hazard: string

beforeAll(async () => {
  ada = await journey.administrator('Ada Reed', 'ada@example.nhs.uk')
  bea = await journey.invited(ada, 'Bea Hart', 'bea@example.nhs.uk', ['Contributor'])
  await ada.goto(journey.url)
  const path = await exampleLink(ada).getAttribute('href')
  hazard = `${journey.url}${path}/hazards/H-2`
})

async function open(tab: Page) {
  await tab.goto(hazard)
  await screenReady(tab, /^H-2/)
  return tab.getByRole('region', { name: 'Residual risk', exact: true })
}

describe('a second rating', () => {
  test('is asked for, given blind, compared and settled', async () => {
    const first = await open(ada)
    await first.getByRole('button', { name: /^Ask for a second rating/ }).click()
    await first.getByRole('button', { name: 'Ask for a second rating', exact: true }).last().click()
    await first.getByText('Choose who judges.').waitFor()
    expect(await faultsInEveryLook(ada)).toEqual([])
    await first.getByLabel('Who judges').selectOption('Bea Hart')
    await first.getByLabel('What to look at').fill('As if at night.')
    await first.getByRole('button', { name: 'Ask for a second rating', exact: true }).last().click()
    await first.getByText(/^SR-\d+ Bea Hart was asked/).waitFor()

    await bea.goto(journey.url)
    await bea.getByText('1 thing waits for you').waitFor()
    await homeReady(bea)
    expect(await faultsInEveryLook(bea)).toEqual([])

    const second = await open(bea)
    await second.getByText('Kept from you until you have given your own rating.').waitFor()
    await second.getByText('As if at night.').waitFor()
    expect(await second.getByText(/×/).count()).toBe(0)
    await bea.goto(`${hazard.replace(/\/H-2$/, '')}?q=H-2`)
    await bea.getByRole('row').filter({ hasText: 'H-2' }).getByText('Waiting for the other rating').first().waitFor()
    await open(bea)
    await second.getByRole('button', { name: /^Rate: Your rating/ }).click()
    const dialog = bea.getByRole('dialog', { name: 'Your rating: Residual risk' })
    await dialog.getByLabel('Worst credible harm to one patient').selectOption('death')
    await dialog.getByLabel('Patients it can reach').selectOption('several')
    await expect.poll(() => dialog.getByLabel('Severity', { exact: true }).inputValue()).toBe('Catastrophic')
    await dialog.getByRole('button', { name: /^Catastrophic, Very High: level 5/ }).click()
    await dialog.getByText('Saved', { exact: true }).waitFor()
    expect(await faultsInEveryLook(bea)).toEqual([])
    await dialog.getByRole('button', { name: 'Done' }).click()
    // Nobody sees it before it is given.
    expect(await first.getByText('Catastrophic').count()).toBe(0)
    await second.getByRole('button', { name: 'Give my rating' }).click()
    await second.getByText('They differ').waitFor()

    await first.getByText('They differ').waitFor()
    await first.getByText('Catastrophic × Very High').waitFor()
    expect(await faultsInEveryLook(ada)).toEqual([])
    await ada.getByText('HAZ-27').waitFor()
    await first.getByLabel('How the difference was settled').fill('The first stands: one patient was meant.')
    await first.getByLabel('How the difference was settled').blur()
    await first.getByRole('button', { name: 'Settle the difference' }).click()
    await first.getByText('Settled', { exact: true }).waitFor()
    await ada.getByText('HAZ-27').waitFor({ state: 'detached' })
  })
})
