import { describe, expect, test } from 'vitest'
import { faultsInEveryLook, homeReady, journeyHere } from './journey.ts'

const journey = journeyHere()

describe('what waits for me', () => {
  test('a newcomer finds how to begin before what waits in the example', async () => {
    const tab = await journey.open()
    await tab.goto(journey.server.url)
    await homeReady(tab)
    await tab.getByText(/^Nothing waits for you by name/).waitFor()
    const headings = tab.getByRole('main').getByRole('heading', { level: 2 })
    const order = ['Drop your hazard log here', 'Begin a case', 'Your cases', 'What waits in your cases']
    await expect.poll(() => headings.allTextContents()).toEqual(order)
    await tab.getByLabel('Choose files').setInputFiles({
      name: 'log.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Hazard ID,Hazard\nX-1,Lost referral\n'),
    })
    await tab.getByRole('heading', { level: 1, name: 'Import a hazard log' }).waitFor()
    await tab.getByText('log.csv').first().waitFor()
    await tab.getByRole('link', { name: 'Now', exact: true }).first().click()
    await homeReady(tab)
    await tab.getByRole('link', { name: 'Open the example' }).click()
    await tab.getByRole('heading', { level: 1, name: 'Medicines Chart 4' }).waitFor()
  })

  test('most severe first; a doubt is answered in place, and what I own comes first of all', async () => {
    const tab = await journey.open()
    await tab.goto(journey.server.url)
    await homeReady(tab)
    const items = tab.getByRole('list', { name: 'What waits for you' }).locator('> li')
    await items.first().waitFor()
    expect(await faultsInEveryLook(tab)).toEqual([])

    await tab.getByLabel('Show', { exact: true }).selectOption({ value: 'doubt' })
    await expect.poll(() => new URL(tab.url()).searchParams.get('kind')).toBe('doubt')
    await expect.poll(async () => (await items.allInnerTexts()).every((text) => text.includes('In doubt'))).toBe(true)
    const before = await items.count()
    await items
      .first()
      .getByRole('button', { name: /^Look at it/ })
      .focus()
    await tab.keyboard.press('Enter')
    await items
      .first()
      .getByRole('group', { name: /^Does the link/ })
      .waitFor()
    expect(await faultsInEveryLook(tab)).toEqual([])
    await tab.reload()
    await homeReady(tab)
    await items.first().getByRole('button', { name: 'Still valid' }).click()
    await expect.poll(() => items.count(), { timeout: 15_000 }).toBe(before - 1)

    await tab.getByLabel('Show', { exact: true }).selectOption({ value: 'finding' })
    await tab.getByRole('button', { name: 'Show more' }).click()
    const unbound = items.filter({ hasText: 'No digest binds the evidence' })
    await unbound.getByRole('button', { name: /^Look at it/ }).click()
    await unbound.getByLabel('Digest').fill('a3'.repeat(32))
    // Where it was left is in the address.
    await expect.poll(() => tab.url()).toContain('open=')
    await unbound.getByText('Saved').waitFor()
    expect(await faultsInEveryLook(tab)).toEqual([])
    await unbound.getByRole('button', { name: 'Done: what is next?' }).click()
    await unbound.waitFor({ state: 'detached' })
    await tab.getByLabel('Show', { exact: true }).selectOption({ value: 'doubt' })

    await tab.getByLabel('Whose', { exact: true }).selectOption('mine')
    await tab.getByRole('heading', { name: 'Nothing of this sort waits' }).waitFor()
    expect(await faultsInEveryLook(tab)).toEqual([])
  })
})
