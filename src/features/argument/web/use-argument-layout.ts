import { useEffect, useMemo, useRef, useState } from 'react'
import { type ArgumentLayout, layoutArgument } from './argument-layout.ts'
import type { LayoutRequest } from './argument-layout-worker.ts'
import type { ShownArgument } from './argument-place.ts'

/** What the worker answers. */
interface LayoutAnswer {
  readonly turn: number
  readonly layout: ArgumentLayout
}

/** So many elements are laid out in well under 100 ms, and need no worker. */
const FEW = 120

/** The layout of the parts that are open; a large one is made beside the screen, which keeps the one before until it is there. */
export function useArgumentLayout(shown: ShownArgument, open: ReadonlySet<string>): ArgumentLayout | null {
  const few = open.size <= FEW
  const atOnce = useMemo(() => (few ? layoutArgument(shown, open) : null), [few, shown, open])
  const [made, setMade] = useState<ArgumentLayout | null>(null)
  const worker = useRef<Worker | null>(null)
  const turn = useRef(0)
  useEffect(() => () => worker.current?.terminate(), [])
  useEffect(() => {
    if (few) return
    if (worker.current === null) {
      worker.current = new Worker(new URL('./argument-layout-worker.ts', import.meta.url), { type: 'module' })
      worker.current.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer>) => {
        if (data.turn === turn.current) setMade(data.layout)
      })
    }
    turn.current += 1
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
    worker.current.postMessage({ turn: turn.current, shown, open } satisfies LayoutRequest)
  }, [few, shown, open])
  return atOnce ?? made
}
