import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { launchChromium } from '../test/browser/chromium.ts'
import { afterAll, beforeAll, inject } from 'vitest'
import { type SafecaseServer, serveCopyOf } from './safecase-server.ts'

/** One server and one browser; every tab of it is signed in as the same person. */
export interface Journey {
  readonly server: SafecaseServer
  /** The address of the example case. */
  readonly caseUrl: string
  /** A tab with its own window size, colours and network, signed in. */
  open(options?: BrowserContextOptions): Promise<Page>
  /** Such a tab on a screen of the example case, once it is ready: its path after that of the case, and its heading. */
  at(path: string, heading: string | RegExp, options?: BrowserContextOptions): Promise<Page>
  end(): Promise<void>
}

const PATIENCE = 30_000
const LONGEST = 160

/** Starts a server and a browser, and signs in by the one-time link. */
async function startJourney(): Promise<Journey> {
  const [server, browser] = await Promise.all([serveCopyOf(inject('firstStart')), launchChromium()])
  const context = await browser.newContext()
  const tab = await context.newPage()
  tab.setDefaultTimeout(PATIENCE)
  await tab.goto(server.signInUrl)
  await homeReady(tab)
  const path = await exampleLink(tab).getAttribute('href')
  const session = await context.storageState()
  await context.close()
  const caseUrl = `${server.url}${path}`
  const open = (options: BrowserContextOptions = {}) => openTab(browser, { ...options, storageState: session })
  return {
    server,
    caseUrl,
    open,
    at: async (screen, heading, options) => {
      const there = await open(options)
      await there.goto(`${caseUrl}${screen}`)
      await screenReady(there, heading)
      return there
    },
    end: async () => {
      await browser.close()
      await server.stop()
    },
  }
}

/** What the tests of a file share: begun before the first of them, ended after the last. */
export function begunHere<T extends { end(): Promise<void> }>(begin: () => Promise<T>): () => T {
  let begun: T | undefined
  beforeAll(async () => {
    begun = await begin()
  })
  afterAll(() => begun?.end())
  return () => {
    if (begun === undefined) throw new Error('It begins with the first test.')
    return begun
  }
}

/** The journey that the tests of a file share. */
export function journeyHere(): Omit<Journey, 'end'> {
  const here = begunHere(startJourney)
  return {
    get server() {
      return here().server
    },
    get caseUrl() {
      return here().caseUrl
    },
    open: (options) => here().open(options),
    at: (path, heading, options) => here().at(path, heading, options),
  }
}

/** A tab with its own window size, colours and cookies. */
export async function openTab(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context: BrowserContext = await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce', ...options })
  const tab = await context.newPage()
  tab.setDefaultTimeout(PATIENCE)
  return tab
}

/** What axe finds on what the tab shows, best practices included. */
export async function axeFindings(tab: Page): Promise<readonly string[]> {
  return findingsOf(axeOn(tab))
}

/** What axe finds about colours: all that the dark changes of a page. */
export function contrastFindings(tab: Page): Promise<readonly string[]> {
  return findingsOf(axeOn(tab).withRules(['color-contrast', 'link-in-text-block']))
}

/**
 * Axe in the page itself. Without its legacy mode it opens a second page after each look, to add up what frames of other
 * origins hold, of which we have none; and it carries all that passed there and back.
 */
function axeOn(tab: Page): AxeBuilder {
  return new AxeBuilder({ page: tab }).options({ resultTypes: ['violations'] }).setLegacyMode()
}

async function findingsOf(builder: AxeBuilder): Promise<readonly string[]> {
  const { violations } = await builder.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, LONGEST)).join(' | ')}`)
}

/** By how many pixels the page is wider than its window. */
export function sidewaysScroll(tab: Page): Promise<number> {
  return tab.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
}

const WIDE = { width: 1280, height: 800 }
/** What is left of a window of 1280 by 1024 pixels when it is magnified fourfold: 320 by 256. */
export const AT_400_PERCENT = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 } as const
const NARROW = { width: 320, height: 640 }

/** What is wrong with what the tab shows, as it is now: in the light, in the dark, and at 320 pixels. */
export async function faultsInEveryLook(tab: Page): Promise<readonly string[]> {
  const faults = [...(await axeFindings(tab))]
  await tab.emulateMedia({ colorScheme: 'dark' })
  faults.push(...(await contrastFindings(tab)).map((fault) => `in the dark: ${fault}`))
  await tab.emulateMedia({ colorScheme: 'light' })
  await tab.setViewportSize(NARROW)
  faults.push(...(await axeFindings(tab)).map((fault) => `at 320 pixels: ${fault}`))
  const sideways = await sidewaysScroll(tab)
  if (sideways > 0) faults.push(`at 320 pixels: scrolls sideways by ${sideways} px`)
  await tab.setViewportSize(WIDE)
  return faults
}

/** Waits until a screen's heading is there and nothing of it is still loading; else says what is there instead. */
export async function screenReady(tab: Page, heading: string | RegExp): Promise<void> {
  try {
    await tab.getByRole('heading', { level: 1, name: heading }).waitFor()
    await tab.getByText('Loading…').waitFor({ state: 'detached' })
  } catch (error) {
    const shown = (await tab.locator('body').innerText()).slice(0, 2 * LONGEST)
    throw new Error(`${tab.url()} shows no finished screen "${String(heading)}" but: ${shown}`, { cause: error })
  }
}

/** Waits for the screen that follows a sign-in, and for what it offers beside what waits. */
export async function homeReady(tab: Page): Promise<void> {
  await screenReady(tab, 'Now')
  await tab.getByRole('region', { name: 'Your cases' }).waitFor()
}

/** The way from the home to the example case. */
export function exampleLink(tab: Page): Locator {
  return tab.getByRole('region', { name: 'Your cases' }).getByRole('link', { name: 'Medicines Chart 4' })
}
