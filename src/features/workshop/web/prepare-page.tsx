import { useNavigate } from '@tanstack/react-router'
import { Notice } from '../../../web/ui/notice.tsx'
import { Card } from '../../../web/ui/card.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { GuardedButton } from '../../records/web/guarded-button.tsx'
import { useMay } from '../../records/web/permission-guard.tsx'
import { RecordField } from '../../records/web/record-field.tsx'
import { useSpace } from '../../records/web/use-space.ts'
import type { WorkshopView } from '../workshop-contract.ts'
import { AgendaEditor } from './agenda-editor.tsx'
import { FacilitatorField } from './facilitator-field.tsx'
import { PeopleEditor } from './people-editor.tsx'
import { WorkshopFrame } from './workshop-frame.tsx'
import { useWorkshopStep } from './workshop-query.ts'
import { workshopStrings } from './workshop-strings.ts'

const FIELDS = ['name', 'technique', 'heldOn'] as const

/** What a workshop is to find out, how, with whom, and along which agenda. */
export function PreparePage() {
  return <WorkshopFrame actions={StartButton} content={Preparation} />
}

function Preparation({ view }: { readonly view: WorkshopView }) {
  const { record } = view
  const may = useMay('record.write')
  const isFixed = record.state === 'filed'
  return (
    <>
      {isFixed && <Notice tone="quiet" title={workshopStrings.fixed} />}
      <fieldset className="workshop-fields" disabled={isFixed || !may}>
        <div className="workshop-columns">
          <div className="stack">
            <Card title={workshopStrings.purpose}>
              <div className="stack">
                {FIELDS.map((name) => (
                  <RecordField key={name} record={record} name={name} />
                ))}
                <FacilitatorField view={view} />
                <RecordField record={record} name="scope" />
              </div>
            </Card>
          </div>
          <div className="stack">
            <AgendaEditor record={record} />
            <PeopleEditor view={view} />
          </div>
        </div>
      </fieldset>
    </>
  )
}

/** Starts a workshop, or leads to where it is by now. */
function StartButton({ view }: { readonly view: WorkshopView }) {
  const space = useSpace()
  const navigate = useNavigate()
  const { ref, state } = view.record
  const step = useWorkshopStep(ref)
  const params = { space, ref }
  const isReady = view.agenda.length > 0
  if (state === 'running') {
    return (
      <GuardedButton
        action="space.read"
        look="primary"
        onClick={() => void navigate({ to: '/cases/$space/workshops/$ref/room', params })}
      >
        {workshopStrings.enter}
      </GuardedButton>
    )
  }
  if (state !== 'planned') return null
  return (
    <div className="stack-small">
      <GuardedButton
        action="record.write"
        look="primary"
        disabled={step.isPending}
        aria-disabled={!isReady}
        title={isReady ? undefined : workshopStrings.startNeeds}
        onClick={() =>
          isReady &&
          step.mutate(
            { do: 'start' },
            { onSuccess: () => void navigate({ to: '/cases/$space/workshops/$ref/room', params }) },
          )
        }
      >
        {workshopStrings.start}
      </GuardedButton>
      {!isReady && <span className="muted small">{workshopStrings.startNeeds}</span>}
      {step.error && <ProblemNotice error={step.error} />}
    </div>
  )
}
