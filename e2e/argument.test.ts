import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { axeFindings, faultsInEveryLook, journeyHere, screenReady } from './journey.ts'

const journey = journeyHere()
let tab: Page
let caseUrl = ''
const complaints: string[] = []

beforeAll(async () => {
  tab = await journey.open({ viewport: { width: 1280, height: 800 } })
  tab.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  caseUrl = `${journey.server.url}/cases/${await freshCase(tab)}`
  await tab.goto(`${caseUrl}/argument`)
  await screenReady(tab, 'Argument')
})

const madeSchema = z.object({ id: z.string().optional() })

/** Stores something as the person of the tab does, and gives the id of what was made. */
async function store(page: Page, path: string, data: object): Promise<string> {
  const headers = { origin: journey.server.url, 'idempotency-key': randomUUID() }
  const answer = await page.request.post(`${journey.server.url}/api/spaces${path}`, { data, headers })
  if (!answer.ok()) throw new Error(await answer.text())
  return madeSchema.parse(await answer.json()).id ?? ''
}

/** A case with two hazards, a control and its evidence, and no argument yet. */
async function freshCase(page: Page): Promise<string> {
  const id = await store(page, '', { name: 'Ward board', type: 'manufacturer-case' })
  await store(page, `/${id}/batch`, {
    steps: [
      { do: 'create', kind: 'hazard', as: 'wrong', fields: { name: 'Wrong chart is shown' } },
      { do: 'create', kind: 'hazard', as: 'late', fields: { name: 'Result is shown late' } },
      { do: 'create', kind: 'control', as: 'banner', fields: { statement: 'Patient banner', party: 'manufacturer' } },
      { do: 'create', kind: 'evidence', as: 'test', fields: { name: 'Test of the banner', result: 'passed' } },
      { do: 'link', role: 'mitigates', from: '$banner', to: '$wrong' },
      { do: 'link', role: 'shows-effective', from: '$test', to: '$banner' },
    ],
  })
  return id
}

const tree = () => tab.getByRole('tree', { name: 'The argument as a tree' })
const line = (name: string | RegExp) => tree().getByRole('treeitem', { name })
const node = (name: RegExp) => tab.getByRole('region', { name: 'The argument as a diagram' }).getByLabel(name)

const where = () => tab.getByRole('navigation', { name: 'Where in the argument' })
const searched = (name: string) => new URL(tab.url()).searchParams.get(name)

