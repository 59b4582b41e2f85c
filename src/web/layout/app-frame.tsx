import { type ReactNode, useState } from 'react'
import { uiStrings } from '../strings/ui-strings.ts'
import { ToastRegion } from '../toasts/toast-region.tsx'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import './app-frame.css'

interface Props {
  /** Stands at the top of the navigation: the brand and whose work this is. */
  readonly brand: ReactNode
  readonly navigation: ReactNode
  readonly breadcrumb: ReactNode
  readonly tools: ReactNode
  readonly children: ReactNode
  /** Changes when the route does: the narrow menu closes. */
  readonly place: string
}

/** The frame around every signed-in screen: navigation at the left, a quiet header, the screen itself. */
export function AppFrame({ brand, navigation, breadcrumb, tools, children, place }: Props) {
  const [openAt, setOpenAt] = useState<string | null>(null)
  const open = openAt === place
  return (
    <div className="frame">
      <a className="skip-link" href="#content">
        {uiStrings.skip}
      </a>
      <nav className="frame-side" aria-label={uiStrings.mainNavigation}>
        <div className="frame-brand">
          {brand}
          <Button
            className="frame-menu"
            aria-expanded={open}
            aria-controls="navigation"
            onClick={() => setOpenAt(open ? null : place)}
          >
            {uiStrings.menu}
          </Button>
        </div>
        <div id="navigation" className={classNames('frame-nav', open && 'is-open')}>
          {navigation}
        </div>
      </nav>
      <div className="frame-work">
        <header className="frame-header">
          {breadcrumb}
          <div className="frame-tools">{tools}</div>
        </header>
        <main id="content" tabIndex={-1}>
          {children}
        </main>
        <ToastRegion />
      </div>
    </div>
  )
}
