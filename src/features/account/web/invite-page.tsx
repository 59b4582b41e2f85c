import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../web/ui/button.tsx'
import { ServicePage } from '../../../web/ui/service-page.tsx'
import { ShownOnce } from '../../../web/ui/shown-once.tsx'
import { InviteForm, type Invited } from './invite-form.tsx'
import { memberStrings } from './member-strings.ts'
import { PermissionReason } from '../../records/web/permission-guard.tsx'

/** Invites somebody, and shows the link for them this once. */
export function InvitePage() {
  const [invited, setInvited] = useState<Invited | null>(null)
  const back = <Link to="/organisation/members">{memberStrings.backToMembers}</Link>
  if (invited === null) {
    return (
      <ServicePage key="form" title={memberStrings.inviteTitle}>
        <PermissionReason action="member.manage" />
        <InviteForm onInvited={setInvited} aside={back} />
      </ServicePage>
    )
  }
  return (
    <ServicePage key="made" title={memberStrings.invitedTitle(invited.name)}>
      <ShownOnce
        label={memberStrings.invitationLink}
        about={memberStrings.invitationLinkAbout(invited.name)}
        value={invited.link}
      />
      <div className="row">
        <Button onClick={() => setInvited(null)}>{memberStrings.inviteAnother}</Button>
        {back}
      </div>
    </ServicePage>
  )
}
