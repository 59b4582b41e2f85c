import { useState } from 'react'
import { isSpread } from '../../../domain/risk/rating-spread.ts'
import { Field } from '../../../web/forms/field.tsx'
import { LevelChip } from '../../../web/ui/level-chip.tsx'
import { ScrollArea } from '../../../web/ui/scroll-area.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { useMay } from '../../records/web/permission-guard.tsx'
import type { FoundHazard, Round, WorkshopView } from '../workshop-contract.ts'
import { JudgementForm } from './judgement-form.tsx'
import { useWorkshopStep } from './workshop-query.ts'
import { roomStrings } from './workshop-strings.ts'

interface Props {
  readonly view: WorkshopView
  readonly hazard: FoundHazard
  readonly round: Round
}

/** All judgements side by side with how far they lie apart, and what the group agrees on. */
export function GroupRatings({ view, hazard, round }: Props) {
  const { agreed, disagreement } = round
  return (
    <div className="room-round">
      <p role="status">
        <b>{spreadText(round)}</b>
      </p>
      <RatingsTable hazard={hazard} round={round} />
      {agreed !== null && (
        <p>
          <b>{roomStrings.agreed}:</b> {roomStrings.times(agreed.severity, agreed.likelihood)}.{' '}
          <span>{agreed.reason}</span>
        </p>
      )}
      {disagreement !== '' && (
        <p>
          <b>{roomStrings.disagreement}:</b> {disagreement}
        </p>
      )}
      {agreed === null && <AgreeForm view={view} hazard={hazard} round={round} />}
    </div>
  )
}

function RatingsTable({ hazard, round }: Pick<Props, 'hazard' | 'round'>) {
  return (
    <ScrollArea label={roomStrings.ratingsOf(hazard.ref)}>
      <table>
        <caption className="visually-hidden">{roomStrings.ratingsOf(hazard.ref)}</caption>
        <thead>
          <tr>
            <th scope="col">{roomStrings.by}</th>
            <th scope="col">{roomStrings.severity}</th>
            <th scope="col">{roomStrings.likelihood}</th>
            <th scope="col">{roomStrings.level}</th>
            <th scope="col">{roomStrings.reason}</th>
          </tr>
        </thead>
        <tbody>
          {round.ratings.map(({ by, severity, likelihood, level, word, reason }) => (
            <tr key={by}>
              <th scope="row">{by}</th>
              <td>{severity}</td>
              <td>{likelihood}</td>
              <td>
                <LevelChip level={level} word={word} />
              </td>
              <td>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  )
}

/** The facilitator enters what the group agreed on; the others see it come. */
function AgreeForm({ view, hazard, round }: Props) {
  const step = useWorkshopStep(view.record.ref)
  const may = useMay('record.write')
  const [disagreement, setDisagreement] = useState('')
  if (!may || !view.me.isFacilitator || view.record.state !== 'running') return null
  return (
    <>
      <JudgementForm
        place={`agreement in ${round.id}`}
        title={roomStrings.agreedRating(hazard.ref)}
        about=""
        submit={roomStrings.agree}
        isPending={step.isPending}
        start={unanimous(round)}
        onJudge={(judged, clear) =>
          step.mutate(
            { do: 'agree', round: round.id, ...judged, disagreement: disagreement.trim() },
            { onSuccess: clear },
          )
        }
      >
        {unanimous(round) === null && (
          <Field label={roomStrings.disagreement} help={roomStrings.disagreementHelp}>
            {(ids) => (
              <textarea
                {...ids}
                className="control control-line"
                rows={1}
                value={disagreement}
                onChange={(event) => setDisagreement(event.target.value)}
              />
            )}
          </Field>
        )}
      </JudgementForm>
      {step.error && <ProblemNotice error={step.error} />}
    </>
  )
}

/** What all judged alike, to begin the agreement with; the reason is the group's own. */
function unanimous({ ratings, spread }: Round) {
  const [first] = ratings
  if (first === undefined || isSpread(spread)) return null
  return { severity: first.severity, likelihood: first.likelihood, reason: '' }
}

function spreadText({ ratings, spread }: Round): string {
  if (spread === null) return ratings.length === 1 ? roomStrings.one : ''
  if (!isSpread(spread)) return roomStrings.unanimous
  return roomStrings.spread(spread.severity, spread.likelihood)
}
