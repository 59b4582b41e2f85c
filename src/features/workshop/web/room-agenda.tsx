import { useCallback } from 'react'
import { Button } from '../../../web/ui/button.tsx'
import { Card } from '../../../web/ui/card.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { classNames } from '../../../web/ui/class-names.ts'
import { useMay } from '../../records/web/permission-guard.tsx'
import type { AgendaItem, WorkshopView } from '../workshop-contract.ts'
import { FacilitatorButton } from './facilitator-button.tsx'
import { useRoomActions } from './use-room-actions.ts'
import { useWorkshopStep } from './workshop-query.ts'
import { roomStrings } from './workshop-strings.ts'

/** The agenda: the facilitator moves along it, and everybody’s screen follows. */
export function RoomAgenda({ view }: { readonly view: WorkshopView }) {
  const { agenda, at, record } = view
  const step = useWorkshopStep(record.ref)
  const may = useMay('record.write')
  const isRunning = record.state === 'running'
  const leads = isRunning && may && view.me.isFacilitator
  const index = agenda.findIndex(({ item }) => item === at)
  const { mutate } = step
  const go = useCallback((item: string) => mutate({ do: 'go', item }), [mutate])
  const goTo = (item: string | undefined) => item !== undefined && go(item)
  useRoomActions(view, go)
  return (
    <Card title={roomStrings.agenda}>
      <div className="stack">
        <ol className="room-agenda">
          {agenda.map((one) => {
            const isNow = isRunning && one.item === at
            return (
              <li
                key={one.item}
                className={classNames('room-item', isNow && 'is-now')}
                aria-current={isNow ? 'step' : undefined}
              >
                {leads && !isNow ? (
                  <Button look="quiet" className="room-item-go" onClick={() => goTo(one.item)}>
                    {one.item}
                  </Button>
                ) : (
                  <span className="room-item-name">{one.item}</span>
                )}
                <span className="muted small">{progressOf(one)}</span>
              </li>
            )
          })}
        </ol>
        {isRunning && (
          <div className="row">
            <FacilitatorButton
              view={view}
              disabled={step.isPending || index <= 0}
              onClick={() => goTo(agenda[index - 1]?.item)}
            >
              {roomStrings.back}
            </FacilitatorButton>
            <FacilitatorButton
              view={view}
              look={view.me.isFacilitator ? 'primary' : 'plain'}
              disabled={step.isPending || index >= agenda.length - 1}
              onClick={() => goTo(agenda[index + 1]?.item)}
            >
              {roomStrings.next}
            </FacilitatorButton>
          </div>
        )}
        {step.error && <ProblemNotice error={step.error} />}
      </div>
    </Card>
  )
}

function progressOf({ prompts, hazards }: AgendaItem): string {
  const done = prompts.filter(({ isDiscussed }) => isDiscussed).length
  return `${roomStrings.discussed(done, prompts.length)}, ${roomStrings.hazards(hazards)}`
}
