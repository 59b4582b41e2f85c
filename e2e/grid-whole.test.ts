import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { cellOf, openLogOf, spoken, WIDE } from './grid-screen.ts'
import { axeFindings, contrastFindings, faultsInEveryLook, journeyHere, sidewaysScroll } from './journey.ts'

const journey = journeyHere()

const openLog = () => openLogOf(journey)

/** Chooses whole rows from one hazard to another. */
async function chooseRows(tab: Page, first: string, last: string): Promise<void> {
  await (await cellOf(tab, first, 'Hazard')).click()
  await (await cellOf(tab, last, 'Hazard')).click({ modifiers: ['Shift'] })
}

describe('whole hazards at once', () => {
  test('are not selected until somebody selects them', async () => {
    const tab = await openLog()
    const bar = tab.getByRole('group', { name: 'Selected rows' })
    await bar.getByText('Select rows to work on them together.').waitFor()
    expect(await tab.locator('[aria-selected="true"]').count()).toBe(0)
    expect(await bar.getByRole('button').count()).toBe(0)
    await (await cellOf(tab, 'H-2', 'Hazard')).click()
    await bar.getByText('1 row selected').waitFor()
    await bar.getByRole('button', { name: 'Rate 1 hazard' }).waitFor()
  })

  test('are rated in one dialog, which says beforehand who is left out, and taken back at once', async () => {
    const tab = await openLog()
    await chooseRows(tab, 'H-2', 'H-2')
    await tab.keyboard.press('Alt+x')
    const retiring = tab.getByRole('dialog', { name: 'Retire 1 hazard' })
    await retiring.getByRole('button', { name: 'Retire 1 hazard' }).click()
    await retiring.getByText('Give a reason.').waitFor()
    expect(await axeFindings(tab)).toEqual([])
    await tab.keyboard.type('Covered by another hazard')
    await retiring.getByRole('button', { name: 'Retire 1 hazard' }).click()
    await retiring.waitFor({ state: 'detached' })

    await tab.goto(`${journey.caseUrl}/hazards?retired=all`)
    await tab.getByText('(retired)').waitFor()
    const rated = async (ref: string) => (await cellOf(tab, ref, 'severity × likelihood', 'Residual')).textContent()
    await (await cellOf(tab, 'H-1', 'Hazard')).waitFor()
    const before = await rated('H-1')
    await chooseRows(tab, 'H-1', 'H-3')
    await tab.getByRole('button', { name: 'Rate 3 hazards' }).click()
    const rating = tab.getByRole('dialog', { name: 'Rate 3 hazards' })
    await rating.getByText('1 hazard cannot be changed and is left out:').waitFor()
    await rating.getByText('A retired hazard stays as it is').waitFor()
    await rating.getByRole('button', { name: /^Catastrophic, Very High: level 5/ }).click()
    expect(await faultsInEveryLook(tab)).toEqual([])
    await tab.setViewportSize(WIDE)
    await rating.getByRole('button', { name: 'Rate 2 hazards' }).click()
    await rating.waitFor({ state: 'detached' })
    await expect.poll(() => rated('H-3')).toBe('Catastrophic × Very High')
    expect(await rated('H-2')).not.toBe('Catastrophic × Very High')
    await (await cellOf(tab, 'H-1', 'Hazard')).focus()
    await tab.keyboard.press('Control+z')
    await expect.poll(() => rated('H-1')).toBe(before)
    await spoken(tab, 'Taken back: Rated 2 hazards.')
  })

  test('stand apart from each other, chosen by pointer or by key, and are done at once', async () => {
    const tab = await openLog()
    const bar = tab.getByRole('group', { name: 'Selected rows' })
    const owner = async (ref: string) => (await cellOf(tab, ref, 'Owner')).textContent()
    await (await cellOf(tab, 'H-5', 'Hazard')).click()
    await (await cellOf(tab, 'H-7', 'Hazard')).click({ modifiers: ['ControlOrMeta'] })
    await spoken(tab, '1 row added: 2 rows selected.')
    await tab.keyboard.press('ArrowDown')
    await tab.keyboard.press('ArrowDown')
    await tab.keyboard.press('Control+Space')
    await spoken(tab, '1 row added: 3 rows selected.')
    await (await cellOf(tab, 'H-7', 'Harm')).click({ modifiers: ['ControlOrMeta'] })
    await spoken(tab, '1 row taken away: 2 rows selected.')
    await bar.getByText('2 rows selected').waitFor()
    const selected = async (ref: string) => (await cellOf(tab, ref, 'Harm')).getAttribute('aria-selected')
    expect(await Promise.all(['H-5', 'H-6', 'H-7', 'H-8', 'H-9'].map(selected))).toEqual([
      'true',
      'false',
      'false',
      'false',
      'true',
    ])
    expect(await axeFindings(tab)).toEqual([])

    const before = [await owner('H-5'), await owner('H-9')]
    await tab.keyboard.press('Alt+o')
    await tab.getByRole('dialog', { name: 'Assign an owner to 2 hazards' }).waitFor()
    await tab.keyboard.type('The night shift')
    await tab.keyboard.press('Enter')
    await expect.poll(() => owner('H-5')).toBe('The night shift')
    await expect.poll(() => owner('H-9')).toBe('The night shift')
    expect(await owner('H-7')).not.toBe('The night shift')
    await (await cellOf(tab, 'H-7', 'Harm')).focus()
    await tab.keyboard.press('Control+z')
    await expect.poll(async () => [await owner('H-5'), await owner('H-9')]).toEqual(before)
    await bar.getByText('2 rows selected').waitFor()
    await (await cellOf(tab, 'H-7', 'Harm')).focus()
    await tab.keyboard.press('Escape')
    await bar.getByText('1 row selected').waitFor()
    // Where Ctrl+Space belongs to another program, the palette does the same.
    await tab.keyboard.press('Control+k')
    await tab.getByRole('combobox', { name: 'Find or do' }).fill('add the row to the selection')
    await tab.getByRole('option', { name: /^Add the row to the selection/ }).waitFor()
    await tab.keyboard.press('Enter')
    await spoken(tab, '1 row added: 1 row selected.')
  })

  test('are chosen as cards on a narrow screen, under their groups, and stay chosen in a wide one', async () => {
    const tab = await openLog()
    await tab.setViewportSize({ width: 320, height: 640 })
    const card = (ref: string) => tab.getByRole('checkbox', { name: new RegExp(`^Select ${ref} `) })
    await card('H-3').check()
    await card('H-5').check()
    const bar = tab.getByRole('group', { name: 'Selected rows' })
    await bar.getByText('2 hazards selected').waitFor()
    await bar.getByRole('button', { name: 'Assign an owner to 2 hazards' }).click()
    const dialog = tab.getByRole('dialog', { name: 'Assign an owner to 2 hazards' })
    await dialog.waitFor()
    await tab.keyboard.type('The day shift')
    // Turned on its side, the window is wide enough for the grid.
    await tab.setViewportSize(WIDE)
    await tab.getByRole('grid').waitFor({ state: 'attached' })
    await tab.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(async () => (await cellOf(tab, 'H-5', 'Owner')).textContent()).toBe('The day shift')
    await bar.getByText('2 rows selected').waitFor()

    await tab.setViewportSize({ width: 320, height: 640 })
    await tab.getByLabel('Group by').selectOption('Owner')
    const group = tab.getByRole('button', { name: /^The day shift 2 hazards$/ })
    await group.waitFor()
    expect(await axeFindings(tab)).toEqual([])
    expect(await sidewaysScroll(tab)).toBe(0)
    await tab.emulateMedia({ colorScheme: 'dark' })
    expect(await contrastFindings(tab)).toEqual([])
    await group.click()
    await expect.poll(() => group.getAttribute('aria-expanded')).toBe('false')
    await card('H-3').waitFor({ state: 'detached' })
    await bar.getByRole('button', { name: /^Clear/ }).click()
    await bar.waitFor({ state: 'detached' })
  })

  test('are given an owner from the palette', async () => {
    const tab = await openLog()
    await chooseRows(tab, 'H-3', 'H-4')
    await tab.keyboard.press('Control+k')
    await tab.getByRole('combobox', { name: 'Find or do' }).fill('assign an owner')
    await tab.getByRole('option', { name: /^Assign an owner to 2 hazards/ }).waitFor()
    await tab.keyboard.press('Enter')
    await tab.getByRole('dialog', { name: 'Assign an owner to 2 hazards' }).waitFor()
    await tab.keyboard.type('The ward sister')
    await tab.keyboard.press('Enter')
    await expect.poll(async () => (await cellOf(tab, 'H-4', 'Owner')).textContent()).toBe('The ward sister')
  })
})

