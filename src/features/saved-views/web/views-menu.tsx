import { useQuery } from '@tanstack/react-query'
import { type FocusEvent, type KeyboardEvent, useId, useRef, useState } from 'react'
import { Button } from '../../../web/ui/button.tsx'
import { Tag } from '../../../web/ui/tag.tsx'
import type { ViewedScreen } from '../../../web/parts/screen-parts.tsx'
import { currentView } from './view-state.ts'
import { ViewsPanel } from './views-panel.tsx'
import { viewsQuery } from './views-query.ts'
import { viewsStrings } from './views-strings.ts'
import './views-menu.css'

/** The named views of a screen: which is shown, and whether it was changed since; opens on all of them. */
export function ViewsMenu({ screen, search }: ViewedScreen) {
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const panel = useId()
  const { data: views } = useQuery(viewsQuery(screen))
  const current = currentView(views ?? [], search)
  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!isOpen || event.defaultPrevented) return
    if (event.key === 'Escape') close()
    else if (event.key === 'ArrowDown') walk(event.currentTarget, 1)
    else if (event.key === 'ArrowUp') walk(event.currentTarget, -1)
    else return
    event.preventDefault()
  }
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) setOpen(false)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears what its button and panel do
    <div className="views-menu" onKeyDown={onKeyDown} onBlur={onBlur}>
      <Button
        ref={button}
        className="views-button"
        aria-expanded={isOpen}
        aria-controls={panel}
        onClick={() => setOpen(!isOpen)}
      >
        {current === null ? (
          viewsStrings.views
        ) : (
          <>
            <span>{viewsStrings.view}</span> <span className="views-name">{current.view.name}</span>
            {current.isChanged && <Tag tone="warn">{viewsStrings.changed}</Tag>}
          </>
        )}
        <span className="views-mark" aria-hidden="true" />
      </Button>
      <div id={panel} className="views-panel" hidden={!isOpen}>
        {isOpen && views && <ViewsPanel screen={screen} search={search} views={views} onDone={close} />}
      </div>
    </div>
  )
}

/** From the button or a view to the next view; whatever else is in the panel is left to Tab. */
function walk(menu: HTMLElement, by: 1 | -1): void {
  const links = [...menu.querySelectorAll<HTMLElement>('a')]
  const place = links.findIndex((link) => link === document.activeElement)
  links[place + by]?.focus()
}
