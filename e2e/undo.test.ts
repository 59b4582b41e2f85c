import { expect, test } from 'vitest'
import { faultsInEveryLook, journeyHere } from './journey.ts'

const journey = journeyHere()

async function openHazard(ref: string) {
  const tab = await journey.at(`/hazards/${ref}`, new RegExp(`^${ref}`))
  return tab
}

test('a retirement with its reason is taken back by a button', async () => {
  const tab = await openHazard('H-10')
  await tab.getByRole('button', { name: 'Retire', exact: true }).click()
  const dialog = tab.getByRole('dialog', { name: 'Retire H-10' })
  await dialog.getByLabel('Reason').fill('It was written twice.')
  await dialog.getByRole('button', { name: 'Retire' }).click()
  await tab.getByText(/^Retired on/).waitFor()
  const toast = tab.getByRole('region', { name: 'Just done' })
  // Under the focus it stands still, however long somebody looks at it.
  await toast.getByRole('button', { name: 'Undo Retired H-10' }).focus()
  expect(await faultsInEveryLook(tab)).toEqual([])
  await toast.getByRole('button', { name: 'Undo Retired H-10' }).click()
  await tab.getByText(/^Retired on/).waitFor({ state: 'detached' })
  await expect.poll(() => toast.getByRole('button').count()).toBe(0)
})

test('a move is told, and whoever made it by keyboard goes on at the name of what was moved', async () => {
  const tab = await openHazard('H-1')
  await tab.getByRole('button', { name: 'Reopen', exact: true }).focus()
  await tab.keyboard.press('Enter')
  await tab.getByRole('status').getByText('H-1 is now open').waitFor()
  await expect.poll(() => tab.evaluate(() => document.activeElement?.tagName)).toBe('H1')
})

test('a link is ended at once, and made again by a key', async () => {
  const tab = await openHazard('H-11')
  const cause = tab.getByRole('link', { name: /^C-\d+$/ }).first()
  await cause.waitFor()
  const unlink = tab.getByRole('button', { name: /^Unlink / }).first()
  const ref = ((await unlink.getAttribute('aria-label')) ?? '').replace('Unlink ', '')
  await unlink.click()
  await tab.getByRole('button', { name: `Undo Unlinked ${ref}` }).waitFor()
  await tab.getByRole('button', { name: `Unlink ${ref}` }).waitFor({ state: 'detached' })
  await tab.getByRole('heading', { level: 1 }).click()
  await tab.keyboard.press('u')
  await tab.getByRole('button', { name: `Unlink ${ref}` }).waitFor()
  await expect.poll(() => tab.getByRole('button', { name: `Undo Unlinked ${ref}` }).count()).toBe(0)
})
