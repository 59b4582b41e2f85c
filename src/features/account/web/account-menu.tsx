import { type FocusEvent, type KeyboardEvent, useRef, useState } from 'react'
import { classNames } from '../../../web/ui/class-names.ts'
import type { SessionView } from '../session-contract.ts'
import { lazyPart } from '../../../web/parts/lazy-part.tsx'
import { accountStrings } from './account-strings.ts'
import './account-menu.css'

const AccountMenuItems = lazyPart(() => import('./account-menu-items.tsx'), 'AccountMenuItems')

/** Who is signed in and for which organisation, always in sight; it opens on what belongs to that. */
export function AccountMenu({ session }: { readonly session: SessionView }) {
  const [open, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const close = () => setOpen(false)
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open) return
    close()
    button.current?.focus()
  }
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) close()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears what its button and items do
    <div className="account-menu" onKeyDown={onKey} onBlur={onBlur}>
      <button
        ref={button}
        type="button"
        className="account-menu-button"
        aria-expanded={open}
        aria-controls="account-menu"
        onClick={() => setOpen(!open)}
      >
        <span className="visually-hidden">{accountStrings.signedInAs} </span>
        <span className="account-menu-who">
          <b>{session.person}</b>
          <span>{session.organisation.name}</span>
        </span>
        <span className="account-menu-mark" aria-hidden="true" />
      </button>
      <div id="account-menu" className={classNames('account-menu-panel', open && 'is-open')}>
        {open && <AccountMenuItems session={session} onLeave={close} />}
      </div>
    </div>
  )
}
