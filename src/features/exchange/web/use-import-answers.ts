import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ImportAnswers } from '../exchange-contract.ts'
import { answerQuestions, preparedQuery } from './import-calls.ts'

/** Answers questions of a prepared import, one sending after the other; what comes back is what is shown. */
export function useImportAnswers(importId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (answers: ImportAnswers) => answerQuestions(importId, answers),
    scope: { id: `answers ${importId}` },
    onSuccess: (prepared) => {
      client.setQueryData(preparedQuery(importId).queryKey, prepared)
      void client.invalidateQueries({ queryKey: ['now'] })
    },
  })
}