describe('the argument', { timeout: 120_000 }, () => {
  test('starts empty, and starts work', async () => {
    await tab.getByRole('heading', { name: 'No argument yet' }).waitFor()
    expect(await faultsInEveryLook(tab)).toEqual([])
  })

  test('is generated from the hazards after a preview, and again only where something is missing', async () => {
    await tab.getByRole('button', { name: 'Generate from hazards' }).click()
    const dialog = tab.getByRole('dialog', { name: 'Generate the standard argument' })
    await dialog.getByText('The product is acceptably safe in its context of use').waitFor()
    expect(await axeFindings(tab)).toEqual([])
    await dialog.getByRole('button', { name: /^Add \d+ elements/ }).click()
    await dialog.waitFor({ state: 'detached' })
    await line(/^▾ G-1 /)
      .or(line(/^G-1 /))
      .first()
      .waitFor()

    await tab.getByRole('button', { name: 'Generate from hazards' }).click()
    await dialog.getByText('Nothing is missing').waitFor()
    await dialog.getByRole('button', { name: 'Close' }).click()
  })

  test('is read in the tree by keyboard, and the diagram shows the same element', async () => {
    await tree().getByRole('treeitem').first().focus()
    await tab.keyboard.press('s')
    await tab.keyboard.press('ArrowRight')
    const chosen = tree().getByRole('treeitem', { selected: true })
    await expect.poll(() => chosen.innerText()).toMatch(/Hazard H-\d+/)
    const ref = /G-\d+/.exec(await chosen.innerText())?.[0] ?? ''
    await node(new RegExp(`^${ref}, Goal`)).waitFor()
    expect(new URL(tab.url()).searchParams.get('at')).toBe(ref)
    expect(await faultsInEveryLook(tab)).toEqual([])
  })

  test('takes a new goal and a solution, says why not, and takes a step back', async () => {
    await tab.getByRole('button', { name: 'Add beneath' }).click()
    const dialog = tab.getByRole('dialog')
    await dialog.getByRole('radio', { name: /^Goal/ }).check()
    await dialog.getByLabel('Statement').fill('Clinicians notice a wrong chart')
    await dialog.getByRole('button', { name: 'Add', exact: true }).click()
    await line(/Clinicians notice a wrong chart/).waitFor()

    await tab.getByRole('heading', { level: 2, name: /^G-\d+ Goal/ }).waitFor()
    await tab.getByRole('button', { name: 'Add beneath' }).click()
    await dialog.getByRole('radio', { name: /^Solution/ }).check()
    await dialog.getByLabel('Statement').fill('Observation of twenty ward rounds')
    await dialog.getByRole('button', { name: 'Add', exact: true }).click()
    await line(/Observation of twenty ward rounds/).waitFor()

    await tab.getByRole('heading', { level: 2, name: /^SN-\d+ Solution/ }).waitFor()
    await tab.getByRole('button', { name: 'Add beneath' }).click()
    expect(await dialog.getByRole('radio', { name: /^Goal/ }).isDisabled()).toBe(true)
    await dialog.getByText('A solution ends a line of argument').first().waitFor()
    expect(await axeFindings(tab)).toEqual([])
    await dialog.getByRole('button', { name: 'Cancel' }).click()

    await tab
      .getByRole('listitem')
      .filter({ hasText: 'was added' })
      .last()
      .getByRole('button', { name: 'Undo' })
      .click()
    await line(/Observation of twenty ward rounds/).waitFor({ state: 'detached' })
  })

  test('explains a connection that would close a circle', async () => {
    await line(/Clinicians notice a wrong chart/).click()
    await tab.getByRole('button', { name: 'Connect', exact: true }).click()
    const dialog = tab.getByRole('dialog')
    await dialog.getByLabel('Find the element').fill('G-1')
    await dialog.getByText('It would close a circle').first().waitFor()
    expect(await dialog.getByRole('button', { name: 'Connect with G-1', exact: true }).isDisabled()).toBe(true)
    expect(await axeFindings(tab)).toEqual([])
    await dialog.getByRole('button', { name: 'Close' }).click()
  })

  test('takes evidence from the side, and doubts the argument when it fails', async () => {
    await tab.getByRole('button', { name: 'Evidence', exact: true }).click()
    const add = tab.getByRole('button', { name: /^Add EV-\d+ under G-\d+/ }).first()
    const evidence = /EV-\d+/.exec((await add.getAttribute('aria-label')) ?? '')?.[0] ?? ''
    await add.click()
    await tab.getByRole('button', { name: /^Undo SN-\d+ was added/ }).waitFor()
    const goal = tree().getByRole('treeitem', { selected: true })
    await expect.poll(() => goal.innerText()).toMatch(/Clinicians notice/)

    const other = await journey.open()
    await other.goto(`${caseUrl}/records/evidence/${evidence}`)
    await other.getByLabel('Result').first().selectOption('failed')
    await other.getByText('Saved').first().waitFor()
    await tab.reload()
    await expect.poll(() => goal.innerText(), { timeout: 20_000 }).toContain('Broken')
  })

  test('leaves as a drawing of its own', async () => {
    const [download] = await Promise.all([
      tab.waitForEvent('download'),
      tab.getByRole('button', { name: 'Download SVG' }).click(),
    ])
    const svg = await readFile(await download.path(), 'utf8')
    expect(svg).toMatch(/^<\?xml .*\n<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/u)
    expect(svg).toContain('(Broken)')
  })

  test('shows a doubt as what it is, and what it defeats', async () => {
    await line(/Clinicians notice a wrong chart/).click()
    await tab.getByRole('heading', { level: 2, name: /^G-\d+ Goal/ }).waitFor()
    await tab.getByRole('button', { name: 'Add beneath' }).click()
    const dialog = tab.getByRole('dialog')
    await dialog.getByRole('radio', { name: /^Counter-argument/ }).check()
    await dialog.getByLabel('Statement').fill('The observers were told what to look for')
    await dialog.getByRole('button', { name: 'Add', exact: true }).click()
    await expect.poll(() => line(/The observers were told/).innerText()).toContain('Open')
    await tab.getByRole('heading', { level: 2, name: /^CG-1 Counter-argument/ }).waitFor()
    await tab.getByLabel('Standing').selectOption('upheld')
    await expect.poll(() => line(/The observers were told/).innerText()).toContain('Upheld')
    await node(/^G-\d+, Goal: Clinicians notice/)
      .getByText('defeated')
      .waitFor()
    expect(await faultsInEveryLook(tab)).toEqual([])
  })

  test('makes a module of a goal, and leads through its away goal by keyboard', async () => {
    await line(/Wrong chart is shown/).click()
    await tab.getByRole('heading', { level: 2, name: /^G-\d+ Goal/ }).waitFor()
    const goal = searched('at') ?? ''
    await tab.getByRole('button', { name: 'Make it a module' }).click()
    const dialog = tab.getByRole('dialog')
    await dialog.getByText(/elements will move into it/).waitFor()
    await dialog.getByLabel('Name').fill('Charts')
    expect(await axeFindings(tab)).toEqual([])
    await dialog.getByRole('button', { name: 'Add', exact: true }).click()
    await where().getByText('M-1 Charts').waitFor()
    await line(/Clinicians notice a wrong chart/).waitFor()
    expect(await faultsInEveryLook(tab)).toEqual([])

    await line(/Wrong chart is shown/).focus()
    await tab.keyboard.press('Backspace')
    const focused = () => tab.evaluate(() => document.activeElement?.textContent ?? '')
    await expect.poll(focused).toContain('M-1')
    await line(/Clinicians notice a wrong chart/).waitFor({ state: 'detached' })
    const away = line(/Away goal.*Stands for/)
    await node(/^G-\d+, Away goal.*Stands for G-\d+ in M-1 Charts/).waitFor()
    expect(await faultsInEveryLook(tab)).toEqual([])

    await away.focus()
    await tab.keyboard.press('ArrowDown')
    await expect.poll(focused).toContain('M-1')
    await tab.keyboard.press('ArrowUp')
    await tab.keyboard.press('Enter')
    await expect.poll(() => [searched('module'), searched('at')]).toEqual(['M-1', goal])
    await expect.poll(focused).toContain('Wrong chart is shown')
    await tab.getByRole('button', { name: /^Back to G-\d+/ }).click()
    await expect.poll(() => away.getAttribute('aria-selected')).toBe('true')
  })

  test('joins modules by away goals alone, and opens them in the diagram', async () => {
    await line(/^S-1 /).click()
    await tab.getByRole('button', { name: 'Connect', exact: true }).click()
    const dialog = tab.getByRole('dialog')
    await dialog.getByLabel('Find the element').fill('Clinicians notice')
    const found = dialog.getByRole('listitem').filter({ hasText: 'Clinicians notice' })
    await found.getByText('It is argued in another module').waitFor()
    expect(await axeFindings(tab)).toEqual([])
    await found.getByRole('button', { name: /^Stand for G-\d+ by an away goal/ }).click()
    await line(/Away goal Clinicians notice/).waitFor()

    await line(/^M-1 /).first().click()
    await node(/^M-1, Module: Charts/).dblclick()
    await where().getByText('M-1 Charts').waitFor()
    await where().getByRole('link', { name: 'Whole argument' }).click()
    await tab.getByRole('button', { name: 'Open M-1' }).waitFor()
    await tab.getByRole('button', { name: 'Open all modules into one' }).click()
    await line(/Goal Clinicians notice a wrong chart/)
      .first()
      .waitFor()
    expect(searched('whole')).toBe('yes')
  })

  test('begins a module that is empty', async () => {
    await tab.getByRole('button', { name: 'New module' }).click()
    const dialog = tab.getByRole('dialog')
    await dialog.getByLabel('Name').fill('Alarms')
    await dialog.getByRole('button', { name: 'Add', exact: true }).click()
    await tab.getByRole('heading', { name: 'Nothing in this module yet' }).waitFor()
    expect(await faultsInEveryLook(tab)).toEqual([])
    await tab.getByRole('button', { name: 'Write the top goal' }).click()
    await dialog.getByLabel('Statement').fill('Alarms reach a clinician in time')
    await dialog.getByRole('button', { name: 'Add', exact: true }).click()
    await line(/Alarms reach a clinician in time/).waitFor()
    expect(searched('module')).toBe('M-2')
  })

  test('waits while the server is away, outlives a reload, and is sent in order', async () => {
    const sent: string[] = []
    await tab.route('**/api/spaces/*/batch', async (route) => {
      sent.push(route.request().postData() ?? '')
      await route.abort('connectionrefused')
    })
    const dialog = tab.getByRole('dialog')
    await tab.getByRole('heading', { level: 2, name: /^G-\d+ Goal/ }).waitFor()
    const goal = searched('at') ?? ''
    await tab.getByRole('button', { name: 'Add beneath' }).click()
    await dialog.getByLabel('Statement').fill('Alarms are heard in every room')
    await dialog.getByRole('button', { name: 'Add', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    const notice = tab.getByRole('status').filter({ hasText: 'not saved yet' })
    await notice.getByText(`New goal beneath ${goal}: Alarms are heard in every room`).waitFor()
    await tab.getByRole('button', { name: 'Retire', exact: true }).click()
    await dialog.getByRole('textbox').fill('Argued elsewhere')
    await dialog.getByRole('button', { name: 'Retire', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    await notice.getByText('2 edits are not saved yet').waitFor()
    await tab.getByText(`Retire ${goal}: not saved yet`).waitFor()
    expect(await tab.getByRole('button', { name: 'Retire', exact: true }).isDisabled()).toBe(true)
    const generate = tab.getByRole('button', { name: 'Generate from hazards' })
    expect(await generate.getAttribute('aria-disabled')).toBe('true')
    expect(await faultsInEveryLook(tab)).toEqual([])

    await tab.reload()
    await notice.getByText('2 edits are not saved yet').waitFor()
    sent.length = 0
    await tab.unroute('**/api/spaces/*/batch')
    tab.on('request', (request) => {
      if (request.url().endsWith('/batch')) sent.push(request.postData() ?? '')
    })
    await tab.getByText('2 edits are not saved yet').waitFor({ state: 'detached', timeout: 15_000 })
    await line(/Alarms are heard in every room/).waitFor()
    await line(/Alarms reach a clinician in time/).waitFor({ state: 'detached' })
    expect(sent.map((body) => /every room|"retire"/.exec(body)?.[0]).slice(-2)).toEqual(['every room', '"retire"'])
  })

  test('nests modules, and shows the whole way at each depth', async () => {
    const dialog = tab.getByRole('dialog')
    const begin = async (name: string, claim: string) => {
      await tab.getByRole('button', { name: 'New module' }).click()
      await dialog.getByLabel('Name').fill(name)
      await dialog.getByRole('button', { name: 'Add', exact: true }).click()
      await tab.getByRole('heading', { name: 'Nothing in this module yet' }).waitFor()
      await tab.getByRole('button', { name: 'Write the top goal' }).click()
      await dialog.getByLabel('Statement').fill(claim)
      await dialog.getByRole('button', { name: 'Add', exact: true }).click()
      await line(new RegExp(claim)).waitFor()
    }
    await begin('Sounds', 'Sounds are told apart')
    await begin('Speakers', 'Speakers reach every bed')
    expect(await where().getByRole('listitem').allInnerTexts()).toEqual([
      'Whole argument',
      'M-2 Alarms',
      'M-3 Sounds',
      'M-4 Speakers',
    ])
    expect(await faultsInEveryLook(tab)).toEqual([])
    await tab.reload()
    await where().getByText('M-4 Speakers').waitFor()

    await line(/Speakers reach every bed/).focus()
    await tab.keyboard.press('Backspace')
    await line(/^·?M-4 /).waitFor()
    expect([searched('module'), searched('at')]).toEqual(['M-3', 'M-4'])
    await where().getByRole('link', { name: 'M-2 Alarms' }).click()
    await node(/^M-3, Module: Sounds. 2 elements/).waitFor()
    await tab.getByRole('heading', { level: 2, name: /^M-3 Module/ }).waitFor()
    const belongs = tab.getByLabel('Belongs to')
    expect(await belongs.locator('option').allInnerTexts()).toEqual(['Whole argument', 'M-1 Charts', 'M-2 Alarms'])
    expect(await faultsInEveryLook(tab)).toEqual([])
    await belongs.selectOption({ label: 'M-1 Charts' })
    await line(/^·?M-3 /).waitFor({ state: 'detached' })
    await tab.goto(`${caseUrl}/argument?module=M-3`)
    await where().getByRole('link', { name: 'M-1 Charts' }).waitFor()
  })

  test('draws of a long tree what is in view, and every key reaches the rest', async () => {
    const long = await store(tab, '', { name: 'Ward board of a whole hospital', type: 'manufacturer-case' })
    const claims = Array.from({ length: 300 }, (_, place) => `c${place + 1}`)
    await store(tab, `/${long}/batch`, {
      steps: [
        { do: 'create', kind: 'goal', as: 'top', fields: { statement: 'The ward board is acceptably safe' } },
        { do: 'create', kind: 'strategy', as: 'over', fields: { statement: 'Argument over each ward' } },
        { do: 'link', role: 'supported-by', from: '$top', to: '$over' },
        ...claims.flatMap((as, place) => [
          { do: 'create', kind: 'goal', as, fields: { statement: `Ward ${place + 1} reads its board in time` } },
          { do: 'link', role: 'supported-by', from: '$over', to: `$${as}` },
        ]),
      ],
    })
    await tab.goto(`${journey.server.url}/cases/${long}/argument`)
    await line(/Argument over each ward/).waitFor()
    const focused = () =>
      tab.evaluate(() => {
        const { textContent, ariaSetSize, ariaPosInSet, ariaLevel } = document.activeElement ?? document.body
        return `${/[GS]-\d+/.exec(textContent ?? '')?.[0]} ${ariaPosInSet} of ${ariaSetSize} at ${ariaLevel}`
      })
    await tree().getByRole('treeitem').first().focus()
    await tab.keyboard.press('End')
    await expect.poll(focused).toBe('G-301 300 of 300 at 3')
    expect(await line(/^·?G-301 /).isVisible()).toBe(true)
    expect(await tree().getByRole('treeitem').count()).toBeLessThan(60)
    await tab.keyboard.press('ArrowUp')
    await expect.poll(focused).toBe('G-300 299 of 300 at 3')
    expect(await axeFindings(tab)).toEqual([])

    // The line keeps the focus while it is scrolled away, and is brought back by the next key.
    await tree().evaluate((box) => box.scrollTo(0, 0))
    await line(/The ward board is acceptably safe/).waitFor()
    expect(await focused()).toBe('G-300 299 of 300 at 3')
    await tab.keyboard.press('ArrowUp')
    await expect.poll(focused).toBe('G-299 298 of 300 at 3')
    await line(/The ward board is acceptably safe/).waitFor({ state: 'detached' })

    await tab.keyboard.type('g-150')
    await expect.poll(focused).toBe('G-150 149 of 300 at 3')
    await tab.keyboard.press('ArrowLeft')
    await expect.poll(focused).toBe('S-1 1 of 1 at 2')
    await tab.keyboard.press('ArrowLeft')
    await line(/^·?G-2 /).waitFor({ state: 'detached' })
    expect(await focused()).toBe('S-1 1 of 1 at 2')
    await tab.keyboard.press('ArrowRight')
    await tab.keyboard.press('Home')
    await expect.poll(focused).toBe('G-1 1 of 1 at 1')
  })

  test('breaks no rule of the page about where styles come from', () => {
    expect(complaints.filter((text) => text.includes('Content Security Policy'))).toEqual([])
  })
})
