import type { ReviewAnswer } from '../../../domain/record/link.ts'
import { REVIEW_ANSWERS } from '../../../domain/record/link.ts'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { Tag } from '../../../web/ui/tag.tsx'
import type { NeighbourView, RecordView } from '../records-contract.ts'
import { GuardedButton } from './guarded-button.tsx'
import { recordActions, useSpaceWrite } from './record-actions.ts'
import { recordStrings } from './record-strings.ts'
import { SuspectDifference } from './suspect-difference.tsx'
import { useSpace } from './use-space.ts'
import './suspect-review.css'

interface Props {
  readonly neighbour: NeighbourView
  /** The end from which the link is looked at: it may be the one that changed. */
  readonly record: Pick<RecordView, 'kind' | 'id' | 'ref'>
  /** The looks since which the difference of that end stands above already. */
  readonly above?: readonly string[] | undefined
  /** Called when the server has the answer. */
  readonly onAnswered?: () => void
}

/** A link one of whose ends changed since somebody last looked: before and after, and whether it still holds. */
export function SuspectReview({ neighbour, record, above, onAnswered }: Props) {
  const space = useSpace()
  const review = useSpaceWrite(space, (answer: ReviewAnswer) => recordActions.review(space, neighbour.link, answer))
  if (!neighbour.suspect) return null
  return (
    <div className="suspect" role="group" aria-label={recordStrings.review(neighbour.other.ref)}>
      <p>
        <Tag tone="warn">{recordStrings.suspect}</Tag> {recordStrings.suspectSentence(neighbour.other.ref)}
      </p>
      {neighbour.seen !== null && (
        <>
          <SuspectDifference record={neighbour.other} seen={neighbour.seen} />
          <SuspectDifference record={record} seen={neighbour.seen} above={above} />
        </>
      )}
      <div className="row">
        {REVIEW_ANSWERS.map((answer) => (
          <GuardedButton
            action="link.review"
            key={answer}
            look="quiet"
            disabled={review.isPending}
            onClick={() => review.mutate(answer, { onSuccess: () => onAnswered?.() })}
          >
            {recordStrings.answers[answer]}
          </GuardedButton>
        ))}
      </div>
      {review.error && <ProblemNotice error={review.error} />}
    </div>
  )
}
