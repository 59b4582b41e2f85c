import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { pngOf } from '../test/documents/sample-picture.ts'
import { faultsInEveryLook, journeyHere, screenReady } from './journey.ts'

const MAKING = 120_000
const REPORT = 'Clinical Safety Case Report'

const journey = journeyHere()
let tab: Page

beforeAll(async () => {
  tab = await journey.open({ acceptDownloads: true })
  await tab.goto(`${journey.caseUrl}/reports`)
  await screenReady(tab, 'Reports')
})

test('the preview shows each part of a report as it would be printed, and follows an edit made elsewhere', async () => {
  const preview = tab.getByRole('article', { name: `Preview: ${REPORT}` })
  await preview.getByText('Draft, not approved').first().waitFor()
  await tab.getByRole('link', { name: 'Add a logo or a cover text' }).click()
  await screenReady(tab, 'Organisation settings')
  await tab.getByLabel('Text on the cover').fill('Registered office: 1 High Street')
  await tab.getByRole('button', { name: 'Save cover text' }).click()
  await tab.getByText('The cover text is saved.').waitFor()
  await tab
    .getByLabel('Choose a file')
    .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: pngOf(400, 100) })
  await tab.getByRole('img', { name: /^Logo of / }).waitFor()
  await tab.goto(`${journey.caseUrl}/reports`)
  await preview.getByRole('img', { name: /^Logo of / }).waitFor()
  await preview.getByText('Registered office: 1 High Street').waitFor()
  expect(await faultsInEveryLook(tab)).toEqual([])
  await tab.getByRole('link', { name: /^Next part: / }).click()
  await preview.getByRole('heading', { name: 'Document management' }).waitFor()
  const parts = await tab.getByLabel('Part', { exact: true }).getByRole('option').allInnerTexts()
  expect(parts.some((part) => part.includes('not recorded'))).toBe(true)
  await tab
    .getByLabel('Part', { exact: true })
    .selectOption({ index: parts.findIndex((part) => /Hazard Log/.test(part)) })
  expect(await faultsInEveryLook(tab)).toEqual([])
  await tab
    .getByLabel('Part', { exact: true })
    .selectOption({ index: parts.findIndex((part) => /System Definition/.test(part)) })
  const other = await journey.open()
  await other.goto(`${journey.caseUrl}/records/product`)
  await other.getByRole('row').nth(1).getByRole('link').first().click()
  await other.getByLabel('Description').fill('Charting medicines on every ward.')
  await preview.getByText('Charting medicines on every ward.').waitFor()
  await other.close()
})

const dialog = () => tab.getByRole('dialog')
const issueButton = () => dialog().getByRole('button', { name: 'Issue', exact: true })

