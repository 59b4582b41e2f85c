import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { ApiProblem } from '../../../web/api/api-problem.ts'
import { ServiceFrame } from '../../../web/layout/service-frame.tsx'
import { Loading } from '../../../web/ui/loading.tsx'
import { ProblemNotice } from '../../../web/ui/problem-notice.tsx'
import { sessionQuery } from '../../records/web/space-queries.ts'
import { AcceptInvitation } from './accept-invitation.tsx'
import { offerQuery } from './arrival-calls.ts'
import { arrivalStrings } from './arrival-strings.ts'
import { OfferOfOtherPerson } from './offer-of-other-person.tsx'
import { SignInPage } from './sign-in-page.tsx'

/** What an invitation offers; whoever has an account already signs in first, and comes back here. */
export function InvitationPage() {
  const { secret = '' } = useParams({ strict: false })
  const { data: offer, error, refetch } = useQuery(offerQuery(secret))
  const { data: session, isPending } = useQuery(sessionQuery)
  if (error !== null) return <Spent error={error} onAgain={refetch} />
  if (offer === undefined || isPending) {
    return (
      <ServiceFrame title={arrivalStrings.loading}>
        <Loading />
      </ServiceFrame>
    )
  }
  if (!offer.known || session?.email === offer.email) {
    return <AcceptInvitation secret={secret} offer={offer} session={session} />
  }
  if (session !== undefined) return <OfferOfOtherPerson offer={offer} person={session.person} />
  return <SignInPage why={`${arrivalStrings.invitedTo(offer.organisation)}: ${arrivalStrings.known(offer.email)}`} />
}

function Spent({ error, onAgain }: { readonly error: Error; readonly onAgain: () => void }) {
  const spent = error instanceof ApiProblem && error.code === 'INVITATION_SPENT'
  return (
    <ServiceFrame title={spent ? arrivalStrings.spentTitle : arrivalStrings.loading}>
      <ProblemNotice error={error} {...(spent ? {} : { retry: onAgain })} />
      <p>
        <Link to="/">{arrivalStrings.goOn}</Link>
      </p>
    </ServiceFrame>
  )
}
