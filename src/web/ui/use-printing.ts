import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

let isPrinting = false

/** Whether the page is being laid out for paper, by whatever way it was asked: what is drawn then is what is printed. */
export function usePrinting(): boolean {
  return useSyncExternalStore(follow, () => isPrinting)
}

function follow(changed: () => void): () => void {
  const paper = window.matchMedia('print')
  // What is first drawn while the sheets are laid out hears of no beginning.
  isPrinting ||= paper.matches
  const tell = (now: boolean) => {
    isPrinting = now
    // The browser lays out the sheets as soon as this event has been heard.
    flushSync(changed)
  }
  const begin = () => tell(true)
  const end = () => tell(false)
  const turn = ({ matches }: MediaQueryListEvent) => tell(matches)
  window.addEventListener('beforeprint', begin)
  window.addEventListener('afterprint', end)
  paper.addEventListener('change', turn)
  return () => {
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', end)
    paper.removeEventListener('change', turn)
  }
}
