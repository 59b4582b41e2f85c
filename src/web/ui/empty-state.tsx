import type { ReactNode } from 'react'
import './empty-state.css'

interface Props {
  readonly title: string
  /** What to do about it. */
  readonly children: ReactNode
  /** The ways to start. */
  readonly actions?: ReactNode
}

/** Where there is nothing yet: says what would be here and how to start. */
export function EmptyState({ title, children, actions }: Props) {
  return (
    <div className="empty-state">
      <h2>{title}</h2>
      <p className="muted">{children}</p>
      {actions && <div className="row">{actions}</div>}
    </div>
  )
}
