import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { cellOf, WIDE } from './grid-screen.ts'
import { axeFindings, journeyHere, screenReady } from './journey.ts'

const MAKING = 120_000
const LOG = [
  'Ref,Hazard,Cause,Control,Severity,Likelihood,Status',
  'HZ1,Result shown for another patient,Two tabs are open,The banner names the patient,Major,Low,Open',
  'HZ2,Result arrives late,The queue is full,A queue alarm,Considerable,Medium,Open',
].join('\n')

const journey = journeyHere()
let tab: Page
let caseUrl = ''

beforeAll(async () => {
  tab = await journey.open({ viewport: WIDE, acceptDownloads: true })
})

async function go(path: string, heading: string | RegExp): Promise<void> {
  await tab.goto(`${caseUrl}${path}`)
  await screenReady(tab, heading)
}

async function spreadsheetBecomesCase(): Promise<void> {
  await tab.goto(`${journey.server.url}/import`)
  await screenReady(tab, 'Import a hazard log')
  const sheet = { name: 'results.csv', mimeType: 'text/csv', buffer: Buffer.from(LOG) }
  await tab.getByLabel('Choose files').setInputFiles(sheet)
  await tab.getByLabel('Name of the new case').fill('Results viewer')
  await tab.getByRole('button', { name: 'Store 2 hazards' }).click()
  await tab.getByRole('link', { name: 'Open the hazard log' }).click()
  await screenReady(tab, 'Hazard log')
  caseUrl = tab.url().replace(/\/hazards.*$/, '')
}

async function rateInGrid(): Promise<void> {
  await tab.getByRole('grid').waitFor()
  const rating = async () => cellOf(tab, 'HZ1', 'severity × likelihood', 'Residual')
  await (await rating()).click()
  await tab.keyboard.type('Major x Very Low')
  await tab.keyboard.press('Enter')
  await expect.poll(async () => (await cellOf(tab, 'HZ1', 'Level', 'Residual')).textContent()).toMatch(/\d/)
  await tab.reload()
  await expect.poll(async () => (await rating()).textContent()).toBe('Major × Very Low')
}

async function addControl(): Promise<void> {
  await go('/hazards/HZ1', /^HZ1/)
  await tab.getByRole('button', { name: '+ Add a control' }).first().click()
  await tab.getByRole('combobox', { name: 'Add a control' }).fill('A second tab of the same kind cannot be opened')
  await tab.getByRole('option', { name: /^New: A second tab/ }).waitFor()
  await tab.keyboard.press('Enter')
  await tab.getByRole('textbox').getByText('A second tab of the same kind cannot be opened').waitFor()
}

async function generateArgument(): Promise<void> {
  await go('/argument', 'Argument')
  await tab.getByRole('button', { name: 'Generate from hazards' }).click()
  const dialog = tab.getByRole('dialog', { name: 'Generate the standard argument' })
  await dialog.getByRole('button', { name: /^Add \d+ elements/ }).click()
  await tab.getByRole('treeitem', { name: /G-1/ }).first().waitFor()
}

async function compareWithBaseline(): Promise<void> {
  await go('/changes', 'Changes')
  await tab.getByRole('button', { name: 'Make a baseline' }).click()
  await tab.getByLabel('Name').fill('Before the second workshop')
  await tab.getByRole('button', { name: 'Freeze the case' }).click()
  await tab.getByRole('heading', { name: 'Nothing has changed' }).waitFor()
  await go('/hazards', 'Hazard log')
  await tab.getByRole('grid').waitFor()
  const harm = await cellOf(tab, 'HZ2', 'Harm')
  await harm.click()
  await tab.keyboard.type('Treatment is begun too late.')
  await tab.keyboard.press('Enter')
  await expect.poll(() => harm.textContent()).toBe('Treatment is begun too late.')
  await expect.poll(() => harm.getAttribute('class')).not.toContain('is-saving')
  await go('/changes', 'Changes')
  await tab.getByText('Treatment is begun too late.').first().waitFor()
  await tab.getByRole('link', { name: /^HZ2/ }).first().waitFor()
}

/** Gives what the file of the report begins with. */
async function makeReport(): Promise<string> {
  await go('/reports', 'Reports')
  await tab.getByRole('button', { name: 'Make Clinical Safety Case Report as Word' }).click()
  const link = tab.getByRole('link', { name: /^Download .*\.docx/ })
  await link.waitFor({ timeout: MAKING })
  expect(await axeFindings(tab)).toEqual([])
  const [download] = await Promise.all([tab.waitForEvent('download'), link.click()])
  return readFileSync(await download.path(), 'latin1').slice(0, 2)
}

test('from a spreadsheet through grid, bow-tie, argument and changes to a report', async () => {
  await spreadsheetBecomesCase()
  await rateInGrid()
  await addControl()
  await generateArgument()
  await compareWithBaseline()
  expect(await makeReport()).toBe('PK')
})
