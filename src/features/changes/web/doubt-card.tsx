import { useEffect, useRef } from 'react'
import { REVIEW_ANSWERS, type ReviewAnswer } from '../../../domain/record/link.ts'
import { dayText } from '../../../web/text/dates.ts'
import { Button } from '../../../web/ui/button.tsx'
import { LevelChip } from '../../../web/ui/level-chip.tsx'
import { RecordChip } from '../../records/web/record-chip.tsx'
import { SuspectDifference } from '../../records/web/suspect-difference.tsx'
import type { DoubtView } from '../doubts-contract.ts'
import { changesStrings } from './changes-strings.ts'
import { ANSWER_KEYS } from './doubt-keys.ts'
import { isParked } from './doubt-place.ts'
import { doubtStrings } from './doubt-strings.ts'

interface Props {
  readonly doubt: DoubtView
  readonly done: number
  readonly total: number
  readonly may: boolean
  readonly isBusy: boolean
  readonly onAnswer: (answer: ReviewAnswer) => void
  readonly onGo: (by: 1 | -1) => void
}

/** One doubt with both ends before and after, and the answers to it; it takes the focus so that keys work at once. */
export function DoubtCard({ doubt, done, total, may, isBusy, onAnswer, onGo }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { from, to, label, hazard, seen } = doubt
  return (
    <div className="card queue-card">
      <div className="row spread">
        <p className="row small">
          <progress aria-label={doubtStrings.progressLabel(done, total)} max={total} value={done} />
          {doubtStrings.progress(done, total)}
        </p>
        <div className="row">
          <Button look="quiet" aria-keyshortcuts="p" onClick={() => onGo(-1)}>
            {doubtStrings.previous}
          </Button>
          <Button look="quiet" aria-keyshortcuts="n" onClick={() => onGo(1)}>
            {doubtStrings.next}
          </Button>
        </div>
      </div>
      <h2 ref={heading} tabIndex={-1}>
        {doubtStrings.heading(from.ref, label, to.ref)}
      </h2>
      <p>{doubtStrings.why[doubt.why](doubt.why === 'to' ? to.ref : from.ref)}</p>
      <p className="row">
        <RecordChip record={from} /> {label} <RecordChip record={to} />
      </p>
      {hazard && (
        <p className="row small">
          <LevelChip level={hazard.level} word={hazard.word || changesStrings.unrated} />
          {hazard.id !== to.id && hazard.id !== from.id && <RecordChip record={hazard} />}
        </p>
      )}
      <p className="muted small">
        {isParked(doubt)
          ? `${doubtStrings.answers[seen.answer]}: ${seen.by}, ${dayText(seen.at.slice(0, 10))}`
          : doubtStrings.seen(seen.by, dayText(seen.at.slice(0, 10)))}
      </p>
      <SuspectDifference record={from} seen={seen} />
      <SuspectDifference record={to} seen={seen} />
      {!may && <p className="muted">{doubtStrings.mayNot}</p>}
      <div className="queue-answers">
        {REVIEW_ANSWERS.map((answer) => (
          <Button
            key={answer}
            aria-disabled={!may || isBusy}
            aria-keyshortcuts={ANSWER_KEYS[answer].toLowerCase()}
            title={may ? doubtStrings.means[answer] : doubtStrings.mayNot}
            onClick={() => onAnswer(answer)}
          >
            {doubtStrings.answers[answer]}
            <kbd aria-hidden="true">{ANSWER_KEYS[answer]}</kbd>
          </Button>
        ))}
      </div>
      <p className="muted small queue-keys">{doubtStrings.keys}</p>
    </div>
  )
}
