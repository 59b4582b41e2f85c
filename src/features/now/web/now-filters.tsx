import { useNavigate } from '@tanstack/react-router'
import { Field } from '../../../web/forms/field.tsx'
import { SelectInput } from '../../../web/forms/select-input.tsx'
import type { NowView } from '../now-contract.ts'
import { type NowSearch, nowSearchSchema } from './now-search.ts'
import { nowStrings } from './now-strings.ts'
import '../../records/web/record-table.css'

interface Props {
  readonly view: NowView
  readonly search: NowSearch
}

/** Which sort is shown, and whose; each choice is in the address. */
export function NowFilters({ view, search }: Props) {
  const navigate = useNavigate({ from: '/' })
  const narrow = (part: { readonly kind?: string | undefined; readonly whose?: string }) =>
    void navigate({ search: (before) => nowSearchSchema.parse({ ...before, ...part, open: undefined }), replace: true })
  return (
    <search className="filters">
      <SelectInput
        label={nowStrings.filter}
        all={nowStrings.everything}
        value={search.kind ?? ''}
        options={view.kinds.map(({ kind, count }) => ({
          value: kind,
          text: nowStrings.counted(nowStrings.kinds[kind], count),
        }))}
        onSelect={(kind) => narrow({ kind })}
      />
      <Field label={nowStrings.whose}>
        {(ids) => (
          <select
            {...ids}
            className="control"
            value={view.whose}
            onChange={({ target }) => narrow({ whose: target.value })}
          >
            <option value="mine">{nowStrings.mine}</option>
            <option value="everybody">{nowStrings.everybodys}</option>
          </select>
        )}
      </Field>
    </search>
  )
}
