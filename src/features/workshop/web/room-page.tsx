import { useNavigate } from '@tanstack/react-router'
import { Notice } from '../../../web/ui/notice.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { GuardedButton } from '../../records/web/guarded-button.tsx'
import { useSpace } from '../../records/web/use-space.ts'
import type { WorkshopView } from '../workshop-contract.ts'
import { CaptureForm } from './capture-form.tsx'
import { ConsideredHazards } from './considered-hazards.tsx'
import { FacilitatorButton } from './facilitator-button.tsx'
import { BeingRated, FoundHazards } from './found-hazards.tsx'
import { RoomActions } from './room-actions.tsx'
import { RoomAgenda } from './room-agenda.tsx'
import { RoomPeople } from './room-people.tsx'
import { RoomPrompts } from './room-prompts.tsx'
import { roomStrings } from './workshop-strings.ts'
import { WorkshopFrame } from './workshop-frame.tsx'
import { TakeOverButton } from './take-over-button.tsx'
import { useStay } from './use-stay.ts'
import { useWorkshopStep } from './workshop-query.ts'

/** The room in which a workshop is held: everybody sees the same point, and what the others write. */
export function RoomPage() {
  return <WorkshopFrame actions={RoomControls} content={Room} />
}

function NotStarted() {
  return (
    <Notice tone="quiet" title={roomStrings.notStarted}>
      <p>{roomStrings.notStartedAbout}</p>
    </Notice>
  )
}

function Room({ view }: { readonly view: WorkshopView }) {
  if (view.record.state === 'planned') return <NotStarted />
  const isRunning = view.record.state === 'running'
  return (
    <>
      {!isRunning && (
        <Notice tone="quiet" title={roomStrings.over}>
          <p>{roomStrings.overAbout}</p>
        </Notice>
      )}
      <div className="room">
        <RoomAgenda view={view} />
        <div className="stack room-main">
          {isRunning && <BeingRated view={view} />}
          {isRunning && (
            <section className="card room-focus room-now" aria-label={view.at ?? roomStrings.agenda}>
              <RoomPoint view={view} />
              <CaptureForm key={view.record.id} view={view} />
              <RoomPrompts view={view} />
            </section>
          )}
          <FoundHazards view={view} />
          <ConsideredHazards view={view} />
          <RoomActions view={view} />
        </div>
        <RoomPeople view={view} />
      </div>
    </>
  )
}

/** The point that everybody looks at, said aloud when it moves on. */
function RoomPoint({ view: { agenda, at } }: { readonly view: WorkshopView }) {
  const index = agenda.findIndex(({ item }) => item === at)
  return (
    <div className="room-point" role="status">
      <span className="muted small">{roomStrings.place(index + 1, agenda.length)}</span>
      <h2>{at}</h2>
    </div>
  )
}

function RoomControls({ view }: { readonly view: WorkshopView }) {
  const space = useSpace()
  const navigate = useNavigate()
  const { ref, state } = view.record
  const step = useWorkshopStep(ref)
  const { leave } = useStay(view, step)
  const params = { space, ref }
  if (state !== 'running') return null
  return (
    <div className="stack-small">
      <div className="row">
        <TakeOverButton view={view} step={step} />
        <GuardedButton
          action="record.write"
          look={view.me.isHere ? 'plain' : 'primary'}
          disabled={step.isPending}
          onClick={() => (view.me.isHere ? leave() : step.mutate({ do: 'join' }))}
        >
          {view.me.isHere ? roomStrings.leave : roomStrings.join}
        </GuardedButton>
        <FacilitatorButton
          view={view}
          disabled={step.isPending}
          onClick={() =>
            step.mutate(
              { do: 'end' },
              { onSuccess: () => void navigate({ to: '/cases/$space/workshops/$ref/minutes', params }) },
            )
          }
        >
          {roomStrings.end}
        </FacilitatorButton>
      </div>
      {step.error && <ProblemNotice error={step.error} />}
    </div>
  )
}
