import { useQuery } from '@tanstack/react-query'
import { fieldsOf } from '../../../domain/record/kind.ts'
import { textOf } from '../../../domain/record/record.ts'
import { secondRating } from '../../../domain/safety-case/second-rating.ts'
import type { HazardRating } from '../../../domain/safety-case/hazard.ts'
import { dayText } from '../../../web/text/dates.ts'
import { Button } from '../../../web/ui/button.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import type { RecordDetail } from '../../records/records-contract.ts'
import { recordActions, useSpaceWrite } from '../../records/web/record-actions.ts'
import { RecordLink } from '../../records/web/record-link.tsx'
import { recordQuery } from '../../records/web/record-queries.ts'
import { sessionQuery } from '../../records/web/space-queries.ts'
import { useSpace } from '../../records/web/use-space.ts'
import { BothRatings } from './both-ratings.tsx'
import { hazardLogStrings } from './hazard-log-strings.ts'
import { OwnSecondRating } from './own-second-rating.tsx'
import type { RatingGround } from './rating-form.tsx'

interface Props {
  /** The hazard. */
  readonly detail: RecordDetail
  readonly field: HazardRating
  readonly ground: RatingGround
}

/** What second persons were asked about one rating, what they judged, and whether both agree. */
export function SecondRatings({ detail, field, ground }: Props) {
  const asked = detail.neighbours.filter(
    ({ role, other }) =>
      role === 'rates-again' && !other.retired && other.state !== 'withdrawn' && other.title === field,
  )
  return asked.map(({ link, other }) => (
    <SecondRating key={link} id={other.id} hazard={detail} ground={ground} field={field} />
  ))
}

interface OneProps {
  readonly id: string
  readonly hazard: RecordDetail
  readonly ground: RatingGround
  readonly field: HazardRating
}

function SecondRating({ id, hazard, ground, field }: OneProps) {
  const space = useSpace()
  const { data: session } = useQuery(sessionQuery)
  const { data: second, error, refetch } = useQuery(recordQuery(space, 'second-rating', id))
  const withdraw = useSpaceWrite(space, (detail: RecordDetail) => recordActions.move(space, detail.record, 'withdraw'))
  if (error) return <ProblemNotice error={error} retry={refetch} />
  if (second === undefined || session === undefined) return null
  const { record } = second
  const rater = fieldsOf(secondRating, record).rater
  const question = textOf(record, 'question')
  const isMine = rater?.person === session.personId
  const isShown = record.withheld?.includes('rating') !== true
  if (record.state === 'asked' && isMine) {
    return <OwnSecondRating second={second} ground={ground} question={question} rater={session.person} />
  }
  if (record.state !== 'asked' && isShown) {
    return <BothRatings hazard={hazard.record} second={second} field={field} matrix={ground.matrix} />
  }
  return (
    <div className="second-rating">
      <p>
        <RecordLink record={{ kind: record.kind, ref: record.ref }}>
          <b>{record.ref}</b>
        </RecordLink>{' '}
        {record.state === 'asked'
          ? hazardLogStrings.secondAsked(rater?.name ?? '', dayText(record.recordedAt))
          : hazardLogStrings.secondWaits(rater?.name ?? '')}
      </p>
      {question !== '' && <p className="muted">{question}</p>}
      {record.state === 'asked' && (
        <div>
          <Button look="quiet" disabled={withdraw.isPending} onClick={() => withdraw.mutate(second)}>
            {hazardLogStrings.withdraw}
          </Button>
        </div>
      )}
      {withdraw.error && <ProblemNotice error={withdraw.error} />}
    </div>
  )
}
