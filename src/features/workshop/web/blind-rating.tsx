import { useState } from 'react'
import { Button } from '../../../web/ui/button.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { useMay } from '../../records/web/permission-guard.tsx'
import type { FoundHazard, Round, WorkshopView } from '../workshop-contract.ts'
import { FacilitatorButton } from './facilitator-button.tsx'
import { GroupRatings } from './group-ratings.tsx'
import { JudgementForm } from './judgement-form.tsx'
import { useWorkshopStep, type WorkshopStepper } from './workshop-query.ts'
import { roomStrings } from './workshop-strings.ts'

interface Props {
  readonly view: WorkshopView
  readonly hazard: FoundHazard
}

/** How the group rates one hazard: asked, judged by each alone, revealed, agreed. */
export function BlindRating({ view, hazard }: Props) {
  const { round } = hazard
  const step = useWorkshopStep(view.record.ref)
  const isRunning = view.record.state === 'running'
  if (round === null) {
    if (!isRunning) return null
    return (
      <div className="stack-small">
        <div>
          <FacilitatorButton
            view={view}
            aria-label={roomStrings.askRatingOf(hazard.ref)}
            disabled={step.isPending}
            onClick={() => step.mutate({ do: 'ask', hazard: hazard.id })}
          >
            {roomStrings.askRating}
          </FacilitatorButton>
        </div>
        {step.error && <ProblemNotice error={step.error} />}
      </div>
    )
  }
  if (round.state !== 'asked') return <GroupRatings view={view} hazard={hazard} round={round} />
  return (
    <div className="room-round">
      <RoundProgress round={round} />
      <OwnJudgement view={view} hazard={hazard} round={round} step={step} />
      <div className="row">
        <FacilitatorButton
          view={view}
          disabled={step.isPending || round.answered.length === 0}
          onClick={() => step.mutate({ do: 'reveal', round: round.id })}
        >
          {roomStrings.reveal}
        </FacilitatorButton>
        {round.answered.length === 0 && (
          <FacilitatorButton
            view={view}
            look="quiet"
            disabled={step.isPending}
            onClick={() => step.mutate({ do: 'withdraw', round: round.id })}
          >
            {roomStrings.withdraw}
          </FacilitatorButton>
        )}
      </div>
      {step.error && <ProblemNotice error={step.error} />}
    </div>
  )
}

function RoundProgress({ round: { answered, waiting } }: { readonly round: Round }) {
  return (
    <p role="status">
      <b>{roomStrings.answered(answered.length, answered.length + waiting.length)}</b>{' '}
      {waiting.length > 0 && roomStrings.waitingFor(waiting)}
    </p>
  )
}

interface OwnProps extends Props {
  readonly round: Round
  readonly step: WorkshopStepper
}

/** What whoever looks judges; given, it can still be changed until it is revealed. */
function OwnJudgement({ view, hazard, round, step }: OwnProps) {
  const may = useMay('record.write')
  const [changing, setChanging] = useState(false)
  const { mine } = round
  if (!may) return null
  if (!view.me.isHere) return <p className="muted">{roomStrings.joinFirst}</p>
  if (mine !== null && !changing) {
    return (
      <div className="row">
        <span>{roomStrings.youSaid(roomStrings.times(mine.severity, mine.likelihood))}</span>
        <Button look="quiet" onClick={() => setChanging(true)}>
          {roomStrings.changeMine}
        </Button>
      </div>
    )
  }
  return (
    <JudgementForm
      place={`rating in ${round.id}`}
      title={roomStrings.yourRating(hazard.ref)}
      about={roomStrings.blindAbout}
      submit={roomStrings.give}
      isPending={step.isPending}
      start={mine}
      onJudge={(judgement, clear) =>
        step.mutate(
          { do: 'rate', round: round.id, ...judgement },
          {
            onSuccess: () => {
              clear()
              setChanging(false)
            },
          },
        )
      }
    />
  )
}
