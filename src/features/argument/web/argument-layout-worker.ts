import type { ArgumentView } from '../argument-contract.ts'
import { layoutArgument } from './argument-layout.ts'

/** What the screen asks of the worker. */
export interface LayoutRequest {
  readonly turn: number
  readonly view: ArgumentView
  readonly shown: ReadonlySet<string>
}

// Lays out beside the screen: a thousand elements take longer than a person may be kept from typing.
self.addEventListener('message', ({ data }: MessageEvent<LayoutRequest>) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  self.postMessage({ turn: data.turn, layout: layoutArgument(data.view, data.shown) })
})
