import { useQuery } from '@tanstack/react-query'
import type { RecordView } from '../records-contract.ts'
import { AutosaveField } from './autosave-field.tsx'
import { kindsQuery } from './space-queries.ts'

interface Props {
  readonly record: RecordView
  /** The field's name as its kind declares it. */
  readonly name: string
  readonly label?: string
  readonly calm?: boolean
  readonly showHelp?: boolean
  readonly onEnter?: (() => void) | undefined
}

/** One field of a record by name, shown and saved as its kind says. */
export function RecordField({ record, name, ...rest }: Props) {
  const { data: kinds } = useQuery(kindsQuery)
  const field = kinds?.find((kind) => kind.name === record.kind)?.fields.find((one) => one.name === name)
  return field === undefined ? null : <AutosaveField record={record} field={field} {...rest} />
}
