import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { dayText, momentText } from '../../../web/text/dates.ts'
import { Button } from '../../../web/ui/button.tsx'
import { Card } from '../../../web/ui/card.tsx'
import { ConfirmDialog } from '../../../web/ui/confirm-dialog.tsx'
import type { ProfileView } from '../account-contract.ts'
import { AccountItem } from './account-item.tsx'
import { AccountProblem } from './account-problem.tsx'
import { profileCalls, useProfileChange } from './profile-calls.ts'
import { profileStrings } from './profile-strings.ts'

type Passkey = ProfileView['passkeys'][number]

/** The passkeys somebody has: add one, remove one. */
export function PasskeysCard({ profile: { passkeys } }: { readonly profile: ProfileView }) {
  const [leaving, setLeaving] = useState<Passkey | null>(null)
  return (
    <Card title={profileStrings.passkeys}>
      <div className="stack">
        <p>{profileStrings.passkeysAbout}</p>
        {passkeys.length === 0 ? (
          <p className="muted">{profileStrings.noPasskey}</p>
        ) : (
          <ul className="account-list">
            {passkeys.map((passkey) => (
              <AccountItem key={passkey.id} name={passkey.name} about={[aboutOf(passkey)]}>
                <Link className="button" to="/profile/passkeys/$passkey" params={{ passkey: passkey.id }}>
                  {profileStrings.rename}
                  <span className="visually-hidden"> {passkey.name}</span>
                </Link>
                <Button onClick={() => setLeaving(passkey)}>
                  {profileStrings.remove}
                  <span className="visually-hidden"> {passkey.name}</span>
                </Button>
              </AccountItem>
            ))}
          </ul>
        )}
        <div>
          <Link className={passkeys.length === 0 ? 'button button-primary' : 'button'} to="/profile/passkey">
            {profileStrings.addPasskey}
          </Link>
        </div>
      </div>
      {leaving !== null && <RemovePasskey passkey={leaving} onClose={() => setLeaving(null)} />}
    </Card>
  )
}

function aboutOf({ createdAt, usedAt }: Passkey): string {
  const used = profileStrings.used(usedAt === null ? null : momentText(usedAt))
  return `${profileStrings.added(dayText(createdAt))}, ${used}`
}

function RemovePasskey({ passkey, onClose }: { readonly passkey: Passkey; readonly onClose: () => void }) {
  const remove = useProfileChange(() => profileCalls.removePasskey(passkey.id), onClose)
  return (
    <ConfirmDialog
      title={profileStrings.removePasskey(passkey.name)}
      action={profileStrings.remove}
      pending={remove.isPending}
      problem={<AccountProblem error={remove.error} />}
      onConfirm={() => remove.mutate(undefined)}
      onClose={onClose}
    >
      <p>{profileStrings.removePasskeyAbout}</p>
    </ConfirmDialog>
  )
}
