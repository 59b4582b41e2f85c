import type { ReactNode } from 'react'
import '../layout/service-density.css'
import { Page } from './page.tsx'
import './service-page.css'

interface Props {
  readonly title: string
  readonly about?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** A screen inside the frame where somebody does one thing: narrow, in larger type. */
export function ServicePage(props: Props) {
  return (
    <div className="service-density service-page">
      <Page {...props} />
    </div>
  )
}
