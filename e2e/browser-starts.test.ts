import { AxeBuilder } from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../test/browser/chromium.ts'

const page = (body: string) =>
  `data:text/html;charset=utf-8,${encodeURIComponent(`<!doctype html><html lang="en"><title>Page</title>${body}</html>`)}`

let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
})

async function axeFindings(body: string): Promise<string[]> {
  const context = await browser.newContext()
  const tab = await context.newPage()
  await tab.goto(page(body))
  const { violations } = await new AxeBuilder({ page: tab }).analyze()
  await context.close()
  return violations.map((violation) => violation.id)
}

test('the browser renders a page by role and name', async () => {
  const tab = await browser.newPage()
  await tab.goto(page('<main><h1>Hazard log</h1></main>'))
  expect(await tab.getByRole('heading', { name: 'Hazard log' }).isVisible()).toBe(true)
})

test('axe finds nothing on a sound page', async () => {
  expect(await axeFindings('<main><h1>Hazard log</h1></main>')).toEqual([])
})

test('axe finds a picture without a text', async () => {
  expect(await axeFindings('<main><h1>Hazard log</h1><img src="data:,"></main>')).toContain('image-alt')
})
