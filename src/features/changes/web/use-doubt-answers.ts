import { useState } from 'react'
import type { ReviewAnswer } from '../../../domain/record/link.ts'
import { recordActions, useSpaceWrite } from '../../records/web/record-actions.ts'

/** One answer to one or several doubts, as it can be taken back. */
export interface Answered {
  readonly links: readonly string[]
  readonly answer: ReviewAnswer
}

/** Answers doubts and takes answers back; remembers what was answered in this sitting. */
export function useDoubtAnswers(space: string) {
  const [answered, setAnswered] = useState<readonly Answered[]>([])
  const [takenBack, setTakenBack] = useState(false)
  const review = useSpaceWrite(space, ({ links, answer }: Answered) =>
    recordActions.batch(
      space,
      links.map((link) => ({ do: 'review', link, answer })),
    ),
  )
  const undo = useSpaceWrite(space, ({ links }: Answered) =>
    recordActions.batch(
      space,
      links.map((link) => ({ do: 'take-back-review', link })),
    ),
  )
  const last = answered.at(-1)
  return {
    last,
    takenBack,
    links: new Set(answered.flatMap(({ links }) => links)),
    isBusy: review.isPending || undo.isPending,
    error: review.error ?? undo.error,
    answer: (links: readonly string[], answer: ReviewAnswer, onStored: () => void) =>
      review.mutate(
        { links, answer },
        {
          onSuccess: () => {
            setTakenBack(false)
            setAnswered((before) => [...before, { links, answer }])
            onStored()
          },
        },
      ),
    takeBack: (onStored: (links: readonly string[]) => void) => {
      if (last === undefined) return
      undo.mutate(last, {
        onSuccess: () => {
          setTakenBack(true)
          setAnswered((before) => before.slice(0, -1))
          onStored(last.links)
        },
      })
    },
  }
}
