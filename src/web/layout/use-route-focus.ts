import { useEffect, useRef } from 'react'

/**
 * After a change of route the heading of the new screen takes the focus, so that a keyboard or a screen reader starts
 * there. The first screen leaves the focus alone. Screens load on demand: the heading may come later than the route.
 */
export function useRouteFocus(place: string): void {
  const first = useRef(place)
  useEffect(() => {
    if (first.current === place) return
    first.current = ''
    const content = document.getElementById('content')
    if (content === null) return
    return focusHeading(content)
  }, [place])
}

function focusHeading(content: HTMLElement): (() => void) | undefined {
  const focus = (): boolean => {
    const heading = content.querySelector<HTMLElement>('h1[tabindex]')
    heading?.focus({ preventScroll: true })
    return heading !== null
  }
  if (focus()) return undefined
  const observer = new MutationObserver(() => focus() && observer.disconnect())
  observer.observe(content, { childList: true, subtree: true })
  return () => observer.disconnect()
}
