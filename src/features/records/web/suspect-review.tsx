import type { ReviewAnswer } from '../../../domain/record/link.ts'
import { REVIEW_ANSWERS } from '../../../domain/record/link.ts'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { Tag } from '../../../web/ui/tag.tsx'
import type { NeighbourView } from '../records-contract.ts'
import { GuardedButton } from './guarded-button.tsx'
import { recordActions, useSpaceWrite } from './record-actions.ts'
import { recordStrings } from './record-strings.ts'
import { useSpace } from './use-space.ts'
import './suspect-review.css'

/** A link whose other end changed since somebody last looked: the person says whether it still holds. */
export function SuspectReview({ neighbour }: { readonly neighbour: NeighbourView }) {
  const space = useSpace()
  const review = useSpaceWrite(space, (answer: ReviewAnswer) => recordActions.review(space, neighbour.link, answer))
  if (!neighbour.suspect) return null
  return (
    <div className="suspect" role="group" aria-label={recordStrings.review(neighbour.other.ref)}>
      <p>
        <Tag tone="warn">{recordStrings.suspect}</Tag> {recordStrings.suspectSentence(neighbour.other.ref)}
      </p>
      <div className="row">
        {REVIEW_ANSWERS.map((answer) => (
          <GuardedButton
            action="link.review"
            key={answer}
            look="quiet"
            disabled={review.isPending}
            onClick={() => review.mutate(answer)}
          >
            {recordStrings.answers[answer]}
          </GuardedButton>
        ))}
      </div>
      {review.error && <ProblemNotice error={review.error} />}
    </div>
  )
}
