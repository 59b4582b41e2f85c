import { type ReactNode, useEffect } from 'react'
import { uiStrings } from '../strings/ui-strings.ts'
import { classNames } from './class-names.ts'
import './page.css'

interface Props {
  readonly title: string
  /** A line beneath the title; null while it is on its way, and its place is kept. */
  readonly about?: ReactNode
  readonly actions?: ReactNode
  /** Uses the whole width, for tables. */
  readonly wide?: boolean
  /** Stands before the title, as a reference. */
  readonly mark?: ReactNode
  readonly children: ReactNode
}

/** A screen: its heading, which takes the focus when the route changes, its actions, and its content. */
export function Page({ title, about, actions, wide = false, mark, children }: Props) {
  useEffect(() => {
    document.title = `${title} – ${uiStrings.product}`
  }, [title])
  return (
    <div className={classNames('page', wide && 'page-wide')}>
      <div className="page-head">
        <div className="page-title">
          <h1 tabIndex={-1}>
            {mark}
            {title}
          </h1>
          {about !== undefined && about !== false && <div className="muted page-about keeps-line">{about}</div>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </div>
      {children}
    </div>
  )
}
