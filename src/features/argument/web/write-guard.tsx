import { useQuery } from '@tanstack/react-query'
import type { ComponentProps } from 'react'
import type { Action } from '../../../domain/permission/permission.ts'
import { Button } from '../../../web/ui/button.tsx'
import { Notice } from '../../../web/ui/notice.tsx'
import { sessionQuery } from '../../records/web/space-queries.ts'
import { argumentStrings } from './argument-strings.ts'

const REASON = 'argument-not-allowed'

/** Whether the person may do something, as the server last said; while it has not, they may not. */
export function useMay(action: Action): boolean {
  return useQuery(sessionQuery).data?.permissions.includes(action) === true
}

/** Says above the controls why they are disabled, for somebody who may only read. */
export function ReadOnlyReason() {
  const { data } = useQuery(sessionQuery)
  if (data === undefined || data.permissions.includes('record.write')) return null
  return (
    <div id={REASON}>
      <Notice tone="quiet" title={argumentStrings.readOnly}>
        <p>{argumentStrings.readOnlyRemedy}</p>
      </Notice>
    </div>
  )
}

/** A button that whoever may not use it sees disabled; it keeps its place in the tab order and names the reason. */
export function WriteButton({ action, ...button }: ComponentProps<typeof Button> & { readonly action: Action }) {
  if (useMay(action)) return <Button {...button} />
  const { onClick: _, ...rest } = button
  return <Button {...rest} aria-disabled aria-describedby={REASON} />
}
