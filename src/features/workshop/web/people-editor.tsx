import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { fieldsOf } from '../../../domain/record/kind.ts'
import { workshop, type Participant } from '../../../domain/safety-case/workshop.ts'
import { formSent } from '../../../web/forms/form-sent.ts'
import { SaveStatus } from '../../../web/forms/save-status.tsx'
import { SelectField } from '../../../web/forms/select-field.tsx'
import { TextField } from '../../../web/forms/text-field.tsx'
import { Button } from '../../../web/ui/button.tsx'
import { Card } from '../../../web/ui/card.tsx'
import { colleaguesQuery } from '../../records/web/colleagues-query.ts'
import type { WorkshopView } from '../workshop-contract.ts'
import { ListProblem } from './list-problem.tsx'
import { useListAutosave } from './use-list-autosave.ts'
import { workshopStrings } from './workshop-strings.ts'

/** Who is invited, with the role or expertise they bring. */
export function PeopleEditor({ view }: { readonly view: WorkshopView }) {
  const { record } = view
  const stored = fieldsOf(workshop, record).participants ?? []
  const autosave = useListAutosave<Participant>({ record, field: 'participants', stored })
  const people = autosave.value
  const isPlanned = record.state === 'planned'
  return (
    <Card title={workshopStrings.invited} aside={<SaveStatus state={autosave.state} />}>
      <div className="stack">
        <p className="muted">{workshopStrings.invitedHelp}</p>
        {people.length === 0 && <p className="muted">{workshopStrings.nobody}</p>}
        <ul className="workshop-lines">
          {people.map((one, index) => (
            <li key={one.person ?? one.name} className="workshop-line">
              <span className="workshop-line-text">
                <b>{one.name}</b>
                {one.person === undefined && <span className="muted"> {workshopStrings.guestTag}</span>}
              </span>
              <input
                className="control workshop-discipline"
                aria-label={workshopStrings.disciplineOf(one.name)}
                placeholder={workshopStrings.discipline}
                value={one.discipline ?? ''}
                onChange={(event) => autosave.change(withDiscipline(people, index, event.target.value), 'rest')}
                onBlur={autosave.flush}
              />
              {isPlanned && (
                <Button
                  look="quiet"
                  className="button-mark"
                  aria-label={workshopStrings.remove(one.name)}
                  onClick={() =>
                    autosave.change(
                      people.filter((_, at) => at !== index),
                      'now',
                    )
                  }
                >
                  {workshopStrings.removeMark}
                </Button>
              )}
            </li>
          ))}
        </ul>
        {isPlanned && <InviteForm people={people} onInvite={(one) => autosave.change([...people, one], 'now')} />}
        <ListProblem label={workshopStrings.invited} autosave={autosave} nameOf={({ name }) => name} />
      </div>
    </Card>
  )
}

interface InviteProps {
  readonly people: readonly Participant[]
  readonly onInvite: (one: Participant) => void
}

function InviteForm({ people, onInvite }: InviteProps) {
  const { data: colleagues = [] } = useQuery(colleaguesQuery)
  const [person, setPerson] = useState('')
  const [guest, setGuest] = useState('')
  const [discipline, setDiscipline] = useState('')
  const [missing, setMissing] = useState(false)
  const others = colleagues.filter((one) => !people.some((known) => known.person === one.person))
  const submit = () => {
    const member = others.find((one) => one.person === person)
    const name = member?.name ?? guest.trim()
    setMissing(name === '')
    if (name === '') return
    onInvite({
      name,
      ...(member === undefined ? {} : { person: member.person }),
      ...(discipline.trim() === '' ? {} : { discipline: discipline.trim() }),
    })
    setPerson('')
    setGuest('')
    setDiscipline('')
  }
  return (
    <form className="workshop-invite" onSubmit={formSent(submit)} noValidate>
      <SelectField
        label={workshopStrings.member}
        error={missing ? workshopStrings.personNeeded : ''}
        none={workshopStrings.choosePerson}
        options={others.map((one) => ({ value: one.person, text: one.name }))}
        value={person}
        onSelect={(id = '') => setPerson(id)}
      />
      <TextField label={workshopStrings.guest} value={guest} onText={setGuest} />
      <TextField label={workshopStrings.discipline} value={discipline} onText={setDiscipline} />
      <Button type="submit">{workshopStrings.invite}</Button>
    </form>
  )
}

/** The people with what one of them brings; a space at the end is still being written. */
function withDiscipline(people: readonly Participant[], index: number, text: string): readonly Participant[] {
  return people.map((one, at) => {
    if (at !== index) return one
    const { discipline: _before, ...rest } = one
    return text === '' ? rest : { ...rest, discipline: text }
  })
}
