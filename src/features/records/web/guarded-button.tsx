import type { ComponentProps } from 'react'
import type { Action } from '../../../domain/permission/permission.ts'
import { Button } from '../../../web/ui/button.tsx'
import { useMay, usePermissionJudge } from './permission-guard.tsx'

interface Props extends ComponentProps<typeof Button> {
  readonly action: Action
}

/** A button that whoever may not use it sees disabled; it keeps its place in the tab order and says the reason. */
export function GuardedButton({ action, ...button }: Props) {
  const may = useMay(action)
  if (may) return <Button {...button} />
  return <DisabledButton action={action} {...button} />
}

function DisabledButton({ action, ...button }: Props) {
  const judge = usePermissionJudge()
  const { onClick: _click, type: _type, ...rest } = button
  return <Button {...rest} aria-disabled title={judge(action) ?? undefined} />
}
