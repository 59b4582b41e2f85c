import { useId } from 'react'
import type { Json } from '../../../domain/record/json.ts'
import { ApiProblem } from '../../../web/api/api-problem.ts'
import { Field } from '../../../web/forms/field.tsx'
import { isAway } from '../../../web/forms/use-edit-queue.ts'
import { SaveStatus } from '../../../web/forms/save-status.tsx'
import type { RecordView } from '../records-contract.ts'
import { ClashNotice } from './clash-notice.tsx'
import { FieldControl } from './field-control.tsx'
import { FieldReading } from './field-reading.tsx'
import { fieldText, fieldValue, type FieldView } from './field-text.ts'
import { useMay } from './permission-guard.tsx'
import { recordStrings } from './record-strings.ts'
import { Term } from './term.tsx'
import { useRecordAutosave } from './use-record-autosave.ts'

interface Props {
  readonly record: RecordView
  readonly field: FieldView
  /** What the label says where the field's own would be out of place. */
  readonly label?: string
  readonly calm?: boolean
  readonly showHelp?: boolean
  /** What Enter in a single line leads to, once what is written is on its way. */
  readonly onEnter?: (() => void) | undefined
}

const sameText = (a: string, b: string) => a === b

/** One simple field of a record, saved by itself as it is written. */
export function AutosaveField({ record, field, label = field.label, calm = false, showHelp = true, onEnter }: Props) {
  const stored = record.fields[field.name]
  const autosave = useRecordAutosave({
    record,
    field: field.name,
    stored: fieldText(stored),
    toJson: (text: string) => fieldValue(field.control, text),
    same: sameText,
  })
  const { error, clash } = autosave
  const may = useMay('record.write')
  const id = useId()
  // The choice is gone with the notice: whoever chose by keyboard goes on where the text is.
  const chosen = (choose: () => void) => () => {
    choose()
    document.getElementById(id)?.focus()
  }
  return (
    <>
      <Field
        id={id}
        label={label}
        definition={<Term name={field.name} />}
        help={showHelp ? helpOf(field) : ''}
        error={error !== null && clash === null && !isAway(error) ? refusalText(error) : ''}
        status={<SaveStatus state={autosave.state} />}
      >
        {(ids) => (
          <FieldControl
            field={field}
            ids={ids}
            value={autosave.value}
            calm={calm}
            disabled={record.retired !== null || !may || (field.once && stored !== undefined)}
            onChange={autosave.change}
            onLeave={autosave.flush}
            onEnter={onEnter}
          />
        )}
      </Field>
      {clash && (
        <ClashNotice
          label={label}
          mine={autosave.value}
          theirs={<FieldReading value={clash.theirs} />}
          onKeepMine={chosen(clash.keepMine)}
          onTakeTheirs={chosen(clash.takeTheirs)}
          onKeepBoth={
            joins(field) ? chosen(() => clash.keepBoth(joined(field, clash.theirs, autosave.value))) : undefined
          }
        />
      )}
    </>
  )
}

/** Two texts can be joined; two dates or two choices cannot. */
function joins({ control }: FieldView): boolean {
  return ['line', 'text', 'lines'].includes(control)
}

function joined({ control }: FieldView, theirs: Json, mine: string): string {
  return [fieldText(theirs), mine].filter(Boolean).join(control === 'line' ? ' ' : '\n')
}

function helpOf(field: FieldView): string {
  return [field.help, field.control === 'lines' ? recordStrings.onePerLine : ''].filter(Boolean).join(' ')
}

/** What went wrong and what to do; what was typed is still in the field. */
function refusalText(error: Error): string {
  return error instanceof ApiProblem ? `${error.message} ${error.remedy}` : error.message
}
