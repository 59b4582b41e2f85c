import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { connectionBetween } from '../../../domain/argument/argument-notation.ts'
import { ScrollArea } from '../../../web/ui/scroll-area.tsx'
import { SearchInput } from '../../../web/forms/search-input.tsx'
import { Button } from '../../../web/ui/button.tsx'
import { Card } from '../../../web/ui/card.tsx'
import { pickQuery } from '../../records/web/record-queries.ts'
import { fieldText } from '../../records/web/field-text.ts'
import { useSpace } from '../../records/web/use-space.ts'
import type { ArgumentElement } from '../argument-contract.ts'
import { type Droppable, DROPPED_AS } from './argument-steps.ts'
import { argumentStrings } from './argument-strings.ts'
import { carry } from './dropped-record.ts'
import { GuardedButton } from '../../records/web/guarded-button.tsx'
import { useMay } from '../../records/web/permission-guard.tsx'

interface Props {
  readonly chosen: ArgumentElement | null
  readonly onDropRecord: (upper: ArgumentElement, record: Droppable) => void
}

/** The hazards and the evidence of the case, to be dragged into the argument or added by keyboard. */
export function DropPanel({ chosen, onDropRecord }: Props) {
  const space = useSpace()
  const [kind, setKind] = useState<Droppable['kind']>('hazard')
  const [words, setWords] = useState('')
  const { data } = useQuery(pickQuery(space, kind, words))
  const mayWrite = useMay('record.write')
  const why = whyNot(chosen, kind)
  const found = (data?.records ?? []).map(({ id, ref, fields }): Droppable => ({
    id,
    ref,
    kind,
    title: fieldText(fields['name']),
  }))
  return (
    <Card title={argumentStrings.panel}>
      <div className="stack-small">
        <p className="muted small">{argumentStrings.panelAbout}</p>
        <div className="row">
          {(['hazard', 'evidence'] as const).map((one) => (
            <Button key={one} aria-pressed={one === kind} onClick={() => setKind(one)}>
              {one === 'hazard' ? argumentStrings.hazards : argumentStrings.evidence}
            </Button>
          ))}
        </div>
        <SearchInput
          label={argumentStrings.panelSearch[kind]}
          value={words}
          onSearch={(next) => setWords(next ?? '')}
        />
        {why !== '' && <p className="small">{why}</p>}
        {data && found.length === 0 && <p className="muted">{argumentStrings.panelNone}</p>}
        <ScrollArea label={argumentStrings.panelSearch[kind]}>
          <ul className="argument-picks">
            {found.map((record) => (
              // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the button in it does the same by keyboard
              <li key={record.id} draggable={mayWrite} onDragStart={(event) => carry(event, record)}>
                <span>
                  <b>{record.ref}</b> {record.title}
                </span>
                <GuardedButton
                  action="record.write"
                  aria-label={
                    chosen === null
                      ? argumentStrings.addUnderNothing(record.ref)
                      : argumentStrings.addUnder(record.ref, chosen.ref)
                  }
                  disabled={why !== ''}
                  onClick={() => chosen !== null && onDropRecord(chosen, record)}
                >
                  {argumentStrings.create}
                </GuardedButton>
              </li>
            ))}
          </ul>
        </ScrollArea>
      </div>
    </Card>
  )
}

function whyNot(chosen: ArgumentElement | null, kind: Droppable['kind']): string {
  if (chosen === null) return argumentStrings.chooseFirst
  const connection = connectionBetween(chosen, { kind: DROPPED_AS[kind] })
  return connection.allowed ? '' : connection.why
}
