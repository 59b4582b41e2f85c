import type { ReactNode } from 'react'
import { uiStrings } from '../strings/ui-strings.ts'
import { Button } from './button.tsx'
import { Modal } from './modal.tsx'

interface Props {
  readonly title: string
  /** What it means, for somebody who cannot take it back. */
  readonly children: ReactNode
  readonly action: string
  readonly pending: boolean
  readonly problem: ReactNode
  readonly onConfirm: () => void
  readonly onClose: () => void
}

/** Stops before what cannot be undone and says what it means. */
export function ConfirmDialog({ title, children, action, pending, problem, onConfirm, onClose }: Props) {
  return (
    <Modal title={title} onClose={onClose}>
      <div className="stack">
        <div className="stack-small">{children}</div>
        {problem}
        <div className="row">
          <Button look="danger" disabled={pending} onClick={onConfirm}>
            {action}
          </Button>
          <Button onClick={onClose}>{uiStrings.cancel}</Button>
        </div>
      </div>
    </Modal>
  )
}
