import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formSent } from '../../../web/forms/form-sent.ts'
import { TextField } from '../../../web/forms/text-field.tsx'
import { Button } from '../../../web/ui/button.tsx'
import { Card } from '../../../web/ui/card.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { Tag } from '../../../web/ui/tag.tsx'
import { presentQuery } from '../../records/web/present-query.ts'
import { useSpace } from '../../records/web/use-space.ts'
import type { WorkshopPerson, WorkshopView } from '../workshop-contract.ts'
import { clockText } from './clock-text.ts'
import { FacilitatorButton } from './facilitator-button.tsx'
import { useWorkshopStep, type WorkshopStepper } from './workshop-query.ts'
import { isOver } from './workshop-over.ts'
import { roomStrings, workshopStrings } from './workshop-strings.ts'

/** Who is in the room and since when; the facilitator records those without a screen. */
export function RoomPeople({ view }: { readonly view: WorkshopView }) {
  const step = useWorkshopStep(view.record.ref)
  const { data: present } = useQuery(presentQuery(useSpace()))
  const isRunning = view.record.state === 'running'
  // A browser that breaks says no goodbye: whoever facilitates sees it here, and knows whether that person still sits there.
  const isOffScreen = ({ person, isHere }: WorkshopPerson) =>
    isRunning && isHere && person !== null && present !== undefined && present.every((one) => one.person !== person)
  return (
    <Card title={roomStrings.people}>
      <div className="stack">
        <ul className="room-people">
          {view.people.map((one) => (
            <li key={one.person ?? one.name} className="room-person">
              <div>
                <b>{one.name}</b>
                {one.person === null && <span className="muted"> {workshopStrings.guestTag}</span>}
                {one.discipline !== '' && <div className="muted small">{one.discipline}</div>}
                <Presence one={one} wasHeld={isOver(view)} />
                {isOffScreen(one) && <div className="muted small">{roomStrings.noScreen}</div>}
              </div>
              {isRunning && one.person !== view.me.person && <MarkButton view={view} one={one} step={step} />}
            </li>
          ))}
        </ul>
        {isRunning && view.me.isFacilitator && <GuestForm step={step} />}
        {step.error && <ProblemNotice error={step.error} />}
      </div>
    </Card>
  )
}

function Presence({ one, wasHeld }: { readonly one: WorkshopPerson; readonly wasHeld: boolean }) {
  const last = one.stays.at(-1)
  if (one.isHere) {
    return (
      <span className="row room-presence">
        <Tag tone="good">{roomStrings.here}</Tag>
        {last && <span className="muted small">{roomStrings.since(clockText(last.from))}</span>}
      </span>
    )
  }
  if (last !== undefined) return <Tag tone="quiet">{roomStrings.left}</Tag>
  if (wasHeld) return <div className="muted small">{roomStrings.wasAway}</div>
  return <Tag tone="quiet">{roomStrings.away}</Tag>
}

interface MarkProps {
  readonly view: WorkshopView
  readonly one: WorkshopPerson
  readonly step: WorkshopStepper
}

function MarkButton({ view, one, step }: MarkProps) {
  const { name, person, isHere } = one
  return (
    <FacilitatorButton
      view={view}
      look="quiet"
      disabled={step.isPending}
      aria-label={isHere ? roomStrings.markLeft(name) : roomStrings.markHere(name)}
      onClick={() => step.mutate({ do: 'mark', name, here: !isHere, ...(person === null ? {} : { person }) })}
    >
      {isHere ? roomStrings.markLeftShort : roomStrings.markHereShort}
    </FacilitatorButton>
  )
}

function GuestForm({ step }: { readonly step: WorkshopStepper }) {
  const [name, setName] = useState('')
  const [discipline, setDiscipline] = useState('')
  const [missing, setMissing] = useState(false)
  const submit = () => {
    setMissing(name.trim() === '')
    if (name.trim() === '') return
    const brought = discipline.trim() === '' ? {} : { discipline: discipline.trim() }
    step.mutate(
      { do: 'mark', name: name.trim(), here: true, ...brought },
      {
        onSuccess: () => {
          setName('')
          setDiscipline('')
        },
      },
    )
  }
  return (
    <details>
      <summary>{roomStrings.addGuest}</summary>
      <form className="stack-small room-guest" onSubmit={formSent(submit)} noValidate>
        <TextField
          label={roomStrings.guestName}
          error={missing ? roomStrings.guestNeeded : ''}
          value={name}
          onText={setName}
        />
        <TextField label={roomStrings.guestRole} value={discipline} onText={setDiscipline} />
        <div>
          <Button type="submit" disabled={step.isPending}>
            {roomStrings.addGuestDo}
          </Button>
        </div>
      </form>
    </details>
  )
}
