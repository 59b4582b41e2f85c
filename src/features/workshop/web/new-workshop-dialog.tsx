import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Fields } from '../../../domain/record/json.ts'
import { TECHNIQUES } from '../../../domain/safety-case/workshop.ts'
import { ChoiceGroup } from '../../../web/forms/choice-group.tsx'
import { FormDialog } from '../../../web/forms/form-dialog.tsx'
import { TextField } from '../../../web/forms/text-field.tsx'
import { useNeededText } from '../../../web/forms/use-needed-text.ts'
import { sessionQuery } from '../../records/web/space-queries.ts'
import { useSpace } from '../../records/web/use-space.ts'
import { type SaidSteps, useSpaceSteps } from '../../records/web/use-space-steps.ts'
import { workshopStrings } from './workshop-strings.ts'

const stepsOf = (fields: Fields & { readonly name: string }): SaidSteps => ({
  said: `${workshopStrings.newWorkshop}: ${fields.name}`,
  steps: [{ do: 'create', kind: 'workshop', fields }],
})

/** Begins a workshop: whoever begins it facilitates until somebody else is named. */
export function NewWorkshopDialog({ onClose }: { readonly onClose: () => void }) {
  const space = useSpace()
  const navigate = useNavigate()
  const { data: session } = useQuery(sessionQuery)
  const name = useNeededText(workshopStrings.nameNeeded, `name of a workshop in ${space}`)
  const [technique, setTechnique] = useState<string>(TECHNIQUES[0])
  const create = useSpaceSteps(space, stepsOf, (answer) => {
    name.letGo()
    const ref = answer?.records[0]?.ref
    if (ref === undefined) onClose()
    else void navigate({ to: '/cases/$space/workshops/$ref/prepare', params: { space, ref } })
  })
  const submit = () => {
    const named = name.given()
    if (named === null || session === undefined) return
    const me = { person: session.personId, name: session.person }
    create.mutate({ name: named, technique, facilitator: me, participants: [me] })
  }
  return (
    <FormDialog
      title={workshopStrings.newWorkshop}
      about={workshopStrings.newAbout}
      submit={workshopStrings.create}
      pending={create.isPending}
      error={create.error}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField label={workshopStrings.name} help={workshopStrings.nameHelp} required {...name.field} />
      <ChoiceGroup
        id="technique"
        legend={workshopStrings.technique}
        several={false}
        choices={TECHNIQUES.map((value) => ({ value, text: workshopStrings.techniques[value] }))}
        chosen={[technique]}
        onChoose={([chosen]) => setTechnique(chosen ?? technique)}
      />
    </FormDialog>
  )
}
