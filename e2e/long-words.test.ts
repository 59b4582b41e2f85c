import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { homeReady, journeyHere, screenReady, sidewaysScroll } from './journey.ts'
import { writeFields } from './stored-records.ts'
import { CASE_SCREENS, OTHER_SCREENS, type Screen } from './screens.ts'

const journey = journeyHere()

const WORD = 'Wordwithoutanyspace'.repeat(11).slice(0, 200)
const WRITTEN = [
  ['hazard/H-1', ['name', 'description', 'effect', 'harm', 'owner']],
  ['cause/C-1', ['name']],
  ['control/CTL-1', ['statement']],
  ['evidence/EV-5', ['name']],
  ['goal/G-1', ['statement']],
  ['product/PROD-1', ['name']],
  ['plan/PLAN-1', ['name']],
  ['workshop/WS-1', ['name']],
] as const

/** Writes one word of two hundred letters wherever a record has a name, and begins a case that is called so. */
async function writeLongWords(tab: Page): Promise<void> {
  for (const [record, fields] of WRITTEN) {
    await writeFields(tab, journey.caseUrl, record, Object.fromEntries(fields.map((field) => [field, WORD])))
  }
  const begun = await tab.context().request.post(`${journey.server.url}/api/spaces`, {
    headers: { origin: journey.server.url },
    data: { name: WORD, type: 'manufacturer-case' },
  })
  expect(begun.status()).toBe(201)
}

/** Waits until the screen has taken in that its window has another size. */
function drawnAgain(tab: Page): Promise<void> {
  return tab.evaluate(() => new Promise((settle) => requestAnimationFrame(() => requestAnimationFrame(() => settle()))))
}

const AT = [
  { width: 1280, height: 800 },
  { width: 720, height: 450 },
  { width: 320, height: 256 },
]
const named = (screens: readonly Screen[]) =>
  screens.filter(([path]) => !path.startsWith('/organisation') && !path.startsWith('/profile'))

test('a word of two hundred letters makes no screen wider than its window', async () => {
  const tab = await journey.open()
  await tab.goto(journey.server.url)
  await homeReady(tab)
  await writeLongWords(tab)
  const faults: string[] = []
  for (const [url, screens] of [
    [journey.caseUrl, CASE_SCREENS],
    [journey.server.url, named(OTHER_SCREENS)],
  ] as const) {
    for (const [path] of screens) {
      await tab.goto(`${url}${path}`)
      await screenReady(tab, /./)
      for (const viewport of AT) {
        await tab.setViewportSize(viewport)
        await drawnAgain(tab)
        const sideways = await sidewaysScroll(tab)
        if (sideways > 0) faults.push(`${path} at ${viewport.width} scrolls sideways by ${sideways} px`)
      }
    }
  }
  expect(faults).toEqual([])
})
