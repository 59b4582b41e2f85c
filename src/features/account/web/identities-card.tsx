import { dayText } from '../../../web/text/dates.ts'
import { Card } from '../../../web/ui/card.tsx'
import type { ProfileView } from '../account-contract.ts'
import { AccountItem } from './account-item.tsx'
import { profileStrings } from './profile-strings.ts'

/** The identity providers that can sign somebody in. */
export function IdentitiesCard({ profile: { identities } }: { readonly profile: ProfileView }) {
  return (
    <Card title={profileStrings.otherIdentities}>
      <ul className="account-list">
        {identities.map(({ issuer, linkedAt }) => (
          <AccountItem key={issuer} name={issuer} about={[profileStrings.linked(dayText(linkedAt))]} />
        ))}
      </ul>
    </Card>
  )
}
