import { type SubmitEvent, useRef, useState } from 'react'
import { Field } from '../../../web/forms/field.tsx'
import { SaveStatus } from '../../../web/forms/save-status.tsx'
import { Button } from '../../../web/ui/button.tsx'
import { Card } from '../../../web/ui/card.tsx'
import type { RecordView } from '../../records/records-contract.ts'
import { linesOf, moved } from './agenda-lines.ts'
import { ListProblem } from './list-problem.tsx'
import { useListAutosave } from './use-list-autosave.ts'
import { workshopStrings } from './workshop-strings.ts'

/** The agenda: functions or steps of care in order, each movable by keyboard alone. */
export function AgendaEditor({ record }: { readonly record: RecordView }) {
  const stored = Array.isArray(record.fields['agenda']) ? record.fields['agenda'].map(String) : []
  const autosave = useListAutosave<string>({ record, field: 'agenda', stored })
  const agenda = autosave.value
  const change = (next: readonly string[]) => autosave.change(next, 'now')
  return (
    <Card title={workshopStrings.agenda} aside={<SaveStatus state={autosave.state} />}>
      <div className="stack">
        <p className="muted">{workshopStrings.agendaHelp}</p>
        {agenda.length === 0 && <p className="muted">{workshopStrings.noAgenda}</p>}
        <ol className="workshop-lines">
          {agenda.map((item, index) => (
            <li key={item} className="workshop-line">
              <span className="workshop-number">{index + 1}</span>
              <span className="workshop-line-text">{item}</span>
              <Button
                look="quiet"
                className="button-mark"
                aria-label={workshopStrings.up(item)}
                aria-disabled={index === 0}
                onClick={() => change(moved(agenda, index, -1))}
              >
                {workshopStrings.upMark}
              </Button>
              <Button
                look="quiet"
                className="button-mark"
                aria-label={workshopStrings.down(item)}
                aria-disabled={index === agenda.length - 1}
                onClick={() => change(moved(agenda, index, 1))}
              >
                {workshopStrings.downMark}
              </Button>
              <Button
                look="quiet"
                className="button-mark"
                aria-label={workshopStrings.remove(item)}
                onClick={() => change(agenda.filter((one) => one !== item))}
              >
                {workshopStrings.removeMark}
              </Button>
            </li>
          ))}
        </ol>
        <AddItems onAdd={(items) => change([...new Set([...agenda, ...items])])} />
        <ListProblem label={workshopStrings.agenda} autosave={autosave} nameOf={String} />
      </div>
    </Card>
  )
}

function AddItems({ onAdd }: { readonly onAdd: (items: readonly string[]) => void }) {
  const [text, setText] = useState('')
  const input = useRef<HTMLTextAreaElement>(null)
  const add = () => {
    const items = linesOf(text)
    if (items.length === 0) return
    onAdd(items)
    setText('')
    input.current?.focus()
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    add()
  }
  return (
    <form className="workshop-add" onSubmit={submit} noValidate>
      <Field label={workshopStrings.addItem} help={workshopStrings.addItemHelp}>
        {(ids) => (
          <textarea
            {...ids}
            ref={input}
            className="control control-line"
            rows={1}
            value={text}
            onChange={(event) => setText(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.shiftKey) return
              event.preventDefault()
              add()
            }}
          />
        )}
      </Field>
      <Button type="submit">{workshopStrings.add}</Button>
    </form>
  )
}
