import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Card } from '../../../web/ui/card.tsx'
import { AutosaveField } from '../../records/web/autosave-field.tsx'
import { OutlookTag } from '../../records/web/outlook-tag.tsx'
import { LinksPanel } from '../../records/web/links-panel.tsx'
import { ReasonChain } from '../../records/web/reason-chain.tsx'
import { ReasonDialog } from '../../records/web/reason-dialog.tsx'
import { RecordLink } from '../../records/web/record-link.tsx'
import { kindsQuery, recordQuery } from '../../records/web/space-queries.ts'
import { useSpace } from '../../records/web/use-space.ts'
import type { ArgumentElement } from '../argument-contract.ts'
import { argumentStrings } from './argument-strings.ts'
import { kindWord } from './element-words.ts'
import type { ArgumentWrites } from './use-argument-writes.ts'
import { GuardedButton } from '../../records/web/guarded-button.tsx'

interface Props {
  readonly element: ArgumentElement
  readonly writes: ArgumentWrites
  readonly onAdd: () => void
  readonly onConnect: () => void
}

/** The chosen element: why it stands as it does, its fields written in place, and what can be done with it. */
export function ElementPanel({ element, writes, onAdd, onConnect }: Props) {
  const space = useSpace()
  const [retiring, setRetiring] = useState(false)
  const { data: detail } = useQuery(recordQuery(space, element.kind, element.id))
  const { data: kinds } = useQuery(kindsQuery)
  const fields = kinds?.find(({ name }) => name === element.kind)?.fields ?? []
  const retire = (reason: string) =>
    writes.write({
      steps: [{ do: 'retire', record: element.id, revision: detail?.record.revision ?? element.revision, reason }],
      said: () => argumentStrings.retired(element.ref),
      after: () => setRetiring(false),
      undo: ({ records }) =>
        records.map(({ id, revision }) => ({ do: 'restore', record: id, revision, reason: argumentStrings.undo })),
    })
  return (
    <Card title={`${element.ref} ${kindWord(element)}`} aside={<OutlookTag outlook={element.outlook} />}>
      <div className="stack">
        {element.reason.length > 0 && (
          <div className="stack-small">
            <ReasonChain chain={element.reason} />
            <p>{element.reasonSentence}</p>
          </div>
        )}
        <div className="row">
          <GuardedButton action="record.write" look="primary" onClick={onAdd}>
            {argumentStrings.add}
          </GuardedButton>
          <GuardedButton action="record.write" onClick={onConnect}>
            {argumentStrings.connect}
          </GuardedButton>
          <GuardedButton action="record.retire" onClick={() => setRetiring(true)}>
            {argumentStrings.retire}
          </GuardedButton>
        </div>
        {detail &&
          fields.map((field) => (
            <AutosaveField key={`${element.id} ${field.name}`} record={detail.record} field={field} calm />
          ))}
        <RecordLink record={element}>{element.ref}</RecordLink>
      </div>
      {retiring && (
        <ReasonDialog
          title={argumentStrings.retireTitle(element.ref)}
          about={argumentStrings.retireAbout}
          action={argumentStrings.retire}
          pending={writes.pending}
          error={writes.error}
          onReason={retire}
          onClose={() => setRetiring(false)}
        />
      )}
    </Card>
  )
}

/** What the chosen element is joined to: modules, the goal that an away goal stands for, suspect links. */
export function ElementLinks({ element }: { readonly element: ArgumentElement }) {
  const { data: detail } = useQuery(recordQuery(useSpace(), element.kind, element.id))
  return detail ? <LinksPanel detail={detail} /> : null
}
