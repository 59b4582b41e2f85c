import type { ReactNode } from 'react'
import './notice.css'

interface Props {
  readonly tone: 'bad' | 'warn' | 'good' | 'quiet'
  readonly title: string
  readonly children?: ReactNode
}

/** Something the person should know here and now; bad news is announced. */
export function Notice({ tone, title, children }: Props) {
  return (
    <div className={`notice notice-${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <p className="notice-title">{title}</p>
      {children}
    </div>
  )
}
