import { useEffect } from 'react'
import { request } from '../../../web/api/api-client.ts'
import { useSpace } from '../../records/web/use-space.ts'
import { STAY_GOES_ON_MS } from '../../../domain/safety-case/workshop-attendance.ts'
import { workshopSchema, type WorkshopView } from '../workshop-contract.ts'
import { stepsPath, type WorkshopStepper } from './workshop-query.ts'

/** The rooms that this tab holds open, each with what lets it go; it is also in them where it shows something else. */
const held = new Map<string, () => void>()

/**
 * Whoever closes the tab in which they were in the room has left it. A page cannot tell that from being loaded anew, and
 * knows of no other tab: whichever comes back or is still there within a minute comes in again, and the stay goes on.
 */
export function useStay({ record, me }: WorkshopView, step: WorkshopStepper): { readonly leave: () => void } {
  const space = useSpace()
  const { ref } = record
  const room = `safecase:room:${space}:${ref}`
  const isRunning = record.state === 'running'
  const { isHere } = me
  const { mutate } = step
  useEffect(() => {
    if (isRunning && isHere) hold(room, stepsPath(space, ref))
    else held.get(room)?.()
    if (!isRunning || isHere || !wasClosed(room)) return
    localStorage.removeItem(room)
    mutate({ do: 'join' })
  }, [isRunning, isHere, room, space, ref, mutate])
  const leave = () => {
    held.get(room)?.()
    localStorage.removeItem(room)
    mutate({ do: 'leave' })
  }
  return { leave }
}

function hold(room: string, steps: string): void {
  if (held.has(room)) return
  const close = () => {
    localStorage.setItem(room, String(Date.now()))
    // Nobody is left to hear that it was refused, as where the workshop has ended.
    request(steps, workshopSchema, {
      method: 'POST',
      body: { do: 'leave' },
      idempotencyKey: crypto.randomUUID(),
      keepalive: true,
    }).catch(() => undefined)
  }
  window.addEventListener('pagehide', close)
  held.set(room, () => {
    window.removeEventListener('pagehide', close)
    held.delete(room)
  })
}

function wasClosed(room: string): boolean {
  return Date.now() - Number(localStorage.getItem(room) ?? 0) < STAY_GOES_ON_MS
}
