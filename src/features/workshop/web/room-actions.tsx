import { useId, useState } from 'react'
import { formSent } from '../../../web/forms/form-sent.ts'
import { Field } from '../../../web/forms/field.tsx'
import { SelectField } from '../../../web/forms/select-field.tsx'
import { TextField } from '../../../web/forms/text-field.tsx'
import { dayText } from '../../../web/text/dates.ts'
import { Card } from '../../../web/ui/card.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { GuardedButton } from '../../records/web/guarded-button.tsx'
import { useMay } from '../../records/web/permission-guard.tsx'
import { RecordLink } from '../../records/web/record-link.tsx'
import type { WorkshopView } from '../workshop-contract.ts'
import { useKeptDraft } from './use-kept-draft.ts'
import { useWorkshopStep } from './workshop-query.ts'
import { isOver } from './workshop-over.ts'
import { roomStrings } from './workshop-strings.ts'

/** What somebody has to do by a date because of the workshop. */
export function RoomActions({ view }: { readonly view: WorkshopView }) {
  const may = useMay('record.write')
  const isOpen = view.record.state === 'running' || view.record.state === 'ended'
  return (
    <Card title={roomStrings.actions}>
      <div className="stack">
        {view.actions.length === 0 && (
          <p className="muted">{isOver(view) ? roomStrings.noActionsWere : roomStrings.noActions}</p>
        )}
        {view.actions.length > 0 && (
          <ul className="stack-small">
            {view.actions.map(({ ref, name, owner, due }) => (
              <li key={ref}>
                <RecordLink record={{ kind: 'action', ref }}>
                  <b>{ref}</b> {name}
                </RecordLink>{' '}
                <span className="muted">{roomStrings.owned(owner, dayText(due))}</span>
              </li>
            ))}
          </ul>
        )}
        {isOpen && may && <ActionForm view={view} />}
      </div>
    </Card>
  )
}

function ActionForm({ view }: { readonly view: WorkshopView }) {
  const step = useWorkshopStep(view.record.ref)
  const people = useId()
  const { draft, write, clear } = useKeptDraft(`action at ${view.record.id}`)
  const [missing, setMissing] = useState(false)
  const { name = '', owner = '', due = '', hazard = '' } = draft
  const submit = () => {
    const incomplete = [name, owner, due].some((text) => text.trim() === '')
    setMissing(incomplete)
    if (incomplete) return
    const about = hazard === '' ? {} : { hazard }
    step.mutate({ do: 'act', name: name.trim(), owner: owner.trim(), due, ...about }, { onSuccess: () => clear() })
  }
  return (
    <form className="room-action" aria-label={roomStrings.addAction} onSubmit={formSent(submit)} noValidate>
      <TextField
        label={roomStrings.actionName}
        error={missing ? roomStrings.actionNeeds : ''}
        value={name}
        onText={write('name')}
      />
      <Field label={roomStrings.owner}>
        {(ids) => (
          <>
            <input
              {...ids}
              className="control"
              list={people}
              autoComplete="off"
              value={owner}
              onChange={(event) => write('owner')(event.target.value)}
            />
            <datalist id={people}>
              {view.people.map((one) => (
                <option key={one.person ?? one.name} value={one.name}>
                  {one.name}
                </option>
              ))}
            </datalist>
          </>
        )}
      </Field>
      <TextField label={roomStrings.due} type="date" value={due} onText={write('due')} />
      <SelectField
        label={roomStrings.about}
        none={roomStrings.wholeWorkshop}
        options={view.hazards.map((one) => ({ value: one.id, text: `${one.ref} ${one.name}` }))}
        value={hazard}
        onSelect={(id = '') => write('hazard')(id)}
      />
      <GuardedButton action="record.write" type="submit" disabled={step.isPending}>
        {roomStrings.addAction}
      </GuardedButton>
      {step.error && <ProblemNotice error={step.error} />}
    </form>
  )
}
