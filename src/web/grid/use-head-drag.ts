import { type PointerEvent as ReactPointerEvent, useState } from 'react'

interface Options {
  /** The column is to be this wide. */
  readonly onWiden: (id: string, width: number) => void
  /** The column is to stand where another one does. */
  readonly onMove: (id: string, target: string) => void
}

/** What a pointer is doing with a head: drawing it wider, or carrying it over another one. */
export type HeadDrag =
  | { readonly does: 'widen'; readonly id: string; readonly width: number }
  | { readonly does: 'carry'; readonly id: string; readonly over: string | null }

/** A press that moves less than this is a click. */
const STILL = 6

/** Widening and moving columns with a pointer; it is shown while it goes on and done when the pointer is let go. */
export function useHeadDrag({ onWiden, onMove }: Options) {
  const [drag, setDrag] = useState<HeadDrag | null>(null)
  return {
    drag,
    widen: (event: ReactPointerEvent, id: string) => {
      const head = event.currentTarget.closest('th')
      if (head === null || event.button !== 0) return
      event.preventDefault()
      event.stopPropagation()
      const wide = head.offsetWidth
      const widthAt = (at: PointerEvent) => wide + at.clientX - event.clientX
      follow({
        onMove: (at) => setDrag({ does: 'widen', id, width: widthAt(at) }),
        onEnd: (at) => {
          setDrag(null)
          if (at !== null && at.clientX !== event.clientX) onWiden(id, widthAt(at))
        },
      })
    },
    carry: (event: ReactPointerEvent, id: string) => {
      if (event.button !== 0 || event.pointerType === 'touch') return
      const isFar = (at: PointerEvent) => Math.abs(at.clientX - event.clientX) > STILL
      follow({
        onMove: (at) => {
          if (isFar(at)) setDrag({ does: 'carry', id, over: headUnder(at) })
        },
        onEnd: (at) => {
          setDrag(null)
          if (at === null || !isFar(at)) return
          forgoClick()
          const over = headUnder(at)
          if (over !== null) onMove(id, over)
        },
      })
    },
  }
}

interface Follower {
  readonly onMove: (at: PointerEvent) => void
  /** Null when it was broken off. */
  readonly onEnd: (at: PointerEvent | null) => void
}

function follow({ onMove, onEnd }: Follower): void {
  const over = new AbortController()
  const end = (at: PointerEvent | null) => {
    over.abort()
    onEnd(at)
  }
  const { signal } = over
  window.addEventListener('pointermove', onMove, { signal })
  window.addEventListener('pointerup', end, { signal })
  window.addEventListener('pointercancel', () => end(null), { signal })
  window.addEventListener('keydown', ({ key }) => key === 'Escape' && end(null), { signal })
}

function headUnder({ clientX, clientY }: PointerEvent): string | null {
  const head = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('th[data-head]')
  return head?.dataset['head'] ?? null
}

/** The click that follows the end of a drag would sort. */
function forgoClick(): void {
  window.addEventListener('click', stop, { capture: true, once: true })
  setTimeout(() => window.removeEventListener('click', stop, { capture: true }), 0)
}

function stop(event: Event): void {
  event.stopPropagation()
  event.preventDefault()
}
