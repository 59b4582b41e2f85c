import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { accountJourneyHere, signInWithPasskey } from './account-journey.ts'
import { axeFindings, exampleLink, faultsInEveryLook, screenReady } from './journey.ts'

const journey = accountJourneyHere()
let tab: Page
let caseUrl = ''

beforeAll(async () => {
  tab = await journey.administrator('Ada Brown', 'ada@example.org')
  await tab.goto(journey.url)
  await exampleLink(tab).click()
  await screenReady(tab, 'Medicines Chart 4')
  caseUrl = tab.url()
})

async function openHazard(ref: string): Promise<void> {
  await tab.goto(`${caseUrl}/hazards/${ref}`)
  await screenReady(tab, new RegExp(`^${ref}`))
}

const field = (name: string) => tab.getByLabel(name, { exact: true })

async function write(name: string, text: string): Promise<void> {
  await field(name).fill(text)
  await field(name).blur()
}

/** What was changed of a record, the latest first. */
async function changesOf(ref: string): Promise<readonly string[]> {
  await tab.goto(`${caseUrl}/hazards/${ref}?view=history`)
  await tab.getByRole('heading', { name: `History of ${ref}` }).waitFor()
  await tab.getByRole('listitem').filter({ hasText: 'Created' }).first().waitFor()
  return tab.getByRole('listitem').filter({ hasText: 'Changed' }).allInnerTexts()
}

test('edits made while the server is away outlive a reload and are sent in their order', async () => {
  await openHazard('H-12')
  const sent: string[] = []
  await tab.route('**/records/hazard/**', async (route) => {
    if (route.request().method() === 'PATCH') await route.abort('connectionrefused')
    else await route.fallback()
  })
  await write('Harm', 'Written first, while nobody answered.')
  await write('Effect', 'Written second, while nobody answered.')
  await tab.getByText('2 edits are not saved yet').waitFor()
  expect(await faultsInEveryLook(tab)).toEqual([])

  await tab.reload()
  await screenReady(tab, /^H-12/)
  expect(await field('Harm').inputValue()).toBe('Written first, while nobody answered.')
  expect(await field('Effect').inputValue()).toBe('Written second, while nobody answered.')
  await tab.getByText('2 edits are not saved yet').waitFor()

  // They are sent even from a screen that shows neither.
  await tab.getByRole('link', { name: 'Risk matrix' }).click()
  await screenReady(tab, 'Risk matrix')
  tab.on('request', (request) => {
    if (request.method() === 'PATCH') sent.push(request.postData() ?? '')
  })
  await tab.unroute('**/records/hazard/**')
  await tab.getByText('2 edits are not saved yet').waitFor({ state: 'detached' })
  expect(sent.map((body) => /first|second/.exec(body)?.[0])).toEqual(['first', 'second'])
  const [latest, before] = await changesOf('H-12')
  expect(latest).toContain('Written second')
  expect(before).toContain('Written first')
})

/** Whether a request writes into records. */
const isWrite = (method: string, url: string) => method === 'PATCH' || (method === 'POST' && url.endsWith('/batch'))

test('moves, links and creations wait behind the edits made before them, outlive a reload and are sent in order', async () => {
  await openHazard('H-11')
  const sent: string[] = []
  tab.on('request', (request) => {
    if (isWrite(request.method(), request.url())) sent.push(request.postData() ?? '')
  })
  await tab.route('**/api/spaces/**', async (route) => {
    const request = route.request()
    if (isWrite(request.method(), request.url())) await route.abort('connectionrefused')
    else await route.fallback()
  })
  const move = tab.getByRole('button', { name: 'Reopen', exact: true })
  const notice = tab.getByRole('status').filter({ hasText: 'not saved yet' })
  await write('Harm', 'Written before it was opened again.')
  await tab.getByText('1 edit is not saved yet').waitFor()
  await move.click()
  await tab.getByText('2 edits are not saved yet').waitFor()
  await notice.getByText('Reopen: H-11', { exact: true }).waitFor()
  expect(await move.isDisabled()).toBe(true)
  const joining = tab.getByRole('button', { name: '+ Add a cause' })
  await joining.click()
  await tab.getByRole('combobox', { name: 'Add a cause' }).fill('A cause found while nobody answered')
  await tab.getByRole('option', { name: /^New: A cause found/ }).click()
  await tab.getByText('3 edits are not saved yet').waitFor()
  await tab.goto(`${caseUrl}/hazards`)
  await screenReady(tab, 'Hazard log')
  await tab.getByRole('button', { name: 'New hazard' }).click()
  const dialog = tab.getByRole('dialog', { name: 'New hazard' })
  await dialog.getByLabel('Hazard', { exact: true }).fill('A hazard found while nobody answered')
  await dialog.getByRole('button', { name: 'Create hazard' }).click()
  await dialog.waitFor({ state: 'detached' })
  await tab.getByText('4 edits are not saved yet').waitFor()
  expect(await faultsInEveryLook(tab)).toEqual([])

  await tab.reload()
  await screenReady(tab, 'Hazard log')
  await tab.getByText('4 edits are not saved yet').waitFor()
  await notice.getByText('New hazard: A hazard found while nobody answered').waitFor()
  sent.length = 0
  await tab.unroute('**/api/spaces/**')
  const order = () => sent.map((body) => /before it was|reopen"|A cause found|A hazard found/.exec(body)?.[0])
  await expect
    .poll(() => order().slice(-4), { timeout: 15_000 })
    .toEqual(['before it was', 'reopen"', 'A cause found', 'A hazard found'])

  await tab.goto(`${caseUrl}/hazards?q=${encodeURIComponent('found while nobody answered')}`)
  await tab.getByRole('rowheader', { name: 'A hazard found while nobody answered' }).waitFor()
  await openHazard('H-11')
  expect(await field('Harm').inputValue()).toBe('Written before it was opened again.')
  await tab.getByRole('button', { name: 'Transfer', exact: true }).waitFor()
  await tab.getByText('A cause found while nobody answered').first().waitFor()
})

test('an edit whose answer was lost is stored once', async () => {
  await openHazard('H-13')
  let lost = 0
  await tab.route('**/records/hazard/**', async (route) => {
    if (route.request().method() !== 'PATCH' || lost > 0) return route.fallback()
    lost += 1
    await route.fetch()
    return route.abort('connectionreset')
  })
  const before = (await changesOf('H-13')).length
  await openHazard('H-13')
  await write('Harm', 'Stored although no answer came.')
  await tab.getByText('Saved', { exact: true }).waitFor()
  expect(lost).toBe(1)
  await tab.unroute('**/records/hazard/**')
  expect(await changesOf('H-13')).toHaveLength(before + 1)
})

test('a session that ends in the middle of a form is begun again over the page', async () => {
  await openHazard('H-14')
  await tab.evaluate(() => fetch('/api/session/end', { method: 'POST' }))
  await write('Harm', 'Written without a session.')
  const dialog = tab.getByRole('dialog', { name: 'You are signed out' })
  await dialog.waitFor()
  expect(await axeFindings(tab)).toEqual([])
  expect(await field('Harm').inputValue()).toBe('Written without a session.')
  await signInWithPasskey(tab)
  await dialog.waitFor({ state: 'detached' })
  await tab.getByText('Saved', { exact: true }).waitFor()
  await tab.reload()
  await screenReady(tab, /^H-14/)
  expect(await field('Harm').inputValue()).toBe('Written without a session.')
})
