import { describe, expect, test } from 'vitest'
import type { Page } from 'playwright-core'
import { faultsInEveryLook, journeyHere, screenReady } from './journey.ts'

const journey = journeyHere()

/** Rewrites one field of a record on its screen, and waits until the server has it. */
async function rewrite(tab: Page, path: string, heading: RegExp, label: string, text: string): Promise<void> {
  await tab.goto(`${journey.caseUrl}${path}`)
  await screenReady(tab, heading)
  const field = tab.getByLabel(label, { exact: true })
  await field.fill(text)
  await field.press('Tab')
  await tab.getByText('Saved', { exact: true }).first().waitFor()
}

async function open(tab: Page, query = ''): Promise<void> {
  await tab.goto(`${journey.caseUrl}/changes${query}`)
  await screenReady(tab, 'Changes')
}

const AT_REST = { timeout: 15_000 }

describe('what changed, and what that puts in doubt', () => {
  test('a baseline is made, a control changes, and the screen tells it word by word', async () => {
    const tab = await journey.open()
    await open(tab)
    await tab.getByRole('button', { name: 'Make a baseline' }).click()
    await tab.getByRole('button', { name: 'Freeze the case' }).click()
    await tab.getByText('Name the baseline.').waitFor()
    await tab.getByLabel('Name').fill('Before release 4.3')
    await tab.getByRole('button', { name: 'Freeze the case' }).click()
    await tab.getByRole('heading', { name: 'Nothing has changed' }).waitFor()
    expect(await faultsInEveryLook(tab)).toEqual([])

    await rewrite(
      tab,
      '/records/control/CTL-4',
      /^CTL-4/,
      'Description',
      'Two nurses compare the chart with the wristband.',
    )
    await open(tab)
    await tab.getByText('1 difference, 0 can alter a residual risk').waitFor()
    await tab.getByRole('link', { name: /^CTL-4/ }).waitFor()
    await tab.getByRole('button', { name: 'Check the digest' }).click()
    await tab.getByText('BL-1 holds: the history still gives the digest that was recorded.').waitFor()
    expect(await faultsInEveryLook(tab)).toEqual([])

    await tab.getByLabel('Affects residual risk').check()
    await tab.getByRole('heading', { name: 'No difference matches' }).waitFor()
    expect(new URL(tab.url()).searchParams.get('risk')).toBe('yes')
    await tab.getByRole('link', { name: 'Show all differences' }).click()
    await tab.getByRole('link', { name: /^CTL-4/ }).waitFor()
    await tab.getByLabel('Compare').selectOption('The beginning')
    await tab.getByText(/^Since the case began:/).waitFor()
  })

  test('the queue is answered by keys, in bulk, and taken back; it goes on where it was left', async () => {
    const tab = await journey.open()
    await rewrite(tab, '/records/control/CTL-4', /^CTL-4/, 'Description', 'Two nurses compare the chart aloud.')
    await rewrite(tab, '/records/control/CTL-5', /^CTL-5/, 'Description', 'The chart asks again before it stores.')
    await rewrite(tab, '/records/control/CTL-6', /^CTL-6/, 'Description', 'The pharmacist reads each new order.')
    await open(tab, '?view=doubts')
    const lines = tab
      .getByRole('region', { name: 'Review queue' })
      .getByRole('listitem')
      .filter({ has: tab.getByRole('checkbox') })
    await lines.first().waitFor()
    const before = await lines.count()
    expect(before).toBeGreaterThanOrEqual(3)
    expect(await faultsInEveryLook(tab)).toEqual([])

    const card = tab.getByRole('region', { name: 'Review queue' }).getByRole('heading', { level: 2 }).last()
    const first = await card.textContent()
    await tab.keyboard.press('n')
    await expect.poll(() => card.textContent(), AT_REST).not.toBe(first)
    const second = await card.textContent()
    await tab.reload()
    await screenReady(tab, 'Changes')
    await expect.poll(() => card.textContent(), AT_REST).toBe(second)

    await card.focus()
    await tab.keyboard.press('v')
    await tab.getByText('Answered: Still valid.').waitFor()
    await expect.poll(() => lines.count(), AT_REST).toBe(before - 1)
    await tab.getByText(`1 of ${before}`, { exact: true }).waitFor()
    await card.focus()
    await tab.keyboard.press('z')
    await tab.getByText('Taken back.').waitFor()
    await expect.poll(() => lines.count(), AT_REST).toBe(before)

    await card.focus()
    await tab.keyboard.press('u')
    await tab.getByText('Answered: I will update it.').waitFor()
    await expect.poll(() => lines.count(), AT_REST).toBe(before)
    await tab.getByRole('button', { name: 'Select all' }).click()
    await tab.getByRole('button', { name: `Wording only for ${before}` }).click()
    await tab.getByRole('heading', { name: 'Nothing is in doubt' }).waitFor()
    expect(await faultsInEveryLook(tab)).toEqual([])
  })
})
