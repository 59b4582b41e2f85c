import type { ReactNode } from 'react'
import './tag.css'

export type Tone = 'good' | 'warn' | 'block' | 'bad' | 'quiet'

/** A word that says a state; the tone only repeats it. */
export function Tag({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return <span className={`tag tag-${tone}`}>{children}</span>
}
