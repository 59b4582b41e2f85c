import { useId } from 'react'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { useMay } from '../../records/web/permission-guard.tsx'
import type { AgendaItem, WorkshopView } from '../workshop-contract.ts'
import { useWorkshopStep } from './workshop-query.ts'
import { roomStrings } from './workshop-strings.ts'

type Prompt = AgendaItem['prompts'][number]

/** What the technique asks at this point, each to be ticked once it was talked through. */
export function RoomPrompts({ view }: { readonly view: WorkshopView }) {
  const step = useWorkshopStep(view.record.ref)
  const now = view.agenda.find(({ item }) => item === view.at)
  if (now === undefined) return null
  const groups = [...new Set(now.prompts.map(({ group }) => group))]
  return (
    <div className="stack-small">
      <div className="row spread">
        <h3>{roomStrings.prompts}</h3>
        <span className="muted small">{roomStrings.promptsHelp}</span>
      </div>
      <div className="room-prompts">
        {groups.map((group) => (
          <fieldset key={group} className="room-group">
            <legend className="field-label">{group}</legend>
            {now.prompts
              .filter((one) => one.group === group)
              .map((one) => (
                <PromptTick
                  key={`${now.item} ${one.prompt}`}
                  prompt={one}
                  onTick={(discussed) => step.mutate({ do: 'tick', item: now.item, prompt: one.prompt, discussed })}
                />
              ))}
          </fieldset>
        ))}
      </div>
      {step.error && <ProblemNotice error={step.error} />}
    </div>
  )
}

interface TickProps {
  readonly prompt: Prompt
  readonly onTick: (discussed: boolean) => void
}

function PromptTick({ prompt: { prompt, hint, isDiscussed }, onTick }: TickProps) {
  const id = useId()
  const may = useMay('record.write')
  return (
    <div className="room-prompt">
      <input
        id={id}
        type="checkbox"
        checked={isDiscussed}
        disabled={!may}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onTick(event.target.checked)}
      />
      <div>
        <label htmlFor={id}>{prompt}</label>
        <p id={`${id}-hint`} className="field-help">
          {hint}
        </p>
      </div>
    </div>
  )
}
