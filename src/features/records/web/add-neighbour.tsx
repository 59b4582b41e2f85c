import { useQuery } from '@tanstack/react-query'
import { type Ref, useImperativeHandle, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '../../../web/ui/button.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import type { NeighbourView, RecordView } from '../records-contract.ts'
import { GuardedButton } from './guarded-button.tsx'
import { RecordPicker } from './record-picker.tsx'
import { linkEnds, type Relation } from './relations.ts'
import { kindsQuery } from './space-queries.ts'
import { recordStrings } from './record-strings.ts'
import { useSpace } from './use-space.ts'
import { useSpaceSteps } from './use-space-steps.ts'

interface Props {
  readonly record: RecordView
  readonly relation: Relation
  readonly kind: string
  readonly neighbours: readonly NeighbourView[]
  /** What the button says. */
  readonly label: string
  readonly ref?: Ref<Adder>
}

/** Lets a neighbouring text go on here, as Enter does in an outliner. */
export interface Adder {
  open(): void
}

/**
 * Joins another record to this one: an existing one, or a new one written in place; both in one step. It stays open
 * for the next until Escape.
 */
export function AddNeighbour({ record, relation, kind, neighbours, label, ref }: Props) {
  const space = useSpace()
  // Counts the openings: each of them takes the focus anew.
  const [opening, setOpening] = useState(0)
  const button = useRef<HTMLButtonElement>(null)
  const open = opening > 0
  useImperativeHandle(ref, () => ({ open: () => setOpening((count) => count + 1) }), [])
  const close = () => {
    flushSync(() => setOpening(0))
    button.current?.focus()
  }
  const { data: kinds } = useQuery(kindsQuery)
  const title = kinds?.find((one) => one.name === kind)?.title ?? 'name'
  const without = [record.id, ...neighbours.filter(({ role }) => role === relation.role).map(({ other }) => other.id)]
  const link = useSpaceSteps(space, (other: string) => ({
    said: recordStrings.saidJoin(label, record.ref),
    steps: [{ do: 'link', role: relation.role, ...linkEnds(relation, record.id, other) }],
  }))
  const create = useSpaceSteps(space, (text: string) => ({
    said: recordStrings.saidNewJoin(label, text, record.ref),
    steps: [
      { do: 'create', kind, as: 'new', fields: { [title]: text } },
      { do: 'link', role: relation.role, ...linkEnds(relation, record.id, '$new') },
    ],
  }))
  const error = link.error ?? create.error
  // What was written is kept until it is stored.
  const retry = () => {
    if (create.variables !== undefined && create.error !== null) create.mutate(create.variables)
    else if (link.variables !== undefined) link.mutate(link.variables)
  }
  if (record.retired !== null) return null
  if (!open) {
    return (
      <div>
        <GuardedButton action="record.write" ref={button} look="quiet" onClick={() => setOpening(1)}>
          + {label}
        </GuardedButton>
      </div>
    )
  }
  return (
    <div className="stack-small">
      <RecordPicker
        key={opening}
        onLeave={close}
        kind={kind}
        label={label}
        without={without}
        onPick={link.mutate}
        onCreate={create.mutate}
      />
      {error && <ProblemNotice error={error} retry={retry} />}
      <div>
        <Button look="quiet" onClick={close}>
          {recordStrings.done}
        </Button>
      </div>
    </div>
  )
}
