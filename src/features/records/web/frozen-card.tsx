import { Card } from '../../../web/ui/card.tsx'
import type { RecordView } from '../records-contract.ts'
import { FieldReading } from './field-reading.tsx'
import type { FieldView } from './field-text.ts'
import { recordStrings } from './record-strings.ts'

interface Props {
  readonly record: RecordView
  readonly fields: readonly FieldView[]
}

/** What the product wrote into a record, which nobody changes. */
export function FrozenCard({ record, fields }: Props) {
  return (
    <Card title={recordStrings.frozen}>
      <dl className="reading-structure">
        {fields.map(({ name, label }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd>
              <FieldReading value={record.fields[name]} />
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
