import { fieldsOf } from '../../../domain/record/kind.ts'
import { isDisagreement, secondRating } from '../../../domain/safety-case/second-rating.ts'
import { Button } from '../../../web/ui/button.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { Tag } from '../../../web/ui/tag.tsx'
import type { MatrixView } from '../../living/living-contract.ts'
import type { RecordDetail, RecordView } from '../../records/records-contract.ts'
import { recordActions, useSpaceWrite } from '../../records/web/record-actions.ts'
import { RecordField } from '../../records/web/record-field.tsx'
import { RecordLink } from '../../records/web/record-link.tsx'
import { useSpace } from '../../records/web/use-space.ts'
import { hazardLogStrings } from './hazard-log-strings.ts'
import { RatingReading } from './rating-reading.tsx'
import { ratingOf } from './rating-value.ts'

interface Props {
  readonly hazard: RecordView
  readonly second: RecordDetail
  readonly field: string
  readonly matrix: MatrixView
}

/** Two judgements side by side, and the way to settle what they disagree on. */
export function BothRatings({ hazard, second, field, matrix }: Props) {
  const space = useSpace()
  const { record } = second
  const settle = useSpaceWrite(space, () => recordActions.move(space, record, 'settle'))
  const { rater, settlement } = fieldsOf(secondRating, record)
  const differs = isDisagreement(record, hazard)
  const isSettled = record.state === 'settled'
  return (
    <div className="second-rating">
      <p className="row">
        <RecordLink record={{ kind: record.kind, ref: record.ref }}>
          <b>{record.ref}</b>
        </RecordLink>
        {isSettled && <Tag tone="quiet">{hazardLogStrings.settled}</Tag>}
        {!isSettled && (
          <Tag tone={differs ? 'warn' : 'good'}>{differs ? hazardLogStrings.differ : hazardLogStrings.agree}</Tag>
        )}
      </p>
      <div className="both-ratings">
        <div>
          <h4>{hazardLogStrings.firstRating}</h4>
          <RatingReading rating={ratingOf(hazard.fields[field])} matrix={matrix} />
        </div>
        <div>
          <h4>{hazardLogStrings.secondRatingBy(rater?.name ?? '')}</h4>
          <RatingReading rating={ratingOf(record.fields['rating'])} matrix={matrix} />
        </div>
      </div>
      {isSettled && <p>{settlement}</p>}
      {differs && (
        <>
          <RecordField record={record} name="settlement" />
          <div>
            <Button
              disabled={settlement === undefined || settle.isPending}
              title={settlement === undefined ? hazardLogStrings.settleNeeds : undefined}
              onClick={() => settle.mutate(undefined)}
            >
              {hazardLogStrings.settle}
            </Button>
          </div>
          {settle.error && <ProblemNotice error={settle.error} />}
        </>
      )}
    </div>
  )
}
