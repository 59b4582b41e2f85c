import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CALC_CLIPBOARD } from './calc-clipboard.ts'
import { axeFindings, faultsInEveryLook, type Journey, screenReady, startJourney } from './journey.ts'

let journey: Journey

beforeAll(async () => {
  journey = await startJourney()
})

afterAll(async () => {
  await journey?.end()
})

const WIDE = { width: 1600, height: 900 }
const NARROW = { width: 320, height: 640 }

async function openLog(): Promise<Page> {
  const tab = await journey.open({ viewport: WIDE, permissions: ['clipboard-read', 'clipboard-write'] })
  await tab.goto(`${journey.caseUrl}/hazards`)
  await screenReady(tab, 'Hazard log')
  await tab.getByRole('grid').waitFor()
  return tab
}

/** The cell of a hazard under a head, as somebody finds it who hears the grid. */
async function cellOf(tab: Page, ref: string, head: string, group = ''): Promise<Locator> {
  const name = group === '' ? head : `${group} ${head}`
  const column = tab.getByRole('columnheader', { name: new RegExp(`^${name}`) }).last()
  const place = Number(await column.getAttribute('aria-colindex'))
  const row = tab.getByRole('row').filter({ has: tab.getByRole('link', { name: new RegExp(`^${ref} `) }) })
  return row.locator(`[aria-colindex="${place}"]`)
}

const spoken = (tab: Page, text: string | RegExp) =>
  tab.getByRole('status').filter({ hasText: text }).first().waitFor({ state: 'attached' })

