import { useEffect, useRef } from 'react'

/**
 * After a change of route the heading of the new screen takes the focus, so that a keyboard or a screen reader starts
 * there. The first screen leaves the focus alone. A screen may replace its heading when its data arrives: until the
 * person does something the focus goes along.
 */
export function useRouteFocus(place: string | undefined): void {
  const shown = useRef(place)
  useEffect(() => {
    if (place === undefined || shown.current === place) return undefined
    const isFirst = shown.current === undefined
    shown.current = place
    const content = document.getElementById('content')
    return isFirst || content === null ? undefined : keepFocusOnHeading(content)
  }, [place])
}

function keepFocusOnHeading(content: HTMLElement): () => void {
  const focus = () => content.querySelector<HTMLElement>('h1[tabindex]')?.focus({ preventScroll: true })
  const refocus = () => {
    if (document.activeElement === null || document.activeElement === document.body) focus()
  }
  focus()
  const observer = new MutationObserver(refocus)
  observer.observe(content, { childList: true, subtree: true })
  const stop = () => observer.disconnect()
  const acted = new AbortController()
  for (const act of ['keydown', 'pointerdown']) document.addEventListener(act, stop, { signal: acted.signal })
  return () => {
    stop()
    acted.abort()
  }
}
