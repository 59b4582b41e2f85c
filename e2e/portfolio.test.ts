import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { faultsInEveryLook, journeyHere, screenReady } from './journey.ts'

const journey = journeyHere()

const MANY = 300

describe('the portfolio', () => {
  test('of hundreds of cases is sorted and narrowed in its address, and saved as CSV', async () => {
    const tab = await journey.open()
    await tab.goto(`${journey.server.url}/portfolio`)
    await screenReady(tab, 'Portfolio')
    await tab.evaluate(async (many) => {
      for (let number = 1; number <= many; number++) {
        const body = JSON.stringify({
          name: number === 7 ? '=HYPERLINK("x")' : `System ${number}`,
          type: number % 3 === 0 ? 'deployment-case' : 'manufacturer-case',
        })
        const headers = { 'content-type': 'application/json' }
        await fetch('/api/spaces', { method: 'POST', headers, body })
      }
    }, MANY)
    await tab.reload()
    await tab.getByText(`${MANY + 1} cases`).waitFor()
    const rows = tab.getByRole('rowheader')
    await tab.getByRole('button', { name: 'System', exact: true }).click()
    await expect.poll(() => tab.url()).toContain('sort=system')
    await tab.getByRole('button', { name: 'System', exact: true }).click()
    await expect.poll(() => rows.first().textContent()).toBe('System 300')

    await tab.getByLabel('Standard', { exact: true }).selectOption('DCB0160')
    await tab.getByText(`100 of ${MANY + 1} cases`).waitFor()
    await tab.reload()
    await tab.getByText(`100 of ${MANY + 1} cases`).waitFor()
    await tab.getByLabel('Search cases').fill('nothing has this')
    await tab.getByText('No case matches').waitFor()
    expect(await faultsInEveryLook(tab)).toEqual([])
    await tab.getByRole('link', { name: 'Show all cases' }).click()
    await tab.getByLabel('Search cases').fill('HYPERLINK')
    await tab.getByText(`1 of ${MANY + 1} cases`).waitFor()
    expect(await faultsInEveryLook(tab)).toEqual([])

    const [download] = await Promise.all([
      tab.waitForEvent('download'),
      tab.getByRole('button', { name: 'Save as CSV' }).click(),
    ])
    const csv = await readFile(await download.path(), 'utf8')
    expect(csv.split('\r\n')).toHaveLength(3)
    expect(csv).toContain(`"'=HYPERLINK(""x"")"`)
  })
})
