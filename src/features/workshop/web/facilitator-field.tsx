import { useQuery } from '@tanstack/react-query'
import { SaveStatus } from '../../../web/forms/save-status.tsx'
import { SelectField } from '../../../web/forms/select-field.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { colleaguesQuery } from '../../records/web/colleagues-query.ts'
import { useRecordAutosave } from '../../records/web/use-record-autosave.ts'
import type { WorkshopView } from '../workshop-contract.ts'
import { workshopStrings } from './workshop-strings.ts'

type Person = { readonly person: string; readonly name: string }

/** Who leads the workshop, chosen among the members of the organisation. */
export function FacilitatorField({ view }: { readonly view: WorkshopView }) {
  const { data: colleagues = [] } = useQuery(colleaguesQuery)
  const autosave = useRecordAutosave<Person | null>({
    record: view.record,
    field: 'facilitator',
    stored: view.facilitator,
    toJson: (person) => (person === null ? null : { ...person }),
    same: (a, b) => a?.person === b?.person,
  })
  const { value } = autosave
  const isKnown = value === null || colleagues.some(({ person }) => person === value.person)
  const choices = isKnown ? colleagues : [value, ...colleagues]
  return (
    <>
      <SelectField
        label={workshopStrings.facilitator}
        status={<SaveStatus state={autosave.state} />}
        none={workshopStrings.notNamed}
        options={choices.map(({ person, name }) => ({ value: person, text: name }))}
        value={value?.person}
        onSelect={(id) => {
          const chosen = choices.find(({ person }) => person === id)
          autosave.change(chosen === undefined ? null : { person: chosen.person, name: chosen.name }, 'now')
        }}
      />
      {autosave.error && <ProblemNotice error={autosave.error} retry={autosave.flush} />}
    </>
  )
}
