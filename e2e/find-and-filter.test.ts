import { describe, expect, test } from 'vitest'
import { journeyHere, screenReady } from './journey.ts'

const journey = journeyHere()

describe('finding a hazard', () => {
  test('from the standing of the portfolio to the hazard that does not hold', async () => {
    const tab = await journey.open()
    await tab.goto(`${journey.server.url}/portfolio`)
    await tab.getByRole('link', { name: 'Medicines Chart 4' }).click()
    await screenReady(tab, 'Medicines Chart 4')
    await expect.poll(() => tab.locator(':focus').textContent()).toBe('Medicines Chart 4')
    const chain = tab.getByRole('list', { name: 'Reason' }).first()
    await chain.getByRole('link').last().click()
    await tab.getByRole('heading', { level: 2, name: 'Findings' }).waitFor()
  })

  test('a cell of the matrix leads to its hazards, and the address keeps the filter', async () => {
    const tab = await journey.at('/matrix', 'Risk matrix')
    const residual = tab.getByRole('region', { name: 'Residual risk' })
    const cell = residual.getByRole('link', { name: /^[1-9]\d* hazards?: Major, Very Low/ })
    const count = Number.parseInt((await cell.getAttribute('aria-label')) ?? '', 10)
    await cell.click()
    await screenReady(tab, 'Hazard log')
    await expect.poll(() => tab.getByRole('rowheader').count()).toBe(count)
    expect(new URL(tab.url()).searchParams.get('severity')).toBe('Major')
    await tab.reload()
    await expect.poll(() => tab.getByRole('rowheader').count()).toBe(count)
    await tab.getByRole('button', { name: /^Residual: Major × Very Low/ }).click()
    await expect.poll(() => tab.getByRole('rowheader').count()).toBeGreaterThan(count)
  })

  test('words, status and order narrow the log', async () => {
    const tab = await journey.at('/hazards', 'Hazard log')
    await tab.keyboard.press('/')
    await tab.keyboard.type('allergy')
    await tab.getByText(/^\d+ hazards? match(es)?$/).waitFor()
    await tab.getByRole('link', { name: /^H-3 / }).waitFor()
    expect(new URL(tab.url()).searchParams.get('q')).toBe('allergy')
    await tab.getByLabel('Search hazards').fill('no hazard has these words')
    await tab.getByRole('heading', { name: 'No hazard matches' }).waitFor()
    await tab.getByRole('link', { name: 'Show all hazards' }).click()
    await tab.getByRole('button', { name: 'Residual Level' }).click()
    await expect.poll(() => tab.locator('th[aria-sort]').textContent()).toContain('Level')
  })

  test('the palette finds any record', async () => {
    const tab = await journey.at('', 'Medicines Chart 4')
    await tab.getByRole('button', { name: 'Find or do' }).waitFor()
    await tab.keyboard.press('Control+k')
    const box = tab.getByRole('combobox', { name: 'Find or do' })
    await box.fill('wristband')
    const second = tab.getByRole('group', { name: 'Records' }).getByRole('option').nth(1)
    const ref = (await second.locator('b').textContent()) ?? ''
    await tab.keyboard.press('ArrowDown')
    await tab.keyboard.press('Enter')
    await tab.waitForURL(new RegExp(`/${ref}$`))
    await screenReady(tab, new RegExp(`^${ref}`))
    expect(await box.count()).toBe(0)
  })
})
