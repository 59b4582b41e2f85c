import type { UseInfiniteQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { uiStrings } from '../strings/ui-strings.ts'
import { Button } from './button.tsx'

interface Props {
  readonly list: Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>
  /** Stands beside the button. */
  readonly children?: ReactNode
}

/** Reads on in a list that comes page by page; gone at its end. */
export function ShowMore({ list, children }: Props) {
  if (!list.hasNextPage) return null
  return (
    <div className="row">
      <Button disabled={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
        {uiStrings.showMore}
      </Button>
      {children}
    </div>
  )
}
