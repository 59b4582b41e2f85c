import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { dayText } from '../../../web/text/dates.ts'
import { Button } from '../../../web/ui/button.tsx'
import { Card } from '../../../web/ui/card.tsx'
import { sessionQuery } from '../../records/web/space-queries.ts'
import type { ProfileView } from '../account-contract.ts'
import { AccountItem } from './account-item.tsx'
import { offeredQuery } from './identity-calls.ts'
import { LinkIdentity } from './link-identity.tsx'
import { profileStrings } from './profile-strings.ts'
import { RemoveIdentity } from './remove-identity.tsx'

type Identity = ProfileView['identities'][number]

/** The identity providers that can sign somebody in: link another, remove one; nothing while there is neither. */
export function IdentitiesCard({ profile: { identities } }: { readonly profile: ProfileView }) {
  const { data: session } = useQuery(sessionQuery)
  const organisation = session?.organisation.id
  const { data: offer } = useQuery({ ...offeredQuery(organisation), enabled: organisation !== undefined })
  const [leaving, setLeaving] = useState<Identity | null>(null)
  const providers = offer?.providers ?? []
  if (organisation === undefined || (identities.length === 0 && providers.length === 0)) return null
  return (
    <Card title={profileStrings.identities}>
      <div className="stack">
        <p>{profileStrings.identitiesAbout}</p>
        {identities.length === 0 ? (
          <p className="muted">{profileStrings.noIdentity}</p>
        ) : (
          <ul className="account-list">
            {identities.map((identity) => (
              <AccountItem
                key={`${identity.issuer} ${identity.subject}`}
                name={identity.issuer}
                about={[profileStrings.linked(dayText(identity.linkedAt))]}
              >
                <Button onClick={() => setLeaving(identity)}>
                  {profileStrings.remove}
                  <span className="visually-hidden"> {identity.issuer}</span>
                </Button>
              </AccountItem>
            ))}
          </ul>
        )}
        {providers.length > 0 && <LinkIdentity organisation={organisation} providers={providers} />}
      </div>
      {leaving !== null && <RemoveIdentity identity={leaving} onClose={() => setLeaving(null)} />}
    </Card>
  )
}