/** Pastes what another program would have put on the clipboard. */
function pasteInto(cell: Locator, data: { readonly [type: string]: string }): Promise<void> {
  return cell.evaluate((element, given) => {
    const clipboardData = new DataTransfer()
    for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, data)
}

describe('writing in a cell', () => {
  test('typing over a cell is stored, and Escape gives it up', async () => {
    const tab = await openLog()
    const harm = await cellOf(tab, 'H-4', 'Harm')
    await harm.click()
    const before = await harm.textContent()
    await tab.keyboard.type('Not this')
    expect(await tab.getByRole('textbox', { name: 'Harm, H-4' }).inputValue()).toBe('Not this')
    expect(await axeFindings(tab)).toEqual([])
    await tab.keyboard.press('Escape')
    await expect.poll(() => harm.textContent()).toBe(before)

    await tab.keyboard.type('A dose ten times too high')
    await tab.keyboard.press('Alt+Enter')
    await tab.keyboard.type('in a child.')
    await tab.keyboard.press('Enter')
    await expect.poll(() => harm.textContent()).toBe('A dose ten times too high\nin a child.')
    const below = await cellOf(tab, 'H-5', 'Harm')
    await expect.poll(() => below.evaluate((cell) => cell === document.activeElement)).toBe(true)
    await expect.poll(() => harm.getAttribute('class')).not.toContain('is-saving')
    await tab.reload()
    await expect
      .poll(async () => (await cellOf(tab, 'H-4', 'Harm')).textContent())
      .toBe('A dose ten times too high\nin a child.')
  })

  test('a rating is chosen by its words, and the level is looked up', async () => {
    const tab = await openLog()
    await (await cellOf(tab, 'H-6', 'Severity', 'Residual')).click()
    await tab.keyboard.press('F2')
    await tab.getByRole('combobox', { name: 'Residual severity, H-6' }).selectOption('Catastrophic')
    await tab.keyboard.press('Tab')
    await tab.keyboard.type('v')
    await tab.getByRole('combobox', { name: 'Residual likelihood, H-6' }).selectOption('Very High')
    await tab.keyboard.press('Enter')
    const level = await cellOf(tab, 'H-6', 'Level', 'Residual')
    await expect.poll(() => level.textContent()).toMatch(/^55, /)
    await tab.goto(`${journey.caseUrl}/hazards/H-6`)
    await tab.getByText('Catastrophic × Very High').first().waitFor()
  })

  test('a name cannot be emptied: the cell says why and keeps what was typed', async () => {
    const tab = await openLog()
    const name = await cellOf(tab, 'H-7', 'Hazard')
    const before = (await name.textContent()) ?? ''
    await name.dblclick()
    await tab.getByRole('textbox', { name: 'Hazard, H-7' }).fill('')
    await tab.keyboard.press('Enter')
    await tab.getByRole('alert').getByText('A hazard keeps a name.').waitFor()
    expect(await axeFindings(tab)).toEqual([])
    await tab.keyboard.press('Escape')
    await expect.poll(() => name.textContent()).toBe(before)
  })

  test('two who write the same cell see both versions', async () => {
    const mine = await openLog()
    await mine.route('**/events', (route) => route.abort())
    await mine.reload()
    const cell = await cellOf(mine, 'H-8', 'Harm')
    await cell.waitFor()
    const theirs = await openLog()
    await (await cellOf(theirs, 'H-8', 'Harm')).click()
    await theirs.keyboard.type('Their harm.')
    await theirs.keyboard.press('Enter')
    await expect
      .poll(async () => (await cellOf(theirs, 'H-8', 'Harm')).getAttribute('class'))
      .not.toContain('is-saving')
    await cell.click()
    await mine.keyboard.type('My harm.')
    await mine.keyboard.press('Enter')
    const clash = mine.getByRole('alert').filter({ hasText: 'somebody else changed this' })
    await clash.getByText('Their harm.').waitFor()
    await clash.getByRole('button', { name: 'Keep mine' }).click()
    await clash.waitFor({ state: 'detached' })
    await expect.poll(() => cell.textContent()).toBe('My harm.')
  })
})

describe('many cells at once', () => {
  test('what is being written stays open when the window becomes narrow', async () => {
    const tab = await openLog()
    await (await cellOf(tab, 'H-2', 'Owner')).click()
    await tab.keyboard.type('Half a na')
    await tab.setViewportSize(NARROW)
    const editor = tab.getByRole('grid').getByRole('textbox')
    expect(await editor.inputValue()).toBe('Half a na')
    await tab.keyboard.type('me')
    await tab.keyboard.press('Escape')
    await tab.getByRole('grid').waitFor({ state: 'detached' })
  })

  test('a range is copied and pasted with a preview, taken back and done again', async () => {
    const tab = await openLog()
    await (await cellOf(tab, 'H-1', 'Harm')).click()
    await tab.keyboard.press('Shift+ArrowDown')
    await tab.keyboard.press('Shift+ArrowRight')
    await spoken(tab, '2 rows by 2 columns selected.')
    expect(await tab.locator('[aria-selected="true"]').count()).toBe(4)
    await tab.keyboard.press('Control+c')
    const source = (await (await cellOf(tab, 'H-1', 'Harm')).textContent()) ?? ''
    const target = await cellOf(tab, 'H-9', 'Harm')
    const before = (await target.textContent()) ?? ''

    await target.click()
    await tab.keyboard.press('Control+v')
    const preview = tab.getByRole('dialog', { name: 'Paste: what would change' })
    const row = preview.getByRole('row').filter({ has: tab.getByRole('rowheader', { name: 'Harm, H-9' }) })
    await row.getByText(before).waitFor()
    await row.getByText(source).waitFor()
    expect(await preview.getByText('Causes cannot be written in this grid.').count()).toBe(2)
    expect(await target.textContent()).toBe(before)
    await preview.getByRole('button', { name: 'Write the 2 cells without an error' }).click()
    await preview.waitFor({ state: 'detached' })
    await spoken(tab, 'Pasted 2 cells.')
    await expect.poll(() => target.textContent()).toBe(source)

    await tab.keyboard.press('Control+z')
    await expect.poll(() => target.textContent()).toBe(before)
    await spoken(tab, 'Taken back: Pasted 2 cells.')
    expect(await tab.getByRole('button', { name: 'Undo Pasted 2 cells' }).count()).toBe(0)
    await tab.keyboard.press('Control+Shift+z')
    await expect.poll(() => target.textContent()).toBe(source)
  })

  test('fills down with one undo', async () => {
    const tab = await openLog()
    const owner = async (ref: string) => (await cellOf(tab, ref, 'Owner')).textContent()
    await (await cellOf(tab, 'H-1', 'Owner')).click()
    await tab.keyboard.type('The reviewer')
    await tab.keyboard.press('Enter')
    await (await cellOf(tab, 'H-1', 'Owner')).click()
    await (await cellOf(tab, 'H-3', 'Owner')).click({ modifiers: ['Shift'] })
    const before = await owner('H-3')
    await tab.keyboard.press('Control+d')
    await expect.poll(() => owner('H-3')).toBe('The reviewer')
    expect(await owner('H-2')).toBe('The reviewer')
    await tab.keyboard.press('Control+z')
    await expect.poll(() => owner('H-3')).toBe(before)
    expect(await owner('H-1')).toBe('The reviewer')
  })

  test('a table from a spreadsheet keeps its line breaks, its formulas are text and its scripts never run', async () => {
    const tab = await openLog()
    const target = await cellOf(tab, 'H-2', 'Harm')
    await target.click()
    await pasteInto(target, {
      'text/plain': 'One Two\n=1+1\n',
      'text/html': `<html><head><style>td { mso-number-format: General }</style></head><body>
        <table><colgroup></colgroup><tr><td align="left" style="color:red">One<br>
        Two<script>window.wasRun = true</script><img src="x" onerror="window.wasRun = true"></td></tr>
        <tr><td>=1+1</td></tr></table></body></html>`,
    })
    const preview = tab.getByRole('dialog', { name: 'Paste: what would change' })
    await preview.getByText('One\nTwo', { exact: true }).waitFor()
    expect(await faultsInEveryLook(tab)).toEqual([])
    await tab.setViewportSize(WIDE)
    await preview.getByRole('button', { name: 'Write 2 cells' }).click()
    await expect.poll(async () => (await cellOf(tab, 'H-3', 'Harm')).textContent()).toBe('=1+1')
    expect(await (await cellOf(tab, 'H-2', 'Harm')).textContent()).toBe('One\nTwo')
    expect(await tab.evaluate(() => 'wasRun' in window)).toBe(false)
  })

  test('what LibreOffice Calc copies comes over cell by cell, line breaks and leading noughts too', async () => {
    const tab = await openLog()
    const owner = await cellOf(tab, 'H-4', 'Owner')
    await owner.click()
    await pasteInto(owner, CALC_CLIPBOARD)
    const preview = tab.getByRole('dialog', { name: 'Paste: what would change' })
    await preview.getByRole('button', { name: 'Write 4 cells' }).click()
    await expect.poll(() => owner.textContent()).toBe('007')
    expect(await (await cellOf(tab, 'H-4', 'Effect')).textContent()).toBe('First line\nsecond line')
    expect(await (await cellOf(tab, 'H-5', 'Owner')).textContent()).toBe('Says "stop" & goes on <b>')
    expect(await (await cellOf(tab, 'H-5', 'Effect')).textContent()).toBe('=1+1')
  })

  test('too many cells and a cell too long are told before anything is written', async () => {
    const tab = await openLog()
    const owner = await cellOf(tab, 'H-4', 'Owner')
    await owner.click()
    await pasteInto(owner, { 'text/plain': 'x'.repeat(100_000) })
    const preview = tab.getByRole('dialog', { name: 'Paste: what would change' })
    await preview.getByText('100,000 characters are too many here.').waitFor()
    expect(await preview.getByRole('button', { name: /^Write/ }).count()).toBe(0)
    await tab.keyboard.press('Escape')
    await pasteInto(owner, { 'text/plain': 'a\tb\tc\td\te\n'.repeat(10_000) })
    await preview.getByText(/cannot be written\. Nothing is written yet\.$/).waitFor()
    expect(await preview.getByRole('row').count()).toBeLessThan(60)
    await tab.keyboard.press('Escape')
    await pasteInto(owner, { 'text/plain': 'a\tb\n'.repeat(50_001) })
    await preview.getByText('100,002 cells are too many at once: paste at most 100,000.').waitFor()
  })
})

/** Chooses whole rows from one hazard to another. */
async function chooseRows(tab: Page, first: string, last: string): Promise<void> {
  await (await cellOf(tab, first, 'Hazard')).click()
  await (await cellOf(tab, last, 'Hazard')).click({ modifiers: ['Shift'] })
}

describe('whole hazards at once', () => {
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
    const severity = async (ref: string) => (await cellOf(tab, ref, 'Severity', 'Residual')).textContent()
    await (await cellOf(tab, 'H-1', 'Hazard')).waitFor()
    const before = await severity('H-1')
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
    await expect.poll(() => severity('H-3')).toBe('Catastrophic')
    expect(await severity('H-2')).not.toBe('Catastrophic')
    await (await cellOf(tab, 'H-1', 'Hazard')).focus()
    await tab.keyboard.press('Control+z')
    await expect.poll(() => severity('H-1')).toBe(before)
    await spoken(tab, 'Taken back: Rated 2 hazards.')
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
    await harm.dragTo(tab.locator('th[data-head="initial-severity"]'))
    await expect.poll(async () => (await heads()).indexOf('Harm')).toBeGreaterThan(2)
    await tab.reload()
    await expect.poll(async () => (await heads()).indexOf('Harm')).toBeGreaterThan(2)
  })
})
