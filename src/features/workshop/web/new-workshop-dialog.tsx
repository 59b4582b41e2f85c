import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type SubmitEvent, useState } from 'react'
import { TECHNIQUES } from '../../../domain/safety-case/workshop.ts'
import { ChoiceGroup } from '../../../web/forms/choice-group.tsx'
import { TextField } from '../../../web/forms/text-field.tsx'
import { Button } from '../../../web/ui/button.tsx'
import { Modal } from '../../../web/ui/modal.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { recordActions, useSpaceWrite } from '../../records/web/record-actions.ts'
import { sessionQuery } from '../../records/web/space-queries.ts'
import { useSpace } from '../../records/web/use-space.ts'
import { workshopStrings } from './workshop-strings.ts'

/** Begins a workshop: whoever begins it facilitates until somebody else is named. */
export function NewWorkshopDialog({ onClose }: { readonly onClose: () => void }) {
  const space = useSpace()
  const navigate = useNavigate()
  const { data: session } = useQuery(sessionQuery)
  const [name, setName] = useState('')
  const [technique, setTechnique] = useState<string>(TECHNIQUES[0])
  const [missing, setMissing] = useState(false)
  const create = useSpaceWrite(space, (fields: Parameters<typeof recordActions.create>[2]) =>
    recordActions.create(space, 'workshop', fields),
  )
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setMissing(name.trim() === '')
    if (name.trim() === '' || session === undefined) return
    const me = { person: session.personId, name: session.person }
    create.mutate(
      { name: name.trim(), technique, facilitator: me, participants: [me] },
      {
        onSuccess: ({ ref }) => void navigate({ to: '/cases/$space/workshops/$ref/prepare', params: { space, ref } }),
      },
    )
  }
  return (
    <Modal title={workshopStrings.newWorkshop} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <p className="muted">{workshopStrings.newAbout}</p>
        <TextField
          label={workshopStrings.name}
          help={workshopStrings.nameHelp}
          error={missing ? workshopStrings.nameNeeded : ''}
          required
          value={name}
          onText={setName}
        />
        <ChoiceGroup
          id="technique"
          legend={workshopStrings.technique}
          several={false}
          choices={TECHNIQUES.map((value) => ({ value, text: workshopStrings.techniques[value] }))}
          chosen={[technique]}
          onChoose={([chosen]) => setTechnique(chosen ?? technique)}
        />
        {create.error && <ProblemNotice error={create.error} />}
        <div className="row">
          <Button look="primary" type="submit" disabled={create.isPending}>
            {workshopStrings.create}
          </Button>
          <Button onClick={onClose}>{workshopStrings.cancel}</Button>
        </div>
      </form>
    </Modal>
  )
}
