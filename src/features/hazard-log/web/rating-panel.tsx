import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { canonicalJson } from '../../../domain/record/fingerprint.ts'
import type { Rating } from '../../../domain/risk/rating.ts'
import { SaveStatus } from '../../../web/forms/save-status.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import type { MatrixView } from '../../living/living-contract.ts'
import type { RecordView } from '../../records/records-contract.ts'
import { Term } from '../../records/web/term.tsx'
import { GuardedButton } from '../../records/web/guarded-button.tsx'
import { ClashNotice } from '../../records/web/clash-notice.tsx'
import { sessionQuery } from '../../records/web/space-queries.ts'
import { useRecordAutosave } from '../../records/web/use-record-autosave.ts'
import { hazardLogStrings } from './hazard-log-strings.ts'
import { RatingForm } from './rating-form.tsx'
import { RatingReading } from './rating-reading.tsx'
import { ratingJson, ratingOf } from './rating-value.ts'

interface Props {
  readonly record: RecordView
  readonly matrix: MatrixView
  readonly field: 'initial' | 'residual' | 'residualWithTransferred'
  readonly title: string
  readonly about: string
}

const sameRating = (a: Rating | null, b: Rating | null) => canonicalJson(ratingJson(a)) === canonicalJson(ratingJson(b))

/** One rating: read as it stands, judged on the matrix, saved by itself as it is chosen and written. */
export function RatingPanel({ record, matrix, field, title, about }: Props) {
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
  return (
    <section className="rating" aria-labelledby={heading}>
      <div className="rating-head">
        <h3 id={heading} title={about}>
          {title}
        </h3>
        <Term name={field} />
        <SaveStatus state={autosave.state} />
        {record.retired === null && (
          <GuardedButton
            action="record.write"
            className="rating-button"
            aria-expanded={open}
            aria-label={`${rateWord(open, value)}: ${title}`}
            onClick={() => {
              autosave.flush()
              setOpen(!open)
            }}
          >
            {rateWord(open, value)}
          </GuardedButton>
        )}
      </div>
      {open && <p className="muted small">{about}</p>}
      <RatingReading rating={value} matrix={matrix} />
      {clash && (
        <ClashNotice
          label={title}
          mine={<RatingReading rating={value} matrix={matrix} />}
          theirs={<RatingReading rating={ratingOf(clash.theirs)} matrix={matrix} />}
          onKeepMine={clash.keepMine}
          onTakeTheirs={clash.takeTheirs}
        />
      )}
      {autosave.error && !clash && <ProblemNotice error={autosave.error} retry={autosave.flush} />}
      {open && (
        <RatingForm
          title={title}
          matrix={matrix}
          rater={session?.person ?? ''}
          rating={value}
          onChange={autosave.change}
          onLeave={autosave.flush}
        />
      )}
    </section>
  )
}

function rateWord(open: boolean, value: Rating | null): string {
  if (open) return hazardLogStrings.closeRating
  return value?.severity === undefined ? hazardLogStrings.rate : hazardLogStrings.rateAgain
}
