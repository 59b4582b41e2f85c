import type { Locator } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { CALC_CLIPBOARD } from './calc-clipboard.ts'
import { cellOf, openLogOf, spoken, WIDE } from './grid-screen.ts'
import { axeFindings, faultsInEveryLook, journeyHere } from './journey.ts'

const journey = journeyHere()

const openLog = () => openLogOf(journey)
const NARROW = { width: 320, height: 640 }

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

  test('the cell has the focus again before the next key can come', async () => {
    const tab = await openLog()
    await (await cellOf(tab, 'H-4', 'Harm')).click()
    await tab.keyboard.type('Not this')
    const focused = await tab.evaluate(async () => {
      const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(escape)
      // No frame has been drawn meanwhile: whoever types fast is that fast.
      for (let turn = 0; turn < 5; turn++) await Promise.resolve()
      return document.activeElement?.getAttribute('role')
    })
    expect(focused).toBe('gridcell')
  })

  test('a rating is typed or chosen in one cell, and the level is looked up', async () => {
    const tab = await openLog()
    const rating = await cellOf(tab, 'H-6', 'severity × likelihood', 'Residual')
    const level = await cellOf(tab, 'H-6', 'Level', 'Residual')
    await rating.click()
    await tab.keyboard.type('major v')
    const list = tab.getByRole('combobox', { name: 'Residual severity × likelihood, H-6' })
    await expect.poll(() => list.inputValue()).toBe('Major × Very Low')
    await list.selectOption('Catastrophic × Low')
    expect(await axeFindings(tab)).toEqual([])
    await tab.keyboard.press('Enter')
    await expect.poll(() => level.textContent()).toMatch(/^44, /)
    expect(await rating.textContent()).toBe('Catastrophic × Low')
    await tab.keyboard.press('ArrowUp')
    await tab.keyboard.type('4 x 2')
    await tab.keyboard.press('Enter')
    await tab.getByRole('alert').getByText('“4 x 2” is no severity × likelihood of the plan').waitFor()
    await tab.keyboard.press('Escape')
    await expect.poll(() => rating.textContent()).toBe('Catastrophic × Low')
  })

  test('severity and likelihood are columns of their own where they are asked for', async () => {
    const tab = await openLog()
    await tab.getByRole('button', { name: 'Columns' }).click()
    await tab.getByRole('checkbox', { name: 'Residual severity', exact: true }).check()
    await tab.getByRole('checkbox', { name: 'Residual likelihood', exact: true }).check()
    await tab.keyboard.press('Escape')
    await expect.poll(() => tab.url()).toContain('show=residual-severity.residual-likelihood')
    await (await cellOf(tab, 'H-6', 'Severity$', 'Residual')).click()
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
    await tab
      .getByRole('alert')
      .getByText(/^A hazard keeps a name:/)
      .waitFor()
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
    const isInSight = () =>
      editor.evaluate((field) => {
        const { left, width, top } = field.getBoundingClientRect()
        return document.elementFromPoint(left + width / 2, top + 10) === field
      })
    await expect.poll(isInSight).toBe(true)
    expect(await axeFindings(tab)).toEqual([])
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
    expect(
      await preview.getByText('Causes are records of their own: write them on the page of the hazard.').count(),
    ).toBe(2)
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
    // The window becomes narrow meanwhile, and wide again: what was pasted stays on the screen.
    expect(await faultsInEveryLook(tab)).toEqual([])
    await tab.setViewportSize(WIDE)
    await preview.getByRole('button', { name: 'Write 2 cells' }).click()
    await expect.poll(async () => (await cellOf(tab, 'H-3', 'Harm')).textContent()).toBe('=1+1')
    expect(await (await cellOf(tab, 'H-2', 'Harm')).textContent()).toBe('One\nTwo')
    expect(await tab.evaluate(() => 'wasRun' in window)).toBe(false)
  })

  test('cells merged over rows keep what stands beside them in its column, and a picture empties nothing', async () => {
    const tab = await openLog()
    const name = await cellOf(tab, 'H-5', 'Hazard')
    await name.click()
    await pasteInto(name, {
      'text/plain': 'Merged\tFirst harm\n\tSecond harm\n',
      'text/html': '<table><tr><td rowspan=2>Merged</td><td>First harm</td></tr><tr><td>Second harm</td></tr></table>',
    })
    const preview = tab.getByRole('dialog', { name: 'Paste: what would change' })
    const row = (header: string) =>
      preview.getByRole('row').filter({ has: tab.getByRole('rowheader', { name: header }) })
    await row('Harm, H-6').getByText('Second harm', { exact: true }).waitFor()
    await row('Hazard, H-6').getByText('A hazard keeps a name: write another, or retire the hazard.').waitFor()
    await tab.keyboard.press('Escape')
    await pasteInto(name, {})
    await preview.getByText('There is no text to paste: copy the cells again.').waitFor()
    expect(await preview.getByRole('button', { name: /^Write/ }).count()).toBe(0)
    expect(await axeFindings(tab)).toEqual([])
    await tab.keyboard.press('Escape')
    await tab.keyboard.press('Delete')
    await tab.getByRole('dialog', { name: 'Empty: what would change' }).waitFor()
    await tab.keyboard.press('Escape')
    await (await cellOf(tab, 'H-5', 'Status')).dblclick()
    await tab.getByText(/^The status is changed on the page of the hazard/).waitFor()
  })

  test('what is pasted below the last row becomes new hazards, in one step and taken back in one', async () => {
    const tab = await openLog()
    const grid = tab.getByRole('grid')
    const rows = async () => Number(await grid.getAttribute('aria-rowcount'))
    const before = await rows()
    await (await cellOf(tab, 'H-1', 'Hazard')).click()
    await tab.keyboard.press('Control+ArrowDown')
    await tab.keyboard.press('ArrowUp')
    const last = grid.locator('.is-cursor')
    const name = (await last.textContent()) ?? ''
    const pasted = [
      [name, 'Harm to whoever stands last'],
      ['Pasted first', 'A dose twice'],
      ['', 'A harm without a hazard'],
      ['Pasted last', 'No dose', 'A cause that is a record of its own'],
    ]
    await pasteInto(last, { 'text/plain': pasted.map((row) => row.join('\t')).join('\n') })
    const preview = tab.getByRole('dialog', { name: 'Paste: what would change' })
    await preview
      .getByText('5 cells would be written, 2 cannot be written. 2 new hazards would be added below the last row.')
      .waitFor()
    const row = (header: string) =>
      preview.getByRole('row').filter({ has: tab.getByRole('rowheader', { name: header, exact: true }) })
    await row('Harm, new hazard 2').getByText('A new hazard needs a name.').waitFor()
    await row('Causes, new hazard 3')
      .getByText('Causes are records of their own: write them on the page of the hazard.')
      .waitFor()
    expect(await axeFindings(tab)).toEqual([])
    expect(await rows()).toBe(before)

    const batches: string[] = []
    tab.on('request', (request) => {
      if (request.method() !== 'GET') batches.push(request.url())
    })
    await preview.getByRole('button', { name: 'Write the 5 cells without an error' }).click()
    await preview.waitFor({ state: 'detached' })
    await spoken(tab, 'Pasted 5 cells with 2 new hazards.')
    await expect.poll(rows).toBe(before + 2)
    expect(batches.filter((url) => url.endsWith('/batch'))).toHaveLength(1)
    await tab.getByRole('rowheader', { name: 'Pasted last' }).waitFor()
    await tab.keyboard.press('Control+z')
    await expect.poll(rows).toBe(before)
    await tab.getByRole('rowheader', { name: 'Pasted first' }).waitFor({ state: 'detached' })
    await spoken(tab, 'Taken back: Pasted 5 cells with 2 new hazards.')
    await tab.keyboard.press('Control+Shift+z')
    await tab.getByRole('rowheader', { name: 'Pasted first' }).waitFor()
    await expect.poll(rows).toBe(before + 2)
    await spoken(tab, 'Done again: Pasted 5 cells with 2 new hazards.')
    await tab.keyboard.press('Control+z')
    await expect.poll(rows).toBe(before)
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
    await preview.getByText('100,000 characters are too many: keep it to 2,000.').waitFor()
    expect(await preview.getByRole('button', { name: /^Write/ }).count()).toBe(0)
    await tab.keyboard.press('Escape')
    await pasteInto(owner, { 'text/plain': 'a\tb\tc\td\te\n'.repeat(10_000) })
    await preview.getByText(/cannot be written\. Nothing is written yet\.$/).waitFor()
    expect(await preview.getByRole('row').count()).toBeLessThan(60)
    await tab.keyboard.press('Escape')
    await pasteInto(owner, { 'text/plain': 'a\tb\n'.repeat(50_001) })
    await preview.getByText('100,002 cells are too many at once: take at most 100,000.').waitFor()
  })
})
