import { useMemo } from 'react'
import type { ScreenAction } from '../../../web/actions/screen-action.ts'
import { useActions } from '../../../web/actions/use-actions.ts'
import type { WorkshopView } from '../workshop-contract.ts'
import { whyNotFacilitator } from './facilitator-button.tsx'
import { roomStrings } from './workshop-strings.ts'

/** Offers the way along the agenda to the palette and the keys, for whoever facilitates. */
export function useRoomActions(view: WorkshopView, goTo: (item: string) => void): void {
  const { agenda, at, record } = view
  const index = agenda.findIndex(({ item }) => item === at)
  const reason = record.state === 'running' ? whyNotFacilitator(view) : roomStrings.onlyRunning
  const back = agenda[index - 1]?.item
  const next = agenda[index + 1]?.item
  useActions(
    useMemo((): readonly ScreenAction[] => {
      const offer = (id: string, name: string, keys: string, item: string | undefined): ScreenAction => ({
        id,
        name,
        group: roomStrings.thisWorkshop,
        keys,
        permission: 'record.write',
        unavailable: reason ?? (item === undefined ? roomStrings.atTheEdge : undefined),
        run: () => item !== undefined && goTo(item),
      })
      return [
        offer('workshop next', roomStrings.nextPoint, ']', next),
        offer('workshop back', roomStrings.lastPoint, '[', back),
      ]
    }, [reason, next, back, goTo]),
  )
}
