import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { faultsInEveryLook, homeReady, journeyHere, screenReady } from './journey.ts'

const journey = journeyHere()

/** Begins a record in its list, which then opens by itself. */
async function begin(tab: Page, caseUrl: string, kind: string, name: string): Promise<void> {
  await tab.goto(`${caseUrl}/records/${kind}`)
  await tab.getByRole('button', { name: /^New / }).first().click()
  await tab.getByRole('dialog').getByRole('textbox').first().fill(name)
  await tab
    .getByRole('dialog')
    .getByRole('button', { name: /^Create/ })
    .click()
  await screenReady(tab, new RegExp(name))
}

test('an organisation begun from nothing comes to an approved report, and each step says what is missing', async () => {
  const tab = await journey.open()
  await tab.goto(`${journey.server.url}/organisation/new`)
  await tab.getByLabel('Name of the organisation').fill('Hillside Trust')
  await tab.getByRole('button', { name: 'Start the organisation' }).click()
  await homeReady(tab)
  await tab.goto(`${journey.server.url}/portfolio`)
  await tab.getByRole('button', { name: 'New case' }).first().click()
  await tab.getByLabel('System', { exact: true }).fill('Ward Notes')
  await tab.getByRole('button', { name: 'Create case' }).click()
  await screenReady(tab, 'Ward Notes')
  await tab.getByText('0 of 10 done').waitFor()
  const [caseUrl = ''] = tab.url().split('?')

  await begin(tab, caseUrl, 'plan', 'Plan of Ward Notes')
  await tab.getByRole('button', { name: 'Approve', exact: true }).click()
  await tab.getByText('Fill in Approved by and Approved on, then try again.').waitFor()
  await begin(tab, caseUrl, 'cso-appointment', 'Ada Brown')
  await tab.getByText('Nobody has checked the registration.').waitFor()

  await tab.goto(caseUrl)
  await screenReady(tab, 'Ward Notes')
  // The plan is a draft as long as nobody has approved it, and so is its step.
  await tab.getByText('1 of 10 done').waitFor()
  expect(await tab.getByText(/phase:/).count()).toBe(0)

  await tab.goto(`${caseUrl}/reports`)
  await screenReady(tab, 'Reports')
  await tab.getByRole('button', { name: 'Issue Clinical Safety Case Report…' }).click()
  const dialog = tab.getByRole('dialog')
  expect(await dialog.getByText(/^This case has/).count()).toBe(0)
  await dialog.getByLabel('Approved, for use').check()
  await dialog.getByText(/^This case has \d+ blockers$/).waitFor()
  await dialog.getByLabel('Reason for issue').fill('First issue, for the board.')
  await dialog.getByRole('button', { name: 'Add an approval' }).click()
  const approval = dialog.getByRole('group', { name: 'Approval 1' })
  await approval.getByLabel('Name').fill('Ada Brown')
  await approval.getByLabel('Role').fill('Clinical Safety Officer')
  await dialog.getByRole('button', { name: 'Issue', exact: true }).click()
  await dialog.getByRole('link', { name: /^Name who approved it, in which role and when/ }).waitFor()
  await approval.getByLabel('On', { exact: true }).fill('2026-11-02')
  expect(await faultsInEveryLook(tab)).toEqual([])
  await dialog.getByRole('button', { name: 'Issue', exact: true }).click()
  await dialog.getByText('DOC-1, version 1.0, is issued.').waitFor({ timeout: 120_000 })
})
