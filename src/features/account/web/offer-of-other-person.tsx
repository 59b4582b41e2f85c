import { ServiceFrame } from '../../../web/layout/service-frame.tsx'
import { Button } from '../../../web/ui/button.tsx'
import type { InvitationOffer } from '../account-contract.ts'
import { arrivalStrings } from './arrival-strings.ts'
import { useSignOut } from './use-sign-out.ts'

interface Props {
  readonly offer: InvitationOffer
  readonly person: string
}

/** The invitation is for somebody who has an account, and somebody else is signed in. */
export function OfferOfOtherPerson({ offer, person }: Props) {
  const signOut = useSignOut()
  return (
    <ServiceFrame title={arrivalStrings.invitedTo(offer.organisation)}>
      <p>{arrivalStrings.otherPerson(person, offer.email)}</p>
      <div>
        <Button look="primary" disabled={signOut.isPending} onClick={() => signOut.mutate()}>
          {arrivalStrings.signOut}
        </Button>
      </div>
    </ServiceFrame>
  )
}
