import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Action } from '../../../domain/permission/permission.ts'
import { Button } from '../../../web/ui/button.tsx'
import { GUARD_REASON, useMay } from '../../records/web/permission-guard.tsx'

interface Props {
  readonly action: Action
  readonly to:
    | '/organisation/members/invite'
    | '/organisation/providers/new'
    | '/organisation/teams/new'
    | '/organisation/tokens/new'
  readonly children: ReactNode
}

/** The way to a form; whoever may not use it sees it disabled, with the reason. */
export function GuardedLink({ action, to, children }: Props) {
  const may = useMay(action)
  if (may) {
    return (
      <Link className="button button-primary" to={to}>
        {children}
      </Link>
    )
  }
  return (
    <Button look="primary" aria-disabled aria-describedby={GUARD_REASON}>
      {children}
    </Button>
  )
}
