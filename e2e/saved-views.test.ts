import { expect, test } from 'vitest'
import { axeFindings, faultsInEveryLook, journeyHere, screenReady } from './journey.ts'

const journey = journeyHere()

test('a view of the hazard log is saved, changed, shared, renamed, deleted and taken back, by keyboard where it matters', async () => {
  const tab = await journey.at('/hazards?q=allergy', 'Hazard log')
  const button = tab.locator('.views-button')
  const panel = tab.locator('.views-panel')
  await button.focus()
  await tab.keyboard.press('Enter')
  await panel.getByText('No view yet.').waitFor()
  await panel.getByRole('button', { name: 'Save this view' }).click()
  await panel.getByText('Give the view a name.').waitFor()
  expect(await faultsInEveryLook(tab)).toEqual([])
  await panel.getByLabel('Name').fill('Allergies')
  await tab.keyboard.press('Enter')
  await tab.getByRole('button', { name: 'View: Allergies', exact: true }).waitFor()
  expect(tab.url()).toContain('view=')

  await tab.getByLabel('Status', { exact: true }).selectOption({ label: 'Open' })
  await tab.getByRole('button', { name: 'View: Allergies changed' }).click()
  expect(await axeFindings(tab)).toEqual([])
  await panel.getByRole('button', { name: 'Keep the changes in Allergies' }).click()
  await tab.getByRole('button', { name: 'View: Allergies', exact: true }).waitFor()

  await tab.goto(`${journey.caseUrl}/hazards`)
  await screenReady(tab, 'Hazard log')
  await tab.getByRole('button', { name: 'Views' }).click()
  // The keys walk the views that have come.
  await panel.getByRole('link', { name: 'Allergies' }).waitFor()
  await tab.keyboard.press('ArrowDown')
  await tab.keyboard.press('Enter')
  await tab.waitForURL(/q=allergy.*state=open|state=open.*q=allergy/)

  await button.click()
  await panel.getByRole('button', { name: 'Share Allergies with the organisation' }).click()
  await panel.getByRole('heading', { name: 'Shared with the organisation' }).waitFor()
  await panel.getByRole('button', { name: 'Rename Allergies' }).click()
  await panel.getByLabel('New name').fill('Open allergies')
  await tab.keyboard.press('Enter')
  await panel.getByRole('button', { name: 'Delete Open allergies' }).click()
  await tab.getByRole('button', { name: 'Views', exact: true }).waitFor()
  await tab.getByRole('button', { name: /Undo/ }).click()
  await tab.getByRole('button', { name: 'View: Open allergies', exact: true }).waitFor()
  await tab.keyboard.press('Escape')
})

test('the portfolio has views of its own', async () => {
  const tab = await journey.open()
  await tab.goto(`${journey.server.url}/import`)
  await screenReady(tab, 'Import a hazard log')
  await tab.evaluate(async () => {
    const body = JSON.stringify({ name: 'Referrals', type: 'deployment-case' })
    await fetch('/api/spaces', { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  })
  await tab.goto(`${journey.server.url}/portfolio?standard=DCB0160`)
  await tab.getByRole('button', { name: 'Views' }).click()
  await tab.getByLabel('Name').fill('Deployed')
  await tab.getByRole('button', { name: 'Save this view' }).click()
  await tab.getByRole('button', { name: 'View: Deployed', exact: true }).click()
  expect(await faultsInEveryLook(tab)).toEqual([])
})
