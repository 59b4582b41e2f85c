import type { ReactNode } from 'react'
import { uiStrings } from '../strings/ui-strings.ts'
import { Button } from '../ui/button.tsx'
import { Modal } from '../ui/modal.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { formSent } from './form-sent.ts'

interface Props {
  readonly title: string
  readonly about?: ReactNode
  /** What the button says that sends it. */
  readonly submit: string
  readonly pending: boolean
  readonly error: Error | null
  readonly onSubmit: () => void
  readonly onClose: () => void
  /** The fields. */
  readonly children: ReactNode
}

/**
 * A few fields in a dialog that are sent together; whoever asks for them says what is missing, and the first of that has
 * the focus.
 */
export function FormDialog({ title, about, submit, pending, error, onSubmit, onClose, children }: Props) {
  return (
    <Modal title={title} onClose={onClose}>
      <form className="stack" onSubmit={formSent(onSubmit)} noValidate>
        {about !== undefined && <p className="muted">{about}</p>}
        {children}
        {error && <ProblemNotice error={error} />}
        <div className="row">
          <Button look="primary" type="submit" disabled={pending}>
            {submit}
          </Button>
          <Button onClick={onClose}>{uiStrings.cancel}</Button>
        </div>
      </form>
    </Modal>
  )
}
