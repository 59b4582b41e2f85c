import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '../../../web/ui/button.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import type { NeighbourView, RecordView } from '../records-contract.ts'
import { GuardedButton } from './guarded-button.tsx'
import { recordActions, useSpaceWrite } from './record-actions.ts'
import { RecordPicker } from './record-picker.tsx'
import { linkEnds, type Relation } from './relations.ts'
import { kindsQuery } from './space-queries.ts'
import { recordStrings } from './record-strings.ts'
import { useSpace } from './use-space.ts'

interface Props {
  readonly record: RecordView
  readonly relation: Relation
  readonly kind: string
  readonly neighbours: readonly NeighbourView[]
  /** What the button says. */
  readonly label: string
}

/** Joins another record to this one: an existing one, or a new one written in place; both in one step. */
export function AddNeighbour({ record, relation, kind, neighbours, label }: Props) {
  const space = useSpace()
  const [open, setOpen] = useState(false)
  const { data: kinds } = useQuery(kindsQuery)
  const title = kinds?.find((one) => one.name === kind)?.title ?? 'name'
  const without = [record.id, ...neighbours.filter(({ role }) => role === relation.role).map(({ other }) => other.id)]
  const link = useSpaceWrite(space, (other: string) => {
    const { from, to } = linkEnds(relation, record.id, other)
    return recordActions.link(space, relation.role, from, to)
  })
  const create = useSpaceWrite(space, (text: string) =>
    recordActions.batch(space, [
      { do: 'create', kind, as: 'new', fields: { [title]: text } },
      { do: 'link', role: relation.role, ...linkEnds(relation, record.id, '$new') },
    ]),
  )
  const error = link.error ?? create.error
  if (record.retired !== null) return null
  if (!open) {
    return (
      <div>
        <GuardedButton action="record.write" look="quiet" onClick={() => setOpen(true)}>
          + {label}
        </GuardedButton>
      </div>
    )
  }
  return (
    <div className="stack-small">
      <RecordPicker kind={kind} label={label} without={without} onPick={link.mutate} onCreate={create.mutate} />
      {error && <ProblemNotice error={error} />}
      <div>
        <Button look="quiet" onClick={() => setOpen(false)}>
          {recordStrings.done}
        </Button>
      </div>
    </div>
  )
}
