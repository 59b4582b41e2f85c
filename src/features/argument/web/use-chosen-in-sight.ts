import { useReactFlow, useStoreApi, type Viewport } from '@xyflow/react'
import { useEffect } from 'react'
import type { ArgumentPart } from '../argument-contract.ts'
import type { ArgumentLayout } from './argument-layout.ts'

/**
 * Brings the chosen part into sight unless it is there; without one, all of a small diagram or the head of a large one.
 * Nothing glides, and nothing moves away from under the pointer that chose it.
 */
export function useChosenInSight(layout: ArgumentLayout, chosen: ArgumentPart | null): void {
  const flow = useReactFlow()
  const store = useStoreApi()
  useEffect(() => {
    const wanted = layout.placed.find(({ part }) => part.id === chosen?.id)
    if (wanted === undefined) {
      void flow.setViewport(firstSight(layout, store.getState()))
      return
    }
    const x = wanted.x + wanted.width / 2
    const y = wanted.y + wanted.height / 2
    if (isInSight(x, y, store.getState())) return
    void flow.setCenter(x, y, { zoom: Math.max(flow.getZoom(), SMALLEST), duration: 0 })
  }, [layout, chosen?.id, flow, store])
}

/** Smaller than this the words are no longer read; larger than that nothing is shown at first. */
const SMALLEST = 0.6
const LARGEST = 0.9
/** How much of the window's side the controls cover. */
const CONTROLS = 48

interface Sight {
  readonly width: number
  readonly height: number
  readonly transform: readonly [x: number, y: number, zoom: number]
}

/** Whether a point of the diagram is in the window, and large enough to be read. */
function isInSight(x: number, y: number, { width, height, transform: [left, top, zoom] }: Sight): boolean {
  const across = x * zoom + left
  const down = y * zoom + top
  return zoom >= SMALLEST && across > 0 && across < width && down > 0 && down < height
}

/** Where the window stands over a diagram that nothing is chosen in. */
function firstSight(layout: ArgumentLayout, window: Omit<Sight, 'transform'>): Viewport {
  const fitting = Math.min(LARGEST, (window.width - 2 * CONTROLS) / layout.width, window.height / layout.height)
  if (fitting >= SMALLEST) {
    const x = (window.width - layout.width * fitting) / 2
    return { x, y: (window.height - layout.height * fitting) / 2, zoom: fitting }
  }
  const zoom = 0.8
  const head = layout.placed[0]
  const middle = head === undefined ? 0 : head.x + head.width / 2
  return { x: window.width / 2 - middle * zoom, y: -(head?.y ?? 0) * zoom + 24, zoom }
}
