import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { Rating } from '../../../domain/risk/rating.ts'
import type { HazardRating } from '../../../domain/safety-case/hazard.ts'
import { SaveStatus } from '../../../web/forms/save-status.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import type { MatrixView } from '../../living/living-contract.ts'
import type { RecordDetail } from '../../records/records-contract.ts'
import { Term } from '../../records/web/term.tsx'
import { GuardedButton } from '../../records/web/guarded-button.tsx'
import { ClashNotice } from '../../records/web/clash-notice.tsx'
import { sessionQuery } from '../../records/web/space-queries.ts'
import { useRecordAutosave } from '../../records/web/use-record-autosave.ts'
import { AskSecondRating } from './ask-second-rating.tsx'
import { hazardLogStrings } from './hazard-log-strings.ts'
import { ratingGround } from './rating-ground.ts'
import { RatingDialog } from './rating-dialog.tsx'
import { RatingHistory } from './rating-history.tsx'
import { RatingReading } from './rating-reading.tsx'
import { ratingJson, ratingOf, sameRating } from './rating-value.ts'
import { SecondRatings } from './second-ratings.tsx'

interface Props {
  readonly detail: RecordDetail
  readonly matrix: MatrixView
  readonly field: HazardRating
  readonly title: string
  readonly about: string
}

/** One rating: read as it stands, judged in a dialog on the matrix, and asked of a second person. */
export function RatingPanel({ detail, matrix, field, title, about }: Props) {
  const { record } = detail
  const heading = useId()
  const [open, setOpen] = useState(false)
  const { data: session } = useQuery(sessionQuery)
  const autosave = useRecordAutosave<Rating | null>({
    record,
    field,
    stored: ratingOf(record.fields[field]),
    toJson: ratingJson,
    same: sameRating,
  })
  const { value, clash } = autosave
  const isKept = record.withheld?.includes(field) === true
  const ground = ratingGround(record, matrix, { field, title })
  return (
    <section className="rating" aria-labelledby={heading}>
      <div className="rating-head">
        <div className="rating-title">
          <h3 id={heading} title={about}>
            {title}
          </h3>
          <Term name={field} />
        </div>
        {!open && <SaveStatus state={autosave.state} />}
        {record.retired === null && !isKept && (
          <GuardedButton
            action="record.write"
            className="rating-button"
            aria-label={`${rateWord(value)}: ${title}`}
            onClick={() => setOpen(true)}
          >
            {rateWord(value)}
          </GuardedButton>
        )}
      </div>
      {isKept ? (
        <p className="muted">{hazardLogStrings.keptFromYou}</p>
      ) : (
        <RatingReading rating={value} matrix={matrix} />
      )}
      {clash && (
        <ClashNotice
          label={title}
          mine={<RatingReading rating={value} matrix={matrix} />}
          theirs={<RatingReading rating={ratingOf(clash.theirs)} matrix={matrix} />}
          onKeepMine={clash.keepMine}
          onTakeTheirs={clash.takeTheirs}
        />
      )}
      {!open && autosave.error && !clash && <ProblemNotice error={autosave.error} retry={autosave.flush} />}
      <SecondRatings detail={detail} field={field} ground={ground} />
      {record.retired === null && !isKept && <AskSecondRating record={record} field={field} title={title} />}
      {open && (
        <RatingDialog
          ground={ground}
          about={about}
          rater={session?.person ?? ''}
          autosave={autosave}
          onClose={() => setOpen(false)}
        >
          <RatingHistory record={record} field={field} matrix={matrix} />
        </RatingDialog>
      )}
    </section>
  )
}

function rateWord(value: Rating | null): string {
  return value?.severity === undefined ? hazardLogStrings.rate : hazardLogStrings.rateAgain
}
