import { Link } from '@tanstack/react-router'
import { Card } from '../../../web/ui/card.tsx'
import { Notice } from '../../../web/ui/notice.tsx'
import type { ProfileView } from '../account-contract.ts'
import { profileStrings } from './profile-strings.ts'
import { SummaryList } from './summary-list.tsx'

/** What somebody is called and where they can be reached; the first administrator is asked to say it. */
export function WhoCard({ profile: { name, email } }: { readonly profile: ProfileView }) {
  return (
    <Card title={profileStrings.who}>
      <div className="stack">
        {email === null && (
          <Notice tone="warn" title={profileStrings.whyUnnamed}>
            <p>{profileStrings.whyUnnamedAbout}</p>
          </Notice>
        )}
        <SummaryList
          rows={[
            [profileStrings.name, name],
            [profileStrings.email, email ?? profileStrings.noEmail],
          ]}
        />
        <div>
          <Link className={email === null ? 'button button-primary' : 'button'} to="/profile/name">
            {profileStrings.changeWho}
          </Link>
        </div>
      </div>
    </Card>
  )
}
