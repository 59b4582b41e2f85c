import { useState } from 'react'
import { Loading } from '../../../web/ui/loading.tsx'
import type { RecordView } from '../records-contract.ts'
import { lazyPart } from '../../../web/parts/lazy-part.tsx'
import { FieldReading } from './field-reading.tsx'
import type { FieldView } from './field-text.ts'
import { GuardedButton } from './guarded-button.tsx'
import { recordStrings } from './record-strings.ts'

const StructureForm = lazyPart(() => import('./structure-form.tsx'), 'StructureForm', { waiting: <Loading /> })

interface Props {
  readonly record: RecordView
  readonly field: FieldView
}

/** A field with a shape of its own: read as it stands, written in a form that its schema makes. */
export function StructureField({ record, field }: Props) {
  const [editing, setEditing] = useState(false)
  return (
    <div className="field" role="group" aria-label={field.label}>
      <div className="field-head">
        <span className="field-label">{field.label}</span>
        {!editing && record.retired === null && (
          <GuardedButton
            action="record.write"
            look="quiet"
            aria-label={`${recordStrings.edit}: ${field.label}`}
            onClick={() => setEditing(true)}
          >
            {recordStrings.edit}
          </GuardedButton>
        )}
      </div>
      {field.help && <p className="field-help">{field.help}</p>}
      {editing ? (
        <StructureForm record={record} field={field} onDone={() => setEditing(false)} />
      ) : (
        <FieldReading value={record.fields[field.name]} />
      )}
    </div>
  )
}