describe('the log as a whole', () => {
  test('the empty last row begins a hazard, which is kept and sent when the server is back', async () => {
    const tab = await openLog()
    await (await cellOf(tab, 'H-1', 'Harm')).click()
    await tab.keyboard.press('Control+End')
    await tab.keyboard.type('Written while online')
    await tab.keyboard.press('Enter')
    const made = tab.getByRole('rowheader', { name: 'Written while online' })
    await made.waitFor()
    await expect.poll(() => tab.getByRole('link', { name: /Written while online$/ }).count()).toBe(1)

    await tab.route('**/api/spaces/*/records/**', (route) => route.abort())
    await tab.keyboard.type('Written while away')
    await tab.keyboard.press('Tab')
    await tab.getByRole('rowheader', { name: 'Written while away' }).waitFor()
    await tab.keyboard.type('Written into it before anybody answered')
    await tab.keyboard.press('Enter')
    await tab.getByText('2 edits are not saved yet').waitFor()
    expect(await axeFindings(tab)).toEqual([])
    await tab.unroute('**/api/spaces/*/records/**')
    await tab.reload()
    await tab.getByRole('grid').waitFor()
    await (await cellOf(tab, 'H-1', 'Harm')).click()
    await tab.keyboard.press('Control+End')
    const row = tab
      .getByRole('grid')
      .getByRole('row')
      .filter({ has: tab.getByRole('link', { name: /Written while away$/ }) })
    await row.getByText('Written into it before anybody answered').waitFor()
    expect(await tab.getByText('Written while away').count()).toBe(2)
  })

  test('is grouped with counts, folded by key, and the address gives the same view to whoever opens it', async () => {
    const tab = await openLog()
    await tab.getByLabel('Group by').selectOption('Status')
    const open = tab.getByRole('gridcell', { name: /^Open \d+$/ })
    await open.waitFor()
    const count = Number(/\d+/.exec((await open.textContent()) ?? '')?.[0])
    await tab.getByRole('rowheader').first().click()
    await tab.keyboard.press('ArrowUp')
    await expect.poll(() => open.evaluate((cell) => cell === document.activeElement)).toBe(true)
    const lines = async () => Number(await tab.getByRole('grid').getAttribute('aria-rowcount'))
    const before = await lines()
    await tab.keyboard.press('ArrowLeft')
    await expect.poll(lines).toBe(before - count)
    expect(await open.getAttribute('aria-expanded')).toBe('false')
    expect(await axeFindings(tab)).toEqual([])
    const other = await openLog()
    await other.goto(tab.url())
    await expect
      .poll(() => other.getByRole('gridcell', { name: /^Open \d+$/ }).getAttribute('aria-expanded'))
      .toBe('false')
    await tab.keyboard.press('Enter')
    await expect.poll(lines).toBe(before)
    expect(tab.url()).not.toContain('fold')
  })

  test('columns are hidden, moved and widened by key and by pointer', async () => {
    const tab = await openLog()
    const heads = () => tab.locator('thead th[data-head]').allTextContents()
    await tab.getByRole('button', { name: 'Columns' }).click()
    const dialog = tab.getByRole('dialog', { name: 'Arrange the columns' })
    await dialog.getByRole('checkbox', { name: 'Causes' }).press('Space')
    await dialog.getByRole('button', { name: 'Move Owner towards the start' }).press('Enter')
    await dialog.getByLabel('Width of Harm').fill('240')
    expect(await axeFindings(tab)).toEqual([])
    await tab.keyboard.press('Escape')
    const arranged = await heads()
    expect(arranged).not.toContain('Causes')
    expect(arranged.indexOf('Owner')).toBeLessThan(arranged.indexOf('Status'))
    expect(tab.url()).toContain('hide=causes')
    expect(tab.url()).toContain('width=harm_240')
    await (await cellOf(tab, 'H-1', 'Harm')).click()
    await tab.keyboard.press('Alt+Shift+ArrowRight')
    await expect.poll(() => tab.url()).toContain('width=harm_260')
    const harm = tab.locator('th[data-head="harm"]')
    await harm.dragTo(tab.locator('th[data-head="initial-rating"]'))
    await expect.poll(async () => (await heads()).indexOf('Harm')).toBeGreaterThan(2)
    await tab.reload()
    await expect.poll(async () => (await heads()).indexOf('Harm')).toBeGreaterThan(2)
  })

  test('keys reach hazards that are not read yet, and a write reads again only what is in sight', async () => {
    const tab = await openLog()
    const before = Number(await tab.getByRole('grid').getAttribute('aria-rowcount'))
    const space = /cases\/([^/?]+)/.exec(tab.url())?.[1] ?? ''
    const status = await tab.evaluate(async (path) => {
      const steps = Array.from({ length: 300 }, (_, at) => ({
        do: 'create',
        kind: 'hazard',
        fields: { name: `One of many, ${at + 1}` },
      }))
      const headers = { 'content-type': 'application/json' }
      return (await fetch(path, { method: 'POST', headers, body: JSON.stringify({ steps }) })).status
    }, `/api/spaces/${space}/batch`)
    expect(status).toBe(200)
    await tab.reload()
    await expect.poll(() => tab.getByRole('grid').getAttribute('aria-rowcount')).toBe(String(before + 300))
    await (await cellOf(tab, 'H-1', 'Harm')).click()
    await tab.keyboard.press('Control+End')
    await tab.keyboard.press('ArrowUp')
    await tab.getByRole('rowheader', { name: 'One of many, 300' }).waitFor()

    await tab.keyboard.press('Control+a')
    const columns = Number(await tab.getByRole('grid').getAttribute('aria-colcount'))
    // Two lines are heads, and one is the empty row.
    const rows = before + 300 - 3
    await spoken(tab, `${rows} rows by ${columns} columns selected.`)
    await tab.keyboard.press('Control+c')
    await spoken(tab, `${(rows * columns).toLocaleString('en-GB')} cells copied.`)
    const copied = await tab.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain('One of many, 1\t')
    expect(copied).toContain('One of many, 300\t')

    const read: string[] = []
    tab.on('request', (request) => {
      if (request.url().includes('/hazard-log?')) read.push(new URL(request.url()).searchParams.get('offset') ?? '')
    })
    await (await cellOf(tab, 'H-1', 'Harm')).click()
    await tab.keyboard.type('Written in a long log')
    await tab.keyboard.press('Enter')
    await expect.poll(() => new Set(read)).toEqual(new Set(['0']))
  })
})
