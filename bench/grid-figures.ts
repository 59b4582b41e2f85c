import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { z } from 'zod'
import { percentile } from './measure.ts'

/** Notes a figure of the grid. */
type Note = (figure: string, value: number) => void

const SORTS = ['', 'name', '-initial', '-residual', 'state', '-outlook']
/** A level that some hazards have and one that none has: a long list and none are both painted. */
const LEVELS = ['2', '5']
const FRAMES = 300
const EDITS = 40

/** Measures what somebody waits for who works in the hazard log: filtering, scrolling, writing, and what the page takes. */
export async function noteGrid(browser: Browser, tab: Page, caseUrl: string, note: Note): Promise<void> {
  await tab.addInitScript(timeChanges)
  await tab.goto(`${caseUrl}/hazards`)
  await rowsShown(tab)
  note('filter', percentile(await timeFilters(tab), 0.95))
  await tab.goto(`${caseUrl}/hazards`)
  await rowsShown(tab)
  note('grid edit p95', percentile(await timeCellEdits(tab), 0.95))
  note('scroll p95', percentile(await timeFrames(tab), 0.95))
  await tab.locator('tr[data-index]').first().locator('[data-column]').nth(2).click()
  await tab.keyboard.press('Control+a')
  await tab.keyboard.press('Control+End')
  await rowsShown(tab)
  note('page memory', await rendererMegabytes(browser))
}

async function rowsShown(tab: Page): Promise<void> {
  await tab.locator('tr[data-index] a').first().waitFor()
  await tab.waitForLoadState('networkidle')
}

/** From the choice of a level to the painted rows of it; each time for a list that nobody has asked for before. */
async function timeFilters(tab: Page): Promise<readonly number[]> {
  const samples: number[] = []
  for (const sort of SORTS) {
    await tab.getByLabel('Sort by').selectOption(sort)
    for (const level of LEVELS) {
      await tab.getByLabel('Residual level').selectOption('')
      await tab.waitForLoadState('networkidle')
      samples.push(await tab.evaluate(chooseLevel, level))
    }
  }
  return samples
}

function chooseLevel(level: string): Promise<number> {
  const label = [...document.querySelectorAll('label')].find((one) => one.textContent === 'Residual level')
  const select = label?.control
  if (!(select instanceof HTMLSelectElement)) throw new Error('There is no choice of a level.')
  const count = document.querySelector('.page-about')
  const before = count?.textContent
  const started = performance.now()
  select.value = level
  select.dispatchEvent(new Event('change', { bubbles: true }))
  return new Promise((settle) => {
    const look = () => {
      const grid = document.querySelector('[role=grid]')
      const isThere = count?.textContent !== before && grid?.getAttribute('aria-busy') !== 'true'
      // What is in the page at one frame is painted before the next.
      requestAnimationFrame(isThere ? () => settle(performance.now() - started) : look)
    }
    look()
  })
}

/** How long each frame takes while the grid is scrolled as fast as a wheel turns. */
function timeFrames(tab: Page): Promise<readonly number[]> {
  return tab.evaluate(
    (frames) =>
      new Promise<number[]>((settle) => {
        const scroller = document.querySelector('.grid')
        const samples: number[] = []
        let last = performance.now()
        const turn = () => {
          const now = performance.now()
          samples.push(now - last)
          last = now
          scroller?.scrollBy(0, 120)
          if (samples.length > frames) settle(samples.slice(1))
          else requestAnimationFrame(turn)
        }
        requestAnimationFrame(turn)
      }),
    FRAMES,
  )
}

declare global {
  interface Window {
    changesTook: number[]
  }
}

/** Notes in the page how long each change of a record takes, from its sending to its answer. */
function timeChanges(): void {
  window.changesTook = []
  const plain = window.fetch
  window.fetch = async (input, init) => {
    const started = performance.now()
    const answer = await plain(input, init)
    if (init?.method === 'PATCH') window.changesTook.push(performance.now() - started)
    return answer
  }
}

/** Writes into cell after cell as a person does; each is acknowledged before the next is begun. */
async function timeCellEdits(tab: Page): Promise<readonly number[]> {
  await tab.locator('tr[data-index="0"] > [data-column="2"]').click()
  for (let edit = 1; edit <= EDITS; edit += 1) {
    await tab.keyboard.type(`Measured ${edit}`)
    await tab.keyboard.press('Enter')
    await tab.waitForFunction((count) => window.changesTook.length >= count, edit)
  }
  return tab.evaluate(() => window.changesTook)
}

const processesSchema = z.object({ processInfo: z.array(z.object({ type: z.string(), id: z.number() })) })

/** What the largest page of the browser holds for itself, as Linux counts it: scripts, data, and all that is drawn. */
async function rendererMegabytes(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = processesSchema.parse(await session.send('SystemInfo.getProcessInfo'))
  return Math.max(...processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => ownMegabytes(id)))
}

function ownMegabytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/^RssAnon:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1_024
}
