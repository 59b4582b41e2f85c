import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { axeFindings, journeyHere } from './journey.ts'

const MAKING = 120_000

const journey = journeyHere()

describe('reports', () => {
  test.each([
    ['Clinical Safety Case Report', 'PDF', '%PDF-'],
    ['Hazard log', 'Excel', 'PK'],
  ])('%s is made as %s and downloaded', async (report, format, firstBytes) => {
    const tab = await journey.at('/reports', 'Reports', { acceptDownloads: true })
    await tab.getByRole('button', { name: `Make ${report} as ${format}` }).click()
    const link = tab.getByRole('region', { name: report, exact: true }).getByRole('link', { name: /^Download / })
    await link.waitFor({ timeout: MAKING })
    expect(await axeFindings(tab)).toEqual([])
    const [download] = await Promise.all([tab.waitForEvent('download'), link.click()])
    expect(readFileSync(await download.path(), 'latin1').slice(0, firstBytes.length)).toBe(firstBytes)
  })
})
