import type { Page } from 'playwright-core'
import { percentile } from './measure.ts'

/** Notes a figure of the argument. */
type Note = (figure: string, value: number) => void

const MOVES = 150
const STEP = 14
const WHEELS = 60
const WHEEL = 60

/** Measures what somebody waits for at the diagram of an argument: until all of it is drawn, and while it is moved. */
export async function noteArgument(tab: Page, argumentUrl: string, lastSolution: string, note: Note): Promise<void> {
  await tab.goto(`${argumentUrl}?at=${lastSolution}`)
  await tab.locator('.react-flow__node').first().waitFor()
  await tab.waitForLoadState('networkidle')
  note('argument drawn', await tab.evaluate(openAll))
  note('argument pan p95', percentile(await framesDuring(tab, () => pan(tab)), 0.95))
  note('argument zoom p95', percentile(await framesDuring(tab, () => zoom(tab)), 0.95))
}

/** From opening every branch to the diagram in which the chosen solution, which was closed away, is painted. */
function openAll(): Promise<number> {
  const button = [...document.querySelectorAll('button')].find((one) => one.textContent === 'Open all')
  if (button === undefined) throw new Error('There is nothing to open.')
  const started = performance.now()
  button.click()
  return new Promise((settle) => {
    const look = () => {
      const isThere = document.querySelector('.react-flow__node.selected') !== null
      // What is in the page at one frame is painted before the next.
      requestAnimationFrame(isThere ? () => settle(performance.now() - started) : look)
    }
    look()
  })
}

declare global {
  interface Window {
    frameTimes: number[] | null
  }
}

/** How long each frame takes while a person does something. */
async function framesDuring(tab: Page, act: () => Promise<void>): Promise<readonly number[]> {
  await tab.evaluate(() => {
    window.frameTimes = []
    let last = performance.now()
    const turn = () => {
      const now = performance.now()
      window.frameTimes?.push(now - last)
      last = now
      if (window.frameTimes !== null) requestAnimationFrame(turn)
    }
    requestAnimationFrame(turn)
  })
  await act()
  return tab.evaluate(() => {
    const samples = window.frameTimes ?? []
    window.frameTimes = null
    return samples.slice(1)
  })
}

/** Drags the diagram to and fro by the mouse, as far as a window at a time. */
async function pan(tab: Page): Promise<void> {
  const { x, y } = await middleOf(tab)
  for (const direction of [1, -1, -1, 1]) {
    await tab.mouse.move(x, y)
    await tab.mouse.down()
    for (let move = 1; move <= MOVES / 4; move += 1) await tab.mouse.move(x + direction * move * STEP, y - move)
    await tab.mouse.up()
  }
}

/** Turns the wheel until all of the argument is in the window, and back. */
async function zoom(tab: Page): Promise<void> {
  const { x, y } = await middleOf(tab)
  await tab.mouse.move(x, y)
  for (const direction of [1, -1]) {
    for (let turn = 0; turn < WHEELS / 2; turn += 1) await tab.mouse.wheel(0, direction * WHEEL)
  }
}

/** A place in the diagram that no part covers. */
async function middleOf(tab: Page): Promise<{ readonly x: number; readonly y: number }> {
  const box = await tab.locator('.argument-canvas').boundingBox()
  if (box === null) throw new Error('There is no diagram.')
  return { x: box.x + box.width / 2, y: box.y + 24 }
}
