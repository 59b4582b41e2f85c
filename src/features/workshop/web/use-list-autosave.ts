import type { Json } from '../../../domain/record/json.ts'
import { jsonSchema, type RecordView } from '../../records/records-contract.ts'
import { type FieldAutosave, useRecordAutosave } from '../../records/web/use-record-autosave.ts'

interface Options<One> {
  readonly record: RecordView
  readonly field: string
  readonly stored: readonly One[]
}

/** Autosave of a field that is a list, each change of which is stored at once. */
export function useListAutosave<One>({ record, field, stored }: Options<One>): FieldAutosave<readonly One[]> {
  return useRecordAutosave<readonly One[]>({ record, field, stored, toJson, same })
}

function toJson(list: readonly unknown[]): Json {
  return list.length === 0 ? null : jsonSchema.parse(list)
}

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
