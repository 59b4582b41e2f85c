import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { journeyHere, screenReady } from './journey.ts'

const journey = journeyHere()

async function seenIn(tab: Page): Promise<readonly string[]> {
  return z.array(z.string()).parse(await tab.evaluate('movementsSeen'))
}

/** Goes where things move, if anywhere: a screen that loads, a dialog that opens, a picture that is laid out. */
async function movementsSeen(reducedMotion: 'reduce' | 'no-preference'): Promise<readonly string[]> {
  const tab = await journey.open({ reducedMotion })
  await tab.addInitScript(() => {
    const seen: string[] = []
    Object.assign(window, { movementsSeen: seen })
    const note = ({ type, target }: Event) =>
      seen.push(`${type} of ${target instanceof Element ? target.className : ''}`)
    for (const type of ['animationstart', 'transitionrun']) addEventListener(type, note, true)
  })
  // The first answer takes its time, so that waiting is seen.
  await tab.route('**/api/spaces/*/hazards*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    await route.continue()
  })
  await tab.goto(`${journey.caseUrl}/hazards`)
  await screenReady(tab, 'Hazard log')
  const inLog = await seenIn(tab)
  await tab.goto(`${journey.caseUrl}/argument`)
  await screenReady(tab, 'Argument')
  await tab.getByRole('treeitem').first().click()
  await tab.getByRole('button', { name: 'Find or do' }).waitFor()
  await tab.keyboard.press('?')
  await tab.getByRole('dialog').waitFor()
  return [...inLog, ...(await seenIn(tab))]
}

describe('for whoever asks for less motion', () => {
  test('nothing moves by itself, and the rest of the screens is the same', async () => {
    expect(await movementsSeen('reduce')).toEqual([])
  })

  test('and what moves for others is seen to move', async () => {
    expect(await movementsSeen('no-preference')).not.toEqual([])
  })
})
