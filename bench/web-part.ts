// Measures what somebody at a browser waits for: the first load on a slower processor, a change of screen, an edit.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Locator, Page } from 'playwright-core'
import { BUDGETS, bytesOf, scriptsOf } from '../scripts/size-budget.mjs'
import { launchChromium } from '../test/browser/chromium.ts'
import type { Measured } from './figure.ts'
import { noteGrid } from './grid-figures.ts'
import { generateCase } from './generate-case.ts'
import { median, percentile } from './measure.ts'
import { printResult } from './part-result.ts'
import { startServerProcess } from './server-process.ts'
import { storeCase } from './stored-case.ts'
import { inTemporaryFolder } from './temporary-folder.ts'

const SLOWER = 4
const LOADS = 5
const CHANGES = 4
const EDITS = 100
const SEEN = 40
/** How long somebody writes in a field at the least. */
const WRITING_MS = 500
/** Work of the page that goes on longer than this blocks whoever wants to act (Total Blocking Time). */
const LONG_TASK_MS = 50

const hazards = Number(process.argv[2] ?? 1_000)
const measured: Measured[] = []
const left: string[] = []
const note = (figure: string, value: number) => measured.push({ figure, hazards, value })

await inTemporaryFolder(async (folder) => {
  const loads = BUDGETS.map(({ entries }) => bytesOf(scriptsOf('dist/web', entries)))
  note('first load', Math.max(...loads) / 1_000)
  const data = join(folder, 'data')
  mkdirSync(data)
  const { space } = await storeCase(generateCase(hazards), data)
  const server = await startServerProcess(data)
  const browser = await launchChromium()
  try {
    const context = await browser.newContext({ extraHTTPHeaders: { authorization: `Bearer ${server.token}` } })
    const home = await timeFirstLoads(context, server.url, (tab) => tab.getByRole('button', { name: /^Look at it/ }))
    note('largest paint', home.paint)
    note('blocking', home.blocked)
    const portfolio = await timeFirstLoads(context, `${server.url}/portfolio`, (tab) => tab.getByRole('rowheader'))
    note('largest paint of the portfolio', portfolio.paint)
    note('blocking of the portfolio', portfolio.blocked)
    const tab = await slowTab(context)
    await tab.goto(`${server.url}/cases/${space}`)
    await tab.getByRole('heading', { level: 2 }).first().waitFor()
    note('route change', median(await timeChanges(tab)))
    await tab.goto(`${server.url}/cases/${space}/hazards/H-1`)
    await tab.getByLabel('Harm', { exact: true }).waitFor()
    await tab.waitForLoadState('networkidle').catch(() => undefined)
    note('edit p95', percentile(await timeEdits(tab), 0.95))
    note('seen p95', percentile(await timeSeen(tab, await context.newPage()), 0.95))
    await tab.close()
    await noteGrid(browser, await context.newPage(), `${server.url}/cases/${space}`, note)
  } catch (error) {
    left.push(`web at ${hazards}: ${error instanceof Error ? error.message : String(error)}`)
  } finally {
    await browser.close()
    await server.stop()
  }
})
printResult({ measured, left })

async function slowTab(context: BrowserContext): Promise<Page> {
  const tab = await context.newPage()
  const session = await context.newCDPSession(tab)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  return tab
}

interface FirstLoad {
  /** When the largest piece was painted, in milliseconds from the start. */
  readonly paint: number
  /** For how long the page could not be acted on, in milliseconds. */
  readonly blocked: number
}

/** Loads a screen again and again with nothing in the cache, until what it is for is there; the medians. */
async function timeFirstLoads(
  context: BrowserContext,
  url: string,
  content: (tab: Page) => Locator,
): Promise<FirstLoad> {
  const paints: number[] = []
  const blocked: number[] = []
  for (let load = 0; load < LOADS; load += 1) {
    const tab = await slowTab(context)
    const session = await context.newCDPSession(tab)
    await session.send('Network.setCacheDisabled', { cacheDisabled: true })
    await tab.goto(url)
    await content(tab).first().waitFor()
    await tab.waitForLoadState('networkidle')
    paints.push(await lastPaint(tab))
    blocked.push(await timeBlocked(tab))
    await tab.close()
  }
  return { paint: median(paints), blocked: median(blocked) }
}

