import type { Page } from 'playwright-core'
import { readFileSync } from 'node:fs'
import { screenReady } from '../journey.ts'

const MAKING = 120_000
const REPORT = 'Clinical Safety Case Report'

/** Takes the picture that a story has come to. */
export type Take = (name: string, tab: Page) => Promise<void>

/** A hazard log in another form is read, asked about, and stored as a case of its own. */
export async function importsLog(tab: Page, server: string, take: Take): Promise<void> {
  await tab.goto(`${server}/import`)
  await screenReady(tab, 'Import a hazard log')
  await tab.getByLabel('Choose files').setInputFiles({
    name: 'pathology-results.csv',
    mimeType: 'text/csv',
    buffer: readFileSync('examples/hazard-log-template.csv'),
  })
  await tab.getByRole('region', { name: 'What became of every row' }).waitFor()
  await take('import', tab)
}

/** A workshop is prepared and run, with a hazard written while it is talked about. */
export async function runsWorkshop(tab: Page, caseUrl: string, take: Take): Promise<void> {
  await tab.goto(`${caseUrl}/workshops`)
  await screenReady(tab, 'Workshops')
  await tab.getByRole('button', { name: 'New workshop' }).click()
  await tab.getByRole('dialog').getByLabel('Name').fill('Medicines to take home')
  await tab.getByLabel('SWIFT', { exact: false }).first().check()
  await tab.getByRole('button', { name: 'Prepare the workshop' }).click()
  await screenReady(tab, /Medicines to take home/)
  const steps = ['Prescribe medicines to take home', 'Reconcile with the chart', 'Hand over to the GP']
  await tab.getByLabel('Function or step of care').fill(steps.join('\n'))
  await tab.getByRole('button', { name: 'Add', exact: true }).click()
  await tab.getByRole('button', { name: 'Start the workshop' }).click()
  await tab.getByRole('heading', { level: 2, name: steps[0] ?? '' }).waitFor()
  const form = tab.getByRole('form', { name: 'Write a hazard' })
  await form.getByLabel('Hazard', { exact: true }).fill('Stopped medicine goes home')
  await form.getByLabel('Cause').fill('The discharge list is made from yesterday’s chart')
  await form.getByLabel('Effect').fill('The patient takes what harmed them before')
  await form.getByLabel('Effect').press('Enter')
  await tab.getByText('Captured: Stopped medicine goes home').waitFor()
  await form.getByLabel('Hazard', { exact: true }).fill('Dose for a child printed for an adult')
  await take('workshop-room', tab)
}

/** The report is issued, the product changes, and the report says in which sections it would be another. */
export async function issuesReport(tab: Page, caseUrl: string, take: Take): Promise<void> {
  await tab.goto(`${caseUrl}/reports`)
  await screenReady(tab, 'Reports')
  await tab.getByRole('button', { name: `Issue ${REPORT}…` }).click()
  const dialog = tab.getByRole('dialog')
  await dialog.getByLabel('Reason for issue').fill('For the clinical safety group.')
  await dialog.getByRole('button', { name: 'Issue', exact: true }).click()
  await dialog.getByText(/, is issued\.$/).waitFor({ timeout: MAKING })
  await dialog.getByRole('button', { name: 'Done' }).click()
  await tab.getByRole('list', { name: `Issued versions of the ${REPORT}` }).waitFor()
  await take('reports-issued', tab)
  await rewrite(tab, `${caseUrl}/hazards/H-5`, 'Harm', (harm) => `${harm} At night nobody notices for hours.`)
  await rewrite(tab, `${caseUrl}/hazards/H-2`, 'Harm', (harm) => harm.replace('recoverable', 'lasting'))
  await tab.goto(`${caseUrl}/records/product`)
  await tab.getByRole('row').nth(1).getByRole('link').first().click()
  await tab.getByLabel('Description').waitFor()
  await rewrite(tab, tab.url(), 'Description', (about) => `${about} Nurses also chart with it in patients’ homes.`)
  await tab.goto(`${caseUrl}/changes?since=BL-1`)
  await screenReady(tab, 'Changes')
  await take('changes', tab)
  await tab.goto(`${caseUrl}/reports`)
  await tab.getByRole('link', { name: /^What differs from .*, by section of the report$/ }).click()
  await screenReady(tab, 'Differences by section')
  const system = tab.getByRole('region', { name: /The system$/ })
  await system.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  await take('report-differences', tab)
}

/** Writes one field of a record anew, and waits until the server has it. */
async function rewrite(tab: Page, address: string, label: string, anew: (before: string) => string): Promise<void> {
  await tab.goto(address)
  const field = tab.getByLabel(label, { exact: true })
  await field.fill(anew(await field.inputValue()))
  await field.press('Tab')
  await tab.getByText('Saved', { exact: true }).first().waitFor()
}
