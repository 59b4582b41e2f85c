import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Card } from '../../../web/ui/card.tsx'
import { AutosaveField } from '../../records/web/autosave-field.tsx'
import { GuardedButton } from '../../records/web/guarded-button.tsx'
import { LinksPanel } from '../../records/web/links-panel.tsx'
import { ReasonChain } from '../../records/web/reason-chain.tsx'
import { RecordLink } from '../../records/web/record-link.tsx'
import { recordQuery } from '../../records/web/record-queries.ts'
import { kindsQuery } from '../../records/web/space-queries.ts'
import { useSpace } from '../../records/web/use-space.ts'
import type { ArgumentElement } from '../argument-contract.ts'
import { argumentStrings } from './argument-strings.ts'
import { kindWord } from './element-words.ts'
import { RetirePart } from './retire-part.tsx'
import { StandingTag } from './standing-tag.tsx'
import type { ArgumentWrites } from './use-argument-writes.ts'
import { WaitingHere } from './waiting-here.tsx'

interface Props {
  readonly element: ArgumentElement
  readonly writes: ArgumentWrites
  readonly onAdd: () => void
  readonly onConnect: () => void
  readonly onMakeModule: () => void
  /** The ways from here to other modules. */
  readonly children: ReactNode
}

/** The chosen element: why it stands as it does, its fields written in place, and what can be done with it. */
export function ElementPanel({ element, writes, onAdd, onConnect, onMakeModule, children }: Props) {
  const space = useSpace()
  const { data: detail } = useQuery(recordQuery(space, element.kind, element.id))
  const { data: kinds } = useQuery(kindsQuery)
  const fields = kinds?.find(({ name }) => name === element.kind)?.fields ?? []
  return (
    <Card title={`${element.ref} ${kindWord(element)}`} aside={<StandingTag part={element} />}>
      <div className="stack">
        {element.reason.length > 0 && (
          <div className="stack-small">
            <ReasonChain chain={element.reason} />
            <p>{element.reasonSentence}</p>
          </div>
        )}
        {children}
        <div className="row">
          <GuardedButton action="record.write" look="primary" onClick={onAdd}>
            {argumentStrings.add}
          </GuardedButton>
          <GuardedButton action="record.write" onClick={onConnect}>
            {argumentStrings.connect}
          </GuardedButton>
          {element.kind === 'goal' && !element.away && (
            <GuardedButton action="record.write" onClick={onMakeModule}>
              {argumentStrings.makeModule}
            </GuardedButton>
          )}
          <RetirePart
            part={element}
            revision={detail?.record.revision}
            about={argumentStrings.retireAbout}
            writes={writes}
          />
        </div>
        <WaitingHere part={element} />
        {detail &&
          fields.map((field) => (
            <AutosaveField key={`${element.id} ${field.name}`} record={detail.record} field={field} calm />
          ))}
        <RecordLink record={element}>{element.ref}</RecordLink>
      </div>
    </Card>
  )
}

/** What the chosen element is joined to: its module, the goal that an away goal stands for, suspect links. */
export function ElementLinks({ element }: { readonly element: ArgumentElement }) {
  const { data: detail } = useQuery(recordQuery(useSpace(), element.kind, element.id))
  return detail ? <LinksPanel detail={detail} /> : null
}
