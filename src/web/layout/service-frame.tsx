import { type ReactNode, useEffect } from 'react'
import { uiStrings } from '../strings/ui-strings.ts'
import './navigation.css'
import './service-density.css'
import './service-frame.css'

interface Props {
  readonly title: string
  readonly children: ReactNode
}

/** A page for somebody who is not at work yet, as when signing in: the brand, one heading, one thing to do. */
export function ServiceFrame({ title, children }: Props) {
  useEffect(() => {
    document.title = `${title} – ${uiStrings.product}`
  }, [title])
  return (
    <div className="service service-density">
      <header className="service-header">
        <span className="brand">
          <span className="brand-mark" aria-hidden="true" />
          {uiStrings.product}
        </span>
      </header>
      <main className="service-main" id="content" tabIndex={-1}>
        <h1 tabIndex={-1}>{title}</h1>
        {children}
      </main>
    </div>
  )
}
