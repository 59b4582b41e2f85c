import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useToastShelf } from '../../../web/toasts/use-toasts.ts'
import type { DeskImport } from '../exchange-contract.ts'
import { exchangeStrings } from './exchange-strings.ts'
import { giveUpImport, takeUpImport } from './import-calls.ts'

/** Gives up a prepared import; it can be taken up again as it was. */
export function useGiveUp({ onGone, onBack }: { readonly onGone?: () => void; readonly onBack?: () => void } = {}) {
  const client = useQueryClient()
  const shelf = useToastShelf()
  const waits = () => client.invalidateQueries({ queryKey: ['now'] })
  const takeUp = async (importId: string) => {
    await takeUpImport(importId)
    await waits()
    onBack?.()
  }
  return useMutation({
    mutationFn: ({ importId }: Pick<DeskImport, 'importId' | 'source'>) => giveUpImport(importId),
    onSuccess: (_gone, { importId, source }) => {
      shelf.tell(exchangeStrings.givenUp(source), () => takeUp(importId))
      void waits()
      onGone?.()
    },
  })
}
