import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import type { SessionView } from '../session-contract.ts'
import { accountStrings } from './account-strings.ts'
import { organisationCalls } from './organisation-calls.ts'
import { useNewSession } from './use-new-session.ts'
import { useSignOut } from './use-sign-out.ts'

interface Props {
  readonly session: SessionView
  readonly onLeave: () => void
}

/** The profile, the organisation, the other organisations, and signing out. */
export function AccountMenuItems({ session, onLeave }: Props) {
  const navigate = useNavigate()
  const goOn = useNewSession()
  const signOut = useSignOut()
  const change = useMutation({ mutationFn: organisationCalls.actFor, onSuccess: () => goOn('/') })
  const others = session.organisations.filter(({ id }) => id !== session.organisation.id)
  const leave = async () => {
    await navigate({ to: '/' })
    signOut.mutate()
  }
  return (
    <>
      <Link className="account-menu-item" to="/profile" onClick={onLeave}>
        {accountStrings.profile}
      </Link>
      <Link className="account-menu-item" to="/organisation" activeOptions={{ exact: true }} onClick={onLeave}>
        {accountStrings.organisation}
      </Link>
      {others.length > 0 && (
        <div role="group" aria-label={accountStrings.switchTo}>
          <p className="account-menu-heading">{accountStrings.switchTo}</p>
          {others.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              className="account-menu-item"
              disabled={change.isPending}
              onClick={() => change.mutate(id, { onSuccess: onLeave })}
            >
              {name}
            </button>
          ))}
        </div>
      )}
      <Link className="account-menu-item" to="/organisation/new" onClick={onLeave}>
        {accountStrings.startOrganisation}
      </Link>
      {change.error && <ProblemNotice error={change.error} />}
      <button
        type="button"
        className="account-menu-item account-menu-last"
        disabled={signOut.isPending}
        onClick={() => void leave()}
      >
        {accountStrings.signOut}
      </button>
    </>
  )
}
