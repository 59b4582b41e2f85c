import { Card } from '../../../web/ui/card.tsx'
import type { RecordView } from '../records-contract.ts'
import { AutosaveField } from './autosave-field.tsx'
import type { FieldView } from './field-text.ts'
import { recordStrings } from './record-strings.ts'
import { StructureField } from './structure-field.tsx'

interface Props {
  readonly record: RecordView
  readonly fields: readonly FieldView[]
  readonly title?: string
}

const WIDE = new Set(['text', 'lines', 'structure'])

/** The fields of a record, each saved by itself. */
export function FieldsCard({ record, fields, title = recordStrings.details }: Props) {
  return (
    <Card title={title}>
      <div className="fields">
        {fields.map((field, position) => (
          <div key={field.name} className={WIDE.has(field.control) || position === 0 ? 'fields-wide' : undefined}>
            {field.control === 'structure' ? (
              <StructureField record={record} field={field} />
            ) : (
              <AutosaveField record={record} field={field} />
            )}
          </div>
        ))}
      </div>
    </Card>
  )
}
