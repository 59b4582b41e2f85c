import { dayText } from '../../../web/text/dates.ts'
import type { KindView, RecordPage } from '../records-contract.ts'
import { fieldText } from './field-text.ts'
import { OutlookTag } from './outlook-tag.tsx'
import { RecordLink } from './record-link.tsx'
import { outlookStrings } from './outlook-strings.ts'
import { recordStrings } from './record-strings.ts'
import './record-table.css'

interface Props {
  readonly kind: KindView
  readonly records: RecordPage['records']
  readonly total: number
}

/** Records of one kind as rows; on a narrow screen the rows stack. */
export function RecordTable({ kind, records, total }: Props) {
  const states = new Map(kind.states.map(({ state, label }) => [state, label]))
  return (
    <div className="record-table">
      <table>
        <caption className="visually-hidden">
          {kind.plural}: {recordStrings.total(records.length, total)}
        </caption>
        <thead>
          <tr>
            <th scope="col">{recordStrings.reference}</th>
            <th scope="col">{kind.label}</th>
            {states.size > 0 && <th scope="col">{recordStrings.state}</th>}
            <th scope="col">{recordStrings.standing}</th>
            <th scope="col">{recordStrings.changed}</th>
          </tr>
        </thead>
        <tbody>
          {records.map((record) => (
            <tr key={record.id}>
              <td className="no-break">
                <RecordLink record={record}>{record.ref}</RecordLink>
              </td>
              <td>
                {fieldText(record.fields[kind.title])}
                {record.retired !== null && <span className="muted"> ({outlookStrings.retired})</span>}
              </td>
              {states.size > 0 && <td className="no-break">{states.get(record.state) ?? record.state}</td>}
              <td>
                <OutlookTag outlook={record.outlook} />
              </td>
              <td className="no-break muted">{dayText(record.recordedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
