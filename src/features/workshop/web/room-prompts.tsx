import { useId, useState } from 'react'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { useMay, usePermissionJudge } from '../../records/web/permission-guard.tsx'
import type { AgendaItem, WorkshopView } from '../workshop-contract.ts'
import { useWorkshopStep } from './workshop-query.ts'
import { roomStrings } from './workshop-strings.ts'

type Prompt = AgendaItem['prompts'][number]

/** What the technique asks at this point, each to be ticked once it was talked through. */
export function RoomPrompts({ view }: { readonly view: WorkshopView }) {
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
                <PromptTick key={`${now.item} ${one.prompt}`} workshop={view.record.ref} item={now.item} prompt={one} />
              ))}
          </fieldset>
        ))}
      </div>
    </div>
  )
}

interface TickProps {
  readonly workshop: string
  readonly item: string
  readonly prompt: Prompt
}

/** A tick is shown at once, and falls back to what is stored when it was refused. */
function PromptTick({ workshop, item, prompt: { prompt, hint, isDiscussed } }: TickProps) {
  const id = useId()
  const may = useMay('record.write')
  const judge = usePermissionJudge()
  const step = useWorkshopStep(workshop)
  const [wanted, setWanted] = useState<boolean | null>(null)
  const tick = (discussed: boolean) => {
    setWanted(discussed)
    step.mutate({ do: 'tick', item, prompt, discussed }, { onSettled: () => setWanted(null) })
  }
  return (
    <div className="room-prompt">
      <input
        id={id}
        type="checkbox"
        checked={wanted ?? isDiscussed}
        disabled={!may}
        title={judge('record.write') ?? undefined}
        aria-describedby={`${id}-hint`}
        onChange={(event) => tick(event.target.checked)}
      />
      <div>
        <label htmlFor={id}>{prompt}</label>
        <p id={`${id}-hint`} className="field-help">
          {hint}
        </p>
        {step.error && <ProblemNotice error={step.error} />}
      </div>
    </div>
  )
}
