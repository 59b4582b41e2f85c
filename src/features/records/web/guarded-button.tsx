import type { ComponentProps } from 'react'
import type { Action } from '../../../domain/permission/permission.ts'
import { Button } from '../../../web/ui/button.tsx'
import { GUARD_REASON, useMay } from './permission-guard.tsx'

interface Props extends ComponentProps<typeof Button> {
  readonly action: Action
}

/** A button that whoever may not use it sees disabled; it keeps its place in the tab order and names the reason. */
export function GuardedButton({ action, ...button }: Props) {
  const may = useMay(action)
  if (may) return <Button {...button} />
  const { onClick: _, ...rest } = button
  return <Button {...rest} aria-disabled aria-describedby={GUARD_REASON} />
}