/** When the largest piece of the page was painted, in milliseconds from the start. */
function lastPaint(tab: Page): Promise<number> {
  return tab.evaluate(
    () =>
      new Promise<number>((settle) => {
        new PerformanceObserver((list) => settle(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        })
      }),
  )
}

function timeBlocked(tab: Page): Promise<number> {
  return tab.evaluate(
    (longTask) =>
      new Promise<number>((settle) => {
        const tasks: number[] = []
        new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
          type: 'longtask',
          buffered: true,
        })
        setTimeout(() => settle(tasks.reduce((sum, duration) => sum + Math.max(0, duration - longTask), 0)), 100)
      }),
    LONG_TASK_MS,
  )
}

/** From the click in the navigation to the new heading on the screen, once the pieces have been loaded. */
async function timeChanges(tab: Page): Promise<readonly number[]> {
  const names = ['Risk matrix', 'Hazard log', 'Findings', 'Reports']
  const samples: number[] = []
  for (let round = 0; round <= CHANGES; round += 1) {
    for (const name of names) {
      const took = await tab.evaluate(changeTo, name)
      await tab.waitForLoadState('networkidle').catch(() => undefined)
      if (round > 0) samples.push(took)
    }
  }
  return samples
}

function changeTo(name: string): Promise<number> {
  const link = [...document.querySelectorAll<HTMLElement>('a.nav-link')].find((one) => one.textContent.startsWith(name))
  if (link === undefined) throw new Error(`The navigation leads nowhere called ${name}.`)
  const started = performance.now()
  link.click()
  return new Promise((settle) => {
    const look = () => {
      if (document.querySelector('main h1')?.textContent.includes(name) === true) settle(performance.now() - started)
      else requestAnimationFrame(look)
    }
    look()
  })
}

/** Changes of one field by whoever types: from leaving the field to the word beside it that it is saved. */
async function timeEdits(tab: Page): Promise<readonly number[]> {
  const samples: number[] = []
  const harm = await tab.getByLabel('Harm', { exact: true }).elementHandle()
  if (harm === null) throw new Error('The hazard has no field for its harm.')
  for (let edit = 0; edit < EDITS; edit += 1) {
    // Nobody leaves one field after another without writing something into it.
    await tab.waitForTimeout(WRITING_MS)
    await harm.fill(`Measured ${edit}`)
    samples.push(await harm.evaluate(leaveAndAwaitWord, 'Saved'))
  }
  return samples
}

/** Within the page: whoever drives it from without would wait for their own way there and back as well. */
function leaveAndAwaitWord(box: HTMLElement | SVGElement, word: string): Promise<number> {
  return new Promise((settle, fail) => {
    const status = box.closest('.field')?.querySelector('[role="status"]')
    if (status === null || status === undefined) {
      fail(new Error('Nothing beside the field says whether it is saved.'))
      return
    }
    const started = performance.now()
    new MutationObserver((_, watch) => {
      if (status.textContent !== word) return
      watch.disconnect()
      settle(performance.now() - started)
    }).observe(status, { subtree: true, childList: true, characterData: true })
    box.blur()
  })
}

/** From leaving the field in one tab to the same words in another, which nobody touches. */
async function timeSeen(writer: Page, reader: Page): Promise<readonly number[]> {
  const samples: number[] = []
  const harm = writer.getByLabel('Harm', { exact: true })
  await reader.goto(writer.url())
  await reader.getByLabel('Harm', { exact: true }).waitFor()
  for (let edit = 0; edit < SEEN; edit += 1) {
    const words = `Seen ${edit}`
    await harm.fill(words)
    const seen = reader.waitForFunction(
      (wanted) => [...document.querySelectorAll('textarea')].some(({ value }) => value === wanted),
      words,
    )
    const started = performance.now()
    await harm.blur()
    await seen
    samples.push(performance.now() - started)
    await writer.getByText('Saved', { exact: true }).waitFor()
  }
  await reader.close()
  return samples
}
