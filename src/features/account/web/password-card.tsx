import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../web/ui/button.tsx'
import { Card } from '../../../web/ui/card.tsx'
import { ConfirmDialog } from '../../../web/ui/confirm-dialog.tsx'
import type { ProfileView } from '../account-contract.ts'
import { AccountProblem } from './account-problem.tsx'
import { profileCalls, useProfileChange } from './profile-calls.ts'
import { profileStrings } from './profile-strings.ts'

/** Whether somebody has a password with its authenticator app: set it, change it, remove it. */
export function PasswordCard({ profile: { password } }: { readonly profile: ProfileView }) {
  const [leaving, setLeaving] = useState(false)
  return (
    <Card title={profileStrings.password}>
      <div className="stack">
        <p>{password ? profileStrings.passwordSet : profileStrings.passwordUnset}</p>
        <div className="row">
          <Link className="button" to="/profile/password">
            {password ? profileStrings.changePassword : profileStrings.setPassword}
          </Link>
          {password && <Button onClick={() => setLeaving(true)}>{profileStrings.removePassword}</Button>}
        </div>
      </div>
      {leaving && <RemovePassword onClose={() => setLeaving(false)} />}
    </Card>
  )
}

function RemovePassword({ onClose }: { readonly onClose: () => void }) {
  const remove = useProfileChange(profileCalls.removePassword, onClose)
  return (
    <ConfirmDialog
      title={profileStrings.removePasswordTitle}
      action={profileStrings.removePassword}
      pending={remove.isPending}
      problem={<AccountProblem error={remove.error} />}
      onConfirm={() => remove.mutate(undefined)}
      onClose={onClose}
    >
      <p>{profileStrings.removePasswordAbout}</p>
    </ConfirmDialog>
  )
}
