import type { ReactNode } from 'react'
import type { Rating } from '../../../domain/risk/rating.ts'
import { SaveStatus } from '../../../web/forms/save-status.tsx'
import { Button } from '../../../web/ui/button.tsx'
import { Modal } from '../../../web/ui/modal.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import type { FieldAutosave } from '../../records/web/use-record-autosave.ts'
import { hazardLogStrings } from './hazard-log-strings.ts'
import { RatingForm, type RatingGround } from './rating-form.tsx'
import { RatingReading } from './rating-reading.tsx'

interface Props {
  readonly ground: RatingGround
  readonly about: string
  readonly rater: string
  readonly autosave: FieldAutosave<Rating | null>
  readonly onClose: () => void
  /** What stands under the form: the history, or how it is given. */
  readonly children?: ReactNode
}

/** Judges a risk on the matrix; each choice is saved by itself, and the dialog only shows it. */
export function RatingDialog({ ground, about, rater, autosave, onClose, children }: Props) {
  const close = () => {
    autosave.flush()
    onClose()
  }
  return (
    <Modal
      title={ground.title}
      onClose={close}
      foot={
        <Button look="primary" onClick={close}>
          {hazardLogStrings.closeRating}
        </Button>
      }
    >
      <div className="stack">
        <p className="muted">{about}</p>
        <div className="row">
          <RatingReading rating={autosave.value} matrix={ground.matrix} brief />
          <SaveStatus state={autosave.state} />
        </div>
        {autosave.error && !autosave.clash && <ProblemNotice error={autosave.error} retry={autosave.flush} />}
        <RatingForm
          ground={ground}
          rater={rater}
          rating={autosave.value}
          onChange={autosave.change}
          onLeave={autosave.flush}
        />
        {children}
      </div>
    </Modal>
  )
}
