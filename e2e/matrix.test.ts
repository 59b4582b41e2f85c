import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { faultsInEveryLook, journeyHere, screenReady } from './journey.ts'

const journey = journeyHere()

/** The name of a cell by its words. */
const cellOf = (words: string) => new RegExp(`: ${words.replace(' × ', ', ')}, level`)

const PNG_HEAD = Buffer.from([0x89, 0x50, 0x4e, 0x47])

describe('the risk matrix', () => {
  test('draws the way from initial to residual on the ground of the screen, also when that turns dark', async () => {
    const tab = await journey.at('/matrix', 'Risk matrix', { colorScheme: 'dark' })
    const picture = tab.getByRole('region', { name: 'From initial to residual' }).getByRole('img')
    const drawn = async () => decodeURIComponent((await picture.getAttribute('src')) ?? '')
    expect(await drawn()).not.toContain('#cfe8d8')
    await tab.emulateMedia({ colorScheme: 'light' })
    await expect.poll(drawn).toContain('#cfe8d8')
  })

  test('shows where the hazards of a cell went, leads to them, and is taken away as a picture', async () => {
    const tab = await journey.open()
    const errors: string[] = []
    tab.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    await tab.goto(`${journey.caseUrl}/matrix`)
    await screenReady(tab, 'Risk matrix')
    expect(await faultsInEveryLook(tab)).toEqual([])

    const moved = tab.getByRole('region', { name: 'What moved, as a table' })
    const [from = '', to = '', count = ''] = await moved.getByRole('row').nth(1).getByRole('cell').allTextContents()
    const initial = tab.getByRole('region', { name: 'Initial risk', exact: true })
    const residual = tab.getByRole('region', { name: 'Residual risk', exact: true })
    await initial.getByRole('link', { name: cellOf(from) }).focus()
    await residual
      .getByRole('link', { name: cellOf(to) })
      .getByText(new RegExp(`^${count} of \\d+$`))
      .waitFor()
    expect(await faultsInEveryLook(tab)).toEqual([])

    for (const [button, head] of [
      ['Save as SVG', Buffer.from('<svg')],
      ['Save as PNG', PNG_HEAD],
    ] as const) {
      const [download] = await Promise.all([
        tab.waitForEvent('download'),
        tab.getByRole('button', { name: button }).click(),
      ])
      const bytes = await readFile(await download.path())
      expect(bytes.subarray(0, 4)).toEqual(head)
    }
    expect(errors).toEqual([])
    await residual.getByRole('link', { name: cellOf(to) }).click()
    await screenReady(tab, 'Hazard log')
    expect(tab.url()).toContain('rating=residual')
  })
})
