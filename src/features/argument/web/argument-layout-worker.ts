import { layoutArgument } from './argument-layout.ts'
import type { ShownArgument } from './argument-place.ts'

/** What the screen asks of the worker. */
export interface LayoutRequest {
  readonly turn: number
  readonly shown: ShownArgument
  readonly open: ReadonlySet<string>
}

// Lays out beside the screen: a thousand elements take longer than a person may be kept from typing.
self.addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  self.postMessage({ turn: data.turn, layout: layoutArgument(data.shown, data.open) })
})
