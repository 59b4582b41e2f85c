import { useQuery } from '@tanstack/react-query'
import { Button } from '../../../web/ui/button.tsx'
import { Loading } from '../../../web/ui/loading.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { RecordField } from '../../records/web/record-field.tsx'
import { PermissionReason, useMay } from '../../records/web/permission-guard.tsx'
import { recordQuery } from '../../records/web/record-queries.ts'
import { useSpace } from '../../records/web/use-space.ts'
import type { RecordLine } from '../../records/records-contract.ts'
import { nowFinishStrings } from './now-finish-strings.ts'

interface Props {
  readonly record: RecordLine
  readonly fields: readonly string[]
  readonly onDone: () => void
}

/** The fields that settle a finding, written here as on the record's own screen; the person says when they are done. */
export function SettleFinding({ record: { kind, id }, fields, onDone }: Props) {
  const space = useSpace()
  const may = useMay('record.write')
  const { data, error, refetch } = useQuery(recordQuery(space, kind, id))
  if (!may) return <PermissionReason action="record.write" />
  if (error) return <ProblemNotice error={error} retry={refetch} />
  if (data === undefined) return <Loading />
  return (
    <div className="stack-small">
      {fields.map((name) => (
        <RecordField key={name} record={data.record} name={name} />
      ))}
      <div>
        <Button onClick={onDone}>{nowFinishStrings.settled}</Button>
      </div>
    </div>
  )
}
