import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { faultsInEveryLook, journeyHere } from './journey.ts'

const journey = journeyHere()

const NOTE = { name: 'ward note.txt', mimeType: 'text/plain', buffer: Buffer.from('Seen on the ward.') }
const PAGE = { name: 'page.html', mimeType: 'text/html', buffer: Buffer.from('<script>alert(1)</script>') }

describe('files of a hazard', () => {
  test('are chosen, pasted, fetched as they were, and leave with a reason', async () => {
    const tab = await journey.at('/hazards/H-2', /^H-2/, { acceptDownloads: true })
    const card = tab.getByRole('region', { name: 'Attachments' })
    await card.getByLabel('Attach files').last().setInputFiles(NOTE)
    const link = card.getByRole('link', { name: 'ward note.txt' })
    await link.waitFor()
    const [download] = await Promise.all([tab.waitForEvent('download'), link.click()])
    expect(await readFile(await download.path())).toEqual(NOTE.buffer)

    await card.getByLabel('Attach files').last().setInputFiles(PAGE)
    await card.getByText('page.html is no picture, PDF, office document, archive or plain text.').waitFor()

    await tab.evaluate(() => {
      const clipboardData = new DataTransfer()
      const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])
      clipboardData.items.add(new File([png], 'image.png', { type: 'image/png' }))
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    })
    await card.getByRole('link', { name: /^pasted-.*\.png$/ }).waitFor()
    expect(await faultsInEveryLook(tab)).toEqual([])

    await card.getByRole('button', { name: 'Remove ATT-1' }).click()
    const dialog = tab.getByRole('dialog')
    await dialog.getByLabel('Reason').fill('It names a patient')
    await dialog.getByRole('button', { name: 'Retire' }).click()
    await link.waitFor({ state: 'detached' })
  })
})