test('a report is issued for review and then approved; what is downloaded is what the digest says', async () => {
  await tab.getByRole('button', { name: `Issue ${REPORT}…` }).click()
  await issueButton().click()
  await dialog().getByRole('link', { name: 'Say why it is issued.' }).click()
  await tab.keyboard.type('For the clinical safety group.')
  await issueButton().click()
  await dialog().getByText(', version 2.1, is issued.').waitFor({ timeout: MAKING })
  await dialog().getByRole('button', { name: 'Done' }).click()
  const issues = tab.getByRole('list', { name: `Issued versions of the ${REPORT}` })
  const [download] = await Promise.all([
    tab.waitForEvent('download'),
    issues.getByRole('link', { name: 'Download version 2.1 as PDF' }).click(),
  ])
  const digest = createHash('sha256')
    .update(readFileSync(await download.path()))
    .digest('hex')
  await issues.getByText(digest).waitFor()
  await tab.getByText('Nothing has changed since 2.1 was issued').waitFor()

  await tab.getByRole('button', { name: `Issue ${REPORT}…` }).click()
  await dialog().getByRole('radio', { name: 'Approved, for use' }).check()
  expect(await dialog().getByLabel('Version', { exact: true }).inputValue()).toBe('3.0')
  await dialog().getByLabel('Reason for issue').fill('Release authorised.')
  await issueButton().click()
  await dialog()
    .getByRole('alert')
    .getByText(/^Name who approved it/)
    .waitFor()
  // What was written stays while the dialog is away, and over a reload, after which the dialog is open as it was.
  await tab.keyboard.press('Escape')
  await dialog().waitFor({ state: 'detached' })
  await tab.getByRole('button', { name: `Issue ${REPORT}…` }).click()
  expect(await dialog().getByLabel('Reason for issue').inputValue()).toBe('Release authorised.')
  await tab.reload()
  await expect.poll(() => dialog().getByLabel('Reason for issue').inputValue()).toBe('Release authorised.')
  expect(await dialog().getByRole('radio', { name: 'Approved, for use' }).isChecked()).toBe(true)
  if ((await dialog().getByRole('group', { name: 'Approval 1' }).count()) === 0) {
    await dialog().getByRole('button', { name: 'Add an approval' }).click()
  }
  const approval = dialog().getByRole('group', { name: 'Approval 1' })
  await approval.getByLabel('Name').fill('A. Officer')
  await approval.getByLabel('Role').fill('Clinical Safety Officer')
  await approval.getByLabel('On', { exact: true }).fill('2026-11-02')
  await issueButton().click()
  await dialog().getByText(', version 3.0, is issued.').waitFor({ timeout: MAKING })
  await dialog().getByRole('button', { name: 'Done' }).click()
  await issues
    .getByText(/^Supersedes DOC-\d+\./)
    .or(issues.getByText(/Supersedes DOC-\d+/))
    .first()
    .waitFor()
  expect(await faultsInEveryLook(tab)).toEqual([])
  // What was issued is no draft any more.
  await tab.getByRole('button', { name: `Issue ${REPORT}…` }).click()
  expect(await dialog().getByLabel('Reason for issue').inputValue()).toBe('')
  await dialog().getByRole('button', { name: 'Cancel' }).click()
})

test('two versions are compared by section, and the report as it would be now with the last', async () => {
  const other = await journey.open()
  await other.goto(`${journey.caseUrl}/records/product`)
  await other.getByRole('row').nth(1).getByRole('link').first().click()
  await other.getByLabel('Description').fill('Charting medicines at home too.')
  await tab.getByRole('link', { name: 'What changed since 2.1' }).click()
  await screenReady(tab, 'Differences by section')
  const history = tab.getByRole('region', { name: 'Revision history' })
  await history.getByText('Release authorised.').waitFor()
  const alike = tab.getByText(/^\d+ sections are the same$/).first()
  await alike.press('Enter')
  await tab.getByRole('listitem').filter({ hasText: 'Intended use' }).waitFor()

  await tab.getByLabel('Version', { exact: true }).selectOption('3.0')
  await tab.getByLabel('With', { exact: true }).selectOption('The report as it would be now')
  await tab.getByRole('link', { name: 'Show differences' }).click()
  const system = tab.getByRole('region', { name: /The system$/ })
  await system.getByText('Charting medicines at home too.').waitFor()
  expect(await faultsInEveryLook(tab)).toEqual([])
  await tab.getByRole('link', { name: 'The same changes by hazard' }).click()
  await screenReady(tab, 'Changes')
  await tab.getByText('Charting medicines at home too.').first().waitFor()
  expect(new URL(tab.url()).searchParams.get('since')).toMatch(/^BL-\d+$/)

  await tab.goto(`${journey.caseUrl}/reports`)
  await tab.getByRole('link', { name: /^\d+ changes? since 3\.0 was issued$/ }).waitFor()
  await tab.getByRole('link', { name: 'What differs from 3.0, by section of the report' }).click()
  await screenReady(tab, 'Differences by section')
  await system.getByText('Charting medicines at home too.').waitFor()
  await other.close()
})
