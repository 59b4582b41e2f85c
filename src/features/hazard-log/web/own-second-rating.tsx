import { useState } from 'react'
import type { Rating } from '../../../domain/risk/rating.ts'
import { Button } from '../../../web/ui/button.tsx'
import { Notice } from '../../../web/ui/notice.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import type { RecordDetail } from '../../records/records-contract.ts'
import { recordActions, useSpaceWrite } from '../../records/web/record-actions.ts'
import { useRecordAutosave } from '../../records/web/use-record-autosave.ts'
import { useSpace } from '../../records/web/use-space.ts'
import { hazardLogStrings } from './hazard-log-strings.ts'
import { RatingDialog } from './rating-dialog.tsx'
import type { RatingGround } from './rating-form.tsx'
import { RatingReading } from './rating-reading.tsx'
import { ratingJson, ratingOf, sameRating } from './rating-value.ts'

interface Props {
  readonly second: RecordDetail
  readonly ground: RatingGround
  readonly question: string
  readonly rater: string
  /** Called when the server has the rating as given. */
  readonly onGiven?: (() => void) | undefined
}

/** The person who was asked judges: written as often as they like, then given, which cannot be taken back. */
export function OwnSecondRating({ second, ground, question, rater, onGiven }: Props) {
  const space = useSpace()
  const { record } = second
  const [open, setOpen] = useState(false)
  const autosave = useRecordAutosave<Rating | null>({
    record,
    field: 'rating',
    stored: ratingOf(record.fields['rating']),
    toJson: ratingJson,
    same: sameRating,
  })
  const give = useSpaceWrite(space, () => recordActions.move(space, record, 'give'))
  const { value } = autosave
  const isComplete = value?.severity !== undefined && value.likelihood !== undefined
  const title = hazardLogStrings.yourRating(ground.title)
  return (
    <Notice tone="warn" title={hazardLogStrings.youAreAsked}>
      <p>{question === '' ? hazardLogStrings.youAreAskedAbout : question}</p>
      {value !== null && <RatingReading rating={value} matrix={ground.matrix} />}
      <div className="row">
        <Button onClick={() => setOpen(true)} aria-label={`${hazardLogStrings.rate}: ${title}`}>
          {value === null ? hazardLogStrings.rate : hazardLogStrings.rateAgain}
        </Button>
        {isComplete && (
          <Button
            look="primary"
            disabled={give.isPending || autosave.state === 'waiting' || autosave.state === 'saving'}
            onClick={() => give.mutate(undefined, { onSuccess: () => onGiven?.() })}
          >
            {hazardLogStrings.give}
          </Button>
        )}
      </div>
      {isComplete && <p className="muted small">{hazardLogStrings.giveAbout}</p>}
      {give.error && <ProblemNotice error={give.error} />}
      {open && (
        <RatingDialog
          ground={{ ...ground, title }}
          about={hazardLogStrings.blindAbout}
          rater={rater}
          autosave={autosave}
          onClose={() => setOpen(false)}
        />
      )}
    </Notice>
  )
}
