import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../test/browser/chromium.ts'
import { axeFindings, contrastFindings, openTab } from './journey.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})

afterAll(async () => {
  await browser?.close()
})

const ADDRESS = 'http://page.test/'

async function openPage(body: string): Promise<Page> {
  const tab = await openTab(browser)
  const whole = `<!doctype html><html lang="en"><title>Page</title>${body}</html>`
  await tab.route(ADDRESS, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: whole }))
  await tab.goto(ADDRESS)
  return tab
}

const HEADING = '<h1>Hazard log</h1>'
const PICTURE = '<img src="data:,">'
const PALE = '<p style="color: #999; background: #aaa">Hardly to be read</p>'

test('the browser renders a page by role and name', async () => {
  const tab = await openPage(`<main>${HEADING}</main>`)
  expect(await tab.getByRole('heading', { name: 'Hazard log' }).isVisible()).toBe(true)
})

test('axe finds nothing on a sound page', async () => {
  const tab = await openPage(`<main>${HEADING}</main>`)
  expect(await axeFindings(tab)).toEqual([])
  expect(await contrastFindings(tab)).toEqual([])
})

test('axe finds each picture without a text, and names it', async () => {
  const tab = await openPage(`<main>${HEADING}${PICTURE}${PICTURE}</main>`)
  expect(await axeFindings(tab)).toEqual([`image-alt: ${PICTURE} | ${PICTURE}`])
})

test('axe finds a picture without a text in a frame', async () => {
  const framed = `<iframe title="Preview" srcdoc='<html lang="en"><title>Part</title><main>${PICTURE}</main></html>'></iframe>`
  const findings = await axeFindings(await openPage(`<main>${HEADING}${framed}</main>`))
  expect(findings).toContain(`image-alt: ${PICTURE}`)
})

test('axe finds pale words, and of the colours alone only those', async () => {
  const tab = await openPage(`<main>${HEADING}${PICTURE}${PALE}</main>`)
  expect(await contrastFindings(tab)).toEqual([`color-contrast: ${PALE}`])
})
