import type { Page } from 'playwright-core'

const MOST_STOPS = 120

/** Presses Tab until the element that has the focus is called `name`. */
export async function tabTo(tab: Page, name: RegExp): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await tab.keyboard.press('Tab')
    if (name.test(await focusedName(tab))) return
  }
  throw new Error(`No stop of the Tab key is called ${name.source}.`)
}

/** What the element that has the focus is called. */
export function focusedName(tab: Page): Promise<string> {
  return tab.evaluate(() => {
    const { activeElement } = document
    const isControl = activeElement instanceof HTMLTextAreaElement || activeElement instanceof HTMLInputElement
    const label = isControl ? activeElement.labels?.[0]?.textContent : undefined
    return activeElement?.getAttribute('aria-label') ?? label ?? activeElement?.textContent ?? ''
  })
}
