// Takes every picture of docs/screens anew, from the example case as a person sees it: `npm run pictures`.
import { mkdirSync, rmSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { launchChromium } from '../../test/browser/chromium.ts'
import { invite, nameFirstAdministrator, openWithDevice } from '../account-journey.ts'
import { exampleLink, homeReady, openTab } from '../journey.ts'
import { newDataDirectory, serveFrom } from '../safecase-server.ts'
import { PICTURES } from './pictures.ts'
import { importsLog, issuesReport, runsWorkshop } from './stories.ts'

const FOLDER = 'docs/screens'
const WINDOW = { viewport: { width: 1440, height: 900 } }
/** Small enough for all of them to stay below three megabytes, and letters stay sharp. */
const QUALITY = 56

const directory = newDataDirectory()
const server = await serveFrom(directory)
const browser = await launchChromium()
// Passkeys belong to a name, never to an address of digits.
const url = server.url.replace('127.0.0.1', 'localhost')

async function take(name: string, tab: Page): Promise<void> {
  await tab.getByText('Loading…').first().waitFor({ state: 'detached' })
  await tab.waitForLoadState('networkidle')
  await tab.screenshot({ path: `${FOLDER}/${name}.jpg`, type: 'jpeg', quality: QUALITY })
  process.stdout.write(`${name}\n`)
}

try {
  mkdirSync(FOLDER, { recursive: true })
  const newcomer = await openWithDevice(browser, WINDOW)
  await newcomer.goto(server.signInUrl.replace('127.0.0.1', 'localhost'))
  await homeReady(newcomer)
  await take('now-newcomer', newcomer)
  // The example names its people so; here one of them sits at the screen.
  await nameFirstAdministrator(newcomer, url, 'A. Example', 'a.example@northway.example')
  for (const [name, role] of [
    ['B. Sample', 'Reviewer'],
    ['C. Specimen', 'Engineer'],
    ['E. Placeholder', 'Approver'],
    ['F. Trial', 'Contributor'],
  ] as const) {
    await invite(newcomer, name, `${name.toLowerCase().replace('. ', '.')}@northway.example`, [role])
  }
  await newcomer.goto(url)
  const caseUrl = `${url}${await exampleLink(newcomer).getAttribute('href')}`
  await addBeside(newcomer, caseUrl)
  const session = await newcomer.context().storageState()

  for (const { name, at, look, prepare } of PICTURES) {
    const tab = await openTab(browser, { ...WINDOW, ...look, storageState: session })
    await tab.goto('case' in at ? `${caseUrl}${at.case}` : `${url}${at.server}`)
    await tab.getByRole('heading', { level: 1 }).waitFor()
    await tab.waitForLoadState('networkidle')
    await prepare?.(tab)
    await take(name, tab)
    await tab.context().close()
  }
  const teller = await openTab(browser, { ...WINDOW, storageState: session })
  await importsLog(teller, url, take)
  await runsWorkshop(teller, caseUrl, take)
  await issuesReport(teller, caseUrl, take)
  const outside = await openTab(browser, WINDOW)
  await outside.goto(`${url}/sign-in`)
  await take('sign-in', outside)
} finally {
  await browser.close()
  await server.stop()
  rmSync(directory, { recursive: true, force: true })
}

/** Other cases of the organisation, and programs that reach them, so that a list shows that it is one. */
async function addBeside(tab: Page, exampleUrl: string): Promise<void> {
  const example = exampleUrl.split('/').at(-1) ?? ''
  const post = (path: string, body: object) =>
    tab.evaluate(
      ([to, text]) =>
        fetch(to, { method: 'POST', headers: { 'content-type': 'application/json' }, body: text }).then(() => null),
      [path, JSON.stringify(body)] as const,
    )
  for (const name of ['Ward Observations 2', 'Pathology Results Viewer', 'Referral Desk'])
    await post('/api/spaces', { name, type: 'manufacturer-case' })
  for (const name of ['Electronic Patient Record, all wards', 'Theatre Scheduling'])
    await post('/api/spaces', { name, type: 'deployment-case' })
  await post('/api/tokens', {
    name: 'Build server of Medicines Chart',
    scopes: ['space.read', 'record.write'],
    spaces: [example],
    days: 90,
  })
  await post('/api/tokens', { name: 'Weekly dashboard', scopes: ['space.read', 'report.make'], days: 180 })
}
