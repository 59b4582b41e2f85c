import type { ReactNode } from 'react'
import './scroll-area.css'

/** A long table that scrolls by itself; it takes the focus so that a keyboard can scroll it. */
export function ScrollArea({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <div className="scroll-area" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  )
}
