import { type ReactNode, type SyntheticEvent, useId, useLayoutEffect, useRef } from 'react'
import { uiStrings } from '../strings/ui-strings.ts'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import './modal.css'

interface Props {
  readonly title: string
  readonly className?: string
  readonly onClose: () => void
  /** Stands at the lower edge and stays in sight: what ends the dialog, which then needs no other way to close it. */
  readonly foot?: ReactNode
  readonly children: ReactNode
}

const BEGINS_HERE = 'data-begins-here'

/** A control that has the focus when its dialog opens, where that is not the first of its form. */
export const beginsHere = { [BEGINS_HERE]: '' } as const

/** A dialog over the page; the browser keeps the focus inside, gives it back, and closes it on Escape. */
export function Modal({ title, className, onClose, foot, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  // Closed before it leaves the page: only then the browser gives the focus back.
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    // By itself it begins with what closes it, even where it asks for something.
    const begins = [`[${BEGINS_HERE}]`, 'form :is(input, select, textarea)']
    begins
      .map((control) => element?.querySelector<HTMLElement>(control))
      .find(Boolean)
      ?.focus()
    return () => element?.close()
  }, [])
  const cancel = (event: SyntheticEvent) => {
    event.preventDefault()
    onClose()
  }
  return (
    <dialog ref={dialog} className={classNames('modal', className)} aria-labelledby={heading} onCancel={cancel}>
      <div className="modal-head">
        <h2 id={heading}>{title}</h2>
        {foot === undefined && (
          <Button look="quiet" onClick={onClose}>
            {uiStrings.close}
          </Button>
        )}
      </div>
      {children}
      {foot !== undefined && <div className="modal-foot row">{foot}</div>}
    </dialog>
  )
}
