import { useQuery } from '@tanstack/react-query'
import { Field } from '../../../web/forms/field.tsx'
import { SaveStatus } from '../../../web/forms/save-status.tsx'
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
      <Field label={workshopStrings.facilitator} status={<SaveStatus state={autosave.state} />}>
        {(ids) => (
          <select
            {...ids}
            className="control"
            value={value?.person ?? ''}
            onChange={(event) => {
              const chosen = choices.find(({ person }) => person === event.target.value)
              autosave.change(chosen === undefined ? null : { person: chosen.person, name: chosen.name }, 'now')
            }}
          >
            <option value="">{workshopStrings.notNamed}</option>
            {choices.map(({ person, name }) => (
              <option key={person} value={person}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      {autosave.error && <ProblemNotice error={autosave.error} retry={autosave.flush} />}
    </>
  )
}
